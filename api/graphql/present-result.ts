import type { ExecutionResult } from "graphql";
import { GraphQLError } from "graphql";
import type { RequestContext } from "./context.ts";
import { unexpected } from "./errors.ts";
import { loggableError } from "./loggable-error.ts";

/**
 * A result as it may leave: errors that code threw on purpose as they are, any other as an unexpected
 * one, with its detail in the log under the request's id.
 */
export function presentResult(result: ExecutionResult, context: RequestContext): ExecutionResult {
  // Without data the operation or its variables were refused, before any of our code ran.
  if (!result.errors || !("data" in result)) return result;
  return { ...result, errors: result.errors.map((error) => presented(error, context)) };
}

function presented(error: GraphQLError, { requestId, log }: RequestContext): GraphQLError {
  if (error.originalError instanceof GraphQLError || error.extensions.code) return error;
  const cause = error.originalError ?? error;
  log.error(
    { requestId, path: error.path?.join("."), error: loggableError(cause) },
    "unexpected error",
  );
  const hidden = unexpected(requestId);
  const answer = new GraphQLError(hidden.message, {
    path: error.path,
    extensions: hidden.extensions,
  });
  return Object.assign(answer, { locations: error.locations });
}
