import { sql } from "../../../database/sql.ts";
import type { Context } from "../../../graphql/context.ts";
import { dayOf } from "../../../values/calendar.ts";
import { programSnapshot } from "../../programs/program.ts";
import { effectiveTier, noStanding } from "../tier-set.ts";
import type { TierGrant } from "../tier-set.ts";
import { inForceAt, tiersSnapshot } from "../tiers-snapshot.ts";

// By earned tier and grants, since a grant counts to its end whether that was posted or not.
// Reviews of what was earned are counted when they are posted, as the due scan does: to work them
// out here would read every purchase.
const COUNT_MEMBERS = sql.read<Group>("count the members of tiers")`
  select tier_set_id as "setId", tier_id as "tierId", grants, count(*) as members
  from tier_standings
  where program_id = ${"programId"} and tier_set_id = any (${"setIds"})
    and (tier_id is not null or granted_tier_id is not null)
  group by tier_set_id, tier_id, grants
`;

interface Group {
  readonly setId: string;
  readonly tierId: string | null;
  readonly grants: readonly TierGrant[];
  readonly members: number;
}

const countsOf = new WeakMap<Context, Promise<ReadonlyMap<string, number>>>();

/**
 * Counts the members in each tier of every set, by the tier's id: one statement a request for all
 * tiers.
 */
export function tierCounts(context: Context): Promise<ReadonlyMap<string, number>> {
  let counts = countsOf.get(context);
  if (!counts) countsOf.set(context, (counts = countMembers(context)));
  return counts;
}

async function countMembers(context: Context): Promise<ReadonlyMap<string, number>> {
  const { lane, configuration, now } = context;
  const counts = new Map<string, number>();
  const inForce = configuration
    .part(tiersSnapshot)
    .flatMap((history) => inForceAt(history, now) ?? []);
  if (inForce.length === 0) return counts;
  const sets = new Map(inForce.map((set) => [set.id, set]));
  const today = dayOf(now, configuration.part(programSnapshot).timeZone);
  const { programId } = configuration;
  for (const group of await lane.rows(COUNT_MEMBERS, { programId, setIds: [...sets.keys()] })) {
    const { setId, tierId: earnedTierId, grants, members } = group;
    const tier = effectiveTier(sets.get(setId)!, { ...noStanding, earnedTierId, grants }, today);
    if (tier) counts.set(tier.id, (counts.get(tier.id) ?? 0) + members);
  }
  return counts;
}
