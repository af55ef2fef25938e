import type { Context } from "../../graphql/context.ts";
import { dayOf } from "../../values/calendar.ts";
import { programSnapshot } from "../programs/program.ts";
import { primaryTiers, primaryTierSet } from "../tiers/tiers-snapshot.ts";
import { filterConditions, searchCondition } from "./listing/member-conditions.ts";
import type { MemberFilter } from "./listing/member-conditions.ts";
import type { Put } from "./listing/member-order.ts";
import { membersByNumber } from "./listing/members-by-number.ts";

/** Members by what is said of them, and not by name. */
export interface MemberSelection {
  readonly search?: string | null;
  readonly where?: MemberFilter | null;
}

// Joined from the left by their keys: PostgreSQL leaves out what neither order nor filter needs,
// for the count above all. A member without a profile was erased.
export const MEMBERS = /* sql */ `
  from members m join member_profiles p on p.member_id = m.id
  left join wallets w on w.member_id = m.id
  left join purchase_totals t on t.member_id = m.id
  left join tier_standings s on s.member_id = m.id and s.tier_set_id = $2
  where m.program_id = $1 and p.program_id = $1
`;

/** The conditions that all who match meet, beside those of `MEMBERS`, with the values for both. */
export async function membersMatching(
  context: Pick<Context, "configuration" | "lane" | "now">,
  { where, search }: MemberSelection,
) {
  const { configuration, now } = context;
  const { currencyCode, countryCode, timeZone } = configuration.part(programSnapshot);
  const today = dayOf(now, timeZone);
  const home = {
    conditionFields: configuration.conditionFields,
    currencyCode,
    countryCode,
    timeZone,
    today,
    now,
    tiers: primaryTiers(configuration),
  };
  const values: unknown[] = [configuration.programId, primaryTierSet(configuration)?.id ?? null];
  const put: Put = (value) => `$${values.push(value)}`;
  const conditions = where ? filterConditions(where, home, put) : [];
  const numbered = search ? await membersByNumber(context, search) : [];
  const searched = search ? searchCondition(search, { ...home, numbered }, put) : null;
  if (searched) conditions.push(searched);
  return { conditions, values, put };
}
