import { sql } from "../../../database/sql.ts";
import { addDays, dayOf, startOf, startOfDay } from "../../../values/calendar.ts";
import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import { programSnapshot } from "../../programs/program.ts";
import type { ReferralTerms } from "../referral-terms.ts";
import type { Work } from "../../../writes/work.ts";

/** When a purchase must be placed for a referral to qualify by it: [from, until). */
export interface QualificationWindow {
  readonly from: Date;
  readonly until: Date;
}

/**
 * From the start of the day of joining: the till often enrolls a moment after the purchase that it
 * belongs to.
 */
export function qualificationWindow(
  configuration: ConfigurationSnapshot,
  joinedAt: Date,
  { qualificationDays }: Pick<ReferralTerms, "qualificationDays">,
): QualificationWindow {
  const { timeZone } = configuration.part(programSnapshot);
  return {
    from: startOfDay(joinedAt, timeZone),
    until: endOfDays(joinedAt, qualificationDays, timeZone),
  };
}

/** A purchase by which a referral qualifies. */
export interface QualifyingPurchase {
  readonly purchaseId: string;
  readonly placedAt: Date;
}

// The latest return has what is kept of a purchase; without a return all of it is kept.
const FIND_QUALIFYING = sql.read<QualifyingPurchase>("find the first qualifying purchase")`
  select p.id as "purchaseId", p.placed_at as "placedAt"
  from purchases p left join lateral (
    select r.kept_base_minor, r.keeps_nothing from returns r
    where r.member_id = p.member_id and r.purchase_id = p.id order by r.number desc limit 1
  ) r on true
  where p.member_id = any (${"buyers"}) and p.placed_at >= ${"from"} and p.placed_at < ${"until"}
    and not coalesce(r.keeps_nothing, false)
    and coalesce(r.kept_base_minor, p.base_minor) >= ${"minimumBaseMinor"}
  order by p.placed_at, p.id limit 1
`;

/**
 * The first purchase in the window of which enough is kept; null for none. The buyer's wallet must
 * be open.
 */
export async function qualifyingPurchase(
  work: Work,
  buyers: readonly string[],
  { from, until, minimumBaseMinor }: QualificationWindow & { minimumBaseMinor: number },
): Promise<QualifyingPurchase | null> {
  const values = { buyers, from, until, minimumBaseMinor };
  const [purchase] = await work.rows(FIND_QUALIFYING, values);
  return purchase ?? null;
}

/**
 * The exclusive end of so many whole days after an instant's own: 00:00 after the last of them, in
 * a time zone.
 */
export function endOfDays(from: Date, days: number, timeZone: string): Date {
  return startOf(addDays(dayOf(from, timeZone), days + 1), timeZone);
}
