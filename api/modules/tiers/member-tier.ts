import { dayOf } from "../../rules/calendar.ts";
import type { Catalog } from "../../work/catalog.ts";
import type { MemberPart } from "../members/member-reading.ts";
import { programPart } from "../programs/program.ts";
import { effectiveTier, noStanding } from "./tier-set.ts";
import type { Tier } from "./tier-set.ts";
import { tierSetAt, tiersPart } from "./tiers-part.ts";

/** The tier a member is in; null for none. Lighter than the whole standing: lists read it for many. */
export const memberTier: MemberPart<Tier | null> = {
  name: "tier",
  statement: /* sql */ `
    select tier_id as "tierId" from tier_standings where member_id = $1 and tier_set_id = $2
  `,
  values: ({ memberId, catalog }) => [memberId, catalog.part(tiersPart)?.id ?? null],
  take: ([row]: { tierId: string | null }[], ask) => tierThatCounts(ask, row?.tierId ?? null),
};

/** The tier that counts for a member who has earned this one. */
export function tierThatCounts(
  { catalog, now }: { catalog: Catalog; now: Date },
  earnedTierId: string | null,
): Tier | null {
  const set = tierSetAt(catalog, now);
  if (!set) return null;
  const today = dayOf(now, catalog.part(programPart).timeZone);
  return effectiveTier(set, { ...noStanding, earnedTierId }, today);
}
