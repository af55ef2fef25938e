import type { Logger } from "pino";
import type { Caller } from "../values/caller.ts";

/**
 * What is known of one request while it is answered; the log line and the metrics are made from it.
 */
export interface Exchange {
  readonly requestId: string;
  readonly log: Logger;
  /** The name of the route: an API's, or "other". */
  readonly name: string;
  /** The client's address; behind a proxy, what its header says. */
  readonly remoteAddress: string;
  /**
   * The language to answer in: first what the client asks for, then what the program speaks of it.
   */
  locale: string;
  caller?: Caller;
  /** The codes of the errors that are answered. */
  readonly errorCodes: string[];
  /** What else the log line says. Values that clients choose are cut short before they get here. */
  readonly details: Record<string, unknown>;
}
