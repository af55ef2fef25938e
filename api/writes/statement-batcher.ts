import { forEach, readsOnly } from "../database/for-each.ts";
import { runnerOf } from "../database/sql.ts";
import type { RunStatement } from "../database/sql.ts";

/** What one of the writes asks of the database, and waits for. */
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

/** One write's way to the database, in step with others. */
export interface WriteStatements {
  rows: RunStatement;
  lists(statement: string, lists: readonly (readonly object[])[]): Promise<unknown>;
}

/**
 * Lets writes of one transaction go in step: each runs as if it were alone, and what they ask in the same turn of the
 * event loop goes to PostgreSQL together: reads with one text as one read, lists of rows joined, anything else one
 * after the other. Each write's own statements keep their order; writes must not touch the same rows, unless by
 * statements that are right in any order.
 */
export class StatementBatcher {
  readonly #rows: RunStatement;
  #waiting = new Map<WriteStatements, Call[]>();
  /** What spoiled the transaction. */
  failure: unknown;

  constructor(rows: RunStatement) {
    this.#rows = rows;
  }

  statements(): WriteStatements {
    const ask = (call: Pick<Call, "statement" | "values" | "lists">) =>
      new Promise<object[]>((resolve, reject) => {
        this.#wait(statements, { ...call, resolve, reject });
      });
    const statements: WriteStatements = {
      rows: runnerOf((statement, values) => ask({ statement, values })),
      lists: (statement, lists) => ask({ statement, values: [], lists }),
    };
    return statements;
  }

  /** Sends what still waits, so that something may follow it; resolves when it is sent, not when it is answered. */
  flush(): Promise<void> {
    return new Promise((sent) => void this.#step(sent));
  }

  #wait(statements: WriteStatements, call: Call): void {
    if (this.#waiting.size === 0) setImmediate(() => void this.#step());
    const calls = this.#waiting.get(statements);
    if (calls) calls.push(call);
    else this.#waiting.set(statements, [call]);
  }

  async #step(sent = () => {}): Promise<void> {
    const groups = inOrder(this.#waiting.values());
    this.#waiting = new Map();
    try {
      const asks: (() => Promise<object[][]>)[] = [];
      for (const group of groups) asks.push(await this.#asking(group));
      // Sent before any is waited for; nobody goes on before all are answered, or they would fall out of step.
      const answering = Promise.all(asks.map((ask) => ask()));
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

  /** How a group asks, for the rows of each of its calls. */
  async #asking({ statement, calls }: Group): Promise<() => Promise<object[][]>> {
    const [first] = calls;
    if (first!.lists) {
      return async () => {
        await this.#rows(statement, joined(calls));
        return calls.map(() => []);
      };
    }
    const each =
      calls.length > 1 && readsOnly(statement) ? await forEach(this.#rows, statement) : null;
    if (each) return () => each(calls.map(({ values }) => values));
    return () => Promise.all(calls.map(({ values }) => this.#rows<object>(statement, [...values])));
  }
}

/**
 * Waits for all writes, also when one fails: nobody may still be writing when the transaction ends.
 * @returns why some failed.
 */
export async function failuresOf(running: readonly Promise<void>[]): Promise<unknown[]> {
  const ended = await Promise.allSettled(running);
  return ended.flatMap((it) => (it.status === "rejected" ? [it.reason] : []));
}

/** The lists of several calls as one call's values. */
function joined(calls: readonly Call[]): string[] {
  return calls[0]!.lists!.map((_, at) => JSON.stringify(calls.flatMap(({ lists }) => lists![at]!)));
}

/** Calls with one statement together, as far as each write's own stay in their order. */
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
