import { readCart } from "../../rules/cart.ts";
import type { Cart, CartInput } from "../../rules/cart.ts";
import type { CartRefusal } from "../../rules/cart-reading.ts";
import type { Catalog } from "../../work/catalog.ts";
import { programPart } from "../programs/program.ts";

/** Reads the cart in an input's field `cart`; the refusals stand at their places below that. */
export function readCartInput(
  input: CartInput | null | undefined,
  { catalog, locale }: { readonly catalog: Catalog; readonly locale: string },
): { cart: Cart | null } | { refusals: CartRefusal[] } {
  if (!input) return { cart: null };
  const { currencyCode } = catalog.part(programPart);
  const reading = readCart(input, { currencyCode, locale });
  if ("cart" in reading) return reading;
  return {
    refusals: reading.refusals.map(({ field: [, ...path], ...refused }) => ({
      ...refused,
      field: ["input", "cart", ...path],
    })),
  };
}
