import { addDays, dayOf, startOf } from "../../values/calendar.ts";
import { activityUntil } from "../../values/expiry.ts";
import type { Work } from "../../writes/work.ts";
import { activityExpiries, extendExpiry } from "../ledger/extend-expiry.ts";
import type { ExpiryExtension } from "../ledger/extend-expiry.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { activityTermsSnapshot } from "../programs/activity-terms.ts";
import { programSnapshot } from "../programs/program.ts";
import { lastActivityDay } from "./last-activity-day.ts";

/**
 * Lets a member's points last no longer than its other activities make them: to be called by whatever takes an
 * activity back, a return of all that was bought or a cancelled redemption, when that is written. What would have
 * expired already expires at the end of today. The wallet must be open (`openWallet`).
 */
export async function endActivity(
  work: Work,
  wallet: Wallet,
  from: Omit<ExpiryExtension, "expiries">,
): Promise<void> {
  const terms = work.configuration.part(activityTermsSnapshot);
  if (terms.length === 0) return;
  const { timeZone } = work.configuration.part(programSnapshot);
  const [untils, day] = await Promise.all([
    activityExpiries(work, wallet.memberId),
    lastActivityDay(work, wallet.memberId),
  ]);
  const endOfToday = startOf(addDays(dayOf(work.now, timeZone), 1), timeZone);
  const expiries = terms.flatMap(({ name, policy }) => {
    const before = untils.get(name);
    if (!before || before <= endOfToday) return [];
    const last = day && activityUntil(policy, day, timeZone);
    const until = last && last > endOfToday ? last : endOfToday;
    return until < before ? [{ terms: name, until }] : [];
  });
  extendExpiry(work, wallet, { expiries, ...from });
}
