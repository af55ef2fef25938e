import { dayOf } from "../../values/calendar.ts";
import type { Day } from "../../values/calendar.ts";
import type { Work } from "../../writes/work.ts";
import { programSnapshot } from "../programs/program.ts";

const LAST = /* sql */ `
  select (select max(day) from tier_days where member_id = $1 and orders > 0) as "boughtOn", (
    select max(e.occurred_at) from uses u
    join entries e on e.member_id = u.member_id and e.sequence = u.entry_sequence
    where u.member_id = $1 and u.status = 'DONE' and e.source_kind = 'REDEMPTION'
  ) as "redeemedAt"
`;

interface Last {
  readonly boughtOn: Day | null;
  readonly redeemedAt: Date | null;
}

/** The day of a member's last activity: a purchase of which something is kept, a redemption that was confirmed and not cancelled. */
export async function lastActivityDay(work: Work, memberId: string): Promise<Day | null> {
  const [last] = await work.rows<Last>(LAST, [memberId]);
  const { boughtOn, redeemedAt } = last!;
  const redeemedOn =
    redeemedAt && dayOf(redeemedAt, work.configuration.part(programSnapshot).timeZone);
  if (!boughtOn || !redeemedOn) return boughtOn ?? redeemedOn;
  return boughtOn > redeemedOn ? boughtOn : redeemedOn;
}
