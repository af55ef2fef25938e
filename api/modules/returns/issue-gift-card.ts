import { sayInAll, text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";
import { validUntil } from "../../values/calendar.ts";
import type { CartLine } from "../../values/cart.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { issueCoupon } from "../coupons/issue-coupon.ts";
import type { IssueCoupon } from "../coupons/issue-coupon.ts";
import { couponTerms } from "../coupons/reward-kind.ts";
import { soldCards } from "../coupons/return-cards.ts";
import { openOwner } from "../ledger/open-wallet.ts";
import { earningTermsAt, giftCardValidityOf } from "../programs/earning-terms.ts";
import { programSnapshot } from "../programs/program.ts";
import { refusePartnerSource } from "../partners/partner-source.ts";
import { cardsKept, sellsGiftCards } from "./gift-cards/sold-lines.ts";
import { keptNow } from "./kept/kept-change.ts";
import { purchasePlace, returnedPurchase } from "./returned-purchase.ts";

/** A unit of a line that sold gift cards, without the idempotency key. */
export interface IssueGiftCard {
  readonly source: string;
  readonly purchaseExternalId: string;
  readonly lineId: string;
  /** From 1 to the quantity. */
  readonly unit: number;
}

/** The stored answer: whose card it is. Its code is never stored with it. */
export interface IssuedGiftCard {
  readonly memberId: string;
  readonly couponId: string;
}

/**
 * Issues the gift card that a purchase sold, once a unit: with the price of a unit on it. It is the
 * buyer's, whatever became of the account: it was paid for.
 * @returns whose card it is, and whether it had been issued before.
 * @throws Refusal NOT_FOUND (the purchase, or the line), INVALID (the line sells none, or the unit
 *   is none), MORE_THAN_KEPT, MERGE_UNDER_WAY.
 */
export async function issueGiftCard(
  work: Work,
  { source, purchaseExternalId, lineId, unit }: IssueGiftCard,
): Promise<{ isReplay: boolean; issued: IssuedGiftCard }> {
  refusePartnerSource(work, source);
  const at = { source, externalId: purchaseExternalId };
  const place = await purchasePlace(work, at);
  if (!place) throw refuse("NOT_FOUND", "purchaseExternalId", text("returns.noSuchPurchase"));
  const { memberId } = place;
  // Returns of the purchase open the same wallet: nothing comes back, and no other is issued, now.
  const { path, wallet } = await openOwner(work, memberId);
  if (path.some(({ isSettled }) => !isSettled)) {
    throw refuse("MERGE_UNDER_WAY", "purchaseExternalId", text("returns.mergeUnderWay"));
  }
  const purchase = await returnedPurchase(work, place, null);
  const position = purchase.cart.lines.findIndex(({ id }) => id === lineId);
  const line = purchase.cart.lines[position];
  if (!line) throw refuse("NOT_FOUND", "lineId", text("returns.unknownLine", { id: lineId }));
  if (!sellsGiftCards(line)) throw refuse("INVALID", "lineId", text("returns.sellsNoCard"));
  if (unit < 1) throw refuse("INVALID", "unit", text("returns.unitOutOfRange"));

  const ofLine = (await soldCards(work, place)).filter((card) => card.lineId === lineId);
  const existing = ofLine.find((card) => card.unit === unit);
  if (existing && !existing.returnedAt) {
    return { isReplay: true, issued: { memberId, couponId: existing.couponId } };
  }
  const issued = ofLine.filter(({ returnedAt }) => !returnedAt).length;
  const kept = cardsKept(keptNow(purchase).quantities[position]!);
  const isBought = unit * 1000 <= line.quantity;
  if (existing || !isBought || issued >= kept) {
    throw refuse("MORE_THAN_KEPT", "unit", text("returns.noUnitLeft", { kept, issued }));
  }
  const { purchaseId } = place;
  const { couponId } = await issueCoupon(work, {
    ...giftCardOf(work, line),
    memberId,
    sold: { purchaseId, lineId, unit, ownerId: wallet.memberId },
  });
  work.audit({ memberId, subjectId: couponId });
  return { isReplay: false, issued: { memberId, couponId } };
}

/** The gift card that a unit of a line is: its title and price, and the program's end. */
function giftCardOf(
  { configuration, now }: Work,
  { title, unitPriceMinor: valueMinor }: CartLine,
): Omit<IssueCoupon, "memberId" | "sold"> {
  const { defaultLocale, timeZone } = configuration.part(programSnapshot);
  const titles = title ? { [defaultLocale]: title } : sayInAll(text("returns.soldGiftCard"));
  const validity = giftCardValidityOf(earningTermsAt(configuration, now));
  return {
    rewardId: null,
    redemptionId: null,
    codePoolId: null,
    terms: couponTerms({ kind: "GIFT_CARD", titles, valueMinor }),
    expiresAt: validity === null ? null : validUntil(now, validity, timeZone),
    reveal: true,
  };
}

function refuse(
  code: "NOT_FOUND" | "INVALID" | "MORE_THAN_KEPT" | "MERGE_UNDER_WAY",
  field: keyof IssueGiftCard,
  message: Text,
): Refusal {
  return refusal(code, ["input", field], message);
}
