const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * The wait after each failure: short at first, since servers ask unknown senders to come back (RFC
 * 6647).
 */
const WAITS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR];

// Spreads retries, so that mails that failed together are not sent again at the same instant.
const JITTER = 0.1;

/** A mail that a server did not take. */
interface FailedMailing {
  readonly now: Date;
  /** How often it was not taken, this time too. */
  readonly failures: number;
  /** 0 to 1: up to a tenth later. */
  readonly chance: number;
}

/** When to send again after a failure; null after two days of attempts. */
export function nextMailingAt({ now, failures, chance }: FailedMailing): Date | null {
  const wait = WAITS[failures - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait * (1 + JITTER * chance));
}
