import type { ConditionFacts, ConditionFailure } from "../../values/conditions/condition-field.ts";
import type { CompiledRule } from "../earning/rule.ts";

/** What keeps a member from earning by a rule whatever it buys, as long as it stays who it is. */
const ABOUT_THE_MEMBER: ReadonlySet<ConditionFailure> = new Set([
  "NOT_FIRST_PURCHASE",
  "TIER_TOO_LOW",
  "NOT_IN_SEGMENT",
]);

/**
 * Whether a member could earn by a rule: conditions about purchases and days are taken as met,
 * those about the member are asked.
 */
export function isOpenToMember(
  { rule, condition, failures }: CompiledRule,
  facts: Pick<ConditionFacts, "day" | "member">,
): boolean {
  if (rule.trigger === "ENROLLMENT") return false;
  if (!condition) return true;
  // The leaves about the member ask nothing else.
  const asked = facts as ConditionFacts;
  return condition.holds(
    (position) => !ABOUT_THE_MEMBER.has(failures[position]!) || condition.asks[position]!(asked),
  );
}
