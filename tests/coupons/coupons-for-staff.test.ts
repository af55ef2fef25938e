import { beforeAll, expect, test } from "vitest";
import type { Enrolled } from "../harness/shop.ts";
import { giftCard, openCouponFixture } from "./coupon-fixture.ts";
import type { CouponFixture } from "./coupon-fixture.ts";

let fixture: CouponFixture;
let buyer: Enrolled;
beforeAll(async () => {
  fixture = await openCouponFixture();
  buyer = await fixture.shop.enroll({ givenName: "Lan" });
});
const COUPONS = `query ($id: ID!, $status: CouponStatus) {
  member(id: $id) { coupons(first: 10, status: $status) { nodes { code status } } } }`;

test("a coupon is found by its code, with whose it is and how it was used", async () => {
  const { code } = await fixture.issue(buyer, {
    terms: giftCard,
    expiresAt: fixture.clock.in("P30D"),
  });
  await fixture.shop.use(code, { purchaseExternalId: "A-1", amount: "30000" });
  await fixture.shop.release(code, "A-1");
  fixture.clock.advance("PT1M");
  await fixture.shop.use(code, { purchaseExternalId: "A-2", amount: "10000" });

  expect(await fixture.admin.coupon(code.toLowerCase().replaceAll("-", " "))).toEqual({
    id: expect.stringMatching(/^cpn_/),
    code,
    title: "Gift card",
    status: "ACTIVE",
    issuedAt: "2026-06-15T03:00:00.000Z",
    expiresAt: "2026-07-15T03:00:00.000Z",
    remainingValue: { amount: "90000", currencyCode: "VND" },
    issuedBy: null,
    issueReason: null,
    voidReason: null,
    member: { id: buyer.id, displayName: "Lan" },
    uses: [
      {
        source: "web",
        purchaseExternalId: "A-2",
        status: "OPEN",
        amount: { amount: "10000", currencyCode: "VND" },
        usedAt: "2026-06-15T03:01:00.000Z",
      },
      expect.objectContaining({ purchaseExternalId: "A-1", status: "RELEASED" }),
    ],
  });
  expect(await fixture.admin.coupon("NOTHING")).toBeNull();
  expect(await (await openCouponFixture()).admin.coupon(code)).toBeNull();
});

test("a member's coupons are listed, what is reserved is not", async () => {
  const member = await fixture.shop.enroll();
  const { code } = await fixture.issue(member);
  const used = await fixture.issue(member);
  await fixture.issue(member, { reveal: false });
  await fixture.shop.use(used.code);
  const list = async (status?: string) => {
    const { json } = await fixture.admin.graphql(COUPONS, { id: member.id, status });
    return json.data.member.coupons.nodes;
  };

  expect(await list()).toEqual([
    { code: used.code, status: "USED" },
    { code, status: "ACTIVE" },
  ]);
  expect(await list("ACTIVE")).toEqual([{ code, status: "ACTIVE" }]);
});
