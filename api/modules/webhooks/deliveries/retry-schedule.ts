const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * The wait after each failure, by the schedule of Standard Webhooks; the first attempt is made at
 * once.
 */
const WAITS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

// Spreads retries, so that deliveries that failed together are not sent again at the same instant.
const JITTER = 0.1;
const RETRY_AFTER_MAX = DAY;
const PATIENCE = 5 * DAY;

export interface Failure {
  readonly now: Date;
  /** How many times it has failed, this one included. */
  readonly failures: number;
  /** How long the receiver asks to wait, in milliseconds. */
  readonly retryAfter: number;
  /** 0 to 1: up to a tenth later. */
  readonly chance: number;
}

/** When to try again after a failure; null after the last attempt. */
export function nextAttemptAt({ now, failures, retryAfter, chance }: Failure): Date | null {
  const wait = WAITS[failures - 1];
  if (wait === undefined) return null;
  const scheduled = wait * (1 + JITTER * chance);
  return new Date(now.getTime() + Math.max(scheduled, Math.min(retryAfter, RETRY_AFTER_MAX)));
}

/** Whether an endpoint has failed for so long that it is disabled. */
export function hasFailedTooLong(failingSince: Date, now: Date): boolean {
  return now.getTime() - failingSince.getTime() >= PATIENCE;
}

/**
 * The wait that a `Retry-After` header (RFC 9110, 10.2.3) asks for, in milliseconds; 0 without one.
 * @param at the real time of the response.
 */
export function retryAfterOf(header: string | null, at: Date): number {
  const text = header?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * SECOND;
  const until = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Math.max(0, (until || 0) - at.getTime());
}
