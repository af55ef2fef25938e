import { text } from "../../../locales/text.ts";
import { dearestUnitMinor, goodsMinor } from "./cart-goods.ts";
import { defineKind, requiredAlone } from "./kind.ts";
import { product } from "./terms.ts";

/**
 * One unit of a product for free. A reward may leave the product to the shop, which then knows the
 * amount.
 */
export const freeProduct = defineKind({
  name: text("coupons.freeProducts"),
  terms: { product: requiredAlone(product) },
  onCart: {
    takesOff(terms, cart) {
      if (terms.product == null) return null;
      return Math.min(dearestUnitMinor(cart, terms.product), goodsMinor(cart));
    },
    takesOffAnyCart: () => null,
    notApplicable: text("coupons.freeProductMissing"),
  },
});
