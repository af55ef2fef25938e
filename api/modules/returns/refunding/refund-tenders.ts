import { addDays, dayOf, startOf } from "../../../values/calendar.ts";
import type { Work } from "../../../writes/work.ts";
import { refundGiftCards } from "../../coupons/restore-coupons.ts";
import type { GiftCardUse } from "../../coupons/restore-coupons.ts";
import { earningTermsAt, refundDaysOf } from "../../programs/earning-terms.ts";
import { programSnapshot } from "../../programs/program.ts";
import type { KeptChange } from "../kept/kept-change.ts";
import type { TenderRefund } from "../recorded-return.ts";
import type { PurchaseTender } from "./purchase-tenders.ts";
import { unpaidParts } from "./refund-parts.ts";
import type { PaidPart } from "./refund-parts.ts";

/** What a return gives back. */
export interface Refunded {
  /** By gift cards and money, in minor units. */
  readonly refundedMinor: number;
  /** Of tenders that get something, in the order in which they paid; money comes last. */
  readonly refunds: readonly TenderRefund[];
}

/**
 * Gives back what a purchase's tenders no longer pay: onto gift cards at once; money is the shop's
 * to pay out.
 */
export async function refundTenders(
  work: Work,
  { before, after }: Pick<KeptChange, "before" | "after">,
  tenders: readonly PurchaseTender[],
): Promise<Refunded> {
  const parts = unpaidParts(tenders, before.money, after.money)
    .map(withinItsUse)
    .filter(({ amountMinor, points }) => amountMinor > 0 || (points ?? 0) > 0);
  const cards = parts.flatMap(({ tender, amountMinor: minor }) => {
    return tender?.couponUse ? [{ use: tender.couponUse, minor }] : [];
  });
  const endsAt = endOfRefunds(work);
  await refundGiftCards(work, cards, endsAt);
  const refunds = parts.map((part) => rowOf(part, work.now, endsAt));
  const refundedMinor = refunds
    .filter(({ tender }) => tender === "GIFT_CARD" || tender === "MONEY")
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return { refundedMinor, refunds };
}

// Earlier versions gave back the whole of a card when no unit was kept, delivery or not.
function withinItsUse(part: PaidPart<GiftCardUse>): PaidPart<GiftCardUse> {
  const use = part.tender?.couponUse;
  if (!use) return part;
  const left = use.amountMinor - use.refundedMinor;
  return { ...part, amountMinor: Math.min(part.amountMinor, left) };
}

function rowOf(
  { tender, amountMinor, points }: PaidPart<GiftCardUse>,
  now: Date,
  endsAt: Date,
): TenderRefund {
  if (!tender) return { tender: "MONEY", status: "GIVEN_BACK", amountMinor, points, coupon: null };
  const { kind, couponUse } = tender;
  if (!couponUse) {
    const status = points === null ? "NOTED" : "GIVEN_BACK";
    return { tender: kind, status, amountMinor, points, coupon: null };
  }
  const { memberId, couponId, isVoid, expiresAt } = couponUse;
  const status = isVoid ? "VOIDED" : "GIVEN_BACK";
  const isExtended = !isVoid && expiresAt !== null && expiresAt <= now;
  return {
    tender: kind,
    status,
    amountMinor,
    points,
    coupon: { memberId, couponId },
    ...(isExtended && { endsAt: endsAt.toISOString() }),
  };
}

/** Until when what comes back now can be used at least: the end of a day. */
export function endOfRefunds({ configuration, now }: Work): Date {
  const { timeZone } = configuration.part(programSnapshot);
  const days = refundDaysOf(earningTermsAt(configuration, now));
  return startOf(addDays(dayOf(now, timeZone), days + 1), timeZone);
}
