import type { TimedPlace } from "../../graphql/connection.ts";
import type { MemberPart } from "../members/member-reading.ts";
import { POOLED_MEMBERS } from "../members/merged-members.ts";

export type RedemptionStatus = "HELD" | "CONFIRMED" | "CANCELLED" | "ENDED";

/** A redemption as it is at the moment of reading. */
export interface RedemptionRow {
  readonly id: string;
  /** Who redeemed: the member, or an account that was merged into it. */
  readonly memberId: string;
  readonly rewardId: string;
  readonly rewardVersion: number;
  readonly status: RedemptionStatus;
  readonly points: number;
  readonly copayMinor: number | null;
  readonly couponId: string;
  readonly redeemedAt: Date;
  readonly heldUntil: Date | null;
}

/** Newest first: `limit` redemptions in a status, or in any, older than the one `before` names. */
export interface RedemptionsPage {
  readonly status: RedemptionStatus | null;
  readonly before: TimedPlace | null;
  readonly limit: number;
}

// A hold ends by the clock alone: no job has to come by first.
const NOW = /* sql */ `
  select id, member_id as "memberId", reward_id as "rewardId", reward_version as "rewardVersion", status, points, copay_minor as "copayMinor",
    coupon_id as "couponId", redeemed_at as "redeemedAt", held_until as "heldUntil"
  from (
    select id, member_id, reward_id, reward_version, points, copay_minor, coupon_id, redeemed_at, held_until,
      case when status = 'HELD' and held_until <= $2 then 'ENDED' else status end as status
    from redemptions where member_id = any (${POOLED_MEMBERS("$1::uuid")})
  ) r
`;

/** A member's redemptions, and those of accounts that were merged into it. */
export const memberRedemptions: MemberPart<RedemptionRow[], RedemptionsPage> = {
  name: "redemptions",
  statement: /* sql */ `
    ${NOW}
    where ($3::text is null or status = $3)
      and ($4::timestamptz is null or (redeemed_at, id) < ($4, $5::uuid))
    order by redeemed_at desc, id desc limit $6
  `,
  values: ({ memberId, now, args: { status, before, limit } }) => [
    ...[memberId, now, status, before?.at ?? null, before?.id ?? null, limit],
  ],
  take: (rows: RedemptionRow[]) => rows,
};

/** One of them; null when there is none. */
export const memberRedemption: MemberPart<RedemptionRow | null, { id: string }> = {
  name: "redemption",
  statement: /* sql */ `${NOW} where id = $3`,
  values: ({ memberId, now, args }) => [memberId, now, args.id],
  take: ([row]: RedemptionRow[]) => row ?? null,
};
