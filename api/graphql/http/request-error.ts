import type { GraphQLFormattedError } from "graphql";
import { say, text } from "../../locales/text.ts";
import { textExtensions } from "../errors.ts";
import { excerptOf } from "../../values/excerpt.ts";

const TOO_MANY_TOKENS = /Document contains more (?:than|that) (\d+) tokens/;

/** An error as it leaves: long values cut, nothing of an error that nobody made on purpose. */
export function presentRequestError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const tokens = TOO_MANY_TOKENS.exec(formatted.message);
  if (tokens) {
    const most = text("graphql.tooManyTokens", { most: Number(tokens[1]) });
    return { message: say(most, "en"), extensions: textExtensions("QUERY_TOO_EXPENSIVE", most) };
  }
  const { code, requestId } = formatted.extensions ?? {};
  if (code === "INTERNAL_SERVER_ERROR" && !requestId) {
    const message = text("graphql.unexpectedWithoutId");
    return { message: say(message, "en"), extensions: textExtensions(code, message) };
  }
  return { ...formatted, message: excerptOf(formatted.message, formatted.extensions) };
}
