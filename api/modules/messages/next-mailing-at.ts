const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long to wait after each failure: soon at first, since servers that don't know us ask us to come back (RFC 6647). */
const WAITS = [
  ...[MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR],
  24 * HOUR,
];

// So that what failed together is not all sent again at the same instant.
const JITTER = 0.1;

/**
 * When to send again after a failure; null when it was tried for two days.
 * @param chance 0 to 1: up to a tenth later.
 */
export function nextMailingAt({
  now,
  failures,
  chance,
}: {
  now: Date;
  failures: number;
  chance: number;
}): Date | null {
  const wait = WAITS[failures - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait * (1 + JITTER * chance));
}
