import { connectionOf, pageOf } from "../../graphql/connection.ts";
import type { Cursor, PageArgs } from "../../graphql/connection.ts";
import { badUserInput } from "../../graphql/errors.ts";
import { decodeId, encodeId } from "../../graphql/id.ts";
import { inLocale } from "../../rules/localized.ts";
import type { MemberReading } from "../members/member-reading.ts";
import { memberCoupons } from "./member-coupons.ts";
import type { CouponRow, CouponsPage, CouponStatus } from "./member-coupons.ts";
import { rewardsPart } from "./rewards-part.ts";

/** A page of a member's coupons, newest first, in the caller's language. */
export async function couponList(
  member: MemberReading,
  args: PageArgs & { status?: CouponStatus | null },
) {
  const page = pageOf(args, { cursorLength: 2 });
  const rows = await member.part(memberCoupons, {
    status: args.status ?? null,
    before: page.from && placeIn(page.from),
    limit: page.limit,
  });
  return connectionOf(rows, page, {
    cursor: ({ issuedAt, id }) => [issuedAt.getTime(), encodeId("cpn", id)],
    node: (row) => describedCoupon(row, member),
  });
}

function describedCoupon(row: CouponRow, { catalog, locale }: MemberReading) {
  const { code, status, expiresAt, rewardId } = row;
  const titles = catalog.part(rewardsPart).byId.get(rewardId)?.titles ?? {};
  return { id: encodeId("cpn", row.id), title: inLocale(titles, locale), code, status, expiresAt };
}

function placeIn([at, couponId]: Cursor): CouponsPage["before"] {
  const issuedAt = new Date(typeof at === "number" ? at : Number.NaN);
  const id = decodeId("cpn", String(couponId));
  if (id && !Number.isNaN(issuedAt.getTime())) return { issuedAt, id };
  throw badUserInput("This cursor is not one of this list. Pass a page's `endCursor` unchanged.", [
    "after",
  ]);
}
