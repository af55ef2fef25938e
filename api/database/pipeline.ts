import type pg from "pg";
import { PipelineBatch } from "./pipeline-batch.ts";
import type { Statement } from "./pipeline-batch.ts";

type Send = (batch: PipelineBatch) => unknown;

const gathering = new WeakMap<pg.Client, { batch: PipelineBatch; send: Send }>();

/** How what is gathered is sent, and when. */
interface Sending {
  readonly send: Send;
  /** Called once for what is gathered. */
  readonly wait: (flushPipeline: () => void) => void;
}

/**
 * Sends a statement together with all others of this turn of the event loop, in their order. Each write wakes PostgreSQL
 * up, which costs more than most statements: a quarter of a purchase's time went there.
 * @throws NotRun when one before it, of the same turn, has failed.
 */
export function sendPipelined(
  client: pg.Client,
  statement: Statement,
  { send = (batch) => client.query(batch as never), wait = setImmediate }: Partial<Sending> = {},
): Promise<pg.QueryResult> {
  let gathered = gathering.get(client);
  if (!gathered) {
    gathered = { batch: new PipelineBatch(), send };
    gathering.set(client, gathered);
    wait(() => flushPipeline(client));
  }
  return gathered.batch.add(statement);
}

/** Sends what waits, so that something else may follow it. */
export function flushPipeline(client: pg.Client): void {
  const gathered = gathering.get(client);
  if (!gathered) return;
  gathering.delete(client);
  gathered.send(gathered.batch);
}
