import { addDays, startOf } from "../../values/calendar.ts";
import type { Day } from "../../values/calendar.ts";
import type { Work } from "../../writes/work.ts";
import { programSnapshot } from "../programs/program.ts";

const ENDED = /* sql */ `
  with visited as (
    select member_id, id, placed_at, coalesce(cart ->> 'locationId', cart ->> 'channel', source) as place
    from purchases where member_id = any ($1::uuid[]) and placed_at >= $3 and placed_at < $4
  )
  select v.place from visited v
  where v.id = $2 and not exists (
    select from visited o where o.id <> v.id and o.place = v.place and not exists (
      select from returns r where r.member_id = o.member_id and r.purchase_id = o.id and r.keeps_nothing
    )
  )
`;

/** The place of a purchase that comes back whole, if no other that is kept was bought there that day. */
export async function endedVisit(
  work: Work,
  { pool, purchaseId, day }: { pool: readonly string[]; purchaseId: string; day: Day },
): Promise<string | null> {
  const { timeZone } = work.configuration.part(programSnapshot);
  const [from, until] = [startOf(day, timeZone), startOf(addDays(day, 1), timeZone)];
  const [ended] = await work.rows<{ place: string }>(ENDED, [pool, purchaseId, from, until]);
  return ended?.place ?? null;
}
