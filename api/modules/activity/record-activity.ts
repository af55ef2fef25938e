import { dayOf } from "../../values/calendar.ts";
import { activityUntil } from "../../values/expiry.ts";
import type { Work } from "../../writes/work.ts";
import { activityExpiries, extendExpiry } from "../ledger/extend-expiry.ts";
import type { ExpiryExtension } from "../ledger/extend-expiry.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { activityTermsSnapshot } from "../programs/activity-terms.ts";
import { programSnapshot } from "../programs/program.ts";

/** What keeps points from expiring: a purchase or a redemption. */
export interface Activity extends Omit<ExpiryExtension, "expiries"> {
  /** When it happened. */
  readonly at: Date;
}

/**
 * Extends the expiry of a member's points if the program's terms say so. Call it when an activity
 * is recorded, before it earns points. Without such terms nothing is read. The wallet must be open
 * (`openWallet`).
 */
export async function recordActivity(
  work: Work,
  wallet: Wallet,
  { at, ...cause }: Activity,
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
  extendExpiry(work, wallet, { ...cause, expiries });
}
