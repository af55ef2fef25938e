import type pg from "pg";
import { batchProblem, PipelineBatch } from "./pipeline-batch.ts";
import type { PreparedStatement } from "./pipeline-batch.ts";

/** How many statements this process has sent, for who watches. */
export const sentStatements = { count: 0 };

type Send = (batch: PipelineBatch) => unknown;

interface Pending {
  readonly batch: PipelineBatch;
  readonly send: Send;
}
const pending = new WeakMap<pg.Client, Pending>();

/** How a batch is sent, and when. */
interface Sending {
  readonly send: Send;
  /** Called once for each batch. */
  readonly wait: (flush: () => void) => void;
}

/**
 * Whether statements are sent in batches. Off when the installed `pg` does not pass the check of
 * `batchProblem`: then each statement is a query of its own, which is slower.
 */
const problem = batchProblem();

/** What to say in the log at a start; null when statements are sent in batches. */
export const pipeliningWarning =
  problem === null
    ? null
    : "Statements are sent one by one, which is slower: the installed pg is not the expected " +
      `one. ${problem}`;

/**
 * Sends a statement together with all others of this turn of the event loop, in their order. Each
 * write to the socket wakes PostgreSQL up, which costs more than most statements: a quarter of a
 * purchase's time.
 * @throws NotRun when an earlier statement of the same batch has failed.
 */
export function sendPipelined(
  client: pg.Client,
  statement: PreparedStatement,
  { send = (batch) => client.query(batch as never), wait = setImmediate }: Partial<Sending> = {},
): Promise<pg.QueryResult> {
  sentStatements.count++;
  if (problem !== null) return send(statement as never) as Promise<pg.QueryResult>;

  let waiting = pending.get(client);
  if (!waiting) {
    waiting = { batch: new PipelineBatch(), send };
    pending.set(client, waiting);
    wait(() => flushPipeline(client));
  }
  return waiting.batch.add(statement);
}

/** Sends the pending batch, so that another query may follow it. */
export function flushPipeline(client: pg.Client): void {
  const waiting = pending.get(client);
  if (!waiting) return;
  pending.delete(client);
  waiting.send(waiting.batch);
}
