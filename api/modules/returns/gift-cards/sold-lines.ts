import type { CartLine } from "../../../values/cart.ts";

/** Whether a line sold gift cards that can be issued: whole ones, with money on them. */
export function sellsGiftCards({ giftCard, quantity, unitPriceMinor }: CartLine): boolean {
  return giftCard && quantity % 1000 === 0 && unitPriceMinor > 0;
}

/**
 * How many of a line's gift cards can be issued of what is kept of it.
 * @param quantity thousandths of units.
 */
export function cardsKept(quantity: number): number {
  return Math.floor(quantity / 1000);
}
