import type { Context } from "../../graphql/context.ts";

const COUNTS = /* sql */ `
  select tier_id as "tierId", count(*) as members from tier_standings
  where program_id = $1 and tier_id is not null
  group by tier_id
`;

const counted = new WeakMap<Context, Promise<ReadonlyMap<string, number>>>();

/** How many members are in each tier, by the tier's id: one statement a request, whichever tiers ask. */
export function tierCounts(context: Context): Promise<ReadonlyMap<string, number>> {
  const known = counted.get(context);
  if (known) return known;

  const counting = context.lane
    .rows<{ tierId: string; members: number }>(COUNTS, [context.catalog.programId])
    .then((rows) => new Map(rows.map(({ tierId, members }) => [tierId, members])));
  counted.set(context, counting);
  return counting;
}
