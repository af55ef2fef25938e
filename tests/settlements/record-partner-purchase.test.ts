import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
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

test("a partner's source is its own: another's order is missing", async () => {
  const [one, other] = [await openPartner(program), await openPartner(program)];
  const member = await program.shop.enroll();
  const { purchase } = await one.sell(member, "100000", { externalId: "same" });
  const { userErrors } = await other.takeBack({ externalId: "same" }, { amount: "5000" });
  expect(codes(userErrors)).toEqual(["NOT_FOUND purchaseExternalId"]);
  const second = await other.sell(member, "100000", { externalId: "same" });
  expect(second).toMatchObject({ replayed: false, userErrors: [] });
  expect(second.purchase!.id).not.toBe(purchase!.id);
});

test("a shop has no source of partners, wherever it names one", async () => {
  const partner = await openPartner(program);
  const member = await program.shop.enroll();
  const { purchase } = await partner.sell(member, "100000");
  const source = `partner:${partner.id}/till`;
  const { shop } = program;
  const refused = ["INVALID source"];
  const { externalId } = purchase!;
  const bought = await shop.record(shop.purchase(member, "100000", { source, externalId }));
  expect(codes(bought.userErrors)).toEqual(refused);
  const back = await shop.recordReturn(shop.returnOf({ externalId }, { source, amount: "5" }));
  expect(codes(back.userErrors)).toEqual(refused);
  expect(await partner.balance()).toBe(125);
});

test("what was paid in advance pays whole or not at all, and is restored by returns", async () => {
  const partner = await openPartner(program, { funding: "PREPAID" });
  const member = await program.shop.enroll();
  const input = partner.purchase(member, "400000");
  expect(codes((await partner.record(input)).userErrors)).toEqual(["PREPAID_USED_UP "]);
  expect((await program.shop.lookUp({ id: member.id }))!.wallet.available).toBe(0);
  await partner.pay("500");
  const { charged, purchase } = await partner.record(input);
  expect(charged).toEqual(VND("500"));
  const over = await partner.sell(member, "10000");
  expect(codes(over.userErrors)).toEqual(["PREPAID_USED_UP "]);

  const lines = [{ id: "1", quantity: "1" }];
  const returned = await partner.takeBack(purchase!, { lines });
  expect(returned.credited).toEqual(VND("500"));
  await partner.sell(await program.shop.enroll(), "400000");
  // A return that does not hold any more is charged, even below what was paid.
  expect((await partner.cancel(purchase!.externalId, returned.externalId)).charged).toEqual(
    VND("500"),
  );
  expect(await partner.balance()).toBe(500);
  expect(await proved()).toEqual([]);
});

test("purchases at once take no more than was paid in advance", async () => {
  const partner = await openPartner(program, { funding: "PREPAID", pricePerPoint: "1" });
  await partner.pay("30");
  const members = await Promise.all(Array.from({ length: 6 }, () => program.shop.enroll()));
  const sold = await Promise.all(members.map((member) => partner.sell(member, "100000")));
  expect(sold.filter(({ charged }) => charged !== null)).toHaveLength(3);
  expect(await partner.balance()).toBe(0);
});

test("without terms, nothing is recorded", async () => {
  const partner = await openPartner(program, null);
  const member = await program.shop.enroll();
  expect(codes((await partner.sell(member, "100000")).userErrors)).toEqual([
    "PARTNER_TERMS_MISSING ",
  ]);
  expect((await program.shop.lookUp({ id: member.id }))!.wallet.available).toBe(0);
});

test("points that pay at a partner are owed to it, as far as they stay paid", async () => {
  const terms = { reimbursementPerPoint: "90.5", pricePerPoint: "0" };
  const partner = await openPartner(program, terms);
  const member = await program.shop.enroll();
  await program.admin.givePoints(member, 100);
  const payments = [{ kind: "POINTS" as const, amount: "5000" }];
  const lines = [{ id: "1", sku: "BOOK", quantity: "2", unitPrice: "10000" }];
  const { purchase } = await partner.sell(member, "20000", { payments, lines });
  expect(await partner.balance()).toBe(-4525);
  const back = { lines: [{ id: "1", quantity: "1" }] };
  const { refunds, externalId } = await partner.takeBack(purchase!, back);
  expect(refunds[0]).toMatchObject({ tender: "POINTS", status: "GIVEN_BACK", points: 25 });
  expect(await partner.balance()).toBe(-2263);
  await partner.cancel(purchase!.externalId, externalId);
  expect(await partner.balance()).toBe(-4525);
  expect(await proved()).toEqual([]);

  const without = await openPartner(program);
  const refused = await without.sell(member, "20000", { payments, lines });
  expect(codes(refused.userErrors)).toEqual(["INVALID payments"]);
});

test("coupons and gift cards of the program are refused", async () => {
  const partner = await openPartner(program);
  const member = await program.shop.enroll();
  const coupon = await partner.sell(member, "10000", { couponCodes: ["ANY-CODE"] });
  expect(codes(coupon.userErrors)).toEqual(["INVALID couponCodes"]);
  const payments = [{ kind: "GIFT_CARD" as const, amount: "10000", reference: "CARD" }];
  const card = await partner.sell(member, "10000", { payments });
  expect(codes(card.userErrors)).toEqual(["INVALID payments.0.kind"]);
});

test("a rule for a partner gives points at that partner alone", async () => {
  const own = await openProgram({ rules: [] });
  const [one, other] = [await openPartner(own), await openPartner(own)];
  await own.admin.addRule({
    title: "At one partner",
    trigger: "PURCHASE",
    conditions: {
      combinator: "and",
      rules: [{ field: "partner", operator: "=", value: one.id }],
    },
    effects: [{ kind: "FIXED", points: 7 }],
  } as never);
  const member = await own.shop.enroll();
  expect((await one.sell(member, "10000")).earned!.points).toBe(7);
  expect((await other.sell(member, "10000")).earned!.points).toBe(0);
  expect((await own.shop.buy(member, "10000")).earned.points).toBe(0);
});
