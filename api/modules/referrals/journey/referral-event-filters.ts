import type { RunStatement } from "../../../database/sql.ts";
import type { DomainEvent } from "../../../writes/event.ts";
import { MERGED_FROM } from "../../members/merged-members.ts";

// The referrals of those an event is about: the member, and accounts that were merged into it.
const REFERRALS_OF = /* sql */ `
  with recursive pool (event_id, member_id) as (
    select event_id, member_id from unnest($1::uuid[], $2::uuid[]) as told (event_id, member_id)
    union all
    select p.event_id, g.member_id
    from pool p cross join ${MERGED_FROM("p.member_id")}
  )
  select p.event_id, f.status, f.joined_at, f.program_id, f.terms_version
  from pool p
  join referees r on r.member_id = p.member_id
  join referrals f on f.member_id = r.referrer_id and f.id = r.referral_id
`;

// A day more at either end: exactly to the hour is judged by the time zone.
const MAY_QUALIFY = /* sql */ `
  select f.event_id as id
  from (${REFERRALS_OF}) f
  join unnest($1::uuid[], $2::uuid[], $3::uuid[]) as told (event_id, member_id, purchase_id) using (event_id)
  join purchases p on p.member_id = told.member_id and p.id = told.purchase_id
  join referral_program_versions t on t.program_id = f.program_id and t.version = f.terms_version
  where f.status in ('JOINED', 'EXPIRED', 'REVERSED')
    and p.placed_at >= f.joined_at - interval '1 day'
    and p.placed_at < f.joined_at + make_interval(days => (t.terms ->> 'qualificationDays')::int + 2)
`;

export const MAY_REVERSE = /* sql */ `
  select event_id as id from (${REFERRALS_OF}) f where status in ('QUALIFIED', 'REWARDED')
`;

/** Recorded purchases by which a referral that still waits for one may qualify: few of all there are. */
export async function mayQualify(rows: RunStatement, events: readonly DomainEvent[]) {
  const purchases = events.map(({ payload }) => payload.purchaseId);
  return idsOf(await rows(MAY_QUALIFY, [...columnsOf(events), purchases]));
}

/** Returns by which a referral that has qualified may no longer do. */
export async function mayReverse(rows: RunStatement, events: readonly DomainEvent[]) {
  return idsOf(await rows(MAY_REVERSE, columnsOf(events)));
}

function columnsOf(events: readonly DomainEvent[]) {
  return [events.map(({ id }) => id), events.map(({ memberId }) => memberId)];
}

function idsOf(rows: readonly { id: string }[]): ReadonlySet<string> {
  return new Set(rows.map(({ id }) => id));
}
