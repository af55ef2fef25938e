import type { UserError } from "../values/errors/user-error.ts";
import type { Written } from "../writes/write-context.ts";

/** What every payload of a mutation has. */
export interface Answer {
  replayed: boolean;
  userErrors: UserError[];
}

/**
 * A mutation's payload: what shows the write's result, or why the write was refused. A result with
 * `isReplay: true` (a document of the shop that was recorded before, under whatever key) counts as
 * replayed, too. A payload type without `replayed` in the schema does not show it.
 */
export function answerWrite<Result, Payload extends object>(
  written: Written<Result>,
  payload?: Payload,
): Answer & Partial<Payload> {
  const { replayed, userErrors } = written;
  const answer = { replayed: replayed || isReplay(written.result), userErrors };
  return { ...payload, ...answer } as Answer & Partial<Payload>;
}

function isReplay(result: unknown): boolean {
  return (result as { isReplay?: boolean } | null)?.isReplay === true;
}
