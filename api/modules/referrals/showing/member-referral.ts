import type { TimedPlace } from "../../../graphql/connection.ts";
import type { MemberPart } from "../../members/member-reading.ts";
import { POOLED_MEMBERS } from "../../members/merged-members.ts";
import type { ReferralStatus } from "../referral-status.ts";

/** A friend whom a member has brought, or tried to. */
export interface ReferralRow {
  readonly id: string;
  readonly status: ReferralStatus;
  readonly createdAt: Date;
  readonly invitedName: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
}

/** A member's code, what came of it, and the newest referrals. */
export interface MemberReferral {
  readonly code: string;
  /** The member's own given name, for messages. */
  readonly name: string | null;
  readonly invitedCount: number;
  readonly rewardedCount: number;
  readonly newest: readonly ReferralRow[];
}

// What waits for somebody expires by the clock alone: no job has to come by first.
const REFERRALS = (pool: string) => /* sql */ `
  select f.id, f.created_at as "createdAt", f.invited_name as "invitedName", p.given_name as "givenName",
    p.family_name as "familyName",
    case when f.expires_at <= $3 then 'EXPIRED' else f.status end as status
  from referrals f left join member_profiles p on p.member_id = f.referee_id
  where f.member_id = any (${pool}) and f.program_id = $2
`;

// Whom accounts have brought that were merged into a member, it has brought.
const POOL = POOLED_MEMBERS("$1::uuid");

const NEWEST_FIRST = /* sql */ `order by f.created_at desc, f.id desc limit`;

interface Row extends Omit<MemberReferral, "newest">, Omit<ReferralRow, "id"> {
  /** Null when there is no referral. */
  id: string | null;
}

/** One statement for all that a page shows of referrals; null for a member without a code. */
export const memberReferral: MemberPart<MemberReferral | null, { limit: number }> = {
  name: "referral",
  statement: /* sql */ `
    with pool as materialized (select ${POOL} as ids)
    select r.code, o.given_name as name, c."invitedCount", c."rewardedCount", n.*
    from referrers r
    left join member_profiles o on o.member_id = r.member_id
    cross join lateral (
      select count(*) as "invitedCount",
        count(*) filter (where status = 'REWARDED' and referrer_withheld is null) as "rewardedCount"
      from referrals where member_id = any ((select ids from pool)::uuid[]) and program_id = $2
    ) c
    left join lateral (${REFERRALS("(select ids from pool)::uuid[]")} ${NEWEST_FIRST} $4) n on true
    where r.member_id = $1 and r.program_id = $2
  `,
  values: ({ memberId, now, configuration, args }) => [
    ...[memberId, configuration.programId, now],
    args.limit,
  ],
  take(rows: Row[]) {
    const [row] = rows;
    if (!row) return null;
    const { code, name, invitedCount, rewardedCount } = row;
    const newest = rows.flatMap(({ id, ...rest }) => (id === null ? [] : [{ id, ...rest }]));
    return { code, name, invitedCount, rewardedCount, newest };
  },
};

/** The referrals older than the one `before` names, or the newest, newest first. */
export interface ReferralsPage {
  readonly before: TimedPlace | null;
  readonly limit: number;
}

/** A page of a member's referrals. */
export const memberReferrals: MemberPart<ReferralRow[], ReferralsPage> = {
  name: "referrals",
  statement: /* sql */ `
    ${REFERRALS(POOL)} and ($4::timestamptz is null or (f.created_at, f.id) < ($4, $5::uuid))
    ${NEWEST_FIRST} $6
  `,
  values: ({ memberId, now, configuration, args: { before, limit } }) => [
    ...[memberId, configuration.programId, now],
    ...[before?.at ?? null, before?.id ?? null, limit],
  ],
  take: (rows: ReferralRow[]) => rows,
};

/** One referral of a member. */
export const memberReferralById: MemberPart<ReferralRow | null, { id: string }> = {
  name: "referralById",
  statement: `${REFERRALS(POOL)} and f.id = $4`,
  values: ({ memberId, now, configuration, args }) => [
    ...[memberId, configuration.programId, now],
    args.id,
  ],
  take: ([row]: ReferralRow[]) => row ?? null,
};
