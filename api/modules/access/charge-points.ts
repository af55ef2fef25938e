import { sql } from "../../database/sql.ts";
import { dayOf } from "../../values/calendar.ts";
import type { Work } from "../../writes/work.ts";
import { programSnapshot } from "../programs/program.ts";

// Two movements at once wait for each other here: each counts what the other took. What is above
// the limit counts for nothing.
const CHARGE = sql.write<{ points: number }>("charge points to who moves them by hand")`
  insert into access_key_points as c (program_id, owner_id, day, points)
  select ${"programId"}, ${"ownerId"}, ${"day"}, ${"points"}::bigint
  where ${"points"}::bigint <= ${"max"}::bigint
  on conflict (program_id, owner_id, day) do update set points = c.points + excluded.points
  where c.points + excluded.points <= ${"max"}::bigint
  returning points
`;

/**
 * Counts points that are moved by hand against the limits of the caller's key or role. Call it
 * under the member's lock.
 * @param points above zero, to or from each member.
 * @param members how many, all at once.
 * @returns whether they are within the limits; if not, nothing is counted, and somebody else has to
 *   approve the movement.
 */
export async function chargePoints(work: Work, points: number, members = 1): Promise<boolean> {
  const { caller, programId, now } = work;
  if (!("limits" in caller) || !caller.limits) return true;
  const { pointsPerTime, pointsPerDay: max } = caller.limits;
  if (pointsPerTime !== null && points > pointsPerTime) return false;
  if (max === null) return true;
  const day = dayOf(now, work.configuration.part(programSnapshot).timeZone);
  const { ownerId } = caller;
  const charged = await work.rows(CHARGE, {
    programId,
    ownerId,
    day,
    points: points * members,
    max,
  });
  return charged.length > 0;
}
