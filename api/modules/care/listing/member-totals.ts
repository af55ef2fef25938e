import type { MemberPart } from "../../members/member-reading.ts";

/** What a member's purchases come to. */
export interface MemberTotals {
  readonly spentMinor: number;
  /** Null before the first purchase. */
  readonly lastPlacedAt: Date | null;
}

export const memberTotals: MemberPart<MemberTotals> = {
  name: "totals",
  statement: /* sql */ `
    select spent_minor as "spentMinor", last_placed_at as "lastPlacedAt"
    from purchase_totals where member_id = $1
  `,
  values: ({ memberId }) => [memberId],
  take: ([row]: MemberTotals[]) => row ?? { spentMinor: 0, lastPlacedAt: null },
};
