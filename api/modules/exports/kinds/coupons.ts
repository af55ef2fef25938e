import { sql } from "../../../database/sql.ts";
import { encodeId } from "../../../values/id.ts";
import { listCoupons } from "../../coupons/coupons-for-staff.ts";
import type { ListCoupons } from "../../coupons/coupons-for-staff.ts";
import { exportOfList, memberColumns } from "../export-of-list.ts";
import { nextPlace, PAGE_SIZE } from "../export-kind.ts";
import type { ExportKind } from "../export-kind.ts";

interface ExportedCoupon {
  readonly memberId: string;
  readonly id: string;
}

const PAGE = sql.read<ExportedCoupon>("list the coupons of an export")`
  select c.member_id as "memberId", c.id, f.external_id as "memberExternalId", c.code,
    c.terms ->> 'kind' as kind, c.terms -> 'titles' as titles, c.status, c.issued_at as "issuedAt",
    c.expires_at as "expiresAt", c.remaining_minor as "remainingMinor"
  from coupons c left join member_profiles f on f.member_id = c.member_id
  where c.program_id = ${"programId"} and c.status not in ('RESERVED', 'WITHDRAWN')
    and (${"afterMember"}::uuid is null
      or (c.member_id, c.id) > (${"afterMember"}::uuid, ${"afterId"}::uuid))
  order by c.member_id, c.id limit ${"limit"}
`;

interface Place {
  readonly memberId: string;
  readonly id: string;
}

/** Every coupon and gift card with its code: whoever has the export can use them. */
export const couponExport: ExportKind<Place> = {
  name: "coupons",
  scopes: ["codes:read", "members:read", "program:write"],
  columns: [
    "memberId",
    "memberExternalId",
    "id",
    "code",
    "kind",
    "titles",
    "status",
    "issuedAt",
    "expiresAt",
    "remainingMinor",
  ],
  async page({ lane, configuration: { programId } }, after) {
    const from = { afterMember: after?.memberId ?? null, afterId: after?.id ?? null };
    const rows = await lane.rows(PAGE, { programId, ...from, limit: PAGE_SIZE });
    const lines = rows.map(({ memberId, id, ...coupon }) => ({
      memberId: encodeId("mem", memberId),
      ...coupon,
      id: encodeId("cpn", id),
    }));
    return { lines, next: nextPlace(rows, ({ memberId, id }) => ({ memberId, id })) };
  },
  listed: exportOfList({
    types: { where: "CouponFilter", orderBy: "CouponOrder" },
    columns: [
      "id",
      "codeEnding",
      "title",
      "kind",
      "status",
      "issuedAt",
      "expiresAt",
      "remainingValue.amount",
      ...memberColumns,
    ],
    list: (context, choice) => listCoupons(context, choice as ListCoupons),
    memberOf: ({ member }) => member,
    // The codes are their members' secrets, as they are in the list.
    lineOf: ({ member: _, couponId: __, code: ___, ...coupon }) => coupon,
  }),
};
