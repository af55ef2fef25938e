import pg from "pg";
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";
import { runTask } from "../harness/run-task.ts";
import type { Enrolled } from "../harness/shop.ts";

const VERIFY = `query ($first: Int, $after: String) { verifyLedger(first: $first, after: $after) {
  ok complete cursor membersChecked batchesChecked unsealed
  problems { memberId kind message } batch { number sealedAt signature publicKey } } }`;

let testProgram: TestProgram;
let member: Enrolled;
beforeEach(async () => {
  testProgram = await openProgram({ tierSet: undefined, rewards: [], rules: [BASE_RATE] });
  member = await testProgram.shop.enroll();
  await testProgram.admin.givePoints(member, 10);
  await testProgram.shop.buy(member, "100000");
});

const batch = () => runTask(testProgram, "sign-batches");
async function verified(page: { first?: number; after?: string } = {}) {
  return (await testProgram.admin.graphql(VERIFY, page)).json.data.verifyLedger;
}
/** Changes something as superuser, past every right and foreign key. */
async function tamper(statement: string): Promise<void> {
  await testProgram.sql("set session_replication_role = replica");
  const changed = await testProgram.sql(
    `${statement.replaceAll("$program", `'${testProgram.programId}'`)} returning 1`,
  );
  expect(changed.length).toBeGreaterThan(0);
}

test("what was written is sealed, and nothing waits until more is written", async () => {
  const before = await verified();
  await batch();
  const after = await verified();
  await batch();

  expect(before).toMatchObject({ ok: true, complete: true, batchesChecked: 0, batch: null });
  // Two audit records of the shop's, one of the staff's, a purchase and its number, three keys.
  expect(before.unsealed).toBeGreaterThanOrEqual(8);
  expect(after).toMatchObject({ ok: true, batchesChecked: 1, unsealed: 0, batch: { number: 1 } });
  expect(await verified()).toMatchObject({ ok: true, batchesChecked: 1, batch: after.batch });

  await testProgram.shop.buy(member, "100000");
  expect((await verified()).unsealed).toBeGreaterThan(0);
  await batch();
  expect(await verified()).toMatchObject({ ok: true, batchesChecked: 2, unsealed: 0 });
});

test("records far behind those of other programs are sealed, and named once changed", async () => {
  await batch();
  const last = "pg_sequence_last_value(pg_get_serial_sequence('audit_records', 'place'))";
  await testProgram.sql(
    `select setval(pg_get_serial_sequence('audit_records', 'place'), ${last} + 123456)`,
  );
  await testProgram.shop.buy(member, "100000");
  await batch();
  expect(await verified()).toMatchObject({ ok: true, unsealed: 0 });

  await tamper(`update audit_records set operation = 'recordReturn' where program_id = $program
    and place = ${last}`);
  expect((await verified()).ok).toBe(false);
});

describe("of what was sealed, it is named when", () => {
  const AUDIT = "audit_records where program_id = $program and operation = 'recordPurchase'";
  test.each([
    [
      "an audit record is changed",
      `update audit_records set actor_id = gen_random_uuid()
       where program_id = $program and operation = 'recordPurchase'`,
    ],
    ["an audit record is deleted", `delete from ${AUDIT}`],
    [
      "an audit record is dated back",
      `update audit_records
       set recorded_at = recorded_at - interval '1 day' where program_id = $program`,
    ],
    [
      "the answer to a key is changed",
      `update idempotency_keys set result = '{}'
       where program_id = $program`,
    ],
    ["a key is forgotten", `delete from idempotency_keys where program_id = $program`],
    [
      "a purchase is deleted with its number",
      `with p as (
         delete from purchases where program_id = $program
       ) delete from purchase_ids where program_id = $program`,
    ],
    [
      "two records change places",
      `update audit_records a set place = b.place
       from audit_records b where a.program_id = $program and b.program_id = $program
         and a.id <> b.id`,
    ],
    [
      "a part of a batch is deleted",
      `delete from sealed_parts where program_id = $program
       and table_name = 'audit_records'`,
    ],
    [
      "a part of a batch covers less",
      `update sealed_parts set places = '{}', digests = ''
       where program_id = $program and table_name = 'purchases'`,
    ],
    [
      "a batch is dated back",
      `update sealed_batches set sealed_at = sealed_at - interval '1 day'
       where program_id = $program`,
    ],
    ["a batch is deleted", `delete from sealed_batches where program_id = $program and number = 1`],
  ])("%s", async (_what, statement) => {
    await batch();
    await testProgram.shop.buy(member, "100000");
    await batch();
    expect(await verified()).toMatchObject({ ok: true, batchesChecked: 2 });
    // Identities can't be updated but by whoever says so.
    await testProgram.sql(`alter table audit_records alter column place set generated by default`);

    await tamper(statement);

    const { ok, problems } = await verified();
    expect(ok).toBe(false);
    expect(problems.map(({ kind }: { kind: string }) => kind)).toContain("RECORD_DIFFERS");
  });
});

test("a forged record is named at once, and after it was sealed", async () => {
  await batch();
  await tamper(`insert into audit_records (program_id, id, recorded_at, actor_kind, actor_id,
      operation, request_id)
    values ($program, gen_random_uuid(), now(), 'AUTOMATION', gen_random_uuid(),
      'adjustPoints', '')`);
  const atOnce = await verified();
  await batch();
  const sealed = await verified();

  for (const { ok, problems } of [atOnce, sealed]) {
    expect(ok).toBe(false);
    expect(problems).toMatchObject([
      { kind: "RECORD_DIFFERS", message: expect.stringContaining("not as the server wrote it") },
    ]);
  }
});

test("records of before there were marks are sealed as they are", async () => {
  await testProgram.sql(
    `update audit_records set mark = null where program_id = '${testProgram.programId}'`,
  );
  expect(await verified()).toMatchObject({ ok: true });
  await batch();
  expect(await verified()).toMatchObject({ ok: true });
});

test("what commits late, behind later places, is sealed once it is there", async () => {
  await batch();
  const late = new pg.Client({ connectionString: testProgram.fixture.database.superuserUrl });
  await late.connect();
  onTestFinished(() => late.end());
  await late.query("begin");
  // A purchase that takes its place now and commits after others.
  await late.query(`insert into purchase_ids (program_id, source, external_id, member_id,
      purchase_id, content_hash)
    values ('${testProgram.programId}', 'shop', 'late', '${testProgram.uuid(member.id)}',
      gen_random_uuid(), sha256('late'))`);
  await testProgram.shop.buy(member, "100000");
  await batch();
  const meanwhile = await verified();
  await late.query("commit");
  await batch();

  expect(meanwhile).toMatchObject({ ok: true, batchesChecked: 1 });
  expect(meanwhile.unsealed).toBeGreaterThan(0);
  expect(await verified()).toMatchObject({ ok: true, batchesChecked: 2, unsealed: 0 });
});

test("of two workers at once under load, each record is sealed once", async () => {
  const buyers = await Promise.all(Array.from({ length: 8 }, () => testProgram.shop.enroll()));
  let isOver = false;
  const buying = buyers.map(async (buyer) => {
    for (let at = 0; at < 12; at++) await testProgram.shop.buy(buyer, "10000");
  });
  const sealing = [1, 2].map(async () => {
    while (!isOver) await batch();
  });
  await Promise.all(buying);
  isOver = true;
  await Promise.all(sealing);
  await batch();

  expect(await verified()).toMatchObject({ ok: true, complete: true, unsealed: 0, problems: [] });
  const [sums] = await testProgram.sql<{ sealed: string; rows: string; different: string }>(`
    select (select count(*) from audit_records where program_id = p.id) as rows,
      count(place) as sealed, count(distinct place) as different
    from programs p
    left join sealed_parts s on s.program_id = p.id and s.table_name = 'audit_records'
    left join lateral unnest(s.places) as place on true
    where p.id = '${testProgram.programId}' group by p.id`);
  expect([sums!.sealed, sums!.different]).toEqual([sums!.rows, sums!.rows]);
});

test("an erased member's records stay as they were sealed", async () => {
  await batch();
  await testProgram.admin.erase(member);

  expect(await testProgram.admin.verify(member)).toMatchObject({ ok: true });
  expect(await verified()).toMatchObject({ ok: true, problems: [] });
});

describe("page by page", () => {
  beforeAll(async () => {
    await testProgram.shop.enroll();
  });

  test("the proof goes through members first, and then through batches", async () => {
    for (let at = 0; at < 3; at++) {
      await testProgram.shop.buy(member, "10000");
      await batch();
    }
    const pages = [await verified({ first: 1 })];
    while (!pages.at(-1).complete) {
      pages.push(await verified({ first: 1, after: pages.at(-1).cursor }));
      expect(pages.length).toBeLessThan(10);
    }

    expect(
      pages.map(({ membersChecked, batchesChecked }) => [membersChecked, batchesChecked]),
    ).toEqual([
      [1, 0],
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
    expect(pages.map(({ unsealed }) => unsealed)).toEqual([null, null, null, 0]);
  });
});
