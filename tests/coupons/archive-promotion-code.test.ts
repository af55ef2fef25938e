import { expect, test } from "vitest";
import { openCouponFixture } from "./coupon-fixture.ts";

test("an archived promotion code is listed as such, and its code is free", async () => {
  const { admin } = await openCouponFixture();
  const { id } = await admin.addPromotionCode({ code: "SUMMER" });

  expect(await admin.archivePromotionCode({ id })).toMatchObject({
    userErrors: [],
    promotionCode: { id, status: "ARCHIVED" },
  });
  expect(await admin.archivePromotionCode({ id })).toMatchObject({ userErrors: [] });
  const next = await admin.addPromotionCode({ code: "SUMMER" });
  expect(next.id).not.toBe(id);
  expect(await admin.savePromotionCode({ code: "summer" })).toMatchObject({
    userErrors: [{ code: "CODE_TAKEN" }],
  });
});
