import type { ReadRows } from "../../database/transaction-rows.ts";
import { liveRule } from "./earning-rules-part.ts";
import type { EarningRule } from "./rule.ts";
import type { RuleVersionMade } from "./save-earning-rule.ts";
import type { EarningRuleVersion, StoredEarningRule } from "./stored-earning-rule.ts";

type Row = Pick<StoredEarningRule, "id" | "isPaused" | "archivedAt"> &
  Pick<
    EarningRuleVersion,
    "version" | "definition" | "inForceFrom" | "inForceUntil" | "savedAt" | "status"
  >;

const VERSION = /* sql */ `
  select r.id, r.is_paused as "isPaused", r.archived_at as "archivedAt", v.version, v.definition,
    v.in_force_from as "inForceFrom", v.in_force_until as "inForceUntil", v.saved_at as "savedAt", v.status
  from earning_rules r join earning_rule_versions v on v.rule_id = r.id
  where r.id = $1 and v.version = $2
`;

/**
 * The version a write made, as it stands now.
 * @returns null when it is no more: a draft that was saved again.
 */
export async function ruleVersion(
  rows: ReadRows,
  { ruleId, version }: RuleVersionMade,
  now: Date,
): Promise<{ rule: EarningRule; status: EarningRule["status"] } | null> {
  const [row] = await rows<Row>(VERSION, [ruleId, version]);
  return row ? { rule: liveRule(row, row), status: statusOf(row, now) } : null;
}

function statusOf(row: Row, now: Date): EarningRule["status"] {
  if (row.status === "DRAFT") return "DRAFT";
  const hasEnded = [row.archivedAt, row.inForceUntil].some((end) => end && end <= now);
  if (hasEnded) return "ARCHIVED";
  if (row.inForceFrom! > now) return "SCHEDULED";
  return row.isPaused ? "PAUSED" : "PUBLISHED";
}
