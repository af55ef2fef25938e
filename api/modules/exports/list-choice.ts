import { problemText } from "../../graphql/limits/check-input.ts";
import { badRequest } from "../../http/http-error.ts";
import { jsonOf } from "../../http/read-lines.ts";
import { text } from "../../locales/text.ts";
import type { RouteContext } from "../../module.ts";
import type { ExportKind, ListChoice } from "./export-kind.ts";

const SEARCH_MAX = 100;

/**
 * What an address says of a list: `search`, and `where` and `orderBy` as JSON, by the rules of the
 * admin API.
 * @returns null when it says nothing of one: everything is exported
 * @throws HttpError for what the list would refuse, and for a kind that has no list
 */
export function readListChoice(
  parameters: URLSearchParams,
  { name, listed }: ExportKind,
  inputReader: RouteContext["inputReader"],
): ListChoice | null {
  const search = parameters.get("search");
  const [where, orderBy] = [parameters.get("where"), parameters.get("orderBy")];
  if (search === null && where === null && orderBy === null) return null;
  if (!listed) throw badRequest(text("exports.noList", { name }));
  if (search !== null && search.length > SEARCH_MAX) {
    throw badRequest(text("exports.searchTooLong", { max: SEARCH_MAX }));
  }
  const read = (json: string, parameter: keyof typeof listed.types) => {
    const answer = inputReader<object>("admin", listed.types[parameter])(parsed(json, parameter));
    if ("input" in answer) return answer.input;
    const problem = problemText(answer.problem);
    throw badRequest(text("exports.notRead", { parameter, problem }));
  };
  return {
    ...(search && { search }),
    ...(where !== null && { where: read(where, "where") }),
    ...(orderBy !== null && { orderBy: read(orderBy, "orderBy") }),
  };
}

function parsed(json: string, parameter: string): unknown {
  const value = jsonOf(json);
  if (value === undefined) throw badRequest(text("exports.noJson", { parameter }));
  return value;
}
