import { startOfDay } from "../../values/calendar.ts";
import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { programSnapshot } from "../programs/program.ts";
import { endOfDays } from "./end-of-days.ts";
import type { ReferralTerms } from "./referral-terms.ts";

/** When a purchase must be placed for a referral to qualify by it: [from, until). */
export interface QualificationWindow {
  readonly from: Date;
  readonly until: Date;
}

/** From the start of the day of joining: the till often enrolls a moment after the purchase that it belongs to. */
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
