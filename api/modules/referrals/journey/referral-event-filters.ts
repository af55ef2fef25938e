import { sql } from "../../../database/sql.ts";
import type { RunStatement } from "../../../database/sql.ts";
import type { DomainEvent } from "../../../writes/event.ts";
import { mergedFrom } from "../../members/merged-members.ts";

// The referrals of the members of events: of each member, and of accounts that were merged into it.
const REFERRALS_OF = sql`
  with recursive pool (event_id, member_id) as (
    select event_id, member_id
    from unnest(${"eventIds"}::uuid[], ${"memberIds"}::uuid[]) as event (event_id, member_id)
    union all
    select p.event_id, g.member_id
    from pool p cross join ${mergedFrom("p.member_id")}
  )
  select p.event_id, f.status, f.joined_at, f.program_id, f.terms_version
  from pool p
  join referees r on r.member_id = p.member_id
  join referrals f on f.member_id = r.referrer_id and f.id = r.referral_id
`;

// A day more at either end: the evaluation goes by the time zone, exact to the hour.
const FILTER_PURCHASES = sql.read<{ id: string }>("filter purchases for referrals")`
  select f.event_id as id
  from (${REFERRALS_OF}) f
  join unnest(${"eventIds"}::uuid[], ${"memberIds"}::uuid[], ${"purchaseIds"}::uuid[])
    as event (event_id, member_id, purchase_id) using (event_id)
  join purchases p on p.member_id = event.member_id and p.id = event.purchase_id
  join referral_program_versions t
    on t.program_id = f.program_id and t.version = f.terms_version
  where f.status in ('JOINED', 'EXPIRED', 'REVERSED')
    and p.placed_at >= f.joined_at - interval '1 day'
    and p.placed_at <
      f.joined_at + make_interval(days => (t.definition ->> 'qualificationDays')::int + 2)
`;

export const FILTER_RETURNS = sql.read<{ id: string }>("filter returns for referrals")`
  select event_id as id from (${REFERRALS_OF}) f where status in ('QUALIFIED', 'REWARDED')
`;

/** The recorded purchases that may qualify an open referral: few of all there are. */
export async function purchasesToEvaluate(rows: RunStatement, events: readonly DomainEvent[]) {
  const purchaseIds = events.map(({ payload }) => payload.purchaseId);
  return idsOf(await rows(FILTER_PURCHASES, { ...columnsOf(events), purchaseIds }));
}

/** The returns after which a qualified referral may not qualify any more. */
export async function returnsToEvaluate(rows: RunStatement, events: readonly DomainEvent[]) {
  return idsOf(await rows(FILTER_RETURNS, columnsOf(events)));
}

function columnsOf(events: readonly DomainEvent[]) {
  return {
    eventIds: events.map(({ id }) => id),
    memberIds: events.map(({ memberId }) => memberId),
  };
}

function idsOf(rows: readonly { id: string }[]): ReadonlySet<string> {
  return new Set(rows.map(({ id }) => id));
}
