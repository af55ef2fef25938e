import { text } from "../../../locales/text.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { lockedSoldCards, reinstateCards } from "../../coupons/return-cards.ts";
import type { SoldCard } from "../../coupons/return-cards.ts";
import type { KeptChange } from "../kept/kept-change.ts";
import { cardsKept } from "./sold-lines.ts";

/**
 * Makes gift cards valid again whose units are kept after all: as many of those that were issued as
 * would be if the return had never been. Call it where `lockGiftCards` has locked them.
 * @throws Refusal RETURN_IN_USE where one can't be valid again.
 */
export async function reinstateSoldCards(
  work: Work,
  { purchase, path, after }: Pick<KeptChange, "purchase" | "path" | "after">,
): Promise<void> {
  const { purchaseId, cart } = purchase;
  if (!cart.lines.some(({ giftCard }) => giftCard)) return;
  const sold = await lockedSoldCards(work, { memberId: path[0]!.memberId, purchaseId });
  const reinstated = [...Map.groupBy(sold, ({ lineId }) => lineId)].flatMap(([lineId, cards]) => {
    const line = cart.lines.findIndex(({ id }) => id === lineId);
    const due = Math.min(cards.length, cardsKept(after.kept.quantities[line]!));
    const returned = cards.filter(({ returnedAt }) => returnedAt !== null);
    const count = due - (cards.length - returned.length);
    const chosen = returned.filter((card) => !hasEndedSince(card, work.now)).slice(0, count);
    if (chosen.length < count) throw ended();
    return chosen;
  });
  await reinstateCards(work, reinstated);
}

/** Whether a card was lost in another way since its unit came back. */
function hasEndedSince(card: SoldCard, now: Date): boolean {
  const { isTakenBack, isReturnedVoid, returnedAt, expiresAt } = card;
  if (isTakenBack) return !isReturnedVoid;
  return expiresAt !== null && expiresAt > returnedAt! && expiresAt <= now;
}

function ended() {
  return refusal("RETURN_IN_USE", ["input", "externalId"], text("returns.soldCardEnded"));
}
