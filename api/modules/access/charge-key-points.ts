import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { dayOf } from "../../values/calendar.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { programSnapshot } from "../programs/program.ts";

// Two adjustments at once wait for each other here: each counts what the other took.
const CHARGE = sql.write<{ points: number }>("charge points to an access key")`
  insert into access_key_points as c (program_id, owner_id, day, points)
  values (${"programId"}, ${"ownerId"}, ${"day"}, ${"points"})
  on conflict (program_id, owner_id, day) do update set points = c.points + excluded.points
  returning points
`;

/**
 * Counts points that are given or taken by hand against the limits of the caller's key. Call it
 * under the member's lock.
 * @param points above zero.
 * @throws Refusal ABOVE_KEY_LIMIT.
 */
export async function chargeKeyPoints(work: Work, points: number): Promise<void> {
  const { caller, programId, now } = work;
  if (caller.kind !== "AUTOMATION" || !caller.limits) return;
  const { pointsPerTime, pointsPerDay } = caller.limits;
  const field = ["input", "points"];
  if (pointsPerTime !== null && points > pointsPerTime) {
    throw refusal("ABOVE_KEY_LIMIT", field, text("access.abovePerTime", { max: pointsPerTime }));
  }
  if (pointsPerDay === null) return;
  const day = dayOf(now, work.configuration.part(programSnapshot).timeZone);
  const { ownerId } = caller;
  const [charged] = await work.rows(CHARGE, { programId, ownerId, day, points });
  if (charged!.points <= pointsPerDay) return;
  const left = Math.max(0, pointsPerDay - (charged!.points - points));
  const message = text("access.abovePerDay", { max: pointsPerDay, left });
  throw refusal("ABOVE_KEY_LIMIT", field, message);
}
