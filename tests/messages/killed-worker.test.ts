import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { encodeId } from "../../api/values/id.ts";
import { openProgram } from "../harness/open-program.ts";
import { openPostOffice } from "./post-office.ts";
import { startWorkerProcess } from "../jobs/worker-process.ts";

const KILLS = 5;
const MEMBERS = 30;

test("killing the worker five times while it sends loses no message and doubles none", async () => {
  const program = await openProgram();
  const { shop, sql, clock } = program;
  // The worker goes by the real clock.
  clock.set(new Date().toISOString());
  const office = await openPostOffice({ tookMs: 80 });
  const count = async (statement: string) =>
    Number((await sql<{ count: string }>(`select count(*) ${statement}`))[0]!.count);
  const unfinished = () =>
    count(`from (
      select id from events where dispatched_at is null
      union all select id from messages where status <> 'SENT'
    ) open`);

  for (let kill = 0; kill <= KILLS; kill++) {
    const worker = await startWorkerProcess(program, { SMTP_URL: office.url });
    if (kill === KILLS) {
      await expect.poll(unfinished, { timeout: 30_000, interval: 100 }).toBe(0);
      break;
    }
    await Promise.all(
      Array.from({ length: MEMBERS }, (_, at) =>
        shop.enroll({ email: `m${at}.${kill}@tea.example` }),
      ),
    );
    await expect
      .poll(() => count("from messages where taken_until > clock_timestamp()"), POLL)
      .toBeGreaterThan(1);
    await sleep(kill * 40);
    worker.kill("SIGKILL");
    expect(await unfinished(), "it was killed in the middle of it").toBeGreaterThan(0);
  }

  const sent = await sql<{ id: string }>(`select id from messages where status = 'SENT'`);
  expect(sent).toHaveLength(KILLS * MEMBERS);
  const ids = sent.map(({ id }) => `<${encodeId("mail", id)}@tea.example>`);
  const { received } = office;
  expect(new Set(received.map(({ messageId }) => messageId))).toEqual(new Set(ids));
  console.log(`${received.length} mails for ${ids.length} messages`);
});

const POLL = { timeout: 15_000, interval: 5 };
