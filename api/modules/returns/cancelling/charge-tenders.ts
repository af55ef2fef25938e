import { text } from "../../../locales/text.ts";
import { moneyInWords } from "../../../values/money.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { chargeGiftCards } from "../../coupons/restore-coupons.ts";
import type { GiftCardUse } from "../../coupons/restore-coupons.ts";
import { programSnapshot } from "../../programs/program.ts";
import type { KeptChange } from "../kept/kept-change.ts";
import type { RecordedReturn, TenderCharge } from "../recorded-return.ts";
import type { PurchaseTender } from "../refunding/purchase-tenders.ts";
import { unpaidParts } from "../refunding/refund-parts.ts";
import type { PaidPart } from "../refunding/refund-parts.ts";

/** A purchase whose tenders pay again. */
interface ChargedPurchase {
  readonly source: string;
  readonly purchaseExternalId: string;
  readonly tenders: readonly PurchaseTender[];
  /** The return that is cancelled. */
  readonly recorded: RecordedReturn;
}

/**
 * Lets a purchase's tenders pay what is kept of it again: gift cards at once; money is the shop's
 * to collect.
 * @throws Refusal RETURN_IN_USE when a gift card holds less than is to be taken.
 */
export async function chargeTenders(
  work: Work,
  { before, after }: Pick<KeptChange, "before" | "after">,
  { source, purchaseExternalId, tenders, recorded }: ChargedPurchase,
): Promise<readonly TenderCharge[]> {
  const parts = withinRefunds(unpaidParts(tenders, after.money, before.money));
  const cards = parts.flatMap(({ tender, amountMinor: minor }) => {
    const use = tender?.couponUse;
    return use && minor > 0 ? [{ use, minor, endsAsBefore: endsAsBefore(use, recorded) }] : [];
  });
  const short = cards.find(({ use, minor }) => isShort(use, minor, recorded));
  if (short) throw tooLittle(work, short);
  await chargeGiftCards(work, { source, purchaseExternalId }, cards);
  return parts
    .filter(({ amountMinor, points }) => amountMinor > 0 || (points ?? 0) > 0)
    .map(({ tender, amountMinor, points }) => {
      const use = tender?.couponUse ?? null;
      const coupon = use && { memberId: use.memberId, couponId: use.couponId };
      return { tender: tender?.kind ?? "MONEY", amountMinor, points, coupon };
    });
}

/** What earlier versions gave back in money instead of onto a card is paid with money again. */
function withinRefunds(parts: readonly PaidPart<GiftCardUse>[]): PaidPart<GiftCardUse>[] {
  let over = 0;
  return parts.map((part) => {
    if (!part.tender) return { ...part, amountMinor: part.amountMinor + over };
    const use = part.tender.couponUse;
    const amountMinor = use ? Math.min(part.amountMinor, use.refundedMinor) : part.amountMinor;
    over += part.amountMinor - amountMinor;
    return { ...part, amountMinor };
  });
}

/** Whether a card can't pay: what the return left on a void one anyway, nobody has to give back. */
function isShort(
  { couponId, isVoid, remainingMinor }: GiftCardUse,
  minor: number,
  { refunds = [] }: RecordedReturn,
): boolean {
  if (!isVoid) return remainingMinor < minor;
  return refunds.some((row) => row.coupon?.couponId === couponId && row.status === "GIVEN_BACK");
}

/** Whether the end that a card has now was given by this return. */
function endsAsBefore({ couponId, expiresAt }: GiftCardUse, { refunds = [] }: RecordedReturn) {
  const refund = refunds.find(({ coupon }) => coupon?.couponId === couponId);
  return refund?.endsAt !== undefined && expiresAt?.toISOString() === refund.endsAt;
}

function tooLittle({ configuration }: Work, { use, minor }: { use: GiftCardUse; minor: number }) {
  const { currencyCode } = configuration.part(programSnapshot);
  const phrase = (minor: number) => moneyInWords(minor, currencyCode);
  const message = text("returns.cardUsedSince", {
    left: phrase(use.isVoid ? 0 : use.remainingMinor),
    minor: phrase(minor),
  });
  return refusal("RETURN_IN_USE", ["input", "externalId"], message);
}
