import { startOf } from "../../../values/calendar.ts";
import type { Work } from "../../../writes/work.ts";
import { openWallet } from "../../ledger/open-wallet.ts";
import { programSnapshot } from "../../programs/program.ts";
import type { DueDay, YearlyTrigger } from "./due-days.ts";
import { earnForOccasion } from "../earn-for-occasion.ts";

const KNOWN = /* sql */ `
  select 1 from earning_occasions where member_id = $1 and trigger = $2 and year = $3
`;

/** Gives a member what rules give for a birthday or an anniversary, once in its year. */
export async function rewardDay(
  work: Work,
  { memberId, day, trigger }: DueDay & { readonly trigger: YearlyTrigger },
): Promise<void> {
  const wallet = await openWallet(work, memberId);
  const year = Number(day.slice(0, 4));
  const known = await work.rows(KNOWN, [memberId, trigger, year]);
  if (!wallet || known.length > 0) return;

  const start = startOf(day, work.configuration.part(programSnapshot).timeZone);
  // Whoever joins on the day itself was not there when it began.
  const occurredAt = start < wallet.enrolledAt ? wallet.enrolledAt : start;
  await earnForOccasion(work, wallet, { trigger, year, occurredAt });
  work.audit({ memberId });
}
