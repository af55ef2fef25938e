import { sql } from "../../../database/sql.ts";
import type { RunStatement } from "../../../database/sql.ts";
import type { Day } from "../../../values/calendar.ts";
import { birthDateAtSql } from "../../members/birth-date.ts";
import { primaryTierAt } from "../../tiers/tier-as-of.ts";

/** What rules may ask of a member when no purchase triggers them. */
export interface OccasionFacts {
  readonly status: "ACTIVE" | "SUSPENDED" | "CLOSED";
  readonly birthDate: Day | null;
  readonly locale: string | null;
  /** The tier of the primary set that counted at the time. */
  readonly tierId: string | null;
}

const READ_FACTS = sql.read<OccasionFacts>("read what rules may ask at an occasion")`
  select m.status, ${birthDateAtSql("p", sql`${"at"}`)} as "birthDate", m.locale,
    ${primaryTierAt("m", sql`${"at"}`)} as "tierId"
  from members m left join member_profiles p on p.member_id = m.id
  where m.id = ${"memberId"}
`;

/** Reads the facts of a member as of an instant. */
export async function occasionFacts(
  rows: RunStatement,
  memberId: string,
  at: Date,
): Promise<OccasionFacts> {
  const [facts] = await rows(READ_FACTS, { memberId, at });
  return facts!;
}
