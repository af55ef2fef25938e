import type { Logger } from "pino";
import type { Caller } from "../../values/caller.ts";
import type { CostReport } from "../limits.ts";

/** What is known of one request while it is answered; the log line and the metrics are made from it. */
export interface Exchange {
  requestId: string;
  log: Logger;
  audience: string;
  remoteAddress: string;
  /** The language to answer in: what the browser asks for, later what the program speaks of it. */
  locale: string;
  caller?: Caller;
  operationName?: string;
  operationType?: string;
  cost?: CostReport;
  errorCodes: string[];
}

/** The context property under which Apollo's hooks find the exchange. */
export const EXCHANGE = Symbol("exchange");
