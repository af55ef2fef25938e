import type { Work } from "../../../writes/work.ts";
import { programSnapshot } from "../../programs/program.ts";
import type { MemberStanding } from "../member-standing.ts";
import { nextReview } from "../standing/due-reviews.ts";
import { saveStandings } from "../standing/save-standings.ts";
import { effectiveTier } from "../tier-set.ts";
import type { TierGrant } from "../tier-set.ts";

/**
 * Saves a member's standing with other grants from now on, and emits the change of the tier that
 * counts.
 */
export async function saveGrants(
  work: Work,
  before: MemberStanding,
  to: { memberId: string; grants: readonly TierGrant[]; reason: "GRANTED" | "GRANT_REVOKED" },
): Promise<void> {
  const { set, day } = before;
  const { memberId, grants, reason } = to;
  const { timeZone } = work.configuration.part(programSnapshot);
  const standing = { ...before.standing, grants };
  const fromTierId = before.tier?.id ?? null;
  const toTierId = effectiveTier(set, standing, day)?.id ?? null;
  const change = { fromTierId, toTierId, at: work.now, reason };
  saveStandings(work, memberId, [
    {
      set,
      standing,
      nextReviewAt: nextReview(set, standing, { ...before, timeZone }),
      changes: fromTierId === toTierId ? [] : [change],
    },
  ]);
}
