import type { GraphQLError } from "graphql";
import { jsonAnswer } from "../../http/answer.ts";
import type { Answer } from "../../http/answer.ts";
import { excerptOf } from "../../values/excerpt.ts";
import { errorInLocale } from "../errors.ts";

/**
 * The answer to a request that was refused before GraphQL saw it, with the status that the error
 * names.
 */
export function graphqlErrorAnswer(error: GraphQLError, locale: string): Answer {
  const { http, ...extensions } = error.extensions as {
    http?: { status: number; headers: Map<string, string> };
  };
  const message = excerptOf(errorInLocale(error, locale).message, extensions);
  const answer = jsonAnswer(http?.status ?? 500, { errors: [{ message, extensions }] });
  return { ...answer, headers: { ...answer.headers, ...Object.fromEntries(http?.headers ?? []) } };
}
