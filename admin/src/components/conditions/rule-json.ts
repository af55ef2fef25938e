import { prepareRuleGroup } from "react-querybuilder";
import type { RuleGroupType, RuleType } from "react-querybuilder";
import type { RuleFieldsQuery } from "../../../../client/admin.ts";

type Rules = RuleGroupType;
type WholeField = RuleFieldsQuery["program"]["ruleFields"][number];
/** What a condition may ask, as the API names it. */
export type ConditionField = Omit<WholeField, "lineFields"> &
  Partial<Pick<WholeField, "lineFields">>;

/** Conditions as a field of a form. */
export interface ConditionBuilderProps {
  readonly fields: readonly ConditionField[];
  /** What is asked for a screen reader, such as "When it applies". */
  readonly label: string;
  /** Rule JSON; null when nothing is asked. */
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
  readonly isDisabled?: boolean;
}

/** Conditions as the builder holds them: always a group, also where a rule stands alone. */
function groupOf(json: unknown): Rules {
  const node = json as Rules | RuleType | null;
  if (!node) return { combinator: "and", rules: [] };
  return "rules" in node ? node : { combinator: "and", rules: [node] };
}

/** The same with the ids by which the builder knows its parts. */
export function withIds(json: unknown): Rules {
  return prepareRuleGroup(groupOf(json));
}

/** Conditions as the API takes them: without ids, and null where nothing is asked. */
export function plainRules(group: Rules): Rules | null {
  return group.rules.length === 0 && !group.not ? null : (plain(group) as Rules);
}

function plain(node: Rules | RuleType): Rules | RuleType {
  if (!("rules" in node)) {
    const { field, operator, value } = node;
    return { field, operator, value: value as unknown };
  }
  const { combinator, not, rules } = node;
  return { combinator, ...(not && { not }), rules: rules.map((it) => plain(it as Rules)) };
}
