import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { memberWithDocuments, REFERRAL_OFFER } from "../harness/member-with-documents.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";

const CARD = `terms ->> 'kind' = 'GIFT_CARD'`;
const DISCOUNT = `terms ->> 'kind' = 'AMOUNT_DISCOUNT'`;
const WITH_LIFE = "expires_at is not null";
const CANCELLING = "cancels_id is not null";

/** What is done to the member's rows of a table, and to which of them. */
type Tampering = readonly [what: string, table: string, set: string | "DELETE", where?: string];
const TAMPERINGS: readonly Tampering[] = [
  ["a purchase is said to have earned more", "purchases", "points = 1000"],
  ["a purchase's base amount is raised", "purchases", "base_minor = 9000000"],
  ["a purchase's cart is changed", "purchases", `cart = cart || '{"totalMinor": 900000}'`],
  ["what a purchase was earned by is forgotten", "purchases", "context = '{}'"],
  ["a purchase is dated back", "purchases", "placed_at = placed_at - interval '1 year'"],
  ["a purchase is deleted", "purchases", "DELETE"],
  ["a purchase is counted twice", "purchase_totals", "orders = 2"],
  ["what was bought is forgotten", "purchase_totals", "DELETE"],
  ["what counts for tiers is raised", "tier_days", "spend_minor = 9000000"],
  ["a return is said to have kept more", "returns", "kept_points = 1000"],
  ["the money of a return is changed", "returns", "refunded_minor = 1", "cancels_id is null"],
  ["a return is deleted", "returns", "DELETE"],
  ["a cancelled return is said to keep more", "returns", "kept_points = 1000", CANCELLING],
  ["what a cancelled return charged is changed", "returns", "refunded_minor = -1", CANCELLING],
  [
    "a cancelled return is said to give more",
    "returns",
    `result = result || '{"points": 1000}'`,
    CANCELLING,
  ],
  [
    "a cancelling is said to be of another return",
    "returns",
    `cancels_id = (select o.id from returns o
       where o.member_id = returns.member_id and o.number = 1)`,
    CANCELLING,
  ],
  ["the cancelling of a return is deleted", "returns", "DELETE", CANCELLING],
  ["a redemption is made cheaper", "redemptions", "points = 1"],
  [
    "a redemption is said to be cancelled",
    "redemptions",
    "status = 'CANCELLED', ended_at = now()",
    "status = 'CONFIRMED'",
  ],
  ["a redemption is deleted", "redemptions", "DELETE", "status = 'CONFIRMED'"],
  [
    "a reservation is prolonged",
    "redemptions",
    "held_until = held_until + interval '1 year'",
    "status = 'HELD'",
  ],
  [
    "the points of a reservation are held longer",
    "uses",
    "held_until = held_until + interval '1 year'",
    "status = 'HELD'",
  ],
  ["a coupon is deleted", "coupons", "DELETE", DISCOUNT],
  ["money is put on a gift card", "coupons", "remaining_minor = 100000", CARD],
  ["a gift card is deleted", "coupons", "DELETE", CARD],
  ["a use of a gift card is made smaller", "coupon_uses", "amount_minor = 1"],
  ["a use of a gift card is forgotten", "coupon_uses", "DELETE"],
  ["what a referral brought is changed", "referral_rewards", "points = 1"],
  ["what a referral brought is forgotten", "referral_rewards", "DELETE"],
  ["a referral is said to have brought nothing yet", "referrals", "status = 'JOINED'"],
  [
    "a member stands in a higher tier",
    "tier_standings",
    `tier_id = (select t.id from tiers t where t.program_id = tier_standings.program_id
       and t.id <> tier_standings.tier_id limit 1)`,
  ],
  ["a coupon takes more off", "coupons", `terms = terms || '{"valueMinor": 900000}'`, DISCOUNT],
  ["a coupon lives longer", "coupons", "expires_at = '2099-01-01'", WITH_LIFE],
];

describe("of a member with documents of every kind,", () => {
  let testProgram: TestProgram;
  let member: Enrolled;
  let isTheirs: string;
  beforeAll(async () => {
    testProgram = await openProgram({ referrals: REFERRAL_OFFER });
    member = await memberWithDocuments(testProgram);
    isTheirs = `member_id = '${testProgram.uuid(member.id)}'`;
    // As superuser, past foreign keys: nothing that the database itself would refuse is left out.
    await testProgram.sql("set session_replication_role = replica");
  });

  async function tamper([, table, set, where = "true"]: Tampering): Promise<number> {
    const rows = `${isTheirs} and ${where}`;
    const statement =
      set === "DELETE"
        ? `delete from ${table} where ${rows} returning 1`
        : `update ${table} set ${set} where ${rows} returning 1`;
    return (await testProgram.sql(statement)).length;
  }

  test("all is well at first, and each of the changes below changes something", async () => {
    expect(await testProgram.admin.verify(member)).toMatchObject({ ok: true });
    for (const tampering of TAMPERINGS) {
      await testProgram.sql("begin");
      expect(await tamper(tampering), tampering[0]).toBeGreaterThan(0);
      await testProgram.sql("rollback");
    }
  });

  const cases = TAMPERINGS.map((tampering) => ({ what: tampering[0], tampering }));
  const isNamed = async ({ tampering }: { tampering: Tampering }) => {
    const [, table] = tampering;
    await testProgram.sql(
      `create temporary table before as select * from ${table} where ${isTheirs}`,
    );
    onTestFinished(async () => {
      await testProgram.sql(`delete from ${table} where ${isTheirs}`);
      await testProgram.sql(`insert into ${table} overriding system value select * from before`);
      await testProgram.sql("drop table before");
    });
    await tamper(tampering);

    const { ok, problems } = await testProgram.admin.verify(member);

    expect(ok).toBe(false);
    expect(problems.map(({ memberId }) => memberId)).toContain(member.id);
  };
  test.each(cases)("it is named when $what", isNamed);
});

// What is done stands in beforeAll: only what is found may fail.
describe("a purchase whose entry was cut off", () => {
  let testProgram: TestProgram;
  let member: Enrolled;
  beforeAll(async () => {
    testProgram = await openProgram();
    member = await testProgram.shop.enroll();
    await testProgram.admin.givePoints(member, 100);
    await testProgram.shop.buy(member, "100000");
    const last = (alias: string, sequence: string) =>
      `using wallets w where ${alias}.member_id = w.member_id and ${alias}.${sequence} = w.sequence
       and w.member_id = '${testProgram.uuid(member.id)}'`;
    await testProgram.sql(`
      delete from transfers t ${last("t", "entry_sequence")};
      delete from lots l ${last("l", "entry_sequence")};
      delete from entries e ${last("e", "sequence")};
      update wallets w set sequence = e.sequence, head_hash = e.hash, available = e.available_after
      from entries e where w.member_id = '${testProgram.uuid(member.id)}'
        and e.member_id = w.member_id
        and e.sequence = w.sequence - 1`);
  });

  test("is named", async () => {
    const { problems } = await testProgram.admin.verify(member);
    expect(problems.map(({ memberId }) => memberId)).toContain(member.id);
  });
});

describe("a member who vanished after its head was signed", () => {
  let testProgram: TestProgram;
  beforeAll(async () => {
    testProgram = await openProgram();
    const member = await testProgram.shop.enroll();
    await testProgram.admin.givePoints(member, 100);
    for (const { run } of testProgram.fixture.engine.worker().schedules) await run();
    const tables = await testProgram.sql<{ name: string }>(`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'member_id'
        and table_name <> 'checkpoint_heads'`);
    for (const { name } of tables) {
      await testProgram.sql(
        `delete from ${name} where member_id = '${testProgram.uuid(member.id)}'`,
      );
    }
    await testProgram.sql(`delete from members where id = '${testProgram.uuid(member.id)}'`);
  });

  test("is named", async () => {
    expect(await testProgram.admin.verify()).toMatchObject({ ok: false });
  });
});

describe("an order whose purchase was deleted", () => {
  let testProgram: TestProgram;
  let member: Enrolled;
  beforeAll(async () => {
    testProgram = await openProgram();
    member = await testProgram.shop.enroll();
    const input = testProgram.shop.purchase(member, "100000");
    await testProgram.shop.record(input);
    await testProgram.sql(`delete from purchases where program_id = '${testProgram.programId}'`);
    await testProgram.sql(`delete from purchase_ids where program_id = '${testProgram.programId}'`);
    await testProgram.sql(
      `delete from idempotency_keys where program_id = '${testProgram.programId}'`,
    );
    expect(await testProgram.shop.record(input)).toMatchObject({ replayed: false, userErrors: [] });
  });

  test("can't earn once more unnoticed", async () => {
    expect(await testProgram.admin.verify(member)).toMatchObject({ ok: false });
  });
});

describe.each([
  ["the remembered answer of a request", "changed", "update idempotency_keys set result = '{}'"],
  ["the sealed record of what was done", "changed", "update audit_records set operation = 'x'"],
  ["the sealed record of what was done", "deleted", "delete from audit_records"],
  [
    "a record of something that was never done",
    "inserted",
    `insert into audit_records (program_id, id, recorded_at, actor_kind, actor_id, operation,
       request_id, mark)
     select program_id, gen_random_uuid(), recorded_at, actor_kind, actor_id, operation, request_id,
       mark from audit_records`,
  ],
])("%s", (_what, how, statement) => {
  let testProgram: TestProgram;
  beforeAll(async () => {
    testProgram = await openProgram();
    await testProgram.admin.givePoints(await testProgram.shop.enroll(), 10);
    testProgram.clock.advance("PT2M");
    for (const { run } of testProgram.fixture.engine.worker().schedules) await run();
    expect(await testProgram.admin.verify()).toMatchObject({ ok: true });
    const rows = await testProgram.sql(
      `${statement} where program_id = '${testProgram.programId}' returning 1`,
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  test(`is named when it is ${how}`, async () => {
    expect(await testProgram.admin.verify()).toMatchObject({ ok: false });
  });
});
