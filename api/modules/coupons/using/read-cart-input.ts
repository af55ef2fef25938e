import { readCart } from "../../../values/cart.ts";
import type { Cart, CartInput, CartRefusal } from "../../../values/cart.ts";
import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import { programSnapshot } from "../../programs/program.ts";

/** Reads the cart in an input's field `cart`; the refusals stand at their places below that. */
export function readCartInput(
  input: CartInput | null | undefined,
  { configuration }: { readonly configuration: ConfigurationSnapshot },
): { cart: Cart | null } | { refusals: CartRefusal[] } {
  if (!input) return { cart: null };
  const { currencyCode } = configuration.part(programSnapshot);
  const reading = readCart(input, currencyCode);
  if ("cart" in reading) return reading;
  return {
    refusals: reading.refusals.map(({ field: [, ...path], ...refused }) => ({
      ...refused,
      field: ["input", "cart", ...path],
    })),
  };
}
