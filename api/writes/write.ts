import { AlreadyAnswered } from "./idempotency.ts";
import { reasonText, Refusal } from "./refusal.ts";
import { isRetryable, TRIES_MAX } from "./retryable-conflict.ts";
import { TransactionWork } from "./transaction-work.ts";
import type { UserError } from "../values/errors/user-error.ts";
import type { WriteContext, WriteRequest, WriteServices, Written } from "./write-context.ts";

/**
 * Runs a write in one transaction: key, effect, events and audit commit together or not at all.
 * @returns the write's own result, or the one stored for its key, or why it was refused.
 * @throws whatever else goes wrong; nothing is written then.
 */
export function write<Input, Result>(
  services: WriteServices,
  context: WriteContext,
  request: WriteRequest<Input, Result>,
): Promise<Written<Result>> {
  return services.inTurn(() => writeNow(services, context, request));
}

async function writeNow<Input, Result>(
  services: WriteServices,
  context: WriteContext,
  { call, run }: WriteRequest<Input, Result>,
): Promise<Written<Result>> {
  for (let tries = 1; ; tries++) {
    const latest = tries === 1 ? context : await latestContext(context, services);
    const work = new TransactionWork(services, latest);
    try {
      const result = await services.orm.em.fork().transactional(async (em) => {
        work.enter(em);
        work.claim(context, call);
        // A call that was answered before is answered so again, even if it would be refused now.
        const result = await run(work, call.input).finally(() => work.claimed);
        work.finish(call, run.storedResult ? run.storedResult(result) : result);
        return result;
      });
      await work.afterCommit();
      return { done: true, replayed: false, result, userErrors: [] };
    } catch (error) {
      if (error instanceof AlreadyAnswered) {
        return { done: true, replayed: true, result: error.result as Result, userErrors: [] };
      }
      const cause = work.failure ?? error;
      if (cause instanceof Refusal) {
        const userErrors = userErrorsOf(cause, context);
        return { done: false, replayed: false, result: null, userErrors };
      }
      if (tries === TRIES_MAX || !isRetryable(cause)) throw cause;
    }
  }
}

/** The same context with the program's present configuration and time. */
async function latestContext(
  context: WriteContext,
  services: WriteServices,
): Promise<WriteContext> {
  const configuration =
    (await services.snapshots.get(context.configuration.programId)) ?? context.configuration;
  return { ...context, configuration, now: services.testNow(configuration) ?? context.now };
}

/** The reasons of a refusal, in the caller's language. */
export function userErrorsOf(
  refusal: Refusal,
  { locale }: Pick<WriteContext, "locale">,
): UserError[] {
  return refusal.reasons.map(({ code, field, message }) => ({
    code,
    field,
    message: reasonText(message, locale),
  }));
}
