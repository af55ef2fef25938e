import type { Work } from "../../writes/work.ts";
import type { MemberStanding } from "./member-standing.ts";
import { replayedStanding } from "./replayed-standing.ts";
import type { KeptContribution } from "./replayed-standing.ts";
import { saveStandings } from "./save-standings.ts";
import type { NewStanding } from "./save-standings.ts";
import { effectiveTier } from "./tier-set.ts";
import { tierSetWithId } from "./tiers-snapshot.ts";

const END_GRANTS = /* sql */ `
  update tier_grants g set revoked_at = $3, revoked_by = ''
  where g.member_id = $1 and g.revoked_at is null
    and exists (select from tier_grants o where o.member_id = $2 and o.id = g.id)
`;

/** Whose standing no longer goes by whose purchases and grants. */
export interface SeparatedStanding {
  readonly memberId: string;
  /** An account whose grants count no more; null for none. */
  readonly fromMemberId: string | null;
  readonly enrolledAt: Date;
  /** In every tier set in force. */
  readonly before: readonly MemberStanding[];
  /** What is kept of the member's own purchases. */
  readonly contributions: readonly KeptContribution[];
}

/** Puts a member where its own purchases and grants alone would have brought it. */
export async function replayStanding(work: Work, separated: SeparatedStanding): Promise<void> {
  const { memberId, fromMemberId, enrolledAt, before, contributions } = separated;
  if (before.length === 0) return;
  const ended = fromMemberId ? await endGrants(work, { memberId, fromMemberId }) : new Set();
  const replayed = before.map(({ set, standing, tier, day }): NewStanding => {
    const grants = standing.grants.filter(({ id }) => !ended.has(id));
    const history = tierSetWithId(work.configuration, set.id)!;
    const until = replayedStanding(work, { history, enrolledAt, contributions, grants });
    const fromTierId = tier?.id ?? null;
    const toTierId = effectiveTier(set, until.standing, day)?.id ?? null;
    const change = { fromTierId, toTierId, at: work.now, reason: "UNMERGED" as const };
    return { set, ...until, changes: fromTierId === toTierId ? [] : [change] };
  });
  saveStandings(work, memberId, replayed);
}

async function endGrants(
  work: Work,
  { memberId, fromMemberId }: { memberId: string; fromMemberId: string },
): Promise<ReadonlySet<string | undefined>> {
  const theirs = await work.rows<{ id: string }>(
    /* sql */ `select id from tier_grants where member_id = $1`,
    [fromMemberId],
  );
  await work.rows(END_GRANTS, [memberId, fromMemberId, work.now]);
  return new Set(theirs.map(({ id }) => id));
}
