import type { Work } from "../../writes/work.ts";

const NEXT = /* sql */ `
  select lot_id as id from merged_lots where member_id = $1 and from_lot_id = any ($2::uuid[])
`;

const FIRST = /* sql */ `select id from lots where member_id = $1 and entry_sequence = $2`;

/**
 * The lots in which an earning of a merged account is today.
 * @param path from the account that earned it to the one whose wallet is open.
 */
export async function movedLots(
  work: Work,
  path: readonly string[],
  entrySequence: number,
): Promise<readonly string[]> {
  const [origin, ...others] = path;
  let lots = await work.rows<{ id: string }>(FIRST, [origin, entrySequence]);
  for (const memberId of others) {
    lots = await work.rows(NEXT, [memberId, lots.map(({ id }) => id)]);
  }
  return lots.map(({ id }) => id);
}
