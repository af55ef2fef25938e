import { text } from "../../../locales/text.ts";
import { compared, isAtLeast, operatorNames } from "../../../values/conditions/condition-field.ts";
import type { ConditionFacts, ConditionField } from "../../../values/conditions/condition-field.ts";
import type { SqlExpression } from "../../../values/conditions/condition-sql.ts";

declare module "../../../values/conditions/condition-field.ts" {
  interface MemberFacts {
    /** Of the tier that counts in the primary set; null without one. */
    readonly tierLevel: number | null;
  }
  interface MemberColumns {
    readonly tierLevel: SqlExpression;
  }
}

/** The level of a member's tier. */
export const tierLevel: ConditionField = {
  name: "tierLevel",
  of: "MEMBER",
  type: () => ({ type: "number", min: 0, max: 1000 }),
  test: (leaf) => compared(leaf, ({ member }: ConditionFacts) => member?.tierLevel),
  sql: (columns) => ({ of: columns.tierLevel, type: "bigint" }),
  sentence: ({ operator, value }) =>
    text("conditions.tierLevel", {
      operator: operatorNames[operator],
      value: value as number,
    }),
  failure: (leaf) =>
    isAtLeast(leaf) || leaf.operator === "=" ? "TIER_TOO_LOW" : "CONDITION_NOT_MET",
};
