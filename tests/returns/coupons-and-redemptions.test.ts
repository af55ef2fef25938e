import { beforeAll, expect, test } from "vitest";
import type { RecordPurchaseInput } from "../../client/storefront.ts";
import { couponsIn, giftCard } from "../coupons/coupon-fixture.ts";
import type { CouponFixture } from "../coupons/coupon-fixture.ts";
import { openProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";

let program: CouponFixture;
let pot: { id: string };
beforeAll(async () => {
  program = couponsIn(await openProgram({ tierSet: undefined, rewards: [], rules: [BASE_RATE] }));
  pot = await program.admin.addReward({ cost: 30, title: "A pot of tea" });
});

/** Four of 100,000 ₫. */
const FOUR = [{ id: "1", sku: "TEA", quantity: "4", unitPrice: "100000" }];
const DISCOUNT = { discount: "20000", total: "380000" };
const CARD = {
  payments: [
    { kind: "GIFT_CARD" as const, amount: "100000" },
    { kind: "CASH" as const, amount: "300000" },
  ],
};
const POINTS = {
  payments: [
    { kind: "POINTS" as const, amount: "100000" },
    { kind: "CASH" as const, amount: "300000" },
  ],
};

interface Case {
  readonly how: Partial<RecordPurchaseInput>;
  readonly coupon: "DISCOUNT" | "GIFT_CARD" | null;
  readonly earned: number;
  /** After three of four came back: kept points, the money given back, what the coupon says. */
  readonly partly: { readonly kept: number; readonly refunded: string; readonly coupon: string };
  /** After all came back: the money given back then, what the coupon says. */
  readonly wholly: { readonly refunded: string; readonly coupon: string };
}

const cases: [string, Case][] = [
  [
    "a discount coupon comes back only when nothing is kept",
    {
      how: DISCOUNT,
      coupon: "DISCOUNT",
      earned: 38,
      partly: { kept: 9, refunded: "285000", coupon: "USED" },
      wholly: { refunded: "95000", coupon: "ACTIVE" },
    },
  ],
  [
    "what a gift card paid is on it again with its share of what comes back",
    {
      how: CARD,
      coupon: "GIFT_CARD",
      earned: 40,
      partly: { kept: 10, refunded: "300000", coupon: "ACTIVE 75000" },
      wholly: { refunded: "100000", coupon: "ACTIVE 100000" },
    },
  ],
  [
    "what was paid with points earns nothing, and is no part of the money that comes back",
    {
      how: POINTS,
      coupon: null,
      earned: 30,
      partly: { kept: 7, refunded: "225000", coupon: "" },
      wholly: { refunded: "75000", coupon: "" },
    },
  ],
];
const spending = [
  ["before its points are spent", "NONE"],
  ["while its points are held", "HOLD"],
  ["after its points were redeemed", "REDEEM"],
] as const;

test.each(
  cases.flatMap(([name, of]) => spending.map(([when, how]) => [name, when, how, of] as const)),
)("%s: returned %s", async (_, __, how, { partly, wholly, ...bought }) => {
  const member = await program.shop.enroll();
  const code = bought.coupon && (await program.issue(member, termsOf(bought.coupon))).code;
  const input = { lines: FOUR, ...(code && { couponCodes: [code] }), ...bought.how };
  const { purchase, earned } = await program.shop.buy(member, "400000", input);
  expect(earned.points).toBe(bought.earned);
  const spent = how === "NONE" ? 0 : 30;
  if (how !== "NONE") await program.shop.redeem(member, pot.id, { hold: how === "HOLD" });

  const couponNow = async () => {
    if (!code) return "";
    const { coupon } = await program.shop.validate(code);
    return [coupon!.status, coupon!.remainingValue?.amount].filter(Boolean).join(" ");
  };
  const walletNow = async () => {
    const { available, debt } = (await program.shop.lookUp({ id: member.id }))!.wallet;
    return available - debt;
  };
  const first = await program.shop.takeBack(purchase, { lines: [{ id: "1", quantity: "3" }] });
  expect(first.return.refunded.amount).toBe(partly.refunded);
  expect(await couponNow()).toBe(partly.coupon);
  expect(await walletNow()).toBe(partly.kept - spent);
  expect(await program.admin.verify(member)).toMatchObject({ ok: true });

  const second = await program.shop.takeBack(purchase, { lines: [{ id: "1", quantity: "1" }] });
  expect(second.return.refunded.amount).toBe(wholly.refunded);
  expect(await couponNow()).toBe(wholly.coupon);
  expect((await walletNow()) + spent).toBe(0);
  expect(await program.admin.verify(member)).toMatchObject({ ok: true });
});

const termsOf = (kind: "DISCOUNT" | "GIFT_CARD") =>
  kind === "GIFT_CARD" ? { terms: giftCard } : {};

test("parallel redemptions and returns mint and lose nothing, in any order", async () => {
  const member = await program.shop.enroll();
  const bought = await Promise.all(
    Array.from({ length: 10 }, () => program.shop.buy(member, "100000")),
  );
  const redeeming = Array.from({ length: 20 }, (_, n) =>
    program.shop.tryRedeem(member, pot.id, { hold: n % 2 === 0 }),
  );
  const returning = bought
    .slice(0, 6)
    .map(({ purchase }) =>
      program.shop.takeBack(purchase, { lines: [{ id: "1", quantity: "1" }] }),
    );
  const [redeemed] = await Promise.all([Promise.all(redeeming), Promise.all(returning)]);

  const done = redeemed.flatMap(({ redemption }) => redemption ?? []);
  expect(done.length).toBeGreaterThan(0);
  for (const { userErrors, redemption } of redeemed) {
    if (redemption) continue;
    expect(["NOT_ENOUGH_POINTS", "POINTS_OWED"]).toContain(userErrors[0]!.code);
  }
  const { available, held, debt } = (await program.shop.lookUp({ id: member.id }))!.wallet;
  const confirmed = done.filter(({ status }) => status === "CONFIRMED").length * 30;
  expect(held).toBe(done.filter(({ status }) => status === "HELD").length * 30);
  // Four purchases of 10 points are kept.
  expect(available - debt).toBe(40 - confirmed - held);
  expect(await program.admin.verify(member)).toMatchObject({ ok: true });

  // All taken back at once, while the rest comes back: nothing is left, and nothing owed.
  await Promise.all([
    ...done.map((redemption) => program.shop.cancel(redemption)),
    ...bought
      .slice(6)
      .map(({ purchase }) =>
        program.shop.takeBack(purchase, { lines: [{ id: "1", quantity: "1" }] }),
      ),
  ]);
  expect((await program.shop.lookUp({ id: member.id }))!.wallet).toEqual({
    available: 0,
    pending: 0,
    held: 0,
    debt: 0,
  });
  expect(await program.admin.verify(member)).toMatchObject({ ok: true });
});
