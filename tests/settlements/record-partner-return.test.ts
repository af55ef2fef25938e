import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { mergeSettled } from "../harness/settled-merge.ts";
import { PAY_WITH_POINTS } from "../payments/payment-fixture.ts";
import { BASE_RATE, teaShop } from "../harness/plans.ts";
import { openPartner } from "./settlement-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  const earningTerms = { ...teaShop.earningTerms, payWithPoints: PAY_WITH_POINTS };
  program = await openProgram({ rules: [BASE_RATE], earningTerms });
});

const VND = (amount: string) => ({ amount, currencyCode: "VND" });
const proved = async () => {
  const { problems } = await program.admin.verify();
  return problems;
};

test("42 points at 12.5 cost 525, of which 30 stay after a return: 150 are credited", async () => {
  const partner = await openPartner(program);
  const member = await program.shop.enroll();
  const lines = [
    { id: "1", sku: "BOOK", quantity: "1", unitPrice: "300000" },
    { id: "2", sku: "PEN", quantity: "1", unitPrice: "120000" },
  ];
  const sold = await partner.sell(member, "420000", { lines });
  expect(sold).toMatchObject({
    replayed: false,
    earned: { points: 42, toDebt: 0 },
    charged: VND("525"),
    userErrors: [],
  });
  const { externalId } = sold.purchase!;
  const returned = await partner.takeBack({ externalId }, { lines: [{ id: "2", quantity: "1" }] });
  expect(returned).toMatchObject({ reversed: { points: 12 }, credited: VND("150") });
  expect(await partner.balance()).toBe(375);

  expect(await partner.cancel(externalId, returned.externalId)).toMatchObject({
    replayed: false,
    charged: VND("150"),
    userErrors: [],
  });
  expect(await partner.balance()).toBe(525);
  expect(await proved()).toEqual([]);
});

test("purchases of merged and erased members stay the partner's, to the last đồng", async () => {
  const partner = await openPartner(program);
  const [kept, merged, erased] = await Promise.all([1, 2, 3].map(() => program.shop.enroll()));
  const lines = [{ id: "1", sku: "BOOK", quantity: "3", unitPrice: "10000" }];
  const ofMerged = await partner.sell(merged!, "30000", { lines });
  const ofErased = await partner.sell(erased!, "30000", { lines });
  await mergeSettled(program, merged!, kept!);
  await program.admin.erase(erased!);
  const one = { lines: [{ id: "1", quantity: "1" }] };
  expect((await partner.takeBack(ofMerged.purchase!, one)).credited).toEqual(VND("13"));
  expect((await partner.takeBack(ofErased.purchase!, one)).credited).toEqual(VND("13"));
  expect(await partner.balance()).toBe(50);
  expect(await proved()).toEqual([]);
});
