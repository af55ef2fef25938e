import { dayOf } from "../../values/calendar.ts";
import { activityUntil } from "../../values/expiry.ts";
import type { Work } from "../../writes/work.ts";
import { activityExpiries, extendExpiry } from "../ledger/extend-expiry.ts";
import type { ExpiryExtension } from "../ledger/extend-expiry.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { activityTermsSnapshot } from "../programs/activity-terms.ts";
import { programSnapshot } from "../programs/program.ts";

/** A purchase, or a redemption: what keeps points from expiring. */
export interface Activity extends Omit<ExpiryExtension, "expiries"> {
  /** When it happened. */
  readonly at: Date;
}

/**
 * Makes a member's points last longer by something it did, where the program's terms say so: to be called by whatever
 * records an activity, before that earns anything. Mostly there is nothing to do, and nothing is asked. The wallet must
 * be open (`openWallet`).
 */
export async function recordActivity(
  work: Work,
  wallet: Wallet,
  { at, ...from }: Activity,
): Promise<void> {
  const terms = work.configuration.part(activityTermsSnapshot);
  if (terms.length === 0) return;
  const { timeZone } = work.configuration.part(programSnapshot);
  const day = dayOf(at, timeZone);
  const untils = await activityExpiries(work, wallet.memberId);
  const expiries = terms.flatMap(({ name, policy }) => {
    const until = activityUntil(policy, day, timeZone);
    const before = untils.get(name);
    return before && before >= until ? [] : [{ terms: name, until }];
  });
  extendExpiry(work, wallet, { expiries, ...from });
}
