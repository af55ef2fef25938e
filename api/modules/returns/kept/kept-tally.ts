import { keptPoints } from "../../earning/earned-points.ts";
import type { RecordedRules, KeptPoints } from "../../earning/earned-points.ts";
import type { EarningPurchase, Kept } from "../../earning/earning-facts.ts";
import { partnerOfSource } from "../../partners/partner-source.ts";
import { earningLines } from "../../purchases/base-amount.ts";
import { formerEarningLines } from "../../purchases/former-base-amount.ts";
import { paidWithPointsMinor } from "../../purchases/read-purchase.ts";
import type { RecordedCart, RecordedContext } from "../../purchases/recorded-purchase.ts";

/** A purchase of which something may have come back. */
export interface BoughtThen {
  readonly cart: RecordedCart;
  readonly placedAt: Date;
  readonly source: string;
  readonly context: Pick<RecordedContext, "terms" | "arithmetic">;
}

export function everythingKept({ cart }: Pick<BoughtThen, "cart">): Kept {
  return { quantities: cart.lines.map(({ quantity }) => quantity), adjustedMinor: 0 };
}

/** A recorded purchase as earning saw it. */
export function earningPurchase({ cart, placedAt, source, context }: BoughtThen): EarningPurchase {
  const linesOf = context.arithmetic === 2 ? earningLines : formerEarningLines;
  return {
    placedAt,
    channel: cart.channel,
    locationId: cart.locationId,
    partnerId: partnerOfSource(source),
    lines: linesOf(cart, {
      includeShipping: context.terms.includesShipping,
      includeTax: context.terms.includesTax,
      paidWithPointsMinor: paidWithPointsMinor(cart),
    }),
  };
}

/**
 * What the kept part of a purchase earns by rules that were recorded with it, or would have been.
 */
export function keptTally(purchase: BoughtThen, rules: RecordedRules, kept: Kept): KeptPoints {
  return keptPoints(earningPurchase(purchase), rules, kept);
}
