import { dayOf, periodDays } from "../../../values/calendar.ts";
import type { Period } from "../../../values/calendar.ts";
import type { Work } from "../../../writes/work.ts";
import { chargeLimits, freeLimits } from "../../earning/charge-limits.ts";
import type { CountedUse } from "../../earning/limits.ts";
import { programSnapshot } from "../../programs/program.ts";
import type { Withheld } from "./move-referral.ts";
import type { ReferralTerms } from "../referral-terms.ts";

/** A reward to count: its member, side and points. */
export interface ReferralCharge {
  readonly memberId: string;
  readonly side: "REFERRER" | "REFEREE";
  readonly points: number;
  readonly terms: Pick<ReferralTerms, "cap" | "budget">;
}

/** The owner of the counters; a rule's are under its id. */
const OWNER = "referrals";

/**
 * Counts a reward against the referrer's cap and the program's budget. The counters' rows stay
 * locked, so their values are exact; a reward that exceeds them is not counted and not given at
 * all. The wallet must be open.
 */
export async function chargeReferral(
  work: Work,
  { memberId, side, points, terms }: ReferralCharge,
): Promise<{ counted: readonly CountedUse[] } | { withheld: Withheld }> {
  const { timeZone } = work.configuration.part(programSnapshot);
  const day = dayOf(work.now, timeZone);
  const use = (per: CountedUse["per"], period: Period): CountedUse => {
    const fromDay = periodDays(period, day).from ?? "-infinity";
    return { per, owner: OWNER, period, fromDay, points, times: 1 };
  };
  const cap = side === "REFERRER" ? terms.cap : null;
  const { budget } = terms;
  const uses = [
    ...(cap ? [use("MEMBER", cap.period)] : []),
    ...(budget ? [use("PROGRAM", budget.period)] : []),
  ];

  const after = await chargeLimits(work, memberId, uses);
  const standing = (per: CountedUse["per"]) => after.find((counter) => counter.per === per)!;
  const isOverCap = cap !== null && standing("MEMBER").times > cap.max;
  const spent = budget?.unit === "POINTS" ? "points" : "times";
  const isOverBudget = budget !== null && standing("PROGRAM")[spent] > budget.max;
  if (!isOverCap && !isOverBudget) return { counted: uses };
  await freeLimits(work, memberId, uses);
  return { withheld: isOverCap ? "CAP_REACHED" : "BUDGET_SPENT" };
}
