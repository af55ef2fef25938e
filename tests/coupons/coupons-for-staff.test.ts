import { beforeAll, expect, test } from "vitest";
import type { Enrolled } from "../harness/shop.ts";
import { giftCard, openCouponScene } from "./coupon-scene.ts";
import type { CouponScene } from "./coupon-scene.ts";

let scene: CouponScene;
let lan: Enrolled;
beforeAll(async () => {
  scene = await openCouponScene();
  lan = await scene.shop.enroll({ givenName: "Lan" });
});

const idOf = async (code: string) => (await scene.admin.coupon(code))!.id;
const COUPONS = `query ($id: ID!, $status: CouponStatus) {
  member(id: $id) { coupons(first: 10, status: $status) { nodes { code status } } } }`;

test("a coupon is found by its code, with whose it is and how it was used", async () => {
  const { code } = await scene.issue(lan, { terms: giftCard, expiresAt: scene.clock.in("P30D") });
  await scene.shop.use(code, { purchaseExternalId: "A-1", amount: "30000" });
  await scene.shop.release(code, "A-1");
  scene.clock.advance("PT1M");
  await scene.shop.use(code, { purchaseExternalId: "A-2", amount: "10000" });

  expect(await scene.admin.coupon(code.toLowerCase().replaceAll("-", " "))).toEqual({
    ...{ id: expect.stringMatching(/^cpn_/), code, title: "Gift card", status: "ACTIVE" },
    ...{ issuedAt: "2026-06-15T03:00:00.000Z", expiresAt: "2026-07-15T03:00:00.000Z" },
    ...{ remainingValue: { amount: "90000", currencyCode: "VND" }, voidReason: null },
    member: { id: lan.id, displayName: "Lan" },
    uses: [
      {
        ...{ source: "web", purchaseExternalId: "A-2", status: "OPEN" },
        ...{ amount: { amount: "10000", currencyCode: "VND" } },
        usedAt: "2026-06-15T03:01:00.000Z",
      },
      expect.objectContaining({ purchaseExternalId: "A-1", status: "RELEASED" }),
    ],
  });
  expect(await scene.admin.coupon("NOTHING")).toBeNull();
  expect(await (await openCouponScene()).admin.coupon(code)).toBeNull();
});

test("a member's coupons are listed, what is reserved is not", async () => {
  const member = await scene.shop.enroll();
  const { code } = await scene.issue(member);
  const used = await scene.issue(member);
  await scene.issue(member, { reveal: false });
  await scene.shop.use(used.code);
  const list = async (status?: string) => {
    const { json } = await scene.admin.graphql(COUPONS, { id: member.id, status });
    return json.data.member.coupons.nodes;
  };

  expect(await list()).toEqual([
    { code: used.code, status: "USED" },
    { code, status: "ACTIVE" },
  ]);
  expect(await list("ACTIVE")).toEqual([{ code, status: "ACTIVE" }]);
});

test("a coupon that is taken back can't be used, and tells why", async () => {
  const { code, couponId } = await scene.issue(lan);
  const input = { memberId: lan.id, couponId: await idOf(code), reason: " Sent by mistake " };

  const first = await scene.admin.voidCoupon(input, "void");
  expect(first).toMatchObject({
    ...{ replayed: false, userErrors: [] },
    coupon: { code, status: "VOID", voidReason: "Sent by mistake" },
  });
  expect(await scene.admin.voidCoupon(input, "void")).toEqual({ ...first, replayed: true });
  expect(await scene.admin.voidCoupon({ ...input, reason: "Again" })).toMatchObject({
    coupon: { voidReason: "Sent by mistake" },
  });
  expect((await scene.shop.use(code)).userErrors).toMatchObject([{ code: "COUPON_VOID" }]);
  expect(await scene.events("coupon.voided")).toEqual([{ couponId }]);
});

test("while it is used for a purchase at the same time, a coupon is either used or void", async () => {
  const { code } = await scene.issue(lan);
  const input = { memberId: lan.id, couponId: await idOf(code), reason: "Fraud" };

  const [voided, used] = await Promise.all([scene.admin.voidCoupon(input), scene.shop.use(code)]);

  expect([voided.coupon, used.coupon].filter(Boolean)).toHaveLength(1);
});

test("an erased member's coupons don't tell why they were taken back", async () => {
  const member = await scene.shop.enroll();
  const { code } = await scene.issue(member);
  const couponId = await idOf(code);
  await scene.admin.voidCoupon({ memberId: member.id, couponId, reason: "Her husband called" });
  await scene.admin.erase(member);

  const rows = await scene.sql("select from coupons where void_reason like '%husband%'");
  expect(rows).toHaveLength(0);
});
