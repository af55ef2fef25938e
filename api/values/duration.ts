import { Duration } from "luxon";

const DAY_MS = 86_400_000;

/** Whether an ISO 8601 duration is above zero and at most so many days; months count as 30 days, years as 365. */
export function isDurationUpTo(duration: string, days: number): boolean {
  const ms = Duration.fromISO(duration).toMillis();
  return ms > 0 && ms <= days * DAY_MS;
}
