import { sql } from "../../database/sql.ts";
import type { Fragment } from "../../database/sql.ts";
import type { MemberPart } from "../members/member-reading.ts";

/** The tier of a set that counted at an instant, by what is posted; null for none. Null columns mean there was no change yet. */
export const postedTierAsOf: MemberPart<string | null, { at: Date; setId: string }> = {
  name: "postedTierAsOf",
  statement: /* sql */ `
    select to_tier_id as "tierId" from tier_changes
    where member_id = $1 and tier_set_id = $2 and effective_at <= $3
    order by effective_at desc, id desc limit 1
  `,
  values: ({ memberId, args: { at, setId } }) => [memberId, setId, at],
  take: ([row]: { tierId: string | null }[]) => row?.tierId ?? null,
};

/**
 * SQL: the id of the tier in the primary set that counted for a row `m` of `members` at an instant; null for none.
 * @param at the instant, such as `` sql`${"at"}` ``.
 */
export const primaryTierAt = <Name extends string>(at: Fragment<Name>): Fragment<Name> => sql`(
  select c.to_tier_id from tier_changes c
  where c.member_id = m.id and c.effective_at <= ${at} and c.tier_set_id =
    (select s.id from tier_sets s where s.program_id = m.program_id and s.is_primary)
  order by c.effective_at desc, c.id desc limit 1
)`;
