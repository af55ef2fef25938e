import { liveRule } from "./earning-rules-snapshot.ts";
import type { EarningRules, KnownRule } from "./earning-rules-snapshot.ts";
import { isPaused } from "./rule.ts";
import type { EarningRule } from "./rule.ts";
import type { EarningRuleVersion } from "./stored-earning-rule.ts";

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
 * Every rule once: as it is live, else as it is scheduled, else as its draft says. Live ones first (paused ones are
 * live), then what is to come, then drafts, then what was put away; by priority within.
 */
export function shownRules({ rules, versions }: Omit<EarningRules, "published">, now: Date) {
  const versionsOf = Map.groupBy(versions, ({ ruleId }) => ruleId);
  return rules
    .flatMap((rule) => shownRule(rule, versionsOf.get(rule.id) ?? [], now) ?? [])
    .sort((a, b) => rank(a) - rank(b) || byPriority(a, b));
}

function shownRule(
  rule: KnownRule,
  newestFirst: readonly EarningRuleVersion[],
  now: Date,
): ShownRule | null {
  const published = newestFirst.filter(({ status }) => status === "PUBLISHED");
  const live = published.find(({ inForceFrom }) => inForceFrom! <= now);
  const version = live ?? published.findLast((other) => isToCome(other, now)) ?? newestFirst[0];
  if (!version) return null;
  const [newest] = newestFirst;
  const draft = newest?.status === "DRAFT" && newest !== version ? newest : null;
  const scheduled = live && published.findLast((other) => isToCome(other, now));
  return {
    rule: liveRule(rule, version),
    status: statusOf(rule, { version, live }, now),
    draft: draft && liveRule(rule, draft),
    scheduled: scheduled ? liveRule(rule, scheduled) : null,
  };
}

// One whose span is empty was replaced before its time.
function isToCome({ inForceFrom, inForceUntil }: EarningRuleVersion, now: Date): boolean {
  return inForceFrom! > now && !(inForceUntil && inForceUntil <= inForceFrom!);
}

function statusOf(
  rule: KnownRule,
  { version, live }: { version: EarningRuleVersion; live: EarningRuleVersion | undefined },
  now: Date,
): ShownRule["status"] {
  if (rule.archivedAt && rule.archivedAt <= now) return "ARCHIVED";
  if (live?.inForceUntil && live.inForceUntil <= now) return "ARCHIVED";
  if (live) return isPaused(rule, now) ? "PAUSED" : "PUBLISHED";
  return version.status === "PUBLISHED" ? "SCHEDULED" : "DRAFT";
}

function rank({ status }: ShownRule): number {
  return status === "PAUSED" ? 0 : STATUSES.indexOf(status);
}

function byPriority({ rule: a }: ShownRule, { rule: b }: ShownRule): number {
  return b.priority - a.priority || (a.id < b.id ? -1 : 1);
}
