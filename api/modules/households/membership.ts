import type { RunStatement } from "../../database/sql.ts";

/** A member's place in a household. */
export interface Membership {
  readonly id: string;
  readonly householdId: string;
}

const MEMBERSHIP = /* sql */ `
  select id, household_id as "householdId" from household_memberships where member_id = $1 and left_at is null
`;

/** The household a member belongs to now; null for none. Sure under the lock of the member's wallet. */
export async function membershipOf(
  rows: RunStatement,
  memberId: string,
): Promise<Membership | null> {
  const [membership] = await rows<Membership>(MEMBERSHIP, [memberId]);
  return membership ?? null;
}

const LEAVE = /* sql */ `
  update household_memberships set left_at = $3 where member_id = $1 and id = $2 and left_at is null
`;

/** Ends it. Only under the lock of the member's wallet. */
export async function endMembership(
  rows: RunStatement,
  { memberId, id, at }: { memberId: string; id: string; at: Date },
): Promise<void> {
  await rows(LEAVE, [memberId, id, at]);
}
