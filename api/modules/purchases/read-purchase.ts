import { text } from "../../locales/text.ts";
import type { TextValue } from "../../locales/text.ts";
import { moneyInWords, readMoney } from "../../values/money.ts";
import type { MoneyProblem } from "../../values/money.ts";
import { Refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { readCouponCode } from "../coupons/coupon-code.ts";
import type { MemberBy } from "../members/member-by.ts";
import { programSnapshot } from "../programs/program.ts";
import { readCart } from "../../values/cart.ts";
import type { Cart, CartInput } from "../../values/cart.ts";
import { refusePartnerSource } from "../partners/partner-source.ts";

export type PaymentKind =
  "CASH" | "CARD" | "TRANSFER" | "WALLET" | "GIFT_CARD" | "POINTS" | "CASHBACK";

/** A purchase as a shop sends it, without its idempotency key. */
export interface RecordPurchase extends CartInput {
  readonly member: MemberBy;
  readonly source: string;
  readonly externalId: string;
  readonly placedAt: Date;
  readonly couponCodes?: readonly string[] | null;
  /** Whether payments by points spend points, by the program's terms; true if left out. */
  readonly spendPoints?: boolean | null;
  /**
   * Whether it was made elsewhere and had its effects there: it counts for tiers, first purchase
   * and recency and can be returned; it earns, spends and uses nothing. Only imports say so.
   */
  readonly isHistory?: boolean;
  readonly payments?:
    readonly { kind: PaymentKind; amount: string; reference?: string | null }[] | null;
}

/** A purchase that adds up. */
export interface ReadPurchase {
  readonly source: string;
  readonly externalId: string;
  readonly placedAt: Date;
  readonly cart: Cart;
  /** As they are stored, in alphabetical order; left out when there are none. */
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
 * Reads a purchase.
 * @throws Refusal INVALID for a source of partners; else with all that is wrong, each at its
 *   field: IN_THE_FUTURE, PAYMENTS_EXCEED_TOTAL, those of amounts and carts.
 */
export function readPurchase(
  work: Pick<Work, "configuration" | "now" | "caller">,
  input: RecordPurchase,
): ReadPurchase {
  refusePartnerSource(work, input.source);
  const { currencyCode } = work.configuration.part(programSnapshot);
  const reading = readCart(input, currencyCode);
  const reasons: RefusalReason[] = "refusals" in reading ? [...reading.refusals] : [];
  if (input.placedAt.getTime() > work.now.getTime() + AHEAD_MS) reasons.push(inTheFuture());

  const { payments, wrong } = readPayments(input, currencyCode);
  reasons.push(...wrong);
  if ("cart" in reading) reasons.push(...overpaid(payments, reading.cart));
  if (reasons.length > 0 || !("cart" in reading)) throw new Refusal(...reasons);
  const { source, externalId, placedAt } = input;
  const codes = new Set(input.couponCodes?.map((code) => readCouponCode(code) ?? code));
  const couponCodes = codes.size > 0 ? { couponCodes: [...codes].sort() } : {};
  return { source, externalId, placedAt, cart: reading.cart, payments, ...couponCodes };
}

type Payments = ReadPurchase["payments"];

/** Reads payments; those that are wrong come to nothing. */
export function readPayments(
  { payments }: Pick<RecordPurchase, "payments">,
  currencyCode: string,
): { payments: Payments; wrong: RefusalReason[] } {
  const wrong: RefusalReason[] = [];
  const read = (payments ?? []).map(({ kind, amount, reference }, position) => {
    const money = readMoney(amount, currencyCode);
    const isWrong = "problem" in money || money.minor < 0;
    if (isWrong) wrong.push(wrongPayment(position, "problem" in money ? money.problem : null));
    return { kind, amountMinor: isWrong ? 0 : money.minor, reference: reference ?? null };
  });
  return { payments: read, wrong };
}

/** Why payments pay more than a cart's total; empty when they don't. */
export function overpaid(
  payments: Payments,
  { totalMinor, currencyCode }: Pick<Cart, "totalMinor" | "currencyCode">,
): RefusalReason[] {
  const paid = payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return paid > totalMinor ? [paidTooMuch(moneyInWords(totalMinor, currencyCode))] : [];
}

/** What of a purchase was paid with points or cashback, in minor units: it earns nothing. */
export function paidWithPointsMinor({ payments }: Pick<ReadPurchase, "payments">): number {
  return payments
    .filter(({ kind }) => kind === "POINTS" || kind === "CASHBACK")
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

function inTheFuture(): RefusalReason {
  const field = ["input", "placedAt"];
  return { code: "IN_THE_FUTURE", field, message: text("purchases.inFuture") };
}

function wrongPayment(position: number, problem: MoneyProblem | null): RefusalReason {
  return {
    code: problem === "TOO_MANY_DECIMALS" ? problem : amountCode(problem),
    field: ["input", "payments", String(position), "amount"],
    message: text("purchases.wrongPayment"),
  };
}

function amountCode(problem: MoneyProblem | null): "AMOUNT_TOO_LARGE" | "NEGATIVE_AMOUNT" {
  return problem === "TOO_LARGE" ? "AMOUNT_TOO_LARGE" : "NEGATIVE_AMOUNT";
}

function paidTooMuch(total: TextValue): RefusalReason {
  const message = text("purchases.paidTooMuch", { total });
  return { code: "PAYMENTS_EXCEED_TOTAL", field: ["input", "payments"], message };
}
