import { sql } from "../../database/sql.ts";
import type { Fragment } from "../../database/sql.ts";
import type { MemberPart } from "../members/member-reading.ts";

/** The id of the tier of a set that counted at an instant, by the posted changes; null for none. */
export const postedTierAsOf: MemberPart<string | null, { at: Date; setId: string }> = {
  name: "postedTierAsOf",
  statement: sql.read("read a member's tier at an instant")`
    select to_tier_id as "tierId" from tier_changes
    where member_id = ${"memberId"} and tier_set_id = ${"setId"} and effective_at <= ${"at"}
    order by effective_at desc, id desc limit 1
  `,
  values: ({ memberId, args: { at, setId } }) => ({ memberId, setId, at }),
  take: ([row]: { tierId: string | null }[]) => row?.tierId ?? null,
};

/**
 * SQL: the id of the tier in the primary set that counted for a member at an instant; null for
 * none.
 * @param member the alias of the member's row in `members`, such as `m`.
 * @param at an expression of the instant, such as `sql\`${"placedAt"}\``.
 */
export const primaryTierAt = <Names extends string>(member: string, at: Fragment<Names>) => sql`(
  select c.to_tier_id from tier_changes c
  where c.member_id = ${sql.raw(member)}.id and c.effective_at <= ${at} and c.tier_set_id = (
    select s.id from tier_sets s
    where s.program_id = ${sql.raw(member)}.program_id and s.is_primary
  )
  order by c.effective_at desc, c.id desc limit 1
)`;
