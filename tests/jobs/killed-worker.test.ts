import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import { openReceiver } from "../webhooks/receiver.ts";
import { webhooksOf } from "../webhooks/webhook-fixture.ts";
import { startWorkerProcess } from "./worker-process.ts";

const KILLS = 5;
const PURCHASES = 60;
const TRANSFERS = 8;

test("a worker killed five times under load leaves every effect once", async () => {
  const program = await openProgram();
  const { shop, admin, sql } = program;
  await sql(`create table effects (event_id uuid, at timestamptz default clock_timestamp())`);
  await sql(`grant select, insert on effects to quen_app`);
  const receiver = await openReceiver();
  // Slow enough to be killed in the middle of it.
  receiver.otherwise((response) => void setTimeout(() => response.writeHead(200).end(), 60));
  await webhooksOf(admin).add({ url: receiver.url, eventTypes: ["purchase.recorded"] });
  const [member, mai] = [await shop.enroll(), await shop.enroll()];
  await admin.givePoints(member, 1_000_000);
  const count = async (statement: string) =>
    Number((await sql<{ count: string }>(`select count(*) ${statement}`))[0]!.count);
  const load = async () => {
    const buying = Array.from({ length: PURCHASES }, () => shop.buy(mai, "10000"));
    const sending = Array.from({ length: TRANSFERS }, () =>
      admin.transfer(member, mai, { points: 1 }),
    );
    await Promise.all([...buying, ...sending]);
  };
  const unfinished = () =>
    count(`from (
      select id from events e where type = 'purchase.recorded'
        and not exists (select from effects f where f.event_id = e.id)
      union all select id from webhook_deliveries where status <> 'DELIVERED'
      union all select id from events where dispatched_at is null
      union all select id from events e where type = 'points.transferred'
        and not exists (select from events r where r.type = 'points.received'
          and r.payload ->> 'transferId' = e.payload ->> 'transferId')
    ) open`);

  const resumed: number[] = [];
  let killedAt = 0;
  for (let kill = 0; kill <= KILLS; kill++) {
    const worker = await startWorkerProcess(program);
    if (killedAt > 0) {
      await expect.poll(unfinished, HANGS).toBe(0);
      resumed.push(Date.now() - killedAt);
    }
    if (kill === KILLS) break;
    const loading = load();
    await expect
      .poll(() => count(`from jobs.job where state = 'active' and name = 'reactions'`), POLL)
      .toBeGreaterThan(3);
    await expect
      .poll(() => count(`from webhook_deliveries where taken_until > clock_timestamp()`), POLL)
      .toBeGreaterThan(1);
    await sleep(kill * 40);
    worker.kill("SIGKILL");
    killedAt = Date.now();
    expect(await unfinished(), "it was killed in mid-load").toBeGreaterThan(0);
    await loading;
  }

  const purchases = KILLS * PURCHASES;
  expect(await count("from effects")).toBe(purchases);
  expect(await count("from (select distinct event_id from effects) f")).toBe(purchases);
  expect(await count(`from entries where kind = 'TRANSFER' and points > 0`)).toBe(
    KILLS * TRANSFERS,
  );
  expect(await admin.verify()).toMatchObject({ ok: true, complete: true });
  const sent = await sql<{ id: string }>(`select event_id as id from webhook_deliveries`);
  expect(sent).toHaveLength(purchases);
  const arrived = receiver.received.map(({ headers }) =>
    program.uuid(String(headers["webhook-id"])),
  );
  expect(new Set(arrived)).toEqual(new Set(sent.map(({ id }) => id)));
  console.log(
    `resumed after ${resumed.join(", ")} ms; ${arrived.length} webhooks for ${purchases}`,
  );
});

// Longer than anything takes that does not hang, on a busy machine too.
const POLL = { timeout: 60_000, interval: 5 };
const HANGS = { timeout: 120_000, interval: 100 };
