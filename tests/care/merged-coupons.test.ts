import { beforeAll, expect, test } from "vitest";
import type { RecordReturnInput } from "../../client/storefront.ts";
import { couponsIn, giftCard } from "../coupons/coupon-fixture.ts";
import type { CouponFixture } from "../coupons/coupon-fixture.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { openProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";
import { mergeSettled, unmergeSettled } from "../harness/settled-merge.ts";
import type { Enrolled } from "../harness/shop.ts";

let program: CouponFixture;
beforeAll(async () => {
  program = couponsIn(await openProgram({ tierSet: undefined, rewards: [], rules: [BASE_RATE] }));
});

/** An account with a coupon that was merged into another. */
async function merged(issue: Parameters<CouponFixture["issue"]>[1] = {}) {
  const [from, into] = [await program.shop.enroll(), await program.shop.enroll()];
  const { code } = await program.issue(from, issue);
  await merge(from, into);
  return { from, into, code };
}
const merge = (from: Enrolled, into: Enrolled) => mergeSettled(program, from, into);
async function codesOf(member: Enrolled) {
  const { json } = await (
    await program.memberOf(member)
  ).graphql(`{ me { coupons(first: 9) { nodes { code status } } } }`);
  return json.data.me.coupons.nodes;
}
const ok = async () => expect(await program.admin.verify()).toMatchObject({ ok: true });

test("coupons of a merged account are the other member's to see and to use", async () => {
  const { from, into, code } = await merged();
  expect(await codesOf(into)).toEqual([{ code, status: "ACTIVE" }]);
  for (const member of [from, into]) {
    expect(await program.shop.validate(code, { member: { id: member.id } })).toMatchObject({
      valid: true,
      refusal: null,
    });
  }
  const stranger = await program.shop.enroll();
  expect(await program.shop.validate(code, { member: { id: stranger.id } })).toMatchObject({
    refusal: { code: "COUPON_OF_OTHER_MEMBER" },
  });

  const used = await program.shop.use(code, {
    purchaseExternalId: "by B",
    member: { id: into.id },
  });
  expect(used).toMatchObject({ coupon: { status: "USED" }, userErrors: [] });
  expect((await program.shop.release(code, "by B")).userErrors).toEqual([]);
  expect(await codesOf(into)).toEqual([{ code, status: "ACTIVE" }]);
  await ok();
});

test("a purchase uses it once, and a return of all gives it back", async () => {
  const { into, code } = await merged();
  const bought = { couponCodes: [code], discount: "20000" };
  const lines = [{ id: "1", sku: "TEA", quantity: "2", unitPrice: "50000" }];
  const purchases = Array.from({ length: 20 }, () =>
    program.shop.purchase(into, "80000", { ...bought, lines }),
  );
  const all = await Promise.all(purchases.map((input) => program.shop.record(input)));
  const recorded = all.flatMap(({ purchase }) => purchase ?? []);
  expect(recorded).toHaveLength(1);
  expect(await codesOf(into)).toEqual([{ code, status: "USED" }]);

  await program.shop.takeBack(recorded[0]!, { lines: [{ id: "1", quantity: "2" }] });
  expect(await codesOf(into)).toEqual([{ code, status: "ACTIVE" }]);
  await ok();
});

test("a purchase from before the merge gives its gift card back to the other member", async () => {
  const [from, into] = [await program.shop.enroll(), await program.shop.enroll()];
  const { code } = await program.issue(from, { terms: giftCard });
  const { purchase } = await program.shop.buy(from, "60000", { couponCodes: [code] });
  await merge(from, into);
  await program.shop.takeBack(purchase, { lines: [{ id: "1", quantity: "1" }] });

  const { coupon } = await program.shop.validate(code, { member: { id: into.id } });
  expect(coupon).toMatchObject({ status: "ACTIVE", remainingValue: { amount: "100000" } });
  await ok();
});

test("a checkout that began before the merge is finished by the other member", async () => {
  const [from, into] = [await program.shop.enroll(), await program.shop.enroll()];
  const { code } = await program.issue(from);
  await program.shop.use(code, { purchaseExternalId: "began before" });
  await merge(from, into);
  const { purchase } = await program.shop.buy(into, "80000", {
    externalId: "began before",
    couponCodes: [code],
    discount: "20000",
    lines: [{ id: "1", sku: "TEA", quantity: "2", unitPrice: "50000" }],
  });
  expect(purchase.externalId).toBe("began before");
  expect((await program.shop.release(code, "began before")).userErrors).toMatchObject([
    { code: "PURCHASE_RECORDED" },
  ]);
});

test("a coupon follows its account through several merges, and back", async () => {
  const { from, into, code } = await merged();
  const last = await program.shop.enroll();
  await merge(into, last);
  expect(await codesOf(last)).toEqual([{ code, status: "ACTIVE" }]);
  for (const account of [into, from]) {
    await unmergeSettled(program, account);
  }
  expect([await codesOf(last), await codesOf(into)]).toEqual([[], []]);
  expect(await codesOf(from)).toEqual([{ code, status: "ACTIVE" }]);
  expect((await program.shop.use(code, { member: { id: from.id } })).userErrors).toEqual([]);
});

test("staff void it where it is kept, and the other member has it no more", async () => {
  const { from, into, code } = await merged();
  const { coupon } = await program.shop.validate(code);
  const voided = await program.admin.voidCoupon({
    memberId: from.id,
    couponId: coupon!.id,
    reason: "Duplicate",
  });
  expect(voided.userErrors).toEqual([]);
  expect(await codesOf(into)).toEqual([{ code, status: "VOID" }]);
});

/**
 * What a coupon took off or paid belongs to a purchase of the other member, and its account is its
 * own again.
 */
async function usedThenSeparated(issue: Parameters<CouponFixture["issue"]>[1] = {}) {
  const fixture = await merged(issue);
  const { from, into, code } = fixture;
  const { purchase } = await program.shop.buy(into, "60000", { couponCodes: [code] });
  await unmergeSettled(program, from);
  return { ...fixture, purchase };
}
const all = { lines: [{ id: "1", quantity: "1" }] };

/** Records what came back, and says which coupons do. */
async function returned(input: RecordReturnInput) {
  const { json } = await program.shop.graphql(RETURN, { input });
  expect(json.data.recordReturn.userErrors).toEqual([]);
  return json.data.recordReturn;
}
const RETURN = `mutation ($input: RecordReturnInput!) { recordReturn(input: $input) {
  replayed refunds { tender amount { amount } coupon { code } }
  restoredCoupons { id } member { id } userErrors { code } } }`;
const takenBack = (purchase: { externalId: string }) =>
  returned(program.shop.returnOf(purchase, all));

test("a coupon used by the other member returns after the merge was undone", async () => {
  const { from, into, code, purchase } = await usedThenSeparated();
  expect(await codesOf(from)).toEqual([{ code, status: "USED" }]);

  const input = program.shop.returnOf(purchase, all);
  const { coupon } = await program.shop.validate(code);
  const answer = await returned(input);
  expect(answer).toMatchObject({
    restoredCoupons: [{ id: coupon!.id }],
    member: { id: into.id },
  });
  expect(await returned(input)).toEqual({ ...answer, replayed: true });
  await deliverEvents(program);
  expect(await codesOf(from)).toEqual([{ code, status: "ACTIVE" }]);
  expect(await codesOf(into)).toEqual([]);
  expect((await program.shop.use(code, { member: { id: from.id } })).userErrors).toEqual([]);
  await ok();
});

test("so does what a gift card paid, wherever its account went meanwhile", async () => {
  const { from, into, code, purchase } = await usedThenSeparated({ terms: giftCard });
  const third = await program.shop.enroll();
  await merge(from, third);
  const buyer = await program.shop.enroll();
  await merge(into, buyer);

  expect(await takenBack(purchase)).toMatchObject({
    refunds: [{ tender: "GIFT_CARD", amount: { amount: "60000" }, coupon: { code } }],
    member: { id: buyer.id },
  });
  await deliverEvents(program);
  const { coupon } = await program.shop.validate(code, { member: { id: third.id } });
  expect(coupon).toMatchObject({ status: "ACTIVE", remainingValue: { amount: "100000" } });
  expect(await codesOf(buyer)).toEqual([]);
});

test("while its account is on its way back, the coupon waits for it to arrive", async () => {
  const { from, into, code } = await merged();
  const { purchase } = await program.shop.buy(into, "60000", { couponCodes: [code] });
  expect((await program.admin.unmerge(from)).userErrors).toEqual([]);
  const { restoredCoupons } = await takenBack(purchase);
  expect(restoredCoupons).toHaveLength(1);
  await deliverEvents(program);
  expect(await codesOf(from)).toEqual([{ code, status: "ACTIVE" }]);
  expect(await codesOf(into)).toEqual([]);
});

test("a return of a part leaves it used", async () => {
  const { from, into, code } = await merged();
  const lines = [{ id: "1", sku: "TEA", quantity: "2", unitPrice: "50000" }];
  const bought = { couponCodes: [code], discount: "20000", lines };
  const { purchase } = await program.shop.buy(into, "80000", bought);
  await unmergeSettled(program, from);
  expect((await takenBack(purchase)).restoredCoupons).toEqual([]);
  await deliverEvents(program);
  expect(await codesOf(from)).toEqual([{ code, status: "USED" }]);
  expect((await takenBack(purchase)).restoredCoupons).toHaveLength(1);
  await deliverEvents(program);
  expect(await codesOf(from)).toEqual([{ code, status: "ACTIVE" }]);
});

test("a checkout released after the merge was undone returns the coupon", async () => {
  const { from, into, code } = await merged();
  await program.shop.use(code, { purchaseExternalId: "given up", member: { id: into.id } });
  await unmergeSettled(program, from);
  expect((await program.shop.release(code, "given up")).userErrors).toEqual([]);
  expect(await codesOf(from)).toEqual([{ code, status: "ACTIVE" }]);
  expect(await codesOf(into)).toEqual([]);
});

test("what was restored elsewhere comes back once, however often it is delivered", async () => {
  const { from, code, purchase } = await usedThenSeparated();
  await program.shop.takeBack(purchase, all);
  const { reactions, inWork } = program.fixture.engine.worker();
  const [event] =
    await program.sql<any>(`select id, program_id as "programId", member_id as "memberId",
    type, payload from events
    where member_id = '${program.uuid(from.id)}' and type = 'coupon.returning'`);
  const [{ run }] = reactions["coupon.returning"] as [(typeof reactions)[string][number]];
  await Promise.all(Array.from({ length: 5 }, () => inWork(event, (work) => run(work, event))));
  const { coupon } = await program.shop.validate(code);
  expect(coupon).toMatchObject({ status: "ACTIVE" });
});
