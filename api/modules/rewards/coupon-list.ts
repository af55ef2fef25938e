import { connectionOf, pageOf, timedCursor, timedPlace } from "../../graphql/connection.ts";
import type { PageArgs } from "../../graphql/connection.ts";
import { encodeId } from "../../graphql/id.ts";
import { inLocale } from "../../rules/localized.ts";
import type { MemberReading } from "../members/member-reading.ts";
import { memberCoupons } from "./member-coupons.ts";
import type { CouponRow, CouponStatus } from "./member-coupons.ts";
import { rewardsPart } from "./rewards-part.ts";

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

function describedCoupon(row: CouponRow, { catalog, locale }: MemberReading) {
  const { code, status, expiresAt, rewardId } = row;
  const titles = catalog.part(rewardsPart).byId.get(rewardId)?.titles ?? {};
  return { id: encodeId("cpn", row.id), title: inLocale(titles, locale), code, status, expiresAt };
}
