import type { RunStatement } from "../../database/sql.ts";
import { soleName } from "../members/find-members.ts";
import type { MemberBy, MemberScope } from "../members/member-by.ts";

// In one order, as `lockWallets` does.
const LOCK_FREE = /* sql */ `
  with named as (
    select * from jsonb_to_recordset($2) as n (place int, kind text, value text)
  ), found as materialized (
    select n.place, i.member_id from named n
    join member_identities i on i.program_id = $1 and i.kind = n.kind and i.value = n.value
    union all
    select n.place, m.id from named n
    join members m on m.program_id = $1 and m.id = case when n.kind = 'ID' then n.value::uuid end
  ), locked as materialized (
    select member_id from wallets where member_id = any (select member_id from found)
    order by member_id for update skip locked
  )
  select f.place, f.member_id as "memberId" from found f join locked l on l.member_id = f.member_id
`;

/**
 * Finds members as callers named them, and locks the wallets of those whose wallet is not locked by somebody else;
 * never waits.
 * @returns their ids, in the order asked; null for those it has not locked.
 */
export async function lockFreeWallets(
  rows: RunStatement,
  { programId, countryCode }: MemberScope,
  asked: readonly MemberBy[],
): Promise<(string | null)[]> {
  const named = asked.flatMap((by, place) => {
    const name = soleName(by, countryCode);
    return name ? { place, ...name } : [];
  });
  const locked = await rows<{ place: number; memberId: string }>(LOCK_FREE, [
    ...[programId, JSON.stringify(named)],
  ]);
  const byPlace = new Map(locked.map(({ place, memberId }) => [place, memberId]));
  return asked.map((_, place) => byPlace.get(place) ?? null);
}
