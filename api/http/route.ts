import type { IncomingMessage } from "node:http";
import type { Answer } from "./answer.ts";
import type { Exchange } from "./exchange.ts";

/** A request, and what became of it. */
export interface AnsweredRequest {
  readonly exchange: Exchange;
  readonly method: string | undefined;
  readonly status: number;
  readonly milliseconds: number;
}

/** What answers the requests under a path. */
export interface Route {
  /** Such as `/health`; with all below it, `/explorer/*`. */
  readonly path: string;
  /** GET and HEAD when left out: any other method finds nothing there. */
  readonly takesAnyMethod?: boolean;
  /**
   * Its name in the log and the metrics. Without one its requests are "other", and not logged one
   * by one.
   */
  readonly name?: string;
  /** Reads the body as it comes, however long it is, and takes the time that it needs. */
  readonly streams?: boolean;
  /**
   * @throws HttpError which is answered; anything else is logged and answered as an error of the
   * server
   */
  answer(request: IncomingMessage, exchange: Exchange): Promise<Answer> | Answer;
  /** Is given each request after its answer. */
  answered?(request: AnsweredRequest): void;
}

/** Finds the route of a path: exactly that one, else the longest beginning. */
export function routeFinder(routes: readonly Route[]): (path: string) => Route | undefined {
  const exact = new Map(routes.map((route) => [route.path, route]));
  const below = routes
    .filter(({ path }) => path.endsWith("/*"))
    .map((route) => ({ route, beginning: route.path.slice(0, -1) }))
    .sort((a, b) => b.beginning.length - a.beginning.length);
  return (path) =>
    exact.get(path) ?? below.find(({ beginning }) => path.startsWith(beginning))?.route;
}
