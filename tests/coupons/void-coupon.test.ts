import { beforeAll, expect, test } from "vitest";
import type { Enrolled } from "../harness/shop.ts";
import { openCouponFixture } from "./coupon-fixture.ts";
import type { CouponFixture } from "./coupon-fixture.ts";

let fixture: CouponFixture;
let buyer: Enrolled;
beforeAll(async () => {
  fixture = await openCouponFixture();
  buyer = await fixture.shop.enroll({ givenName: "Lan" });
});

const idOf = async (code: string) => (await fixture.admin.coupon(code))!.id;

test("a coupon that is taken back can't be used, and tells why", async () => {
  const { code, couponId } = await fixture.issue(buyer);
  const input = { memberId: buyer.id, couponId: await idOf(code), reason: " Sent by mistake " };

  const first = await fixture.admin.voidCoupon(input, "void");
  expect(first).toMatchObject({
    replayed: false,
    userErrors: [],
    coupon: { code, status: "VOID", voidReason: "Sent by mistake" },
  });
  expect(await fixture.admin.voidCoupon(input, "void")).toEqual({ ...first, replayed: true });
  expect(await fixture.admin.voidCoupon({ ...input, reason: "Again" })).toMatchObject({
    coupon: { voidReason: "Sent by mistake" },
  });
  expect((await fixture.shop.use(code)).userErrors).toMatchObject([{ code: "COUPON_VOID" }]);
  expect(await fixture.events("coupon.voided")).toEqual([{ couponId }]);
});

test("a coupon that is voided while it is used is either used or void", async () => {
  const { code } = await fixture.issue(buyer);
  const input = { memberId: buyer.id, couponId: await idOf(code), reason: "Fraud" };

  const [voided, used] = await Promise.all([
    fixture.admin.voidCoupon(input),
    fixture.shop.use(code),
  ]);

  expect([voided.coupon, used.coupon].filter(Boolean)).toHaveLength(1);
});

test("an erased member's coupons don't tell why they were taken back", async () => {
  const member = await fixture.shop.enroll();
  const { code } = await fixture.issue(member);
  const couponId = await idOf(code);
  await fixture.admin.voidCoupon({ memberId: member.id, couponId, reason: "Her husband called" });
  await fixture.admin.erase(member);

  const rows = await fixture.sql("select from coupons where void_reason like '%husband%'");
  expect(rows).toHaveLength(0);
});

test("what a merged account got is taken back from the member of today", async () => {
  const { admin, shop } = fixture;
  const [twin, kept, other] = [await shop.enroll(), await shop.enroll(), await shop.enroll()];
  const { code } = await fixture.issue(twin);
  await admin.merge(twin, kept);
  const couponId = await idOf(code);
  const from = (member: Enrolled) =>
    admin.voidCoupon({ memberId: member.id, couponId, reason: "Twice" });

  expect((await from(other)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  expect(await from(kept)).toMatchObject({ userErrors: [], coupon: { status: "VOID" } });
});
