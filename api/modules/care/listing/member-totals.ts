import { sql } from "../../../database/sql.ts";
import type { MemberPart } from "../../members/member-reading.ts";

/** The totals of a member's purchases. */
export interface MemberTotals {
  readonly spentMinor: number;
  /** Null before the first purchase. */
  readonly lastPlacedAt: Date | null;
}

export const memberTotals: MemberPart<MemberTotals> = {
  name: "totals",
  statement: sql.read<MemberTotals>("read a member's totals")`
    select spent_minor as "spentMinor", last_placed_at as "lastPlacedAt"
    from purchase_totals where member_id = ${"memberId"}
  `,
  values: ({ memberId }) => ({ memberId }),
  take: ([row]: MemberTotals[]) => row ?? { spentMinor: 0, lastPlacedAt: null },
};
