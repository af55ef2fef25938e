import type { CartLineInput } from "../../client/storefront.ts";

/** A line of a purchase; the id names the goods too. */
export function lineOf(
  id: string,
  quantity: number | string,
  unitPrice: number,
  more: Partial<CartLineInput> = {},
): CartLineInput {
  return { id, sku: id.toUpperCase(), quantity, unitPrice: String(unitPrice), ...more };
}
