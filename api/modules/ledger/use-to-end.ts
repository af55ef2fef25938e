import type { Work } from "../../writes/work.ts";
import type { UsePart } from "./due-uses.ts";
import { LOT_END } from "./lot-end.ts";

/** A part of a use, with the place of the entry that made the use. */
export interface UseRow extends UsePart {
  readonly useSequence: number;
}

const PARTS = /* sql */ `
  select l.id as "lotId", s.points, false as "isForgiven", l.entry_sequence as "entrySequence",
    ${LOT_END} as "expiresAt", u.entry_sequence as "useSequence"
  from uses u
  join use_lots s on s.member_id = u.member_id and s.use_id = u.id and s.points > 0
  join lots l on l.member_id = s.member_id and l.id = s.lot_id
  where u.member_id = $1 and u.id = $2 and u.status = $3
  union all
  select null, unpaid.points, unpaid.is_forgiven, 0, null, u.entry_sequence from uses u
  cross join lateral (values (u.debt, false), (u.forgiven, true)) as unpaid (points, is_forgiven)
  where u.member_id = $1 and u.id = $2 and u.status = $3 and unpaid.points > 0
  order by "expiresAt" nulls last, "entrySequence", "lotId", "isForgiven"
`;

/** What pays for a use under the wallet's lock. @throws Error when the use is not in the status it must be in */
export async function useToEnd(
  work: Work,
  memberId: string,
  { useId, status }: { useId: string; status: "HELD" | "DONE" },
): Promise<UseRow[]> {
  const parts = await work.rows<UseRow>(PARTS, [memberId, useId, status]);
  if (parts.length === 0) throw new Error(`Use ${useId} of member ${memberId} is not ${status}.`);
  return parts;
}
