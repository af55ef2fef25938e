import type { TimedPlace, PageArgs } from "../../graphql/connection.ts";
import type { Localized } from "../../values/localized.ts";
import type { MemberPart, MemberReading } from "../members/member-reading.ts";
import { POOLED_MEMBERS } from "../members/merged-members.ts";
import { encodeId } from "../../values/id.ts";
import { inLocale } from "../../values/localized.ts";
import { moneyText } from "../../values/money.ts";
import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { programSnapshot } from "../programs/program.ts";
import { connectionOf, pageOf, timedCursor, timedPlace } from "../../graphql/connection.ts";

export type CouponStatus = "ACTIVE" | "USED" | "EXPIRED" | "VOID";

/** A coupon as a member sees it at the moment of reading. */
export interface CouponRow {
  readonly id: string;
  readonly code: string;
  readonly titles: Localized;
  readonly status: CouponStatus;
  readonly issuedAt: Date;
  readonly expiresAt: Date | null;
  /** What is left on a gift card, in minor units; null for all others. */
  readonly remainingMinor: number | null;
  /** Why staff took it back; null when they did not. */
  readonly voidReason: string | null;
}

/** Newest first: `limit` coupons in a status, or in any, older than the one `before` names. */
export interface CouponsPage {
  readonly status: CouponStatus | null;
  readonly before: TimedPlace | null;
  readonly limit: number;
}

// A coupon expires by the clock alone: no job has to come by first. What is reserved nobody sees.
const SEEN = (whose: string) => /* sql */ `
  select id, code, terms -> 'titles' as titles, status, issued_at as "issuedAt", expires_at as "expiresAt",
    remaining_minor as "remainingMinor", void_reason as "voidReason"
  from (
    select id, code, terms, issued_at, expires_at, remaining_minor, void_reason,
      case when status = 'ACTIVE' and expires_at <= $3 then 'EXPIRED' else status end as status
    from coupons where ${whose} and program_id = $2 and status not in ('RESERVED', 'WITHDRAWN')
  ) c
`;

const PAGE = /* sql */ `
  ${SEEN(`member_id = any (${POOLED_MEMBERS("$1::uuid")})`)}
  where ($4::text is null or status = $4)
    and ($5::timestamptz is null or (issued_at, id) < ($5, $6::uuid))
  order by issued_at desc, id desc
  limit $7
`;

/** A member's coupons, and those of accounts that were merged into it. */
export const memberCoupons: MemberPart<CouponRow[], CouponsPage> = {
  name: "coupons",
  statement: PAGE,
  values: ({ memberId, configuration, now, args }) => [
    memberId,
    configuration.programId,
    now,
    args.status,
    args.before?.at ?? null,
    args.before?.id ?? null,
    args.limit,
  ],
  take: (rows: CouponRow[]) => rows,
};

/** One coupon of a member; null while it is reserved, and when there is none. */
export const memberCoupon: MemberPart<CouponRow | null, { couponId: string }> = {
  name: "coupon",
  statement: /* sql */ `${SEEN("member_id = $1")} where id = $4`,
  values: ({ memberId, configuration, now, args }) => [
    memberId,
    configuration.programId,
    now,
    args.couponId,
  ],
  take: ([row]: CouponRow[]) => row ?? null,
};

/** A coupon in the caller's language. */
export function couponView(
  row: CouponRow,
  {
    configuration,
    locale,
  }: { readonly configuration: ConfigurationSnapshot; readonly locale: string },
) {
  const { code, status, expiresAt, remainingMinor } = row;
  const { currencyCode } = configuration.part(programSnapshot);
  return {
    id: encodeId("cpn", row.id),
    title: inLocale(row.titles, locale),
    ...{ code, status, expiresAt },
    remainingValue:
      remainingMinor === null
        ? null
        : { amount: moneyText(remainingMinor, currencyCode), currencyCode },
  };
}

/** A page of a member's coupons, newest first, in the caller's language. */
export async function couponPage(
  member: MemberReading,
  args: PageArgs & { status?: CouponStatus | null },
) {
  const page = pageOf(args, timedPlace("cpn"));
  const rows = await member.part(memberCoupons, {
    status: args.status ?? null,
    before: page.from,
    limit: page.limit,
  });
  return connectionOf(rows, page, {
    cursor: ({ issuedAt, id }) => timedCursor("cpn", { at: issuedAt, id }),
    node: (row) => couponView(row, member),
  });
}
