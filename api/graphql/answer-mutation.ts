import type { WriteFunction } from "../writes/grouping.ts";
import type { WriteCall, Written } from "../writes/write-context.ts";
import { answerWrite } from "./answer-write.ts";
import type { Answer } from "./answer-write.ts";
import type { Context } from "./context.ts";

/**
 * The input without its idempotency key: what a write is given, and what a repeated key is compared
 * with.
 */
export type Content<Input> = Omit<Input, "idempotencyKey">;

/** A mutation: one write, and the payload that shows its result. */
export interface MutationAnswer<Input, Result, Payload> {
  /** The mutation's name. */
  readonly operation: string;
  /** The mutation's argument; its `idempotencyKey`, if it has one, becomes the write's key. */
  readonly input: Input;
  readonly write: WriteFunction<Content<Input>, Result>;
  /**
   * Makes the payload of a write that was done, now or earlier under the same key.
   * `context.configuration` is at least the version that the write made.
   */
  show(result: Result, context: Context): Payload | Promise<Payload>;
  /**
   * Runs the write in another way than `context.write`: counted against a limit.
   */
  execute?(
    call: WriteCall<Content<Input>>,
    run: WriteFunction<Content<Input>, Result>,
  ): Promise<Written<Result>>;
}

/**
 * Runs a mutation's write and shows what it did.
 * @returns the payload of `show`, or why the write was refused. A result with `isReplay: true` (a
 * document of the shop that was recorded before, under whatever key) counts as replayed, too. A
 * payload type without `replayed` in the schema does not show it.
 */
export async function answerMutation<Input extends object, Result, Payload extends object>(
  context: Context,
  mutation: MutationAnswer<Input, Result, Payload>,
): Promise<Answer & Partial<Payload>> {
  const { key, content } = splitInput(mutation.input);
  const call = { operation: mutation.operation, key, input: content };
  const execute = mutation.execute ?? context.write;

  const written = await execute(call, mutation.write);
  if (!written.done) return answerWrite<Result, Payload>(written);

  const { configuration } = await context.refreshed();
  // Also for the fields that are resolved below the payload.
  context.configuration = configuration;
  return answerWrite(written, await mutation.show(written.result, context));
}

function splitInput<Input extends object>(input: Input) {
  const { idempotencyKey, ...content } = input as Input & { idempotencyKey?: string | null };
  return { key: idempotencyKey ?? undefined, content: content as Content<Input> };
}
