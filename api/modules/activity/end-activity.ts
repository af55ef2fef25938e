import { sql } from "../../database/sql.ts";
import { addDays, dayOf, startOf } from "../../values/calendar.ts";
import type { Day } from "../../values/calendar.ts";
import { activityUntil } from "../../values/expiry.ts";
import type { Work } from "../../writes/work.ts";
import { activityExpiries, extendExpiry } from "../ledger/extend-expiry.ts";
import type { ExpiryExtension } from "../ledger/extend-expiry.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { activityTermsSnapshot } from "../programs/activity-terms.ts";
import { programSnapshot } from "../programs/program.ts";

/**
 * Lets a member's points last no longer than its other activities extend them. Call it when an
 * activity is undone (a return of all that was bought, a redemption that is canceled) and stored.
 * Points that would have expired already expire at the end of today. The wallet must be open
 * (`openWallet`).
 */
export async function endActivity(
  work: Work,
  wallet: Wallet,
  cause: Omit<ExpiryExtension, "expiries">,
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
  extendExpiry(work, wallet, { ...cause, expiries });
}

interface LastActivity {
  readonly boughtOn: Day | null;
  readonly redeemedAt: Date | null;
}

const LAST_ACTIVITY = sql.read<LastActivity>("find a member's last activity")`
  select (
    select max(day) from tier_days where member_id = ${"memberId"} and orders > 0
  ) as "boughtOn", (
    select max(e.occurred_at) from uses u
    join entries e on e.member_id = u.member_id and e.sequence = u.entry_sequence
    where u.member_id = ${"memberId"} and u.status = 'DONE' and e.source_kind = 'REDEMPTION'
  ) as "redeemedAt"
`;

/** The day of the last purchase of which something is kept, or of the last redemption in force. */
async function lastActivityDay(work: Work, memberId: string): Promise<Day | null> {
  const [last] = await work.rows(LAST_ACTIVITY, { memberId });
  const { boughtOn, redeemedAt } = last!;
  const { timeZone } = work.configuration.part(programSnapshot);
  const redeemedOn = redeemedAt && dayOf(redeemedAt, timeZone);
  if (!boughtOn || !redeemedOn) return boughtOn ?? redeemedOn;
  return boughtOn > redeemedOn ? boughtOn : redeemedOn;
}
