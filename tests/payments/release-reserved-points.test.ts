import { expect, test } from "vitest";
import { openPaymentFixture } from "./payment-fixture.ts";

test("an abandoned checkout gives its points back, once", async () => {
  const fixture = await openPaymentFixture();
  const member = await fixture.memberWith(100);
  await fixture.shop.reserve(member, 60, { purchaseExternalId: "left" });

  expect(await fixture.shop.releaseReserved(member, "left", "release-1")).toEqual({
    replayed: false,
    member: { id: member.id, wallet: { available: 100, held: 0 } },
    userErrors: [],
  });
  expect(await fixture.shop.releaseReserved(member, "left", "release-1")).toMatchObject({
    replayed: true,
  });
  expect(await fixture.shop.releaseReserved(member, "left")).toMatchObject({ replayed: true });
  expect((await fixture.shop.releaseReserved(member, "never")).userErrors).toMatchObject([
    { code: "NOT_FOUND", field: ["input", "purchaseExternalId"] },
  ]);
  const other = await fixture.memberWith(0);
  expect((await fixture.shop.releaseReserved(other, "left")).userErrors).toMatchObject([
    { code: "NOT_FOUND" },
  ]);
  expect(await fixture.admin.verify(member)).toMatchObject({ ok: true });
});
