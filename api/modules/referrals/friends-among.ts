import type { ReadRows } from "../../database/transaction-rows.ts";

const FRIENDS = /* sql */ `select member_id as "memberId" from referees where member_id = any ($1)`;

/** Which of these members were brought by another: most were not, and what they buy concerns no referral. */
export async function friendsAmong(
  rows: ReadRows,
  memberIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const friends = await rows<{ memberId: string }>(FRIENDS, [memberIds]);
  return new Set(friends.map(({ memberId }) => memberId));
}
