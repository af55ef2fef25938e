/**
 * Thrown by a write that lost a race which its next try will find decided: another write took the
 * identity, or the purchase id, in between. `writes/write.ts` runs the write again from the start.
 */
export class RetryableConflict extends Error {
  readonly code = "40001";
}

// Serialization failure, deadlock, unique violation: two writes met in an order PostgreSQL could
// not serve, or one took what the other had seen free. Nothing is wrong with either.
const RETRYABLE = new Set(["40001", "40P01", "23505"]);

export const TRIES_MAX = 3;

/** Whether a write that failed with this error may succeed when it is run again. */
export function isRetryable(error: unknown): boolean {
  return RETRYABLE.has((error as { code?: string }).code ?? "");
}
