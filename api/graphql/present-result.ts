import type { ExecutionResult } from "graphql";
import { GraphQLError } from "graphql";
import type { RequestContext } from "./context.ts";
import { badUserInput } from "./errors.ts";
import { failureOf } from "./failure.ts";

/**
 * A result as it may leave: errors that code threw on purpose as they are, any other as an
 * unexpected one, with its detail in the log under the request's id.
 */
export function presentResult(result: ExecutionResult, context: RequestContext): ExecutionResult {
  // Without data the operation or its variables were refused, before any of our code ran.
  if (!result.errors || !("data" in result)) return result;
  return { ...result, errors: result.errors.map((error) => presented(error, context)) };
}

function presented(error: GraphQLError, { requestId, log }: RequestContext): GraphQLError {
  // Whatever is thrown on purpose has a code: an error of graphql's own class alone is not on
  // purpose, since graphql throws one itself where a resolver's value does not fit its type.
  if (error.extensions.code) return error;
  if (isArgumentRefused(error)) return inPlaceOf(error, badUserInput(error.message));
  const cause = error.originalError ?? error;
  return inPlaceOf(error, failureOf(cause, { requestId, log }, { path: error.path?.join(".") }));
}

/**
 * Whether a variable's value was found not to fit an argument only when it was used: null, where a
 * default allows it to be left out.
 */
function isArgumentRefused({ message, originalError }: GraphQLError): boolean {
  const isOfGraphQL = !originalError || originalError instanceof GraphQLError;
  return isOfGraphQL && message.startsWith('Argument "');
}

function inPlaceOf({ path, locations }: GraphQLError, { message, extensions }: GraphQLError) {
  return Object.assign(new GraphQLError(message, { path, extensions }), { locations });
}
