import { standingAt, statusOfVersion } from "../../../versioning/version.ts";
import type { StandingStatus } from "../../../versioning/version.ts";
import type { VersionRef } from "../../../versioning/versioned-thing.ts";
import { liveRule } from "../earning-rules-snapshot.ts";
import type {
  EarningRules,
  EarningRuleHistory,
  EarningRuleVersionInForce,
} from "../earning-rules-snapshot.ts";
import { isPaused } from "../rule.ts";
import type { EarningRule } from "../rule.ts";

/** In the order in which staff sees rules. */
const STATUSES = ["PUBLISHED", "PAUSED", "SCHEDULED", "DRAFT", "ARCHIVED"] as const;

/** A rule in the version that says most about it now, and how far it has come. */
export interface ShownRule {
  readonly rule: EarningRule;
  readonly status: (typeof STATUSES)[number];
  /** What it will say once its draft is published; null for a rule that is shown as its draft. */
  readonly draft: EarningRule | null;
  /** The version that takes the live one's place at its time. */
  readonly scheduled: EarningRule | null;
}

/**
 * Every rule once: as it is live, else as it is scheduled, else as its draft says. Live ones first
 * (paused ones are live), then what is to come, then drafts, then what was archived; by priority
 * within.
 */
export function shownRules({ rules, versions }: Omit<EarningRules, "published">, now: Date) {
  const versionsOf = Map.groupBy(versions, ({ ruleId }) => ruleId);
  return rules
    .flatMap((rule) => shownRule(rule, versionsOf.get(rule.id) ?? [], now) ?? [])
    .sort((a, b) => rank(a) - rank(b) || byPriority(a, b));
}

function shownRule(
  rule: EarningRuleHistory,
  newestFirst: readonly EarningRuleVersionInForce[],
  now: Date,
): ShownRule | null {
  const standing = standingAt(newestFirst, now);
  if (!standing) return null;
  const { shown, draft, scheduled } = standing;
  const other = (version: EarningRuleVersionInForce | null) =>
    version && version !== shown ? liveRule(rule, version) : null;
  return {
    rule: liveRule(rule, shown),
    status: statusOf(rule, standing.status, now),
    draft: other(draft),
    scheduled: other(scheduled),
  };
}

/** A version of a rule that is not the one that lists show; null when it is no more. */
export function shownVersion(
  { rules, versions }: Pick<EarningRules, "rules" | "versions">,
  { id, version }: VersionRef,
  now: Date,
): Pick<ShownRule, "rule" | "status"> | null {
  const rule = rules.find((other) => other.id === id);
  const own = versions.filter(({ ruleId }) => ruleId === id);
  const found = own.find((other) => other.version === version);
  if (!rule || !found) return null;
  const status = statusOfVersion(found, own, now);
  return {
    rule: liveRule(rule, found),
    status:
      status === "DRAFT" ? status : status === "ENDED" ? "ARCHIVED" : statusOf(rule, status, now),
  };
}

function statusOf(
  rule: EarningRuleHistory,
  status: StandingStatus,
  now: Date,
): ShownRule["status"] {
  if (rule.archivedAt && rule.archivedAt <= now) return "ARCHIVED";
  return status === "PUBLISHED" && isPaused(rule, now) ? "PAUSED" : status;
}

function rank({ status }: ShownRule): number {
  return status === "PAUSED" ? 0 : STATUSES.indexOf(status);
}

function byPriority({ rule: a }: ShownRule, { rule: b }: ShownRule): number {
  return b.priority - a.priority || (a.id < b.id ? -1 : 1);
}
