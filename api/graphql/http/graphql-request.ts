import type { Exchange } from "../../http/exchange.ts";
import type { RequestContext } from "../context.ts";
import type { CostReport } from "../limits.ts";

/** What becomes known of a GraphQL request while it is answered. */
export interface GraphqlRequest {
  readonly exchange: Exchange;
  operationType?: string;
  cost?: CostReport;
}

/** The context property under which Apollo's hooks find the request. */
export const REQUEST = Symbol("request");
export type EndpointContext = RequestContext & { [REQUEST]: GraphqlRequest };

/**
 * Whether an answer is the same for every visitor: a query with a publishable key, answered without
 * errors.
 */
export function isPublic({ exchange, operationType }: GraphqlRequest): boolean {
  const { caller, errorCodes } = exchange;
  return caller?.kind === "VISITOR" && operationType === "query" && errorCodes.length === 0;
}
