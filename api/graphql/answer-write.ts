import type { RecordedDocument } from "../writes/document-replay.ts";
import type { Written } from "../writes/write-context.ts";
import type { UserError } from "../values/user-error.ts";

/** What every payload of a mutation has. */
interface Answer {
  replayed: boolean;
  userErrors: UserError[];
}

/**
 * A mutation's payload: `shape` of the write's result, or why the write was refused. A payload
 * without `replayed` in the schema just does not show it.
 */
export function answerWrite<Result, Payload extends object>(
  written: Written<Result>,
  shape: (result: Result, replayed: boolean) => Payload,
): Answer & Partial<Payload> {
  const { replayed, userErrors } = written;
  if (!written.done) return { replayed, userErrors } as Answer & Partial<Payload>;
  return { ...shape(written.result, replayed), replayed, userErrors };
}

/**
 * The same for a document of the shop's own: one that was recorded before is replayed, under
 * whatever key it comes.
 */
export function answerDocument<Recorded, Payload extends object>(
  written: Written<RecordedDocument<Recorded>>,
  shape: (recorded: Recorded) => Payload,
): Answer & Partial<Payload> {
  const answer = answerWrite(written, ({ recorded }) => shape(recorded));
  return { ...answer, replayed: answer.replayed || (written.done && written.result.isReplay) };
}
