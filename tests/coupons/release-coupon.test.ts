import { beforeAll, describe, expect, test } from "vitest";
import type { Enrolled } from "../harness/shop.ts";
import { giftCard, openCouponFixture } from "./coupon-fixture.ts";
import type { CouponFixture } from "./coupon-fixture.ts";

let fixture: CouponFixture;
let member: Enrolled;
beforeAll(async () => {
  fixture = await openCouponFixture();
  member = await fixture.shop.enroll();
});

const vnd = (amount: number) => ({ amount: String(amount), currencyCode: "VND" });

describe("an abandoned checkout", () => {
  test("gives the coupon back, once", async () => {
    const { code, couponId } = await fixture.issue(member);
    await fixture.shop.use(code, { purchaseExternalId: "abandoned" });

    const first = await fixture.shop.release(code, "abandoned", { idempotencyKey: "release-1" });
    expect(first).toMatchObject({ replayed: false, coupon: { status: "ACTIVE" }, userErrors: [] });
    expect(await fixture.shop.release(code, "abandoned", { idempotencyKey: "release-1" })).toEqual({
      ...first,
      replayed: true,
    });
    expect(await fixture.shop.release(code, "abandoned")).toEqual({ ...first, replayed: true });
    expect(await fixture.events("coupon.released")).toEqual([{ couponId }]);
    expect(await fixture.shop.use(code, { purchaseExternalId: "abandoned" })).toMatchObject({
      replayed: false,
      coupon: { status: "USED" },
    });
  });

  test("gives its part of a gift card back, once of 20 at once", async () => {
    const { code } = await fixture.issue(member, { terms: giftCard });
    await fixture.shop.use(code, { purchaseExternalId: "kept", amount: "10000" });
    await fixture.shop.use(code, { purchaseExternalId: "left", amount: "90000" });

    const all = await Promise.all(
      Array.from({ length: 20 }, () => fixture.shop.release(code, "left")),
    );

    expect(all.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(all[0]!.coupon).toMatchObject({ status: "ACTIVE", remainingValue: vnd(90_000) });
  });

  test("gives nothing more time", async () => {
    const { code } = await fixture.issue(member, { expiresAt: fixture.clock.in("PT1H") });
    await fixture.shop.use(code, { purchaseExternalId: "late" });
    const now = fixture.clock.now().toISOString();
    fixture.clock.advance("PT2H");

    expect(await fixture.shop.release(code, "late")).toMatchObject({
      coupon: { status: "EXPIRED" },
    });
    fixture.clock.set(now);
  });

  test("that never was gives nothing back", async () => {
    const { code } = await fixture.issue(member);

    expect(await fixture.shop.release(code, "never")).toMatchObject({
      userErrors: [{ code: "NOT_FOUND", field: ["input", "purchaseExternalId"] }],
    });
  });
});
