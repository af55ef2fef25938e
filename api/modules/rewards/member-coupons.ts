import type { TimedPlace } from "../../graphql/connection.ts";
import type { MemberPart } from "../members/member-reading.ts";

export type CouponStatus = "ACTIVE" | "USED" | "EXPIRED" | "VOID";

/** A coupon as a member sees it at the moment of reading. */
export interface CouponRow {
  readonly id: string;
  readonly rewardId: string;
  readonly code: string;
  readonly status: CouponStatus;
  readonly issuedAt: Date;
  readonly expiresAt: Date | null;
}

/** Newest first: `limit` coupons in a status, or in any, older than the one `before` names. */
export interface CouponsPage {
  readonly status: CouponStatus | null;
  readonly before: TimedPlace | null;
  readonly limit: number;
}

// A coupon expires by the clock alone: no job has to come by first.
const STATEMENT = /* sql */ `
  select id, reward_id as "rewardId", code, status, issued_at as "issuedAt", expires_at as "expiresAt"
  from (
    select id, reward_id, code, issued_at, expires_at,
      case when status = 'ACTIVE' and expires_at <= $3 then 'EXPIRED' else status end as status
    from coupons where member_id = $1 and program_id = $2
  ) c
  where ($4::text is null or status = $4)
    and ($5::timestamptz is null or (issued_at, id) < ($5, $6::uuid))
  order by issued_at desc, id desc
  limit $7
`;

/** A member's coupons. */
export const memberCoupons: MemberPart<CouponRow[], CouponsPage> = {
  name: "coupons",
  statement: STATEMENT,
  values: ({ memberId, catalog, now, args }) => [
    memberId,
    catalog.programId,
    now,
    args.status,
    args.before?.at ?? null,
    args.before?.id ?? null,
    args.limit,
  ],
  take: (rows: CouponRow[]) => rows,
};
