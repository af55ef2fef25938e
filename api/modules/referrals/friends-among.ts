import type { ReadRows } from "../../database/transaction-rows.ts";
import { MERGED_FROM } from "../members/merged-members.ts";

export const FRIENDS = /* sql */ `
  with recursive pool (owner, member_id) as (
    select id, id from unnest($1::uuid[]) as asked (id)
    union all
    select p.owner, g.member_id
    from pool p cross join ${MERGED_FROM("p.member_id")}
  )
  select p.owner as "memberId" from pool p join referees r on r.member_id = p.member_id
`;

/** Which of these members were brought by another, themselves or as an account merged into them: most were not, and what they buy concerns no referral. */
export async function friendsAmong(
  rows: ReadRows,
  memberIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const friends = await rows<{ memberId: string }>(FRIENDS, [memberIds]);
  return new Set(friends.map(({ memberId }) => memberId));
}
