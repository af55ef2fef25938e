import type { Refusal } from "./refusal.ts";

/** What the shop's own systems record is itself for ever, by their id: what it answered, and a hash of what it said. */
export interface StoredDocument<Result> {
  /** Hexadecimal. */
  readonly contentHash: string;
  readonly result: Result;
}

/** What recording a document came to, and whether it had been recorded before. */
export interface RecordedDocument<Recorded> {
  readonly isReplay: boolean;
  readonly recorded: Recorded;
}

/**
 * What a document answered when it was recorded before.
 * @param differs why it is refused if it says something else now.
 * @throws Refusal
 */
export function replayDocument<Result>(
  known: StoredDocument<Result>,
  hash: Buffer,
  differs: () => Refusal,
): Result {
  if (known.contentHash === hash.toString("hex")) return known.result;
  throw differs();
}
