import type { Day } from "../../values/calendar.ts";
import type { Work } from "../../writes/work.ts";
import { LOT_END } from "./lot-end.ts";

const ENDING = /* sql */ `
  select sum(available)::bigint as points, min(ends_at) as "expiresAt"
  from (select available, ${LOT_END} as ends_at from lots l where member_id = $1 and available > 0) ending
  where ends_at > $2 and (ends_at at time zone $3)::date = $4
`;

/** Points that can still be spent and end on a day, and the first instant at which some do. */
export interface EndingPoints {
  readonly points: number;
  readonly expiresAt: Date;
}

/** What a member loses on a day of the program's time zone `zone`, as it stands now; null where it is nothing. */
export async function pointsEndingOn(
  work: Work,
  { memberId, day, zone }: { memberId: string; day: Day; zone: string },
): Promise<EndingPoints | null> {
  const [found] = await work.rows<{ points: number | null; expiresAt: Date | null }>(ENDING, [
    ...[memberId, work.now, zone, day],
  ]);
  const { points, expiresAt } = found!;
  return points && expiresAt ? { points, expiresAt } : null;
}
