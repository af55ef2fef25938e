import { Duration } from "luxon";
import { badUserInput } from "../../graphql/errors.ts";

const DAYS_MAX = 366;
const DAY_MS = 86_400_000;

/**
 * How far a look ahead at expiring points reaches.
 * @param within an ISO 8601 duration.
 * @throws BAD_USER_INPUT when it is more than a year.
 */
export function expiryHorizon(now: Date, within: string): Date {
  const ms = Duration.fromISO(within).toMillis();
  if (ms >= 0 && ms <= DAYS_MAX * DAY_MS) return new Date(now.getTime() + ms);
  throw badUserInput("`within` looks ahead a year at most: P1Y, P90D, PT36H.", ["within"]);
}
