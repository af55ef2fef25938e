import type { RunStatement } from "../../database/sql.ts";
import { liveRule } from "./earning-rules-snapshot.ts";
import type { EarningRule, RuleStatus } from "./rule.ts";
import type { RuleVersionMade } from "./save-earning-rule.ts";
import type { EarningRuleVersion, StoredEarningRule } from "./stored-earning-rule.ts";

type Row = Pick<StoredEarningRule, "id" | "archivedAt"> & { readonly isPaused: boolean } & Pick<
    EarningRuleVersion,
    "version" | "definition" | "inForceFrom" | "inForceUntil" | "savedAt" | "status"
  >;

const VERSION = /* sql */ `
  select r.id, exists (
      select from earning_rule_pauses p where p.rule_id = r.id and p.resumed_at is null
    ) as "isPaused", r.archived_at as "archivedAt", v.version, v.definition,
    v.in_force_from as "inForceFrom", v.in_force_until as "inForceUntil", v.saved_at as "savedAt", v.status
  from earning_rules r join earning_rule_versions v on v.rule_id = r.id
  where r.id = $1 and v.version = $2
`;

/**
 * The version a write made, as it stands now.
 * @returns null when it is no more: a draft that was saved again.
 */
export async function ruleVersion(
  rows: RunStatement,
  { ruleId, version }: RuleVersionMade,
  now: Date,
): Promise<{ rule: EarningRule; status: RuleStatus } | null> {
  const [row] = await rows<Row>(VERSION, [ruleId, version]);
  return row ? { rule: liveRule({ ...row, pauses: [] }, row), status: statusOf(row, now) } : null;
}

function statusOf(row: Row, now: Date): RuleStatus {
  if (row.status === "DRAFT") return "DRAFT";
  const hasEnded = [row.archivedAt, row.inForceUntil].some((end) => end && end <= now);
  if (hasEnded) return "ARCHIVED";
  if (row.inForceFrom! > now) return "SCHEDULED";
  return row.isPaused ? "PAUSED" : "PUBLISHED";
}
