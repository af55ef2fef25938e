import { addDays, dayOf } from "../../api/values/calendar.ts";
import type { Day } from "../../api/values/calendar.ts";
import { Chance } from "./chance.ts";
import type { Bought, OwnEvent } from "./timeline-events.ts";
import { momentOf, ZONE } from "./year.ts";

/** The gift card that a line of a purchase sold. */
export interface CardSold {
  readonly source: string;
  readonly purchaseExternalId: string;
  readonly lineId: string;
}

const MINUTE_MS = 60_000;

/**
 * The gift cards that were sold: each is issued when it is paid. Whoever is given one comes by some
 * days later and has a part of it, as a guest; what came back is void.
 */
export function soldCardsOf(
  visits: readonly Bought[],
  { returned, today }: { returned: ReadonlySet<string>; today: Day },
): OwnEvent[] {
  return visits.flatMap(({ at: boughtAt, externalId, purchase }) => {
    const { source, externalId: purchaseExternalId, lines } = purchase;
    return lines.flatMap(({ id: lineId, giftCard }): OwnEvent[] => {
      if (!giftCard) return [];
      const sold = { source, purchaseExternalId, lineId };
      const at = new Date(boughtAt.getTime() + MINUTE_MS);
      const issued: OwnEvent = { kind: "CARD_ISSUED", at, externalId, sold };
      const chance = new Chance(`moc/sold-cards/${purchaseExternalId}/${lineId}`);
      const day = addDays(dayOf(boughtAt, ZONE), chance.whole(3, 20));
      const amount = String(chance.whole(30, 90) * 1000);
      const usedAt = momentOf(day, chance.whole(9 * 60, 20 * 60));
      if (returned.has(purchaseExternalId) || day >= today) return [issued];
      return [issued, { kind: "CARD_USED", at: usedAt, externalId, sold, amount }];
    });
  });
}
