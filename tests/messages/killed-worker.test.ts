import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { encodeId } from "../../api/graphql/id.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { TOKEN_SECRET } from "../harness/open-scene.ts";
import { openPostOffice } from "./post-office.ts";

const KILLS = 5;
const MEMBERS = 30;

const running = new Set<ChildProcess>();
afterAll(() => running.forEach((child) => child.kill("SIGKILL")));

/** Starts a worker in a process of its own, and waits until it works. */
async function startWorkerProcess({ scene }: TestProgram, smtpUrl: string): Promise<ChildProcess> {
  const script = "tests/work/worker-to-kill.ts";
  const { url } = scene.database;
  const child = spawn(process.execPath, ["--import", "@oxc-node/core/register", script], {
    cwd: new URL("../..", import.meta.url),
    env: { PATH: process.env.PATH, DATABASE_URL: url, TOKEN_SECRET, SMTP_URL: smtpUrl },
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.add(child);
  await new Promise<void>((works, failed) => {
    child.stdout!.once("data", () => works());
    child.once("exit", () => failed(new Error("The worker ended before it worked.")));
  });
  return child;
}

test("a worker that is killed five times while it sends leaves one message of each event, all of them sent", async () => {
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
    const worker = await startWorkerProcess(program, office.url);
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
}, 240_000);

const POLL = { timeout: 15_000, interval: 5 };
