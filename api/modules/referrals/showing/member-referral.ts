import { sql } from "../../../database/sql.ts";
import type { Fragment } from "../../../database/sql.ts";
import type { TimedPlace } from "../../../graphql/connection.ts";
import type { MemberPart } from "../../members/member-reading.ts";
import { pooledMembersOf } from "../../members/merged-members.ts";
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

// An open referral expires by the clock alone, before a job records it.
const referralsOf = <Names extends string>(pool: Fragment<Names>) => sql`
  select f.id, f.created_at as "createdAt", f.invited_name as "invitedName",
    p.given_name as "givenName", p.family_name as "familyName",
    case when f.expires_at <= ${"now"} then 'EXPIRED' else f.status end as status
  from referrals f left join member_profiles p on p.member_id = f.referee_id
  where f.member_id = any (${pool}) and f.program_id = ${"programId"}
`;

// The referrals of accounts that were merged into a member are its own.
const POOL = pooledMembersOf(sql`${"memberId"}::uuid`);

const NEWEST_FIRST = sql`order by f.created_at desc, f.id desc limit ${"limit"}`;

interface Row extends Omit<MemberReferral, "newest">, Omit<ReferralRow, "id"> {
  /** Null when there is no referral. */
  id: string | null;
}

/** One statement for all that a page shows of referrals; null for a member without a code. */
export const memberReferral: MemberPart<MemberReferral | null, { limit: number }> = {
  name: "referral",
  statement: sql.read("read a member's referral code and newest referrals")`
    with pool as materialized (select ${POOL} as ids)
    select r.code, o.given_name as name, c."invitedCount", c."rewardedCount", n.*
    from referrers r
    left join member_profiles o on o.member_id = r.member_id
    cross join lateral (
      select count(*) as "invitedCount",
        count(*) filter (where status = 'REWARDED' and referrer_withheld is null)
          as "rewardedCount"
      from referrals
      where member_id = any ((select ids from pool)::uuid[]) and program_id = ${"programId"}
    ) c
    left join lateral (
      ${referralsOf(sql`(select ids from pool)::uuid[]`)} ${NEWEST_FIRST}
    ) n on true
    where r.member_id = ${"memberId"} and r.program_id = ${"programId"}
  `,
  values: ({ memberId, now, configuration, args: { limit } }) => {
    return { memberId, programId: configuration.programId, now, limit };
  },
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
  statement: sql.read("list a member's referrals")`
    ${referralsOf(POOL)}
      and (${"at"}::timestamptz is null or (f.created_at, f.id) < (${"at"}, ${"id"}::uuid))
    ${NEWEST_FIRST}
  `,
  values: ({ memberId, now, configuration, args: { before, limit } }) => ({
    memberId,
    programId: configuration.programId,
    now,
    at: before?.at ?? null,
    id: before?.id ?? null,
    limit,
  }),
  take: (rows: ReferralRow[]) => rows,
};

/** One referral of a member. */
export const memberReferralById: MemberPart<ReferralRow | null, { id: string }> = {
  name: "referralById",
  statement: sql.read("find a member's referral")`${referralsOf(POOL)} and f.id = ${"id"}`,
  values: ({ memberId, now, configuration, args: { id } }) => {
    return { memberId, programId: configuration.programId, now, id };
  },
  take: ([row]: ReferralRow[]) => row ?? null,
};

/** Who brought a member; null when nobody did. */
export const memberReferrer: MemberPart<string | null> = {
  name: "referrer",
  statement: sql.read<{ referrerId: string }>("find who brought a member")`
    select referrer_id as "referrerId" from referees
    where member_id = ${"memberId"} and program_id = ${"programId"}
  `,
  values: ({ memberId, configuration: { programId } }) => ({ memberId, programId }),
  take: ([row]: { referrerId: string }[]) => row?.referrerId ?? null,
};
