import { connectionOf, pageOf, timedCursor, timedPlace } from "../../graphql/connection.ts";
import type { PageArgs } from "../../graphql/connection.ts";
import type { MemberReading } from "../members/member-reading.ts";
import { describedCoupon } from "./described-coupon.ts";
import { memberCoupons } from "./member-coupons.ts";
import type { CouponStatus } from "./member-coupons.ts";

/** A page of a member's coupons, newest first, in the caller's language. */
export async function couponList(
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
    node: (row) => describedCoupon(row, member),
  });
}
