import type { MemberPart } from "../members/member-reading.ts";

/** How many purchases of a member are on record. */
export const memberOrders: MemberPart<number> = {
  name: "orders",
  statement: /* sql */ `select orders from purchase_totals where member_id = $1`,
  values: ({ memberId }) => [memberId],
  take: ([row]: { orders: number }[]) => row?.orders ?? 0,
};
