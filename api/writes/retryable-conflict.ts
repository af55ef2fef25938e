/**
 * Thrown by a write that lost a race which its next try will see decided: another write took the identity, or the
 * purchase id, in between. `work/write.ts` runs the write again from the start.
 */
export class RetryableConflict extends Error {
  readonly code = "40001";
}
