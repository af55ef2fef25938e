import type { Work } from "../../writes/work.ts";

const NEXT = /* sql */ `
  select m.use_id as id from merged_uses m
  join uses u on u.member_id = m.member_id and u.id = m.use_id and u.status = 'DONE'
  where m.member_id = $1 and m.from_use_id = $2
`;

/**
 * As which use what a merged account had spent stands today; null where it stands no more, or came with a merge that
 * brought all uses as one.
 * @param path from the account that spent it to the one whose wallet is open.
 */
export async function movedUse(
  work: Work,
  path: readonly string[],
  useId: string,
): Promise<string | null> {
  let id: string | null = useId;
  for (const memberId of path.slice(1)) {
    const [next]: { id: string }[] = await work.rows<{ id: string }>(NEXT, [memberId, id]);
    if (!next) return null;
    id = next.id;
  }
  return id;
}
