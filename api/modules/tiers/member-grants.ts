import type { Day } from "../../values/calendar.ts";
import type { MemberPart } from "../members/member-reading.ts";

/** A tier that was given to a member. */
export interface MemberGrant {
  readonly id: string;
  readonly tierId: string;
  readonly untilDay: Day | null;
  readonly reason: string;
  readonly grantedAt: Date;
  readonly grantedBy: string;
  readonly revokedAt: Date | null;
}

/** The grants of a member, newest first; more than anybody ever gets. */
export const memberGrants: MemberPart<readonly MemberGrant[]> = {
  name: "grants",
  statement: /* sql */ `
    select id, tier_id as "tierId", until_day as "untilDay", reason, granted_at as "grantedAt",
      granted_by as "grantedBy", revoked_at as "revokedAt"
    from tier_grants where member_id = $1
    order by granted_at desc, id desc limit 100
  `,
  values: ({ memberId }) => [memberId],
  take: (rows: MemberGrant[]) => rows,
};
