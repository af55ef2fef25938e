import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { SimulateCheckout } from "../../client/storefront.ts";
import type { CartLineInput, SimulatePurchaseInput } from "../../client/storefront.ts";
import { couponsIn, giftCard, plain } from "../coupons/coupon-fixture.ts";
import { randomRuns } from "../harness/random-runs.ts";
import { byPoints, openPaymentFixture } from "../payments/payment-fixture.ts";
import type { PaymentFixture } from "../payments/payment-fixture.ts";

let fixture: PaymentFixture;
let issue: ReturnType<typeof couponsIn>["issue"];
beforeAll(async () => {
  fixture = await openPaymentFixture();
  ({ issue } = couponsIn(fixture));
});

const vnd = (amount: number) => ({ amount: String(amount), currencyCode: "VND" });

async function simulate(
  member: { id: string } | null,
  total: string,
  more: Partial<SimulatePurchaseInput>,
) {
  const lines = [{ id: "1", sku: "TEA", quantity: "1", unitPrice: total }];
  const who = member && { member: { id: member.id } };
  const input = { currencyCode: "VND", total, lines, ...who, ...more };
  return (await fixture.shop.ask(SimulateCheckout, { input })).simulatePurchase;
}

describe("a simulation", () => {
  test("says what codes take off, and earns by what is left after points", async () => {
    const member = await fixture.memberWith(100);
    const { code } = await issue(member);

    expect(
      await simulate(member, "100000", {
        shipping: "0",
        couponCodes: [code],
        payments: [byPoints("10000")],
      }),
    ).toEqual({
      points: 7,
      lines: [{ id: "1", discount: vnd(20_000) }],
      shippingDiscount: null,
      warnings: [],
    });
  });

  test("leaves out what can't be used, and says why", async () => {
    const member = await fixture.memberWith(10);
    const other = await fixture.shop.enroll();
    const { code } = await issue(other);

    expect(
      await simulate(member, "100000", {
        couponCodes: ["NO-SUCH-CODE-1", code],
        payments: [byPoints("5000")],
      }),
    ).toMatchObject({
      points: 10,
      lines: [],
      warnings: [
        { code: "NOT_FOUND", field: ["input", "couponCodes", "0"] },
        { code: "COUPON_OF_OTHER_MEMBER", field: ["input", "couponCodes", "1"] },
        { code: "NOT_ENOUGH_POINTS", field: ["input", "payments", "0", "amount"] },
      ],
    });
    expect((await simulate(member, "100000", { payments: [byPoints("5500")] })).warnings).toEqual([
      expect.objectContaining({ code: "INVALID" }),
    ]);
  });

  test("is a member's own, with its token", async () => {
    const member = await fixture.memberWith(50);
    const browser = await fixture.memberOf(member);
    const { json } = await browser.graphql(`{ simulatePurchase(input: { currencyCode: "VND",
      total: "50000", lines: [{ id: "1", sku: "TEA", quantity: "1", unitPrice: "50000" }],
      payments: [{ kind: POINTS, amount: "5000" }] }) { points warnings { code } } }`);
    expect(json.data.simulatePurchase).toEqual({ points: 4, warnings: [] });
  });

  test.each([`couponCodes: ["ANY-CODE"]`, `payments: [{ kind: POINTS, amount: "1000" }]`])(
    "is forbidden to a visitor with %s",
    async (more) => {
      const { json } = await fixture.visitor.graphql(
        `{ simulatePurchase(input: { currencyCode: "VND", total: "50000", ${more},
          lines: [{ id: "1", sku: "TEA", quantity: "1", unitPrice: "50000" }] }) { points } }`,
      );
      expect(json.errors[0].extensions.code).toBe("FORBIDDEN");
    },
  );

  test("writes nothing", async () => {
    const member = await fixture.memberWith(50);
    const { code } = await fixture.admin.addPromotionCode();
    await fixture.leavesNothing(() =>
      simulate(member, "50000", { couponCodes: [code], payments: [byPoints("2000")] }),
    );
  });
});

interface Line {
  readonly price: number;
  readonly quantity: number;
  readonly discount: number;
}

const anyLine: fc.Arbitrary<Line> = fc.record({
  price: fc.integer({ min: 1, max: 200 }).map((thousands) => thousands * 500),
  quantity: fc.integer({ min: 1, max: 3 }),
  discount: fc.integer({ min: 0, max: 1_000 }),
});

const cases = fc.record({
  lines: fc.array(anyLine, { minLength: 1, maxLength: 4 }),
  discount: fc.integer({ min: 0, max: 400 }),
  shipping: fc.constantFrom(0, 15_000, 30_000),
  coupons: fc.subarray(["amount", "percent", "delivery", "card", "promotion"] as const),
  steps: fc.integer({ min: 0, max: 40 }),
  cash: fc.boolean(),
});

test("what a simulation says is what recordPurchase then gives", async () => {
  const promotion = await fixture.admin.addPromotionCode({
    kind: "PERCENT_DISCOUNT",
    percent: "15",
    maxDiscount: "33000",
    combinable: true,
  });
  await fc.assert(
    fc.asyncProperty(cases, async (given) => {
      const member = await fixture.memberWith(1_000);
      const codes = await Promise.all(given.coupons.map((kind) => codeOf(member, kind)));
      const cart = cartOf(given);
      const input = { couponCodes: codes, ...cart };
      const first = await simulate(member, cart.total, input);
      const usable = codes.filter(
        (_, at) => !first.warnings.some(({ field }) => field.join() === `input,couponCodes,${at}`),
      );
      const left = afterSimulation(cart, first);
      const share = Math.floor(Number(left.total) / 2 / 1_000);
      const steps = Math.min(share, given.steps);
      const payments = steps >= 2 ? [byPoints(String(steps * 1_000))] : [];
      const said = await simulate(member, cart.total, { ...cart, couponCodes: usable, payments });
      expect(said.warnings).toEqual([]);

      const { earned } = await fixture.shop.buy(member, left.total, {
        ...afterSimulation(cart, said),
        couponCodes: usable,
        payments,
      });
      expect(earned.points).toBe(said.points);
      expect(await fixture.balances(member)).toEqual([1_000 - steps10(payments) + said.points, 0]);
      expect(await fixture.admin.verify(member)).toMatchObject({ ok: true });
    }),
    randomRuns(25),
  );

  async function codeOf(member: { id: string }, kind: string): Promise<string> {
    if (kind === "promotion") return promotion.code;
    const terms = {
      amount: { ...plain, combinable: true },
      percent: {
        ...plain,
        kind: "PERCENT_DISCOUNT" as const,
        valueMinor: null,
        percent: "10",
        combinable: true,
      },
      delivery: { ...plain, kind: "FREE_SHIPPING" as const, valueMinor: null, combinable: true },
      card: giftCard,
    }[kind]!;
    return (await issue(member, { terms })).code;
  }
}, 120_000);

const steps10 = (payments: readonly { amount: string }[]) =>
  payments.reduce((sum, { amount }) => sum + Number(amount) / 100, 0);

interface AnyCart {
  readonly lines: readonly Line[];
  readonly discount: number;
  readonly shipping: number;
}

interface SimulatedCart {
  readonly lines: CartLineInput[];
  readonly discount: string;
  readonly shipping: string;
  readonly total: string;
}

function cartOf({ lines, discount, shipping }: AnyCart): SimulatedCart {
  const sold = lines.map(({ price, quantity, discount: off }, at) => {
    const gross = price * quantity;
    const line = { id: String(at), sku: `SKU-${at}`, quantity: String(quantity) };
    return { ...line, unitPrice: String(price), discount: String(Math.min(off, gross)), gross };
  });
  const goods = sold.reduce((sum, line) => sum + line.gross - Number(line.discount), 0);
  const whole = Math.min(discount, goods);
  return {
    lines: sold.map(({ gross: _gross, ...line }) => line),
    discount: String(whole),
    shipping: String(shipping),
    total: String(goods - whole + shipping),
  };
}

/** The cart as `recordPurchase` takes it after what the simulation says. */
function afterSimulation(
  cart: SimulatedCart,
  said: {
    lines: { id: string; discount: { amount: string } }[];
    shippingDiscount?: { amount: string } | null;
  },
) {
  const off = new Map(said.lines.map(({ id, discount }) => [id, Number(discount.amount)]));
  const shippingDiscount = Number(said.shippingDiscount?.amount ?? 0);
  const taken = [...off.values()].reduce((sum, minor) => sum + minor, 0) + shippingDiscount;
  return {
    ...cart,
    lines: cart.lines.map((line) => {
      const minor = off.get(line.id) ?? 0;
      const discount = String(Number(line.discount ?? 0) + minor);
      return { ...line, discount, couponDiscount: String(minor) };
    }),
    shipping: String(Number(cart.shipping) - shippingDiscount),
    shippingDiscount: String(shippingDiscount),
    total: String(Number(cart.total) - taken),
  };
}
