import { beforeEach, expect, test } from "vitest";
import { newKey, keyHash } from "../../api/modules/access/access-key.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { Shop } from "../harness/shop.ts";
import type { Enrolled } from "../harness/shop.ts";

let program: TestProgram;
let buyer: Enrolled;
beforeEach(async () => {
  program = await openProgram();
  buyer = await program.shop.enroll();
});

const copies = <Value>(make: (at: number) => Value) =>
  Array.from({ length: 20 }, (_, at) => make(at));
const available = async (member: Enrolled) =>
  (await program.shop.lookUp({ id: member.id }))!.wallet.available;

async function purchasesOf(member: Enrolled): Promise<number> {
  const [row] = await program.sql<{ count: number }>(
    `select count(*)::int as count from purchases where member_id = '${program.uuid(member.id)}'`,
  );
  return row!.count;
}

test("the same key again answers the same, with replayed: true, and earns once", async () => {
  const input = program.shop.purchase(buyer, "1200000");
  const first = await program.shop.record(input);

  const again = await program.leavesNothing(() => program.shop.record(input));

  expect(first.replayed).toBe(false);
  expect(again).toEqual({ ...first, replayed: true });
});

test("a replay answers what was earned then, and the member as it is now", async () => {
  const input = program.shop.purchase(buyer, "1200000");
  const first = await program.shop.record(input);
  await program.admin.adjust(buyer, -40);
  program.clock.advance("P400D");

  const again = await program.shop.record(input);

  expect(again).toMatchObject({
    replayed: true,
    earned: first.earned,
    tierChange: first.tierChange,
  });
  expect(again.member!.wallet.available).toBe(0);
});

test("the same order under another key is the same purchase", async () => {
  const input = program.shop.purchase(buyer, "100000");
  const first = await program.shop.record(input);

  const again = await program.shop.record({ ...input, idempotencyKey: "another" });
  const third = await program.shop.record({ ...input, idempotencyKey: "another" });

  expect(again).toEqual({ ...first, replayed: true });
  expect(third).toEqual(again);
  expect(await available(buyer)).toBe(30);
});

test("the same order is recognized however it is spelled", async () => {
  const input = program.shop.purchase(buyer, "100000", { channel: "web" });
  await program.shop.record(input);

  const again = await program.shop.record({
    ...input,
    member: { externalId: buyer.externalId },
    idempotencyKey: "other words",
    placedAt: "2026-06-15T03:00:00Z",
    lines: [{ ...input.lines[0]!, quantity: 1, discount: "0" }],
  });

  expect(again).toMatchObject({ replayed: true, userErrors: [] });
});

test("one order id in two systems is two purchases", async () => {
  await program.shop.buy(buyer, "100000", { externalId: "1", source: "web" });
  const { replayed } = await program.shop.buy(buyer, "100000", { externalId: "1", source: "till" });

  expect(replayed).toBe(false);
  expect(await available(buyer)).toBe(40);
});

test("20 copies at once under one key earn once", async () => {
  const input = program.shop.purchase(buyer, "100000");

  const answers = await Promise.all(copies(() => program.shop.record(input)));

  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(new Set(answers.map(({ purchase }) => purchase!.id)).size).toBe(1);
  expect([await purchasesOf(buyer), await available(buyer)]).toEqual([1, 30]);
});

test("20 copies at once under 20 keys earn once", async () => {
  const input = program.shop.purchase(buyer, "100000");

  const answers = await Promise.all(
    copies((at) => program.shop.record({ ...input, idempotencyKey: `copy ${at}` })),
  );

  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(new Set(answers.map(({ purchase }) => purchase!.id)).size).toBe(1);
  expect([await purchasesOf(buyer), await available(buyer)]).toEqual([1, 30]);
});

test("of two members who claim one order at once, one has it", async () => {
  const mai = await program.shop.enroll();
  const orders = copies((at) =>
    program.shop.purchase(at % 2 ? buyer : mai, "100000", { externalId: "one" }),
  );

  const answers = await Promise.all(orders.map((order) => program.shop.record(order)));

  const refused = answers.flatMap(({ userErrors }) => userErrors);
  expect(refused.map(({ code }) => code)).toEqual(Array(10).fill("PURCHASE_DIFFERS"));
  expect((await purchasesOf(buyer)) + (await purchasesOf(mai))).toBe(1);
  expect((await available(buyer)) + (await available(mai))).toBe(30);
  expect(await program.admin.verify()).toMatchObject({ ok: true });
});

test("20 orders of one member at once all count", async () => {
  await Promise.all(copies(() => program.shop.buy(buyer, "10000")));

  expect([await purchasesOf(buyer), await available(buyer)]).toEqual([20, 40]);
  expect(await program.admin.verify(buyer)).toMatchObject({ ok: true, entriesChecked: 20 });
});

test("a refused purchase can be sent again under its key, corrected", async () => {
  const input = program.shop.purchase(buyer, "100000");
  const refused = await program.shop.record({ ...input, total: "1" });

  expect(refused.userErrors).toMatchObject([{ code: "TOTAL_MISMATCH" }]);
  expect(await program.shop.record(input)).toMatchObject({ replayed: false, userErrors: [] });
});

test("a rotated key keeps its retries; another shop system has keys of its own", async () => {
  const input = program.shop.purchase(buyer, "100000");
  await program.shop.record(input);
  const rotated = await secretKey({ sameOwner: true });
  const other = await secretKey({ sameOwner: false });

  expect(await rotated.record(input)).toMatchObject({ replayed: true });
  expect(await rotated.record({ ...input, total: "1" })).toMatchObject({
    userErrors: [{ code: "IDEMPOTENCY_KEY_REUSED" }],
  });
  const own = program.shop.purchase(buyer, "50000", { idempotencyKey: input.idempotencyKey });
  expect(await other.record(own)).toMatchObject({ replayed: false, userErrors: [] });
});

/**
 * One more secret key of the shop, as it would have after rotating the first, or for another
 * system.
 */
async function secretKey({ sameOwner }: { sameOwner: boolean }): Promise<Shop> {
  const key = newKey("SECRET");
  const hash = keyHash(key).toString("hex");
  await program.sql(`insert into access_keys (id, program_id, kind, name, owner_id, key_hash,
    key_hint, scopes, created_at)
    select gen_random_uuid(), program_id, kind, 'another',
      ${sameOwner ? "owner_id" : "gen_random_uuid()"}, '\\x${hash}', 'sk_…', scopes, now()
    from access_keys where program_id = '${program.programId}' and name = 'shop'`);
  return new Shop(
    { server: program.fixture.url, audience: "storefront", credential: key },
    program.clock,
  );
}
