import type { MemberPart } from "../members/member-reading.ts";
import { tiersPart } from "./tiers-part.ts";

/** The tier that counted at an instant, by what is posted; null for none. Null columns mean there was no change yet. */
export const postedTierAsOf: MemberPart<string | null, { at: Date }> = {
  name: "postedTierAsOf",
  statement: /* sql */ `
    select to_tier_id as "tierId" from tier_changes
    where member_id = $1 and tier_set_id = $2 and effective_at <= $3
    order by effective_at desc, id desc limit 1
  `,
  values: ({ memberId, catalog, args }) => [memberId, catalog.part(tiersPart)?.id ?? null, args.at],
  take: ([row]: { tierId: string | null }[]) => row?.tierId ?? null,
};
