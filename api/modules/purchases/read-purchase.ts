import { moneyText, readMoney } from "../../values/money.ts";
import { Refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { readCouponCode } from "../coupons/coupon-code.ts";
import type { MemberBy } from "../members/member-by.ts";
import { programSnapshot } from "../programs/program.ts";
import { readCart } from "../../values/cart.ts";
import type { Cart, CartInput } from "../../values/cart.ts";

export type PaymentKind =
  "CASH" | "CARD" | "TRANSFER" | "WALLET" | "GIFT_CARD" | "POINTS" | "CASHBACK";

/** A purchase as a shop sends it, without its idempotency key. */
export interface RecordPurchase extends CartInput {
  readonly member: MemberBy;
  readonly source: string;
  readonly externalId: string;
  readonly placedAt: Date;
  readonly couponCodes?: readonly string[] | null;
  readonly payments?:
    readonly { kind: PaymentKind; amount: string; reference?: string | null }[] | null;
}

/** A purchase that adds up. */
export interface ReadPurchase {
  readonly source: string;
  readonly externalId: string;
  readonly placedAt: Date;
  readonly cart: Cart;
  /** As they are kept, in alphabetical order; left out where there are none. */
  readonly couponCodes?: readonly string[];
  readonly payments: readonly {
    kind: PaymentKind;
    amountMinor: number;
    reference: string | null;
  }[];
}

// Clocks of tills go wrong by minutes, not more.
const AHEAD_MS = 5 * 60_000;

/**
 * Reads what a shop sends.
 * @throws Refusal with everything that is wrong, each at its field.
 */
export function readPurchase(work: Work, input: RecordPurchase): ReadPurchase {
  const { currencyCode } = work.configuration.part(programSnapshot);
  const reading = readCart(input, currencyCode);
  const reasons: RefusalReason[] = "refusals" in reading ? [...reading.refusals] : [];
  if (input.placedAt.getTime() > work.now.getTime() + AHEAD_MS) reasons.push(inTheFuture);

  const payments = (input.payments ?? []).map(({ kind, amount, reference }, position) => {
    const read = readMoney(amount, currencyCode);
    const wrong = "problem" in read || read.minor < 0;
    if (wrong) reasons.push(wrongPayment(position, "problem" in read ? read.problem : null));
    return { kind, amountMinor: wrong ? 0 : read.minor, reference: reference ?? null };
  });
  if ("cart" in reading) {
    const paid = payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    const { totalMinor } = reading.cart;
    if (paid > totalMinor) reasons.push(paidTooMuch(moneyText(totalMinor, currencyCode)));
  }
  if (reasons.length > 0 || !("cart" in reading)) throw new Refusal(...reasons);
  const { source, externalId, placedAt } = input;
  const codes = new Set(input.couponCodes?.map((code) => readCouponCode(code) ?? code));
  const couponCodes = codes.size > 0 ? { couponCodes: [...codes].sort() } : {};
  return { source, externalId, placedAt, cart: reading.cart, payments, ...couponCodes };
}

/** What of a purchase was paid with points or cashback, in minor units: it earns nothing. */
export function paidWithPointsMinor({ payments }: Pick<ReadPurchase, "payments">): number {
  return payments
    .filter(({ kind }) => kind === "POINTS" || kind === "CASHBACK")
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

const inTheFuture: RefusalReason = {
  code: "IN_THE_FUTURE",
  field: ["input", "placedAt"],
  message: {
    en: "The purchase lies in the future. Send the moment it was placed, at most five minutes ahead.",
    vi: "Đơn hàng nằm trong tương lai. Hãy gửi thời điểm mua thực tế, sớm hơn không quá năm phút.",
  },
};

function wrongPayment(position: number, problem: string | null): RefusalReason {
  const code =
    problem === "TOO_MANY_DECIMALS"
      ? problem
      : problem === "TOO_LARGE"
        ? "AMOUNT_TOO_LARGE"
        : "NEGATIVE_AMOUNT";
  return {
    code,
    field: ["input", "payments", String(position), "amount"],
    message: {
      en: "A payment is an amount from 0, with the currency's decimals. Refunds are sent as returns.",
      vi: "Khoản thanh toán là số tiền từ 0, đúng số thập phân của tiền tệ. Hoàn tiền được gửi như trả hàng.",
    },
  };
}

function paidTooMuch(total: string): RefusalReason {
  return {
    code: "PAYMENTS_EXCEED_TOTAL",
    field: ["input", "payments"],
    message: {
      en: `The payments are more than the total of ${total}. Leave out change and deposits.`,
      vi: `Tổng thanh toán lớn hơn ${total}. Hãy bỏ tiền thối và tiền đặt cọc.`,
    },
  };
}
