import type { Day } from "../../../values/calendar.ts";
import { standingUnderNewPolicy } from "../standing/standing-under-new-policy.ts";
import {
  effectiveTier,
  loweredTier,
  mayLapse,
  retentionThreshold,
  tierById,
  noStanding,
} from "../tier-set.ts";
import type { Tier, TierGrant, TierSet } from "../tier-set.ts";

/** The terms of today, and the candidate terms. */
export interface CandidateTerms {
  readonly before: TierSet;
  readonly after: TierSet;
  readonly today: Day;
}

/** A member, or many alike: the earned tier, the grants, and what the purchases count. */
export interface EvaluatedMember {
  readonly tierId: string | null;
  readonly grants: readonly TierGrant[];
  /** In the new terms' metric and present window. */
  readonly current: number;
  /** In the better of its present and last period. */
  readonly evaluated: number;
  /** The same by today's terms. */
  readonly evaluatedBefore: number;
}

/** The tiers before and after the candidate terms; null for none. */
export interface PreviewOutcome {
  readonly direction: "UP" | "DOWN" | "STAY";
  readonly from: Tier | null;
  readonly to: Tier | null;
}

/**
 * The tier that candidate terms would give a member. Up: by the same rule as publishing. Down: only
 * a member who keeps the tier by today's terms and would not by the new ones, so that terms like
 * today's move no member.
 */
export function previewOutcome(
  { before, after, today }: CandidateTerms,
  member: EvaluatedMember,
): PreviewOutcome {
  const standing = { ...noStanding, earnedTierId: member.tierId, grants: member.grants };
  const renewed = standingUnderNewPolicy(before, after, {
    standing,
    day: today,
    enrolledDay: today,
    figures: [{ day: today, value: member.current }],
  });
  const earned = tierById(after, renewed.earnedTierId);
  const was = tierById(before, member.tierId);
  const isLost =
    earned?.id === was?.id &&
    !isKept(after, earned, member.evaluated) &&
    isKept(before, was, member.evaluatedBefore);
  const lowered = isLost ? loweredTier(after, earned!, member.evaluated) : earned;

  const from = effectiveTier(before, standing, today);
  const to = effectiveTier(after, { ...renewed, earnedTierId: lowered?.id ?? null }, today);
  if (from?.id === to?.id) return { direction: "STAY", from, to };
  const fromLevel = tierById(after, from?.id ?? null)?.level ?? from?.level ?? 0;
  return { direction: (to?.level ?? 0) > fromLevel ? "UP" : "DOWN", from, to };
}

function isKept(set: TierSet, tier: Tier | null, metric: number): boolean {
  return !tier || !mayLapse(set, tier) || metric >= retentionThreshold(set, tier);
}
