import { sql } from "../../database/sql.ts";
import { addDays, startOf } from "../../values/calendar.ts";
import type { Day } from "../../values/calendar.ts";
import type { Work } from "../../writes/work.ts";
import { programSnapshot } from "../programs/program.ts";
import { tierMetric } from "../tiers/tier-metrics.ts";
import type { KeptContribution } from "../tiers/tier-metrics.ts";
import { termsSince, tiersSnapshot } from "../tiers/tiers-snapshot.ts";
import type { KeptValue } from "./kept/kept-value.ts";

// Grouped here, since a member of many years has thousands. Points and places are only taken out of
// their documents where terms count them. The changed purchase comes to what the parameters of
// "changed" say.
const READ_CONTRIBUTIONS = sql.read<KeptContribution>("read what kept purchases count for tiers")`
  with latest as (
    select distinct on (member_id, purchase_id) member_id, purchase_id, keeps_nothing,
      keeps_order, kept_base_minor, kept_qualifying_points
    from returns where member_id = any (${"pool"}::uuid[])
    order by member_id, purchase_id, number desc
  ), kept as (
    select greatest(p.recorded_at, ${"enrolledAt"}::timestamptz) as recorded_at,
      (p.placed_at at time zone ${"timeZone"}::text)::date as day,
      case when p.id = ${"changedId"}::uuid then ${"changedBaseMinor"}::bigint
        else coalesce(r.kept_base_minor, p.base_minor) end as spend_minor,
      case when not ${"countsPoints"}::boolean then 0
        when p.id = ${"changedId"}::uuid then ${"changedPoints"}::bigint
        else coalesce(r.kept_qualifying_points,
          (p.context -> 'qualifyingPoints')::bigint) end as points,
      case when ${"countsVisits"}::boolean
        then coalesce(p.cart ->> 'locationId', p.cart ->> 'channel', p.source) end as place,
      case when p.id = ${"changedId"}::uuid then ${"changedIsOrder"}::boolean
        else coalesce(r.keeps_order, (p.context -> 'isOrder') is null) end as is_order
    from purchases p
    left join latest r on r.member_id = p.member_id and r.purchase_id = p.id
    where p.member_id = any (${"pool"}::uuid[])
      and case when p.id = ${"changedId"}::uuid then not ${"changedKeepsNothing"}::boolean
        else r.keeps_nothing is not true end
  )
  select max(recorded_at) as "recordedAt", day, place, sum(spend_minor)::bigint as "spendMinor",
    count(*) filter (where is_order)::int as orders, sum(points)::bigint as points
  from kept
  group by (recorded_at at time zone ${"timeZone"}::text)::date,
    width_bucket(recorded_at, ${"termsSince"}::timestamptz[]), day, place
  order by 1
`;

interface ContributionsRequest {
  /** A member and all that were merged into it. */
  readonly pool: readonly string[];
  /** What another one bought before counts from the member's own beginning. */
  readonly enrolledAt: Date;
  /** What one of them comes to from now on. */
  readonly after?: Pick<
    KeptValue,
    "keepsNothing" | "isOrder" | "baseMinor" | "qualifyingPoints"
  > & {
    readonly purchaseId: string;
  };
}

/**
 * What the purchases of which something is kept count for tiers, in the order of their recording;
 * those together that nothing could come between.
 */
export async function keptContributions(
  work: Work,
  { pool, enrolledAt, after }: ContributionsRequest,
): Promise<KeptContribution[]> {
  const { timeZone } = work.configuration.part(programSnapshot);
  const terms = work.configuration
    .part(tiersSnapshot)
    .flatMap((history) => termsSince(history, 0).slice(1));
  const read = new Set(terms.map(({ set }) => tierMetric(set.policy.metric).reads));
  const starts = terms.map(({ inForceFrom }) => inForceFrom);
  return work.rows(READ_CONTRIBUTIONS, {
    pool,
    enrolledAt,
    timeZone,
    termsSince: starts.sort((a, b) => a.getTime() - b.getTime()),
    countsPoints: read.has("points"),
    countsVisits: read.has("place"),
    changedId: after?.purchaseId,
    changedBaseMinor: after?.baseMinor,
    changedPoints: after?.qualifyingPoints,
    changedKeepsNothing: after?.keepsNothing,
    changedIsOrder: after?.isOrder,
  });
}

const FIND_ENDED_VISIT = sql.read<{ place: string }>("find the visit that a return ends")`
  with visited as (
    select member_id, id, placed_at,
      coalesce(cart ->> 'locationId', cart ->> 'channel', source) as place
    from purchases
    where member_id = any (${"pool"}::uuid[]) and placed_at >= ${"from"} and placed_at < ${"until"}
  )
  select v.place from visited v
  where v.id = ${"purchaseId"} and not exists (
    select from visited o where o.id <> v.id and o.place = v.place and not coalesce((
      select r.keeps_nothing from returns r
      where r.member_id = o.member_id and r.purchase_id = o.id order by r.number desc limit 1
    ), false)
  )
`;

/**
 * The place of a purchase that comes back whole, if no other that is kept was bought there that
 * day.
 */
export async function endedVisit(
  work: Work,
  { pool, purchaseId, day }: { pool: readonly string[]; purchaseId: string; day: Day },
): Promise<string | null> {
  const { timeZone } = work.configuration.part(programSnapshot);
  const from = startOf(day, timeZone);
  const until = startOf(addDays(day, 1), timeZone);
  const [ended] = await work.rows(FIND_ENDED_VISIT, { pool, purchaseId, from, until });
  return ended?.place ?? null;
}
