import { Duration } from "luxon";
import { uuidv7 } from "uuidv7";
import { sayInAll, text } from "../../locales/text.ts";
import { moneyInWords } from "../../values/money.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { spendPoints } from "../ledger/spend-points.ts";
import type { Wallet } from "../ledger/wallet.ts";
import type { MemberBy } from "../members/member-by.ts";
import { checkoutHoursOf, earningTermsAt } from "../programs/earning-terms.ts";
import type { PaidPoints } from "../programs/pay-with-points.ts";
import { programSnapshot } from "../programs/program.ts";
import { openPayer } from "../redemptions/redeem-reward.ts";
import { refusePartnerSource } from "../partners/partner-source.ts";
import { insertPointPayment } from "./insert-point-payment.ts";
import { pointsBelow, pointsPrice } from "./points-price.ts";
import { refuseRecorded } from "./refuse-recorded.ts";
import { endReservation } from "./end-reservation.ts";
import { reservationsFor } from "./reservation.ts";
import type { Checkout, Reservation } from "./reservation.ts";

export interface ReservePoints extends Checkout {
  /** Named by a shop; a member token reserves its own member's points. */
  readonly member?: MemberBy | null;
  readonly points: number;
  /** ISO 8601. */
  readonly holdFor?: string | null;
}

/** The stored answer: what was reserved, with its end as RFC 3339 text. */
export interface ReservedPoints extends PaidPoints {
  readonly memberId: string;
  readonly reservationId: string;
  readonly heldUntil: string;
}

const POINTS = ["input", "points"];
const RESERVED = sayInAll(text("payments.reserved"));

/**
 * Holds points of a member for a checkout, in place of what was held for it before.
 * @returns what is held, and whether it was held before.
 * @throws Refusal NOT_AVAILABLE, INVALID, NOT_ENOUGH_POINTS, PURCHASE_RECORDED, MEMBER_SUSPENDED,
 * MEMBER_CLOSED, and those of the member.
 */
export async function reservePoints(
  work: Work,
  input: ReservePoints,
): Promise<{ isReplay: boolean; reserved: ReservedPoints }> {
  refusePartnerSource(work, input.source);
  const wallet = await openPayer(work, input);
  const { memberId } = wallet;
  const paid = pricedPoints(work, input.points);
  const heldUntil = heldUntilOf(work, input);
  await refuseRecorded(work, input);
  refuseStatus(wallet);

  const reservations = await reservationsFor(work, input);
  const before = reservations.find((one) => one.memberId === memberId);
  if (before?.points === paid.points) return { isReplay: true, reserved: reservedOf(before) };
  if (before) await endReservation(work, wallet, before);
  const id = uuidv7();
  await spendPoints(work, wallet, {
    kind: "HOLD",
    points: paid.points,
    source: { kind: "RESERVATION", id },
    reference: "",
    explanation: [{ titles: RESERVED, points: -paid.points }],
    field: POINTS,
    on: { spendId: id, subjectId: null, day: null, heldUntil },
  });
  const { source, purchaseExternalId } = input;
  insertPointPayment(work, { id, memberId, source, purchaseExternalId, ...paid, status: "HELD" });
  work.audit({ memberId, subjectId: id });
  const payload = { reservationId: id, points: paid.points, heldUntil };
  work.emit({ type: "reservation.made", memberId, payload });
  return { isReplay: false, reserved: reservedOf({ id, memberId, ...paid, heldUntil }) };
}

/** What a number of points pays by the terms in force. */
function pricedPoints({ configuration, now }: Work, points: number): PaidPoints {
  const { payWithPoints } = earningTermsAt(configuration, now);
  if (!payWithPoints) throw refusal("NOT_AVAILABLE", POINTS, text("payments.turnedOff"));
  const { currencyCode } = configuration.part(programSnapshot);
  const price = pointsPrice(payWithPoints, currencyCode);
  const { minimum, step } = price;
  if (points < minimum.points) {
    const amount = moneyInWords(minimum.amountMinor, currencyCode);
    const message = text("payments.belowMinimum", { minimum: minimum.points, amount });
    throw refusal("INVALID", POINTS, message);
  }
  const below = pointsBelow(price, points);
  if (below.points === points) return below;
  const message = text("payments.pointsNotMultiple", { step: step.points, below: below.points });
  throw refusal("INVALID", POINTS, message);
}

function heldUntilOf({ configuration, now }: Work, { holdFor }: ReservePoints): Date {
  const hours = checkoutHoursOf(earningTermsAt(configuration, now));
  const most = Duration.fromObject({ hours }).toMillis();
  const ms = holdFor == null ? most : Duration.fromISO(holdFor).toMillis();
  if (ms > 0 && ms <= most) return new Date(now.getTime() + ms);
  const message = text("payments.holdForInvalid", { max: hours });
  throw refusal("INVALID", ["input", "holdFor"], message);
}

function refuseStatus({ memberStatus }: Wallet): void {
  if (memberStatus === "ACTIVE") return;
  const field = ["input", "member"];
  if (memberStatus === "CLOSED") {
    throw refusal("MEMBER_CLOSED", field, text("payments.checkoutClosed"));
  }
  throw refusal("MEMBER_SUSPENDED", field, text("payments.memberSuspended"));
}

function reservedOf({ id, memberId, points, amountMinor, heldUntil }: Reservation): ReservedPoints {
  const reservationId = id;
  return { memberId, reservationId, points, amountMinor, heldUntil: heldUntil.toISOString() };
}
