import { text } from "../../../locales/text.ts";
import { applies } from "./applies.ts";
import { defineKind, optional, requiredAlone } from "./kind.ts";
import { nothingTaken, portionsOf, takenOff } from "./offered-cart.ts";
import { combinable, maxDiscount, product } from "./terms.ts";

/**
 * A unit of a product for free, or as many units as it applies to: the dearest. A reward may leave
 * the product out: then it is any of the lines that it applies to; where it names none of these
 * either, the shop alone knows the amount.
 */
export const freeProduct = defineKind({
  name: text("coupons.freeProducts"),
  terms: {
    product: requiredAlone(product),
    maxDiscountMinor: optional(maxDiscount),
    applies: optional(applies),
    combinable: optional(combinable),
  },
  onCart: {
    takesOff(terms, cart) {
      if (terms.product == null && terms.applies?.lines == null) return null;
      const isFree = ({ sku }: { sku: string }) => terms.product == null || sku === terms.product;
      const lines = cart.lines.filter(isFree);
      const portions = portionsOf({ ...cart, lines, unitsMax: cart.unitsMax ?? 1 });
      const minor = terms.maxDiscountMinor ?? Infinity;
      return { ...nothingTaken, lines: takenOff({ minor, by: "priceMinor" }, portions, cart) };
    },
    takesOffAnyCart: () => null,
    notApplicable: text("coupons.freeProductMissing"),
  },
});
