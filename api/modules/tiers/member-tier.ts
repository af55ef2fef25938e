import type { MemberPart } from "../members/member-reading.ts";
import { memberStanding } from "./member-standing.ts";
import type { Tier } from "./tier-set.ts";

/** The tier a member is in; null for none. A list remembers it for all of its members at once. */
export const memberTier: MemberPart<Tier | null> = {
  name: "tier",
  statement: memberStanding.statement,
  values: memberStanding.values,
  take: (rows, ask) => memberStanding.take(rows, ask)?.tier ?? null,
};
