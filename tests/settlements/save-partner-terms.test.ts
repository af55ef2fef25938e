import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";
import { openPartner } from "./settlement-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({ rules: [BASE_RATE] });
});

test("terms are versions: the newest is in force, and all of them are shown", async () => {
  const partner = await openPartner(program, null);
  await partner.agreed({ pricePerPoint: "12.50", minimum: "10000" });
  program.clock.advance("P3D");
  const { terms, balance } = await partner.agreed({
    version: 1,
    funding: "PREPAID",
    pricePerPoint: "0.000000001",
    reimbursementPerPoint: "7",
    reimbursementPerVoucher: "45000",
    period: "QUARTER",
    undoWindow: "PT0S",
    warnBelow: "500000",
  });
  expect(balance).toEqual({ amount: "0", currencyCode: "VND" });
  expect(terms).toEqual([
    {
      version: 2,
      funding: "PREPAID",
      pricePerPoint: "0.000000001",
      reimbursementPerPoint: "7",
      reimbursementPerVoucher: { amount: "45000", currencyCode: "VND" },
      minimum: { amount: "0", currencyCode: "VND" },
      warnBelow: { amount: "500000", currencyCode: "VND" },
      period: "QUARTER",
      currencyCode: "VND",
      undoWindow: "PT0S",
      inForceFrom: "2026-06-18T03:00:00.000Z",
    },
    expect.objectContaining({
      version: 1,
      pricePerPoint: "12.5",
      reimbursementPerPoint: null,
      reimbursementPerVoucher: null,
      minimum: { amount: "10000", currencyCode: "VND" },
      warnBelow: null,
      period: "MONTH",
      undoWindow: "PT1H",
      inForceFrom: "2026-06-15T03:00:00.000Z",
    }),
  ]);
});

test("of two who agree on the same version, one is refused", async () => {
  const partner = await openPartner(program, null);
  const both = await Promise.all(
    ["1", "2"].map((pricePerPoint) => partner.agree({ pricePerPoint })),
  );
  expect(both.map(({ userErrors }) => userErrors[0]?.code ?? "").sort()).toEqual([
    "",
    "EDITED_MEANWHILE",
  ]);
});

test("a rate of a currency with decimals is exact", async () => {
  const euro = await openProgram({
    currencyCode: "EUR",
    rules: [{ ...BASE_RATE, effects: [{ kind: "PER_AMOUNT", points: 1, perMinor: 100 }] }],
  });
  const partner = await openPartner(euro, { pricePerPoint: "0.005" });
  const { terms } = await partner.agreed({ version: 1, pricePerPoint: "0.015" });
  expect(terms.map(({ pricePerPoint }) => pricePerPoint)).toEqual(["0.015", "0.005"]);
  const member = await euro.shop.enroll();
  const { charged, earned } = await partner.sell(member, "3.00", { currencyCode: "EUR" });
  expect([earned!.points, charged]).toEqual([3, { amount: "0.05", currencyCode: "EUR" }]);
});
