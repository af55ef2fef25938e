import type { RunStatement } from "../../../database/sql.ts";
import type { ConditionFields } from "../../../values/conditions/condition-fields.ts";
import type { Condition } from "../../../values/conditions/condition.ts";
import { conditionSql } from "../../../values/conditions/condition-sql.ts";
import { PURCHASE_FACTS, purchaseColumns } from "./purchase-columns.ts";

/** A span of time, and the clock of days and times in conditions. */
export interface PurchaseSpan {
  readonly programId: string;
  readonly timeZone: string;
  readonly from: Date;
  readonly until: Date;
}

/** How many recorded purchases meet a condition, and of how many members. */
export interface Reach {
  readonly purchases: number;
  readonly members: number;
}

/** Counts the purchases of a time that meet a condition, all of them with one statement. */
export async function ruleReach(
  rows: RunStatement,
  { programId, timeZone, from, until }: PurchaseSpan,
  {
    condition,
    conditionFields,
  }: { readonly condition: Condition | null; readonly conditionFields: ConditionFields },
): Promise<Reach> {
  const values: unknown[] = [timeZone, programId, from, until];
  const put = (value: unknown) => `$${values.push(value)}`;
  const fields = conditionFields.purchaseSql(purchaseColumns);
  const meets = condition ? conditionSql(condition, fields, put) : "true";
  const [reach] = await rows<Reach>(
    `select count(*) as purchases, count(distinct p.member_id) as members from ${PURCHASE_FACTS}
    where p.program_id = $2 and p.placed_at >= $3 and p.placed_at < $4 and ${meets}`,
    values,
  );
  return reach!;
}
