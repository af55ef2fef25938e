import type { Work } from "../../work/work.ts";

/** A part of a use, and the lot that pays it now; no lot is debt. */
export interface UseRow {
  readonly lotId: string | null;
  readonly points: number;
  readonly entrySequence: number;
  readonly expiresAt: Date | null;
  /** The place of the entry that made the use. */
  readonly useSequence: number;
}

const PARTS = /* sql */ `
  select l.id as "lotId", s.points, l.entry_sequence as "entrySequence", l.expires_at as "expiresAt",
    u.entry_sequence as "useSequence"
  from uses u
  join use_lots s on s.member_id = u.member_id and s.use_id = u.id and s.points > 0
  join lots l on l.member_id = s.member_id and l.id = s.lot_id
  where u.member_id = $1 and u.id = $2 and u.status = $3
  union all
  select null, u.debt, 0, null, u.entry_sequence from uses u
  where u.member_id = $1 and u.id = $2 and u.status = $3 and u.debt > 0
  order by "expiresAt" nulls last, "entrySequence", "lotId"
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
