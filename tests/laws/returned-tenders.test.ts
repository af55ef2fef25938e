import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { CancelReturn, RecordReturnByTender } from "../../client/storefront.ts";
import { quantityText } from "../../api/values/quantity.ts";
import { couponsIn, giftCard } from "../coupons/coupon-fixture.ts";
import type { CouponFixture } from "../coupons/coupon-fixture.ts";
import { openProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";
import { randomRuns } from "../harness/random-runs.ts";
import { unique } from "../harness/shop.ts";
import { randomSteps, returnOf } from "../returns/random-purchases.ts";
import type { RandomStep } from "../returns/random-purchases.ts";
import {
  isReturnable,
  modelKept,
  modelKeptNet,
  modelPaid,
  modelPayable,
  modelTotal,
} from "../returns/refund-model.ts";
import type { ModelPurchase, ModelReturn } from "../returns/refund-model.ts";

let program: CouponFixture;
beforeAll(async () => {
  program = couponsIn(await openProgram({ rules: [BASE_RATE], tierSet: undefined }));
});

const minor = (max: number) => fc.integer({ min: 0, max });
const carts = fc.record({
  lines: fc.array(
    fc.record({
      units: fc.integer({ min: 1, max: 3 }),
      unitPrice: fc.integer({ min: 1, max: 120_000 }),
      giftCard: fc.integer({ min: 0, max: 5 }).map((die) => die === 0),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  discountShare: fc.oneof(fc.constant(0), minor(60)),
  delivery: fc.oneof(fc.constant(0), minor(40_000)),
  tax: fc.oneof(fc.constant(0), minor(20_000)),
  rounding: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 999 })),
  cardShares: fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 2 }),
  notedShare: fc.oneof(fc.constant(0), minor(100)),
});

type RandomCart = Parameters<Parameters<typeof carts.map>[0]>[0];

/** The purchase as the oracle knows it: gift cards pay in turn, then points are noted. */
function modelOf({ lines, discountShare, cardShares, notedShare, ...rest }: RandomCart) {
  const prices = lines.reduce((sum, { units, unitPrice }) => sum + units * unitPrice, 0);
  const purchase: ModelPurchase = {
    lines: lines.map(({ units, unitPrice, giftCard }) => {
      return { quantity: BigInt(units * 1000), price: BigInt(units * unitPrice), giftCard };
    }),
    discount: BigInt(Math.floor((prices * discountShare) / 100)),
    delivery: BigInt(rest.delivery),
    tax: BigInt(rest.tax),
    rounding: BigInt(rest.rounding),
    tenders: [],
  };
  let unpaid = modelPayable(purchase);
  const shareOf = (share: number) => {
    const paid = (unpaid * BigInt(share)) / 100n;
    unpaid -= paid;
    return { paid, points: 0n };
  };
  const cards = cardShares.map(shareOf).filter(({ paid }) => paid > 0n);
  const noted = [shareOf(notedShare)].filter(({ paid }) => paid > 0n);
  return { purchase: { ...purchase, tenders: [...cards, ...noted] }, cards: cards.length };
}

/** What each tender has more or less of, in their order; money is last. */
function amountsBy(
  rows: readonly {
    tender: string;
    amount: { amount: string };
    coupon: { code: string | null } | null;
  }[],
  { codes, tenders }: { codes: readonly string[]; tenders: number },
): number[] {
  const amounts = Array.from({ length: tenders + 1 }, () => 0);
  for (const { tender, amount, coupon } of rows) {
    const at = coupon ? codes.indexOf(coupon.code!) : tender === "POINTS" ? tenders - 1 : tenders;
    amounts[at]! += Number(amount.amount);
  }
  return amounts;
}

test("what returns give back and cancelled ones take is what the oracle says", async () => {
  await fc.assert(
    fc.asyncProperty(carts, randomSteps, async (cart, steps) => {
      const { purchase: model, cards } = modelOf(cart);
      fc.pre(modelPayable(model) > 0n);
      const life = await bought(cart, model, cards);
      for (const step of steps) await life.live(step);
      await life.end();
    }),
    randomRuns(20),
  );
}, 600_000);

async function bought(cart: RandomCart, model: ModelPurchase, cards: number) {
  const { admin, shop } = program;
  const member = await shop.enroll();
  const codes: string[] = [];
  for (const { paid } of model.tenders.slice(0, cards)) {
    const terms = { ...giftCard, valueMinor: Number(paid) + 1_000 };
    codes.push((await program.issue(member, { terms })).code);
  }
  const { purchase, earned } = await shop.buy(member, String(modelTotal(model)), {
    lines: cart.lines.map(({ units, unitPrice, giftCard }, at) => {
      return { id: String(at), sku: "S", quantity: units, unitPrice: String(unitPrice), giftCard };
    }),
    discount: String(model.discount),
    shipping: String(model.delivery),
    tax: String(model.tax),
    taxesIncluded: false,
    rounding: String(model.rounding),
    couponCodes: codes,
    payments: model.tenders.map(({ paid }, at) => {
      const amount = String(paid);
      if (at >= cards) return { kind: "POINTS" as const, amount };
      return { kind: "GIFT_CARD" as const, amount, reference: codes[at]! };
    }),
  });
  const names = { codes, tenders: model.tenders.length };
  let inForce: (ModelReturn & { externalId: string })[] = [];
  let points = earned.points;

  const change = (after: readonly ModelReturn[]) => {
    const [before, then] = [modelPaid(model, inForce).amounts, modelPaid(model, after).amounts];
    return before.map((stays, at) => Number(stays - then[at]!));
  };

  async function giveBack(next: ModelReturn): Promise<void> {
    const lines = next.units.flatMap((units, at) => {
      return units > 0n ? [{ id: String(at), quantity: quantityText(Number(units)) }] : [];
    });
    const input = shop.returnOf(purchase, {
      ...(lines.length > 0 && { lines }),
      ...(next.amount > 0n && { amount: String(next.amount) }),
      refundShipping: next.delivery,
    });
    const { recordReturn: answer } = await shop.ask(RecordReturnByTender, { input });
    expect(answer.userErrors).toEqual([]);
    const expected = change([...inForce, next]);
    expect(amountsBy(answer.refunds, names)).toEqual(expected);
    const noted = names.tenders > cards ? expected[cards]! : 0;
    const all = expected.reduce((sum, amount) => sum + amount, 0);
    expect(Number(answer.return!.refunded.amount)).toBe(all - noted);
    inForce.push({ ...next, externalId: input.externalId });
    points -= answer.reversed!.points;
  }

  async function live(step: RandomStep): Promise<void> {
    const cancelled = step.cancels === null ? undefined : inForce[step.cancels];
    if (cancelled) {
      const after = inForce.filter((one) => one !== cancelled);
      const { externalId } = cancelled;
      const named = { source: "web", purchaseExternalId: purchase.externalId, externalId };
      const input = { ...named, idempotencyKey: unique("key") };
      const { cancelReturn: answer } = await shop.ask(CancelReturn, { input });
      expect(answer.userErrors).toEqual([]);
      expect(amountsBy(answer.charged, names)).toEqual(change(after).map((amount) => 0 - amount));
      inForce = after;
      points += answer.earned!.points;
      return;
    }
    const kept = modelKept(model, inForce);
    const next = returnOf(step, { ...kept, net: modelKeptNet(model, kept) });
    const isNothing = next.units.every((units) => units === 0n) && next.amount === 0n;
    if ((isNothing && !next.delivery) || !isReturnable(model, inForce, next)) return;
    await giveBack(next);
  }

  /** Everything comes back: cards hold what they held, and nothing is earned. */
  async function end(): Promise<void> {
    const { units, delivery } = modelKept(model, inForce);
    if (units.some((kept) => kept > 0n) || delivery > 0n) {
      await giveBack({ units, amount: 0n, delivery: delivery > 0n });
    }
    for (const [at, code] of codes.entries()) {
      const left = Number((await admin.coupon(code))!.remainingValue!.amount);
      expect(left).toBe(Number(model.tenders[at]!.paid) + 1_000);
    }
    expect(points).toBe(0);
    const { wallet } = (await shop.lookUp({ id: member.id }))!;
    expect(wallet).toMatchObject({ available: 0, pending: 0, debt: 0 });
    expect(await admin.verify(member)).toMatchObject({ ok: true, problems: [] });
  }

  return { live, end };
}
