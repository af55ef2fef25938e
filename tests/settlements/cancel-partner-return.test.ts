import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";
import { PAY_WITH_POINTS } from "../payments/payment-fixture.ts";
import { BASE_RATE, teaShop } from "../harness/plans.ts";
import { openPartner } from "./settlement-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  const earningTerms = { ...teaShop.earningTerms, payWithPoints: PAY_WITH_POINTS };
  program = await openProgram({ rules: [BASE_RATE], earningTerms });
});

const codes = (userErrors: readonly { code: string; field: readonly string[] }[]) =>
  userErrors.map(({ code, field }) => `${code} ${field.slice(1).join(".")}`);
const VND = (amount: string) => ({ amount, currencyCode: "VND" });
const proved = async () => {
  const { problems } = await program.admin.verify();
  return problems;
};

test("a repeated purchase, return or cancelling answers the same and moves nothing", async () => {
  const partner = await openPartner(program);
  const member = await program.shop.enroll();
  const input = partner.purchase(member, "420000", {
    lines: [{ id: "1", sku: "BOOK", quantity: "2", unitPrice: "210000" }],
  });
  const first = await partner.record(input);
  expect(await partner.record(input)).toEqual({ ...first, replayed: true });
  const again = { ...input, idempotencyKey: unique("other") };
  expect(await partner.record(again)).toEqual({ ...first, replayed: true });
  expect(
    codes((await partner.record({ ...again, placedAt: "2026-06-01T00:00:00Z" })).userErrors),
  ).toEqual(["IDEMPOTENCY_KEY_REUSED idempotencyKey"]);

  const { externalId } = first.purchase!;
  const what = {
    externalId: "R1",
    lines: [{ id: "1", quantity: "1" }],
    returnedAt: program.clock.now().toISOString(),
  };
  const returned = await partner.takeBack({ externalId }, what);
  expect(returned.credited).toEqual(VND("262"));
  expect(await partner.takeBack({ externalId }, what)).toEqual({ ...returned, replayed: true });
  const cancelled = await partner.cancel(externalId, "R1");
  expect(await partner.cancel(externalId, "R1")).toEqual({ ...cancelled, replayed: true });
  // Recorded again after it was cancelled, it answers what it credited then.
  expect(await partner.takeBack({ externalId }, what)).toEqual({ ...returned, replayed: true });
  expect(await partner.balance()).toBe(525);
});

test("a purchase keeps the rate that it was recorded with", async () => {
  const partner = await openPartner(program, { pricePerPoint: "12.5" });
  const member = await program.shop.enroll();
  const lines = [{ id: "1", sku: "BOOK", quantity: "3", unitPrice: "10000" }];
  const before = await partner.sell(member, "30000", { lines });
  expect(before.charged).toEqual(VND("38"));
  await partner.agreed({ version: 1, pricePerPoint: "100" });
  const after = await partner.sell(member, "30000", { lines });
  expect(after.charged).toEqual(VND("300"));
  const two = { lines: [{ id: "1", quantity: "2" }] };
  const first = await partner.takeBack(before.purchase!, two);
  expect(first.credited).toEqual(VND("25"));
  expect((await partner.cancel(before.purchase!.externalId, first.externalId)).charged).toEqual(
    VND("25"),
  );
  expect((await partner.takeBack(after.purchase!, two)).credited).toEqual(VND("200"));
  expect(await proved()).toEqual([]);
});
