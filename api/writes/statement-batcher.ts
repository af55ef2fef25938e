import { batchedRead, readsOnly } from "../database/batched-read.ts";
import { runnerOf } from "../database/sql.ts";
import type { RunStatement } from "../database/sql.ts";

/** A statement of one of the writes, which waits for the rows. */
interface Call {
  readonly statement: string;
  readonly values: readonly unknown[];
  /** Where the values are lists of rows. */
  readonly lists?: readonly (readonly object[])[];
  resolve(rows: object[]): void;
  reject(error: unknown): void;
}

/** The calls of several writes that make one statement. */
interface Group {
  readonly statement: string;
  readonly calls: Call[];
}

/** Runs the statements of one write, batched with those of others. */
export interface WriteStatements {
  rows: RunStatement;
  lists(statement: string, lists: readonly (readonly object[])[]): Promise<unknown>;
}

/**
 * Batches the statements of writes that share a transaction. Each write runs as if it were alone,
 * and their statements of the same turn of the event loop go to PostgreSQL together: reads with one
 * text as one read, lists of rows joined, anything else one after the other. Each write's own
 * statements keep their order; writes must not touch the same rows, unless by statements that are
 * right in any order.
 */
export class StatementBatcher {
  readonly #rows: RunStatement;
  #waiting = new Map<WriteStatements, Call[]>();
  /** The error that spoiled the transaction. */
  failure: unknown;

  constructor(rows: RunStatement) {
    this.#rows = rows;
  }

  statements(): WriteStatements {
    const run = (call: Pick<Call, "statement" | "values" | "lists">) =>
      new Promise<object[]>((resolve, reject) => {
        this.#wait(statements, { ...call, resolve, reject });
      });
    const statements: WriteStatements = {
      rows: runnerOf((statement, values) => run({ statement, values })),
      lists: (statement, lists) => run({ statement, values: [], lists }),
    };
    return statements;
  }

  /** Sends the pending statements; resolves when they are sent, not when they are answered. */
  flush(): Promise<void> {
    return new Promise((sent) => void this.#sendStep(sent));
  }

  #wait(statements: WriteStatements, call: Call): void {
    if (this.#waiting.size === 0) setImmediate(() => void this.#sendStep());
    const calls = this.#waiting.get(statements);
    if (calls) calls.push(call);
    else this.#waiting.set(statements, [call]);
  }

  async #sendStep(sent = () => {}): Promise<void> {
    const groups = inOrder(this.#waiting.values());
    this.#waiting = new Map();
    try {
      const queries: (() => Promise<object[][]>)[] = [];
      for (const group of groups) queries.push(await this.#queryFor(group));
      // All are sent before any is waited for; no write goes on before all are answered, or the
      // next batch would split.
      const answering = Promise.all(queries.map((query) => query()));
      sent();
      const answers = await answering;
      groups.forEach(({ calls }, at) =>
        calls.forEach((call, number) => call.resolve(answers[at]![number]!)),
      );
    } catch (error) {
      this.failure ??= error;
      for (const { calls } of groups) for (const call of calls) call.reject(error);
    } finally {
      sent();
    }
  }

  /** Returns what runs a group's statement, for the rows of each of its calls. */
  async #queryFor({ statement, calls }: Group): Promise<() => Promise<object[][]>> {
    const [first] = calls;
    if (first!.lists) {
      return async () => {
        await this.#rows(statement, joined(calls));
        return calls.map(() => []);
      };
    }
    const isBatched = calls.length > 1 && readsOnly(statement);
    const values = calls.map((call) => call.values);
    const batched = isBatched ? await batchedRead(this.#rows, statement, values) : null;
    if (batched) return batched;
    return () => Promise.all(calls.map(({ values }) => this.#rows<object>(statement, [...values])));
  }
}

/**
 * Waits for all writes, also when one fails: no write may still run when the transaction ends.
 * @returns the errors of those that failed.
 */
export async function failuresOf(running: readonly Promise<void>[]): Promise<unknown[]> {
  const ended = await Promise.allSettled(running);
  return ended.flatMap((it) => (it.status === "rejected" ? [it.reason] : []));
}

/** The lists of several calls as one call's values. */
function joined(calls: readonly Call[]): string[] {
  return calls[0]!.lists!.map((_, at) => JSON.stringify(calls.flatMap(({ lists }) => lists![at]!)));
}

/** Groups the calls of one statement, as far as each write's own calls stay in their order. */
function inOrder(writes: Iterable<readonly Call[]>): Group[] {
  const groups: Group[] = [];
  for (const calls of writes) {
    let last = -1;
    for (const call of calls) {
      const place = groups.findIndex((it, at) => at > last && it.statement === call.statement);
      if (place < 0) groups.push({ statement: call.statement, calls: [call] });
      else groups[place]!.calls.push(call);
      last = place < 0 ? groups.length - 1 : place;
    }
  }
  return groups;
}
