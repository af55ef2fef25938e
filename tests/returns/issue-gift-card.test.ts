import { beforeAll, expect, test } from "vitest";
import { deliverEvents } from "../harness/deliver-events.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { teaShop } from "../harness/plans.ts";
import { mergeSettled, unmergeSettled } from "../harness/settled-merge.ts";
import { done, unique } from "../harness/shop.ts";
import type { Enrolled } from "../harness/shop.ts";

let program: TestProgram;
let buyer: Enrolled;
beforeAll(async () => {
  const earningTerms = { ...teaShop.earningTerms, giftCardValidity: "P1Y" };
  program = await openProgram({ earningTerms });
  buyer = await program.shop.enroll();
});

const vnd = (amount: number) => ({ amount: `${amount}`, currencyCode: "VND" });

interface Line {
  readonly quantity?: string;
  readonly unitPrice?: string;
  readonly title?: string | null;
  readonly giftCard?: boolean;
}

/** Tea for 50,000, and gift cards of 100,000 each: two, if not said otherwise. */
async function sale(card: Line = {}, member = buyer) {
  const { quantity = "2", unitPrice = "100000" } = card;
  const title = "Tea for a friend";
  const line = { id: "card", sku: "CARD", quantity, unitPrice, title, giftCard: true, ...card };
  const total = 50_000 + Number(quantity) * Number(unitPrice);
  const lines = [{ id: "tea", sku: "TEA", quantity: "1", unitPrice: "50000" }, line];
  return (await program.shop.buy(member, `${total}`, { lines })).purchase;
}

type Sold = Awaited<ReturnType<typeof sale>>;

async function issued(purchase: Sold, unit = 1) {
  const answer = await program.shop.issueGiftCard(purchase, { unit });
  return done(answer.coupon, answer);
}

const cardsOf = (quantity: string) => ({ lines: [{ id: "card", quantity }] });
const tryReturn = (purchase: Sold, quantity = "1") =>
  program.shop.recordReturn(program.shop.returnOf(purchase, cardsOf(quantity)));
const takeBack = (purchase: Sold, quantity = "1") =>
  program.shop.takeBack(purchase, cardsOf(quantity));
const statusOf = async ({ code }: { code: string }) => (await program.admin.coupon(code))!.status;
const proof = async (member = buyer) =>
  expect(await program.admin.verify(member)).toMatchObject({ ok: true, problems: [] });

test("a sold card has its line's price and title, the program's end, and its buyer", async () => {
  const purchase = await sale();

  const { replayed, coupon, userErrors } = await program.shop.issueGiftCard(purchase);

  expect({ replayed, userErrors }).toEqual({ replayed: false, userErrors: [] });
  expect(coupon).toEqual({
    id: expect.stringMatching(/^cpn_/),
    code: expect.any(String),
    // The end of the day a year later, in Vietnam.
    expiresAt: "2027-06-15T17:00:00.000Z",
    remainingValue: vnd(100_000),
  });
  expect(await program.admin.coupon(coupon!.code)).toMatchObject({
    title: "Tea for a friend",
    status: "ACTIVE",
    member: { id: buyer.id },
  });
  // Whoever has the code uses it: a guest.
  const used = await program.shop.use(coupon!.code, { amount: "30000" });
  expect(used.coupon).toMatchObject({ remainingValue: vnd(70_000) });
  await proof();
});

test("where the program sets no end and the line no title, the card has neither", async () => {
  const other = await openProgram();
  const line = { id: "card", sku: "CARD", quantity: "1", unitPrice: "70000", giftCard: true };
  const { purchase } = await other.shop.buy(await other.shop.enroll(), "70000", { lines: [line] });

  const { coupon } = await other.shop.issueGiftCard(purchase);

  expect(coupon).toMatchObject({ expiresAt: null, remainingValue: vnd(70_000) });
  expect(await other.admin.coupon(coupon!.code)).toMatchObject({ title: "Gift card" });
});

test("a unit has one card, whoever asks for it again", async () => {
  const purchase = await sale();
  const first = await program.shop.issueGiftCard(purchase, { idempotencyKey: "first" });
  expect(first.replayed).toBe(false);

  for (const idempotencyKey of ["first", "second"]) {
    const again = await program.shop.issueGiftCard(purchase, { idempotencyKey });
    expect(again).toEqual({ ...first, replayed: true });
  }
  expect((await issued(purchase, 2)).code).not.toBe(first.coupon!.code);
  await proof();
});

test("of eight requests for one unit at once, one issues its card and all answer it", async () => {
  const purchase = await sale();

  const answers = await Promise.all(
    Array.from({ length: 8 }, () => program.shop.issueGiftCard(purchase)),
  );

  expect(new Set(answers.map(({ coupon }) => coupon!.code)).size).toBe(1);
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  await proof();
});

test("what sells no gift card issues none", async () => {
  const purchase = await sale();
  const refused = async (input: object) =>
    (await program.shop.issueGiftCard(purchase, input)).userErrors;

  expect(await refused({ purchaseExternalId: "a guest's" })).toMatchObject([
    { code: "NOT_FOUND", field: ["input", "purchaseExternalId"] },
  ]);
  expect(await refused({ lineId: "coffee" })).toMatchObject([
    { code: "NOT_FOUND", field: ["input", "lineId"] },
  ]);
  expect(await refused({ lineId: "tea" })).toMatchObject([
    { code: "INVALID", field: ["input", "lineId"] },
  ]);
  expect(await refused({ unit: 0 })).toMatchObject([{ code: "INVALID", field: ["input", "unit"] }]);
  expect(await refused({ unit: 3 })).toMatchObject([
    { code: "MORE_THAN_KEPT", field: ["input", "unit"] },
  ]);
  const noCard = { userErrors: [{ code: "INVALID", field: ["input", "lineId"] }] };
  for (const line of [{ quantity: "1.5" }, { unitPrice: "0" }]) {
    expect(await program.shop.issueGiftCard(await sale(line))).toMatchObject(noCard);
  }
});

test("units without a card come back first, then those of unused cards, now void", async () => {
  const purchase = await sale({ quantity: "3" });
  const [one, two] = [await issued(purchase, 1), await issued(purchase, 2)];

  await takeBack(purchase);
  expect([await statusOf(one), await statusOf(two)]).toEqual(["ACTIVE", "ACTIVE"]);
  const third = await program.shop.issueGiftCard(purchase, { unit: 3 });
  expect(third.userErrors).toMatchObject([{ code: "MORE_THAN_KEPT", field: ["input", "unit"] }]);

  const { return: second } = await takeBack(purchase);
  expect([await statusOf(one), await statusOf(two)]).toEqual(["ACTIVE", "VOID"]);
  expect((await program.shop.use(two.code, { amount: "1000" })).userErrors).toMatchObject([
    { code: "COUPON_VOID" },
  ]);
  expect((await program.shop.issueGiftCard(purchase, { unit: 2 })).userErrors).toMatchObject([
    { code: "MORE_THAN_KEPT", field: ["input", "unit"] },
  ]);
  await proof();

  expect((await program.shop.cancelReturn(purchase, second)).userErrors).toEqual([]);
  expect([await statusOf(one), await statusOf(two)]).toEqual(["ACTIVE", "ACTIVE"]);
  expect((await program.shop.use(two.code, { amount: "1000" })).userErrors).toEqual([]);
  await proof();
});

test("a card that was used can't come back, and the refusal says what is left on it", async () => {
  const purchase = await sale();
  const [one, two] = [await issued(purchase, 1), await issued(purchase, 2)];
  await program.shop.use(one.code, { purchaseExternalId: unique("spent"), amount: "30000" });

  const { userErrors } = await tryReturn(purchase, "2");
  expect(userErrors).toMatchObject([
    { code: "COUPON_USED", field: ["input", "lines", "0", "quantity"] },
  ]);
  expect(userErrors[0]!.message).toContain("70,000 ₫ of 100,000 ₫");
  expect(JSON.stringify(userErrors)).not.toContain(one.code);
  expect([await statusOf(one), await statusOf(two)]).toEqual(["ACTIVE", "ACTIVE"]);

  await takeBack(purchase);
  expect([await statusOf(one), await statusOf(two)]).toEqual(["ACTIVE", "VOID"]);
  await proof();
});

test("a card counts as used while a checkout holds a part of it, and no longer", async () => {
  const purchase = await sale({ quantity: "1" });
  const card = await issued(purchase);
  await program.shop.use(card.code, { amount: "30000", holdFor: "PT10M" });
  expect((await tryReturn(purchase)).userErrors).toMatchObject([{ code: "COUPON_USED" }]);

  program.clock.advance("PT10M");

  expect((await tryReturn(purchase)).userErrors).toEqual([]);
  expect(await statusOf(card)).toBe("VOID");
  await proof();
});

test("a return is not cancelled where its void card can't be valid again", async () => {
  const refusal = [{ code: "RETURN_IN_USE", field: ["input", "externalId"] }];
  const stolen = await sale({ quantity: "1" });
  const card = await issued(stolen);
  const { return: back } = await takeBack(stolen);
  await program.admin.voidCoupon({ memberId: buyer.id, couponId: card.id, reason: "Stolen" });
  expect(await program.admin.coupon(card.code)).toMatchObject({ voidReason: "Stolen" });
  expect((await program.shop.cancelReturn(stolen, back)).userErrors).toMatchObject(refusal);

  const ended = await sale({ quantity: "1" });
  await issued(ended);
  const { return: late } = await takeBack(ended);
  program.clock.advance("P366D");
  expect((await program.shop.cancelReturn(ended, late)).userErrors).toMatchObject(refusal);
  await proof();
});

test("a card that staff took back comes back as it is", async () => {
  const purchase = await sale();
  const [lost, held] = [await issued(purchase, 1), await issued(purchase, 2)];
  await program.admin.voidCoupon({ memberId: buyer.id, couponId: lost.id, reason: "Lost" });

  // Nobody can use the lost one: it is the one that comes back.
  const { return: back } = await takeBack(purchase);
  expect([await statusOf(lost), await statusOf(held)]).toEqual(["VOID", "ACTIVE"]);

  expect((await program.shop.cancelReturn(purchase, back)).userErrors).toEqual([]);
  expect([await statusOf(lost), await statusOf(held)]).toEqual(["VOID", "ACTIVE"]);
  await proof();
});

test("issuing and returning at once leave no card beyond what is kept", async () => {
  for (let round = 0; round < 8; round++) {
    const purchase = await sale();
    const [one, two, returned] = await Promise.all([
      program.shop.issueGiftCard(purchase, { unit: 1 }),
      program.shop.issueGiftCard(purchase, { unit: 2 }),
      tryReturn(purchase),
    ]);

    expect(returned.userErrors).toEqual([]);
    const codes = [one, two].flatMap(({ coupon }) => coupon?.code ?? []);
    const statuses = await Promise.all(codes.map((code) => statusOf({ code })));
    expect(statuses.filter((status) => status === "ACTIVE")).toHaveLength(1);
  }
  await proof();
});

test("using a card and returning its unit at once: one of them is done", async () => {
  for (let round = 0; round < 8; round++) {
    const purchase = await sale({ quantity: "1" });
    const card = await issued(purchase);
    const [used, returned] = await Promise.all([
      program.shop.use(card.code, { amount: "30000" }),
      tryReturn(purchase),
    ]);

    const done = [used, returned].filter(({ userErrors }) => userErrors.length === 0);
    expect(done).toHaveLength(1);
  }
  await proof();
});

test("a closed account's card is issued and used: it was paid for", async () => {
  const member = await program.shop.enroll();
  const purchase = await sale({ quantity: "2" }, member);
  await program.admin.close(member);

  const card = await issued(purchase);
  expect((await program.shop.use(card.code, { amount: "100000" })).userErrors).toEqual([]);
  await deliverEvents(program);

  await program.admin.erase(member);
  const { coupon } = await program.shop.issueGiftCard(purchase, { unit: 2 });
  expect(await program.admin.coupon(coupon!.code)).toMatchObject({ title: "Gift card" });
  expect(await program.admin.coupon(card.code)).toMatchObject({ title: "Gift card" });
  expect((await program.shop.use(coupon!.code, { amount: "5000" })).userErrors).toEqual([]);
  await proof(member);
});

test("a merged account's card is the other member's, until the merge is undone", async () => {
  const [from, into] = [await program.shop.enroll(), await program.shop.enroll()];
  const purchase = await sale({}, from);
  const before = await issued(purchase, 1);
  await mergeSettled(program, from, into);

  const after = await issued(purchase, 2);
  const codes = async (member: Enrolled) => {
    const { json } = await (
      await program.memberOf(member)
    ).graphql(`{ me { coupons(first: 9) { nodes { code } } } }`);
    return json.data.me.coupons.nodes.map(({ code }: { code: string }) => code);
  };
  expect(await codes(into)).toEqual(expect.arrayContaining([before.code, after.code]));
  const { return: back } = await takeBack(purchase, "2");
  expect([await statusOf(before), await statusOf(after)]).toEqual(["VOID", "VOID"]);
  expect((await program.shop.cancelReturn(purchase, back)).userErrors).toEqual([]);

  await unmergeSettled(program, from);
  expect(await codes(into)).toEqual([]);
  expect(await codes(from)).toEqual(expect.arrayContaining([before.code, after.code]));
  await takeBack(purchase);
  for (const member of [from, into]) await proof(member);
});

test("events say which card was issued, void and valid again, and never its code", async () => {
  const purchase = await sale({ quantity: "1" }, await program.shop.enroll());
  const card = await issued(purchase);
  const { return: back } = await takeBack(purchase);
  await program.shop.cancelReturn(purchase, back);

  const events = await program.sql<{ type: string; payload: { couponId: string } }>(
    `select type, payload from events where payload ->> 'couponId' = '${program.uuid(card.id)}'
     order by id`,
  );
  expect(events.map(({ type }) => type)).toEqual([
    "coupon.issued",
    "coupon.voided",
    "coupon.reinstated",
  ]);
  const stored = await program.sql(`select payload from events union all
    select result from idempotency_keys union all select to_jsonb(a) from audit_records a`);
  expect(JSON.stringify(stored)).not.toContain(card.code);
});

test.each([
  ["its face is another", `terms = terms || '{"valueMinor": 200000}', remaining_minor = 200000`],
  ["it is of a line that sells none", `sold_line = 'tea'`],
  ["it is of a unit that was not bought", `sold_unit = 3`],
  [
    "it is void while its unit is kept",
    `status = 'VOID', returned_at = now(), returned_as = 'ACTIVE'`,
  ],
])("the proof names a sold card when %s", async (_when, change) => {
  const other = await openProgram();
  const member = await other.shop.enroll();
  const lines = [
    { id: "tea", sku: "TEA", quantity: "1", unitPrice: "50000" },
    { id: "card", sku: "CARD", quantity: "2", unitPrice: "100000", giftCard: true },
  ];
  const { purchase } = await other.shop.buy(member, "250000", { lines });
  const { coupon } = await other.shop.issueGiftCard(purchase);
  expect(await other.admin.verify(member)).toMatchObject({ ok: true });

  await other.sql(`update coupons set ${change} where id = '${other.uuid(coupon!.id)}'`);

  const { ok, problems } = await other.admin.verify(member);
  expect(ok).toBe(false);
  const differing = expect.objectContaining({ kind: "DOCUMENT_DIFFERS" });
  expect(problems).toEqual(expect.arrayContaining([differing]));
});

test("the proof names a sold card that is gone", async () => {
  const other = await openProgram();
  const member = await other.shop.enroll();
  const line = { id: "card", sku: "CARD", quantity: "1", unitPrice: "100000", giftCard: true };
  const { purchase } = await other.shop.buy(member, "100000", { lines: [line] });
  const { coupon } = await other.shop.issueGiftCard(purchase);

  await other.sql(`delete from coupons where id = '${other.uuid(coupon!.id)}'`);

  // Its line has no card, and its code no coupon.
  const differing = { kind: "DOCUMENT_DIFFERS", memberId: member.id };
  const { ok, problems } = await other.admin.verify(member);
  expect({ ok, problems }).toMatchObject({ ok: false, problems: [differing, differing] });
});
