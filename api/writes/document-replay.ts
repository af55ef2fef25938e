import type { Refusal } from "./refusal.ts";

/**
 * A document of the shop's own systems as it was recorded: its answer and the hash of its content.
 */
export interface StoredDocument<Result> {
  /** Hexadecimal. */
  readonly contentHash: string;
  readonly result: Result;
}

/** The result of recording a document, and whether it had been recorded before. */
export interface RecordedDocument<Recorded> {
  readonly isReplay: boolean;
  readonly recorded: Recorded;
}

/**
 * Returns the answer of a document that was recorded before. Its id stands for its content
 * permanently.
 * @param differs the refusal for a document with the same id and another content.
 * @throws the refusal of `differs`.
 */
export function replayDocument<Result>(
  stored: StoredDocument<Result>,
  hash: Buffer,
  differs: () => Refusal,
): Result {
  if (stored.contentHash === hash.toString("hex")) return stored.result;
  throw differs();
}
