import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import type { MergedMember } from "../../members/merged-members.ts";
import type { ReadReturn } from "../read-return.ts";
import type { ReturnedPurchase } from "../returned-purchase.ts";
import { keptAfter } from "./kept-after.ts";
import { everythingKept } from "./kept-tally.ts";
import { keptValue } from "./kept-value.ts";
import type { KeptValue } from "./kept-value.ts";

/** What changes of what is kept of a purchase. */
export interface KeptChange {
  readonly purchase: ReturnedPurchase;
  /** The buyer, and the members that it counts for since merges. */
  readonly path: readonly MergedMember[];
  readonly before: KeptValue;
  readonly after: KeptValue;
}

/**
 * What a return changes.
 * @throws Refusal those of `keptAfter`.
 */
export function keptChange(
  configuration: ConfigurationSnapshot,
  { purchase, path }: Pick<KeptChange, "purchase" | "path">,
  request: ReadReturn,
): KeptChange {
  const before = valueNow(configuration, purchase);
  const { cart, placedAt } = purchase;
  const returnable = { cart, placedAt, kept: before.kept, money: before.money };
  const after = keptValue(configuration, purchase, keptAfter(returnable, request));
  return { purchase, path, before, after };
}

/** What a purchase comes to now. What counts as an order is what was counted. */
export function valueNow(
  configuration: ConfigurationSnapshot,
  purchase: ReturnedPurchase,
): KeptValue {
  const value = keptValue(configuration, purchase, keptNow(purchase));
  return { ...value, isOrder: purchase.latest?.keepsOrder ?? value.isOrder };
}

/** What is kept of a purchase after all of its returns. */
export function keptNow(purchase: ReturnedPurchase) {
  const { latest, isShippingRefunded } = purchase;
  const { quantities, adjustedMinor } = latest?.kept ?? everythingKept(purchase);
  return { quantities, adjustedMinor, isShippingRefunded };
}

/**
 * An order ends when the last of it comes back, but for gift cards that it sold: 1. It goes on
 * where such a return is cancelled: -1.
 */
export function endedOrders({ before, after }: Pick<KeptChange, "before" | "after">): -1 | 0 | 1 {
  if (after.isOrder === before.isOrder) return 0;
  return before.isOrder ? 1 : -1;
}

/** The same for a purchase, of which gift cards are a part. */
export function endedPurchases({
  before,
  after,
}: Pick<KeptChange, "before" | "after">): -1 | 0 | 1 {
  if (after.keepsNothing === before.keepsNothing) return 0;
  return after.keepsNothing ? 1 : -1;
}
