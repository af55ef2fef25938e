import type { Clock } from "../api/values/clock.ts";

/** A clock that starts at the moment the data leads up to, however long ago it was made. */
export function benchClock(start: string): Clock {
  const offset = Date.parse(start) - Date.now();
  return { now: () => new Date(Date.now() + offset) };
}
