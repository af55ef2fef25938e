import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import { programSnapshot } from "../../programs/program.ts";

/** Whose facts count for whom. */
export interface Pooling {
  readonly fromMemberId: string;
  readonly memberId: string;
}

const POOL = sql.write("add a merged account's facts")`
  with days as (
    insert into tier_days as d (member_id, day, spend_minor, orders, points, places)
    select ${"memberId"}, day, spend_minor, orders, points, places from tier_days
    where member_id = ${"fromMemberId"}
    on conflict (member_id, day) do update set spend_minor = d.spend_minor + excluded.spend_minor,
      orders = d.orders + excluded.orders, points = d.points + excluded.points,
      places = d.places || array(select unnest(excluded.places) except select unnest(d.places))
  ), uses as (
    insert into earning_uses as u (member_id, owner, period, from_day, points, times)
    select ${"memberId"}, owner, period, from_day, points, times from earning_uses
    where member_id = ${"fromMemberId"}
    on conflict (member_id, owner, period, from_day)
      do update set points = u.points + excluded.points, times = u.times + excluded.times
  )
  insert into purchase_totals as t (member_id, program_id, orders, spent_minor, last_placed_at)
  select ${"memberId"}, program_id, orders, spent_minor, last_placed_at from purchase_totals
  where member_id = ${"fromMemberId"}
  on conflict (member_id) do update set orders = t.orders + excluded.orders,
    spent_minor = t.spent_minor + excluded.spent_minor,
    last_placed_at = greatest(t.last_placed_at, excluded.last_placed_at)
`;

/** Adds a merged account's purchases to what counts for the member it was merged into. */
export async function poolFacts(work: Work, pooling: Pooling): Promise<void> {
  await work.rows(POOL, pooling);
}

// A place stays visited on a day on which a purchase that remains was made there.
const UNPOOL = sql.write("take a merged account's facts off")`
  with kept as materialized (
    select (p.placed_at at time zone ${"timeZone"})::date as day, p.placed_at,
      coalesce(p.cart ->> 'locationId', p.cart ->> 'channel', p.source) as place
    from purchases p
    where p.member_id = any (${"pool"}::uuid[]) and not coalesce((
      select r.keeps_nothing from returns r
      where r.member_id = p.member_id and r.purchase_id = p.id order by r.number desc limit 1
    ), false)
  ), days as (
    update tier_days d set spend_minor = d.spend_minor - o.spend_minor,
      orders = d.orders - o.orders, points = d.points - o.points, places = array(
        select p from unnest(d.places) p
        where p <> all (o.places)
          or exists (select from kept k where k.day = d.day and k.place = p)
      )
    from tier_days o
    where o.member_id = ${"fromMemberId"} and d.member_id = ${"memberId"} and d.day = o.day
  ), uses as (
    update earning_uses u set points = u.points - o.points, times = u.times - o.times
    from earning_uses o
    where o.member_id = ${"fromMemberId"} and u.member_id = ${"memberId"} and u.owner = o.owner
      and u.period = o.period and u.from_day = o.from_day
  )
  update purchase_totals t set orders = t.orders - o.orders,
    spent_minor = t.spent_minor - o.spent_minor,
    last_placed_at = (select max(placed_at) from kept)
  from purchase_totals o
  where o.member_id = ${"fromMemberId"} and t.member_id = ${"memberId"}
`;

/**
 * Takes them off again.
 * @param pool the member and the accounts that stay merged into it.
 */
export async function unpoolFacts(
  work: Work,
  { fromMemberId, memberId, pool }: Pooling & { pool: readonly string[] },
): Promise<void> {
  const { timeZone } = work.configuration.part(programSnapshot);
  await work.rows(UNPOOL, { fromMemberId, memberId, pool, timeZone });
}
