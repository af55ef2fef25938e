import { dayOf } from "../../rules/calendar.ts";
import type { Day } from "../../rules/calendar.ts";
import type { Work } from "../../work/work.ts";
import { programPart } from "../programs/program.ts";

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
  const redeemedOn = redeemedAt && dayOf(redeemedAt, work.catalog.part(programPart).timeZone);
  if (!boughtOn || !redeemedOn) return boughtOn ?? redeemedOn;
  return boughtOn > redeemedOn ? boughtOn : redeemedOn;
}
