import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import { readCart } from "../../../values/cart.ts";
import type { Cart, CartInput, CartRefusal } from "../../../values/cart.ts";
import { programSnapshot } from "../../programs/program.ts";

/**
 * Reads the cart in an input's field `cart`; null for none. The refusals stand at their places
 * below that field.
 */
export function readCartInput(
  input: CartInput | null | undefined,
  { configuration }: { readonly configuration: ConfigurationSnapshot },
): { cart: Cart | null } | { refusals: CartRefusal[] } {
  if (!input) return { cart: null };
  const { currencyCode } = configuration.part(programSnapshot);
  const reading = readCart(input, currencyCode);
  if ("cart" in reading) return reading;
  const refusals = reading.refusals.map((refused) => {
    const [, ...path] = refused.field;
    return { ...refused, field: ["input", "cart", ...path] };
  });
  return { refusals };
}
