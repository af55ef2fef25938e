import { sql } from "../../database/sql.ts";
import type { RunStatement } from "../../database/sql.ts";

/** A member's membership in a household. */
export interface Membership {
  readonly id: string;
  readonly householdId: string;
}

const MEMBERSHIP = sql.read<Membership>("find a member's household")`
  select id, household_id as "householdId" from household_memberships
  where member_id = ${"memberId"} and left_at is null
`;

/** A member's present household; null for none. Certain under the lock of the member's wallet. */
export async function membershipOf(
  rows: RunStatement,
  memberId: string,
): Promise<Membership | null> {
  const [membership] = await rows(MEMBERSHIP, { memberId });
  return membership ?? null;
}

const LEAVE = sql.write("leave a household")`
  update household_memberships set left_at = ${"at"}
  where member_id = ${"memberId"} and id = ${"id"} and left_at is null
`;

/** Ends it. Only under the lock of the member's wallet. */
export async function endMembership(
  rows: RunStatement,
  membership: { memberId: string; id: string; at: Date },
): Promise<void> {
  await rows(LEAVE, membership);
}
