import { sql } from "../../../database/sql.ts";
import { startOf } from "../../../values/calendar.ts";
import type { Work } from "../../../writes/work.ts";
import { openWallet } from "../../ledger/open-wallet.ts";
import { programSnapshot } from "../../programs/program.ts";
import { earnForOccasion } from "../earn-for-occasion.ts";
import type { DueDay, YearlyTrigger } from "../triggers/earning-trigger.ts";

const FIND_OCCASION = sql.read("find a member's yearly occasion")`
  select 1 from earning_occasions
  where member_id = ${"memberId"} and trigger = ${"trigger"} and year = ${"year"}
`;

/** Gives a member what rules give for a birthday or an anniversary, once in its year. */
export async function rewardDay(
  work: Work,
  { memberId, day, trigger }: DueDay & { readonly trigger: YearlyTrigger },
): Promise<void> {
  const wallet = await openWallet(work, memberId);
  const year = Number(day.slice(0, 4));
  const existing = await work.rows(FIND_OCCASION, { memberId, trigger, year });
  if (!wallet || existing.length > 0) return;

  const start = startOf(day, work.configuration.part(programSnapshot).timeZone);
  // A member who joins on the day itself was not there when it began.
  const occurredAt = start < wallet.enrolledAt ? wallet.enrolledAt : start;
  await earnForOccasion(work, wallet, { trigger, year, occurredAt });
  work.audit({ memberId });
}
