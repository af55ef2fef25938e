import { isAtLeast } from "../../../values/conditions/condition-field.ts";
import type { ConditionFailure } from "../../../values/conditions/condition-field.ts";
import type { Leaf } from "../../../values/conditions/condition.ts";

/** The lines `l` of a recorded purchase, as earning sees them, over `PURCHASE_FACTS`. */
export const LINES =
  "earning_lines(p.cart, p.context -> 'terms', (p.context ->> 'arithmetic')::int) l";

/** Why a rule did not apply when a leaf fails that compares a sum. */
export function minimumFailure(leaf: Leaf): ConditionFailure {
  return isAtLeast(leaf) ? "BELOW_MINIMUM" : "CONDITION_NOT_MET";
}
