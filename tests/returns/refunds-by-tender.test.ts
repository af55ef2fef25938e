import { beforeAll, describe, expect, test } from "vitest";
import type { RecordPurchaseInput, RecordReturnInput } from "../../client/storefront.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";
import { redeemedCoupon, redeemedGiftCard } from "../harness/redeemed-coupon.ts";
import type { Enrolled } from "../harness/shop.ts";
import { lineOf } from "./lines.ts";

let program: TestProgram;
let member: Enrolled;
beforeAll(async () => {
  program = await openProgram({ rules: [BASE_RATE] });
  member = await program.shop.enroll();
});

const leftOn = async (code: string) =>
  Number((await program.admin.coupon(code))!.remainingValue!.amount);
const paidBy = (code: string, amount: number): Partial<RecordPurchaseInput> => ({
  couponCodes: [code],
  payments: [{ kind: "GIFT_CARD", amount: String(amount), reference: code }],
});
const unit = (id: string, quantity: number | string = 1) => ({ lines: [{ id, quantity }] });

/** A purchase paid by a new gift card of 100,000, as far as it goes, and otherwise with money. */
async function buy(total: number, cart: Partial<RecordPurchaseInput>, byCard = 100_000) {
  const { code } = await redeemedGiftCard(program, member);
  const { purchase } = await program.shop.buy(member, String(total), {
    ...cart,
    ...paidBy(code, byCard),
  });
  expect(await leftOn(code)).toBe(100_000 - byCard);
  return { code, purchase };
}

/** What each return in turn puts back on the card. */
async function putBack(
  { code, purchase }: Awaited<ReturnType<typeof buy>>,
  ...returns: Partial<RecordReturnInput>[]
) {
  const amounts: number[] = [];
  for (const what of returns) {
    const before = await leftOn(code);
    await program.shop.takeBack(purchase, what);
    amounts.push((await leftOn(code)) - before);
  }
  return amounts;
}

const TWO_CUPS = { lines: [lineOf("cup", 2, 50_000)] };

describe("what a gift card paid goes back onto it", () => {
  test("with each unit that comes back", async () => {
    const bought = await buy(100_000, TWO_CUPS);

    expect(await putBack(bought, unit("cup"), unit("cup"))).toEqual([50_000, 50_000]);
  });

  test("with each thousandth of a unit that comes back", async () => {
    const bought = await buy(100_000, { lines: [lineOf("leaves", "1", 100_000)] });

    const amounts = await putBack(bought, unit("leaves", "0.25"), unit("leaves", "0.001"));
    expect(amounts).toEqual([25_000, 100]);
  });

  test("in its share where money paid the rest, together never more than it paid", async () => {
    const bought = await buy(100_000, TWO_CUPS, 30_000);

    expect(await putBack(bought, unit("cup"), unit("cup"))).toEqual([15_000, 15_000]);
  });

  test("to the last đồng where its share of a unit is no whole number", async () => {
    const bought = await buy(100_001, { lines: [lineOf("cup", 3, 33_333)], rounding: "2" }, 50_000);

    const amounts = await putBack(bought, unit("cup"), unit("cup"), unit("cup"));
    expect(amounts).toEqual([16_667, 16_667, 16_666]);
  });

  test("with a part of the price that is given back while the goods are kept", async () => {
    const bought = await buy(100_000, TWO_CUPS);

    expect(await putBack(bought, { amount: "20000" })).toEqual([20_000]);
  });

  test("with the price of delivery", async () => {
    const bought = await buy(100_000, { lines: [lineOf("cup", 2, 40_000)], shipping: "20000" });

    const amounts = await putBack(bought, { ...unit("cup"), refundShipping: true }, unit("cup"));
    expect(amounts).toEqual([60_000, 40_000]);
  });

  test("when all that is kept is a gift card that was bought with money", async () => {
    const lines = [lineOf("card", 1, 300_000, { giftCard: true }), lineOf("cup", 2, 50_000)];
    const bought = await buy(400_000, { lines });

    expect(await putBack(bought, unit("cup", 2))).toEqual([100_000]);
  });

  test("also when the owner's account was closed meanwhile", async () => {
    const owner = await program.shop.enroll();
    const { code } = await redeemedGiftCard(program, owner);
    const { purchase } = await program.shop.buy(owner, "100000", paidBy(code, 100_000));
    await program.admin.close(owner);

    const input = program.shop.returnOf(purchase, unit("1"));
    expect((await program.shop.recordReturn(input)).userErrors).toEqual([]);
    expect(await leftOn(code)).toBe(100_000);
  });

  test("and can be spent for 30 days more where the card's end has passed", async () => {
    const now = program.clock.now().toISOString();
    const { code } = await redeemedGiftCard(program, member, { couponValidity: "P10D" });
    const { purchase } = await program.shop.buy(member, "100000", paidBy(code, 100_000));
    program.clock.advance("P20D");

    await program.shop.takeBack(purchase, unit("1"));
    program.clock.advance("P29D");
    const validation = await program.shop.validate(code);

    program.clock.set(now);
    expect(validation).toMatchObject({ valid: true, coupon: { status: "ACTIVE" } });
  });
});

test("the price of delivery can be given back alone", async () => {
  const { purchase } = await program.shop.buy(member, "120000", { ...TWO_CUPS, shipping: "20000" });

  const input = program.shop.returnOf(purchase, { refundShipping: true });
  expect(await program.shop.recordReturn(input)).toMatchObject({
    return: { refunded: { amount: "20000" } },
    userErrors: [],
  });
});

test("a closed account's purchase can be returned: it owes nothing", async () => {
  const gone = await program.shop.enroll();
  const { purchase } = await program.shop.buy(gone, "100000");
  await program.admin.close(gone);

  expect(await program.shop.recordReturn(program.shop.returnOf(purchase, unit("1")))).toMatchObject(
    {
      return: { refunded: { amount: "100000" } },
      reversed: { points: 10, toDebt: 0 },
      userErrors: [],
    },
  );
});

const RESTORED = `mutation ($input: RecordReturnInput!) {
  recordReturn(input: $input) { restoredCoupons { id } userErrors { code } } }`;

test("a coupon whose end has passed is not answered as one that can be used again", async () => {
  const now = program.clock.now().toISOString();
  const { code } = await redeemedCoupon(program, member, { couponValidity: "P10D" });
  const { purchase } = await program.shop.buy(member, "80000", {
    lines: [lineOf("cup", 2, 50_000)],
    discount: "20000",
    couponCodes: [code],
  });
  program.clock.advance("P20D");

  const input = program.shop.returnOf(purchase, unit("cup", 2));
  const { json } = await program.shop.graphql(RESTORED, { input });

  program.clock.set(now);
  expect(json.data.recordReturn).toEqual({ restoredCoupons: [], userErrors: [] });
});

describe("a purchase in which a gift card is bought", () => {
  const withCard = (more: Partial<RecordPurchaseInput> = {}) => ({
    lines: [lineOf("card", 1, 500_000, { giftCard: true }), lineOf("cup", 2, 50_000)],
    ...more,
  });

  test("gives back its whole price: a discount of the order is off the other lines", async () => {
    const { purchase } = await program.shop.buy(member, "550000", withCard({ discount: "50000" }));

    const { return: recorded } = await program.shop.takeBack(purchase, unit("card"));
    expect(recorded.refunded.amount).toBe("500000");
    const { return: rest } = await program.shop.takeBack(purchase, unit("cup", 2));
    expect(rest.refunded.amount).toBe("50000");
  });

  test("gives back its whole price: a price adjustment is off the other lines", async () => {
    const { purchase } = await program.shop.buy(member, "600000", withCard());
    await program.shop.takeBack(purchase, { amount: "60000" });

    const { return: recorded } = await program.shop.takeBack(purchase, unit("card"));
    expect(recorded.refunded.amount).toBe("500000");
  });

  test("adjusts no price beyond what the other lines cost", async () => {
    const { purchase } = await program.shop.buy(member, "600000", withCard());

    const input = program.shop.returnOf(purchase, { amount: "100001" });
    expect(await program.shop.recordReturn(input)).toMatchObject({
      userErrors: [{ code: "MORE_THAN_KEPT", field: ["input", "amount"] }],
    });
  });

  test("takes back the points that an adjusted price would not have earned", async () => {
    const { purchase, earned } = await program.shop.buy(member, "600000", withCard());
    expect(earned.points).toBe(10);

    const { reversed } = await program.shop.takeBack(purchase, { amount: "50000" });
    expect(reversed.points).toBe(5);
  });
});
