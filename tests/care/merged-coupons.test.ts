import { beforeAll, expect, test } from "vitest";
import { couponsIn, giftCard } from "../coupons/coupon-scene.ts";
import type { CouponScene } from "../coupons/coupon-scene.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { openProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";
import type { Enrolled } from "../harness/shop.ts";

let tea: CouponScene;
beforeAll(async () => {
  tea = couponsIn(await openProgram({ tierSet: undefined, rewards: [], rules: [BASE_RATE] }));
});

/** An account with a coupon that was merged into another. */
async function merged(issue: Parameters<CouponScene["issue"]>[1] = {}) {
  const [from, into] = [await tea.shop.enroll(), await tea.shop.enroll()];
  const { code } = await tea.issue(from, issue);
  await merge(from, into);
  return { from, into, code };
}
async function merge(from: Enrolled, into: Enrolled) {
  expect((await tea.admin.merge(from, into)).userErrors).toEqual([]);
  await deliverEvents(tea);
}
async function codesOf(member: Enrolled) {
  const { json } = await (
    await tea.memberOf(member)
  ).graphql(`{ me { coupons(first: 9) { nodes { code status } } } }`);
  return json.data.me.coupons.nodes;
}
const ok = async () => expect(await tea.admin.verify()).toMatchObject({ ok: true });

test("coupons of a merged account are the other member's to see and to use", async () => {
  const { from, into, code } = await merged();
  expect(await codesOf(into)).toEqual([{ code, status: "ACTIVE" }]);
  for (const member of [from, into]) {
    expect(await tea.shop.validate(code, { member: { id: member.id } })).toMatchObject({
      ...{ valid: true, refusal: null },
    });
  }
  const stranger = await tea.shop.enroll();
  expect(await tea.shop.validate(code, { member: { id: stranger.id } })).toMatchObject({
    refusal: { code: "COUPON_OF_OTHER_MEMBER" },
  });

  const used = await tea.shop.use(code, {
    ...{ purchaseExternalId: "by B", member: { id: into.id } },
  });
  expect(used).toMatchObject({ coupon: { status: "USED" }, userErrors: [] });
  expect((await tea.shop.release(code, "by B")).userErrors).toEqual([]);
  expect(await codesOf(into)).toEqual([{ code, status: "ACTIVE" }]);
  await ok();
});

test("a purchase uses it once, and a return of all gives it back", async () => {
  const { into, code } = await merged();
  const bought = { couponCodes: [code], discount: "20000" };
  const lines = [{ id: "1", sku: "TEA", quantity: "2", unitPrice: "50000" }];
  const purchases = Array.from({ length: 20 }, () =>
    tea.shop.purchase(into, "80000", { ...bought, lines }),
  );
  const all = await Promise.all(purchases.map((input) => tea.shop.record(input)));
  const recorded = all.flatMap(({ purchase }) => purchase ?? []);
  expect(recorded).toHaveLength(1);
  expect(await codesOf(into)).toEqual([{ code, status: "USED" }]);

  await tea.shop.takeBack(recorded[0]!, { lines: [{ id: "1", quantity: "2" }] });
  expect(await codesOf(into)).toEqual([{ code, status: "ACTIVE" }]);
  await ok();
});

test("a purchase from before the merge gives its gift card back to the other member", async () => {
  const [from, into] = [await tea.shop.enroll(), await tea.shop.enroll()];
  const { code } = await tea.issue(from, { terms: giftCard });
  const { purchase } = await tea.shop.buy(from, "60000", { couponCodes: [code] });
  await merge(from, into);
  await tea.shop.takeBack(purchase, { lines: [{ id: "1", quantity: "1" }] });

  const { coupon } = await tea.shop.validate(code, { member: { id: into.id } });
  expect(coupon).toMatchObject({ status: "ACTIVE", remainingValue: { amount: "100000" } });
  await ok();
});

test("a checkout that began before the merge is finished by the other member", async () => {
  const [from, into] = [await tea.shop.enroll(), await tea.shop.enroll()];
  const { code } = await tea.issue(from);
  await tea.shop.use(code, { purchaseExternalId: "began before" });
  await merge(from, into);
  const { purchase } = await tea.shop.buy(into, "80000", {
    ...{ externalId: "began before", couponCodes: [code], discount: "20000" },
    lines: [{ id: "1", sku: "TEA", quantity: "2", unitPrice: "50000" }],
  });
  expect(purchase.externalId).toBe("began before");
  expect((await tea.shop.release(code, "began before")).userErrors).toMatchObject([
    { code: "PURCHASE_RECORDED" },
  ]);
});

test("through several merges it comes along, and back with its account when they are undone", async () => {
  const { from, into, code } = await merged();
  const last = await tea.shop.enroll();
  await merge(into, last);
  expect(await codesOf(last)).toEqual([{ code, status: "ACTIVE" }]);
  for (const account of [into, from]) {
    expect((await tea.admin.unmerge(account)).userErrors).toEqual([]);
    await deliverEvents(tea);
  }
  expect([await codesOf(last), await codesOf(into)]).toEqual([[], []]);
  expect(await codesOf(from)).toEqual([{ code, status: "ACTIVE" }]);
  expect((await tea.shop.use(code, { member: { id: from.id } })).userErrors).toEqual([]);
});

test("staff void it where it is kept, and the other member has it no more", async () => {
  const { from, into, code } = await merged();
  const { coupon } = await tea.shop.validate(code);
  const voided = await tea.admin.voidCoupon({
    memberId: from.id,
    couponId: coupon!.id,
    reason: "Duplicate",
  });
  expect(voided.userErrors).toEqual([]);
  expect(await codesOf(into)).toEqual([{ code, status: "VOID" }]);
});
