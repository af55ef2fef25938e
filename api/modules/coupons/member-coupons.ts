import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { sql } from "../../database/sql.ts";
import type { Fragment } from "../../database/sql.ts";
import { connectionOf, pageOf, timedCursor, timedPlace } from "../../graphql/connection.ts";
import type { PageArgs, TimedPlace } from "../../graphql/connection.ts";
import { encodeId } from "../../values/id.ts";
import { inLocale } from "../../values/localized.ts";
import type { Localized } from "../../values/localized.ts";
import { moneyView } from "../../values/money.ts";
import type { MemberPart, MemberReading } from "../members/member-reading.ts";
import { pooledMembersOf } from "../members/merged-members.ts";
import { endedHolds } from "./find-coupon.ts";
import type { RewardKind } from "./reward-kind.ts";
import { programSnapshot } from "../programs/program.ts";

export type CouponStatus = "ACTIVE" | "USED" | "EXPIRED" | "VOID";

/** A coupon as a member sees it at the moment of reading. */
export interface CouponRow {
  readonly id: string;
  readonly code: string;
  readonly titles: Localized;
  readonly kind: RewardKind;
  readonly status: CouponStatus;
  readonly issuedAt: Date;
  readonly expiresAt: Date | null;
  /** What is left on a gift card, in minor units; null for all others. */
  readonly remainingMinor: number | null;
  /** Why staff took it back; null when they did not. */
  readonly voidReason: string | null;
  /** Who of the staff gave it, and why; null where it came otherwise. */
  readonly issuedBy: string | null;
  readonly issueReason: string | null;
}

/** Newest first: `limit` coupons in a status, or in any, older than the one `before` names. */
export interface CouponsPage {
  readonly status: CouponStatus | null;
  readonly before: TimedPlace | null;
  readonly limit: number;
}

// A coupon expires, and a hold ends, by the clock alone: no job has to come by first. What is
// reserved nobody sees.
const visibleCoupons = <Names extends string>(ofMember: Fragment<Names>) => sql`
  select id, code, terms -> 'titles' as titles, terms ->> 'kind' as kind, status,
    issued_at as "issuedAt",
    expires_at as "expiresAt", remaining_minor as "remainingMinor", void_reason as "voidReason",
    issued_by as "issuedBy", issue_reason as "issueReason"
  from (
    select c.id, c.code, c.terms, c.issued_at, c.expires_at, c.void_reason, c.issued_by,
      c.issue_reason, c.remaining_minor + b.minor as remaining_minor,
      case when c.status <> 'ACTIVE' and not (c.status = 'USED' and b.is_back) then c.status
        when c.expires_at <= ${"now"} then 'EXPIRED' else 'ACTIVE' end as status
    from coupons c cross join ${endedHolds}
    where ${ofMember} and c.program_id = ${"programId"}
      and c.status not in ('RESERVED', 'WITHDRAWN')
  ) c
`;

const POOLED = sql`c.member_id = any (${pooledMembersOf(sql`${"memberId"}::uuid`)})`;

const COUPONS_PAGE = sql.read<CouponRow>("list a member's coupons")`
  ${visibleCoupons(POOLED)}
  where (${"status"}::text is null or status = ${"status"})
    and (${"beforeAt"}::timestamptz is null
      or (issued_at, id) < (${"beforeAt"}, ${"beforeId"}::uuid))
  order by issued_at desc, id desc
  limit ${"limit"}
`;

/** A member's coupons, and those of accounts that were merged into it. */
const memberCoupons: MemberPart<CouponRow[], CouponsPage> = {
  name: "coupons",
  statement: COUPONS_PAGE,
  values: ({ memberId, configuration, now, args: { status, before, limit } }) => ({
    memberId,
    programId: configuration.programId,
    now,
    status,
    beforeAt: before?.at ?? null,
    beforeId: before?.id ?? null,
    limit,
  }),
  take: (rows: CouponRow[]) => rows,
};

const COUPON = sql.read<CouponRow>("read a coupon of a member")`
  ${visibleCoupons(sql`c.member_id = ${"memberId"}`)} where id = ${"couponId"}
`;

/** One coupon of a member; null while it is reserved, and when there is none. */
export const memberCoupon: MemberPart<CouponRow | null, { couponId: string }> = {
  name: "coupon",
  statement: COUPON,
  values: ({ memberId, configuration: { programId }, now, args: { couponId } }) => ({
    memberId,
    programId,
    now,
    couponId,
  }),
  take: ([row]: CouponRow[]) => row ?? null,
};

interface Reader {
  readonly configuration: ConfigurationSnapshot;
  readonly locale: string;
}

/** A coupon in the reader's language. */
export function couponView(row: CouponRow, { configuration, locale }: Reader) {
  const { code, status, expiresAt, remainingMinor } = row;
  const { currencyCode } = configuration.part(programSnapshot);
  return {
    id: encodeId("cpn", row.id),
    title: inLocale(row.titles, locale),
    code,
    status,
    expiresAt,
    remainingValue: moneyView(remainingMinor, currencyCode),
  };
}

/** A page of a member's coupons, newest first; `view` makes what clients see of each. */
export async function couponPage<View>(
  member: MemberReading,
  args: PageArgs & { status?: CouponStatus | null },
  view: (row: CouponRow) => View,
) {
  const page = pageOf(args, timedPlace("cpn"));
  const { from: before, limit } = page;
  const rows = await member.part(memberCoupons, { status: args.status ?? null, before, limit });
  return connectionOf(rows, page, {
    cursor: ({ issuedAt, id }) => timedCursor("cpn", { at: issuedAt, id }),
    node: view,
  });
}
