import { text } from "../../../locales/text.ts";
import { moneyInWords } from "../../../values/money.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { lockedSoldCards, returnCards } from "../../coupons/return-cards.ts";
import type { SoldCard } from "../../coupons/return-cards.ts";
import { programSnapshot } from "../../programs/program.ts";
import type { KeptChange } from "../kept/kept-change.ts";
import type { ReadReturn } from "../read-return.ts";
import { cardsKept } from "./sold-lines.ts";

/**
 * Makes the gift cards void whose units come back: those that were not issued come back first, then
 * unused ones. Call it where `lockGiftCards` has locked them.
 * @throws Refusal COUPON_USED at the line whose cards were used.
 */
export async function returnSoldCards(
  work: Work,
  { purchase, path, after }: KeptChange,
  { lines }: ReadReturn,
): Promise<void> {
  const { purchaseId, cart } = purchase;
  if (!lines.some(({ id }) => cart.lines.some((line) => line.giftCard && line.id === id))) return;
  const sold = await lockedSoldCards(work, { memberId: path[0]!.memberId, purchaseId });
  const returned = lines.flatMap(({ id }, position) => {
    const line = cart.lines.findIndex((bought) => bought.id === id);
    const cards = sold.filter(({ lineId, returnedAt }) => lineId === id && !returnedAt);
    const count = cards.length - cardsKept(after.kept.quantities[line]!);
    if (count <= 0) return [];
    const chosen = cards.filter(isUnused).sort(uselessFirst(work.now)).slice(0, count);
    const used = cards.findLast((card) => !isUnused(card));
    if (chosen.length < count) throw usedCard(work, used!, position);
    return chosen;
  });
  await returnCards(work, returned);
}

function isUnused({ remainingMinor, faceMinor }: SoldCard): boolean {
  return remainingMinor === faceMinor;
}

/** Those that nobody can use any more, then the last of the line. */
function uselessFirst(now: Date) {
  const isUseless = ({ isTakenBack, expiresAt }: SoldCard) =>
    isTakenBack || (expiresAt !== null && expiresAt <= now);
  return (one: SoldCard, other: SoldCard) =>
    Number(isUseless(other)) - Number(isUseless(one)) || other.unit - one.unit;
}

function usedCard(
  { configuration }: Work,
  { lineId, remainingMinor, faceMinor }: SoldCard,
  position: number,
) {
  const { currencyCode } = configuration.part(programSnapshot);
  const phrase = (minor: number) => moneyInWords(minor, currencyCode);
  const message = text("returns.soldCardUsed", {
    id: lineId,
    left: phrase(remainingMinor),
    face: phrase(faceMinor),
  });
  return refusal("COUPON_USED", ["input", "lines", String(position), "quantity"], message);
}
