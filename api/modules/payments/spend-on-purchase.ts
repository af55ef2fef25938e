import { uuidv7 } from "uuidv7";
import { sayInAll, text } from "../../locales/text.ts";
import type { Cart } from "../../values/cart.ts";
import { lineNets, payableMinor } from "../../values/cart-nets.ts";
import { moneyInWords } from "../../values/money.ts";
import { refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { refundSpend } from "../ledger/refund-spend.ts";
import { captureHold, spendPoints } from "../ledger/spend-points.ts";
import type { Wallet } from "../ledger/wallet.ts";
import type { PaidPoints, PayWithPoints } from "../programs/pay-with-points.ts";
import { insertPointPayment, markPointPayment } from "./insert-point-payment.ts";
import { amountBelow, mostOf, pointsPrice } from "./points-price.ts";
import { endReservation } from "./end-reservation.ts";
import { reservationsFor } from "./reservation.ts";
import type { Checkout, Reservation } from "./reservation.ts";

/** A purchase that is recorded, as far as paying with points needs it. */
export interface PaidPurchase extends Checkout {
  readonly purchaseId: string;
  readonly cart: Cart;
  readonly payments: readonly { readonly kind: string; readonly amountMinor: number }[];
}

const PAID = sayInAll(text("payments.paidWithPoints"));

/**
 * Reads how many points a purchase's payments name, by the terms.
 * @returns null where none is by points; or INVALID, at each payment that is not a multiple of the
 * step, below the minimum or above the share of the purchase that points may pay.
 */
export function namedPoints(
  terms: PayWithPoints,
  { cart, payments }: Pick<PaidPurchase, "cart" | "payments">,
): { readonly paid: PaidPoints | null } | { readonly reasons: RefusalReason[] } {
  const { currencyCode } = cart;
  const price = pointsPrice(terms, currencyCode);
  const amount = (minor: number) => moneyInWords(minor, currencyCode);
  const reasons: RefusalReason[] = [];
  const refuse = (at: number, message: RefusalReason["message"]) => {
    const field = ["input", "payments", String(at), "amount"];
    reasons.push({ code: "INVALID", field, message });
  };
  let points = 0;
  let amountMinor = 0;
  let last = -1;
  for (const [at, payment] of payments.entries()) {
    if (payment.kind !== "POINTS" || payment.amountMinor === 0) continue;
    const below = amountBelow(price, payment.amountMinor);
    if (below.amountMinor < payment.amountMinor) {
      const step = amount(price.step.amountMinor);
      refuse(at, text("payments.amountNotMultiple", { step, below: amount(below.amountMinor) }));
    }
    points += below.points;
    amountMinor += payment.amountMinor;
    last = at;
  }
  if (last < 0) return { paid: null };
  const most = mostOf(price, payableMinor(cart, lineNets(cart)));
  const { minimum } = price;
  if (amountMinor > most.amountMinor) {
    refuse(last, text("payments.aboveMaximum", { maximum: amount(most.amountMinor) }));
  } else if (reasons.length === 0 && points < minimum.points) {
    const least = { minimum: minimum.points, amount: amount(minimum.amountMinor) };
    refuse(last, text("payments.belowMinimum", least));
  }
  return reasons.length > 0 ? { reasons } : { paid: { points, amountMinor } };
}

/**
 * Spends the points that pay for a purchase: first those that are held for it, then others; what
 * is held beyond goes back, and so does, a moment later, what another member has held for it. The
 * wallet must be open; call it before the purchase's own points are posted.
 * @param paid as `namedPoints` gives it; null: nothing is paid with points.
 * @throws Refusal NOT_ENOUGH_POINTS, MEMBER_SUSPENDED.
 */
export async function spendOnPurchase(
  work: Work,
  wallet: Wallet,
  { paid, ...purchase }: PaidPurchase & { readonly paid: PaidPoints | null },
): Promise<void> {
  const { memberId } = wallet;
  const { source, purchaseExternalId, purchaseId, payments } = purchase;
  const reservations = await reservationsFor(work, purchase);
  for (const other of reservations.filter((one) => one.memberId !== memberId)) {
    const payload = { source, purchaseExternalId };
    work.emit({ type: "reservation.abandoned", memberId: other.memberId, payload });
  }
  const own = reservations.find((one) => one.memberId === memberId);
  if (!paid) {
    if (own) await endReservation(work, wallet, own);
    return;
  }
  // What a member spends changes what later writes of the same transaction may spend.
  work.requireSerial();
  const at = payments.findIndex(({ kind }) => kind === "POINTS");
  const field = ["input", "payments", String(at), "amount"];
  if (wallet.memberStatus === "SUSPENDED") {
    throw refusal("MEMBER_SUSPENDED", field, text("payments.memberSuspended"));
  }
  const held = own ? await captureReservation(work, wallet, { own, paid, purchase }) : NOTHING;
  const fresh = {
    points: paid.points - held.points,
    amountMinor: paid.amountMinor - held.amountMinor,
  };
  if (fresh.points > 0) await spendFresh(work, wallet, { fresh, purchase, field });
  const payload = { purchaseId, points: paid.points };
  work.emit({ type: "points.spent", memberId, payload });
}

const NOTHING: PaidPoints = { points: 0, amountMinor: 0 };

/** Captures what a purchase needs of held points. @returns what that is. */
async function captureReservation(
  work: Work,
  wallet: Wallet,
  { own, paid, purchase }: { own: Reservation; paid: PaidPoints; purchase: PaidPurchase },
): Promise<PaidPoints> {
  const { memberId } = wallet;
  const { id } = own;
  const over = own.points - paid.points;
  // The terms of today say what points pay, also of those that were reserved before.
  const captured = over >= 0 ? paid : { points: own.points, amountMinor: partOf(paid, own.points) };
  if (over > 0) {
    await refundSpend(work, wallet, {
      spendId: id,
      source: { kind: "RESERVATION", id },
      status: "HELD",
      titles: sayInAll(text("payments.reservationEnded")),
      points: over,
    });
  }
  await captureHold(work, wallet, {
    spendId: id,
    titles: PAID,
    source: { kind: "PURCHASE", id: purchase.purchaseId },
    reference: purchase.purchaseExternalId,
  });
  markPointPayment(work, { id, memberId, ...captured, status: "PAID" });
  return captured;
}

/** What some of the points pay, rounded down: minor units. */
function partOf({ points: whole, amountMinor }: PaidPoints, points: number): number {
  return Number((BigInt(amountMinor) * BigInt(points)) / BigInt(whole));
}

async function spendFresh(
  work: Work,
  wallet: Wallet,
  request: { fresh: PaidPoints; purchase: PaidPurchase; field: readonly string[] },
): Promise<void> {
  const { fresh, purchase, field } = request;
  const { memberId } = wallet;
  const { source, purchaseExternalId, purchaseId } = purchase;
  const id = uuidv7();
  await spendPoints(work, wallet, {
    kind: "REDEEM",
    points: fresh.points,
    source: { kind: "PURCHASE", id: purchaseId },
    reference: purchaseExternalId,
    explanation: [{ titles: PAID, points: -fresh.points }],
    field,
    on: { spendId: id, subjectId: null, day: null, heldUntil: null },
  });
  insertPointPayment(work, { id, memberId, source, purchaseExternalId, ...fresh, status: "PAID" });
}
