import type { Context } from "../../graphql/context.ts";
import { Conditions, countTimed, isMemberLike, timedRows } from "../../graphql/timed-list.ts";
import type { InstantRange, TimedList, TimedListArgs } from "../../graphql/timed-list.ts";
import { currentMembers } from "../members/member-profile.ts";
import { MemberReading } from "../members/member-reading.ts";
import { endedHolds, hasTypedCode } from "./find-coupon.ts";
import { couponView, memberCoupon } from "./member-coupons.ts";
import type { CouponRow, CouponStatus } from "./member-coupons.ts";
import type { RewardKind } from "./reward-kind.ts";

/** A coupon as staff see it now; null while it is reserved, and when there is none. */
export async function couponNow(
  { memberId, couponId }: { memberId: string; couponId: string },
  context: Context,
) {
  const member = new MemberReading(memberId, context);
  const row = await member.part(memberCoupon, { couponId });
  return row && couponStaffView(row, member);
}

/** A coupon as staff see it. */
export function couponStaffView(row: CouponRow, member: MemberReading) {
  const { kind, issuedAt, issuedBy, issueReason, voidReason } = row;
  const codeEnding = row.code.slice(-4);
  const ofStaff = { codeEnding, kind, issuedAt, issuedBy, issueReason, voidReason };
  return { ...couponView(row, member), ...ofStaff, member, couponId: row.id };
}

/** Which coupons, in which order, and which page of them. */
export interface ListCoupons extends TimedListArgs {
  readonly search?: string | null;
  readonly where?: CouponFilter | null;
}

interface CouponFilter {
  readonly statuses?: readonly CouponStatus[] | null;
  readonly kinds?: readonly RewardKind[] | null;
  readonly issuedAt?: InstantRange | null;
  readonly expiresAt?: InstantRange | null;
}

type Row = CouponRow & { readonly memberId: string; readonly at: Date };

/** A page of the program's coupons, with the members of today by two statements. */
export async function listCoupons(context: Context, input: ListCoupons) {
  const matching = new Conditions(context);
  const coupons = listAt(matching.put(context.now));
  const { statuses, kinds, issuedAt, expiresAt } = input.where ?? {};
  matching
    .add(statuses, (wanted) => `current = any (${wanted}::text[])`)
    .add(kinds, (wanted) => `c.terms ->> 'kind' = any (${wanted}::text[])`)
    .within("c.issued_at", issuedAt)
    .within("c.expires_at", expiresAt);
  addSearch(matching, input.search ?? "");
  const { rows, connect } = await timedRows<Row>(context, coupons, { args: input, matching });
  const memberOf = await currentMembers(context, rows);
  return Object.assign(
    connect((row) => couponStaffView(row, memberOf(row.memberId))),
    { count: () => countTimed(context, coupons, matching) },
  );
}

/**
 * The list as it stands at an instant, given by its place: a coupon expires, and a hold ends, by
 * the clock alone. What is reserved nobody sees.
 */
function listAt(now: string): TimedList {
  return {
    columns: `c.id, c.member_id as "memberId", c.code, c.terms -> 'titles' as titles,
      c.terms ->> 'kind' as kind, current as status, c.issued_at as "issuedAt", c.issued_at as at,
      c.expires_at as "expiresAt", c.remaining_minor + b.minor as "remainingMinor",
      c.void_reason as "voidReason", c.issued_by as "issuedBy", c.issue_reason as "issueReason"`,
    // The instant is the one parameter of what has ended.
    rows: `from coupons c cross join ${endedHolds.strings.join(now)} cross join lateral (
        select case when c.status <> 'ACTIVE' and not (c.status = 'USED' and b.is_back)
            then c.status
          when c.expires_at <= ${now} then 'EXPIRED' else 'ACTIVE' end as current
      ) standing
      where c.program_id = $1 and c.status not in ('RESERVED', 'WITHDRAWN')`,
    at: "c.issued_at",
    id: "c.id",
    prefix: "cpn",
  };
}

/** Those of members that the words find, and the one of the coupon with the code. */
function addSearch(matching: Conditions, typed: string): void {
  const named = { columns: "c.member_id, c.id", put: (value: string) => matching.put(value) };
  matching.search(typed, (word) => isMemberLike("c.member_id", word), hasTypedCode(typed, named));
}
