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
