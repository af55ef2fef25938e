import type { GraphQLFormattedError } from "graphql";
import { excerptOf } from "../excerpt.ts";

const TOO_MANY_TOKENS = /Document contains more (?:than|that) (\d+) tokens/;

/** An error as it leaves: long values cut, nothing of an error that nobody made on purpose. */
export function presentRequestError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const tokens = TOO_MANY_TOKENS.exec(formatted.message);
  if (tokens) {
    const message = `The query has more than ${tokens[1]} tokens. Split it into smaller queries.`;
    return { message, extensions: { code: "QUERY_TOO_EXPENSIVE" } };
  }
  const { code, requestId } = formatted.extensions ?? {};
  if (code === "INTERNAL_SERVER_ERROR" && !requestId) {
    return { message: "Something went wrong on our side.", extensions: { code } };
  }
  return { ...formatted, message: excerptOf(formatted.message) };
}
