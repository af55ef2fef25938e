import type { Kysely, SqlEntityManager } from "@mikro-orm/postgresql";
import { runnerOf } from "./sql.ts";
import type { RunStatement } from "./sql.ts";

type Transacting = Pick<SqlEntityManager, "getTransactionContext">;
type Compiled = Extract<Parameters<Kysely<unknown>["executeQuery"]>[0], { queryId: object }>;

/**
 * Prepared statements inside the transaction of an entity manager: they see its changes, and are
 * rolled back with it. Those that are sent without waiting for each other leave together; each runs
 * after the one before it.
 * @throws Error when the entity manager is not inside a transaction.
 */
export function transactionRows(em: Transacting): RunStatement {
  const transaction = em.getTransactionContext<Kysely<unknown>>();
  if (!transaction) throw new Error("transactionRows needs an entity manager in a transaction.");

  // The connection itself: through Kysely a statement would wait for the answer of the one before.
  const connecting = transaction.getExecutor().provideConnection(async (connection) => connection);
  return runnerOf(async (text, values) => {
    const { rows } = await (await connecting).executeQuery(compiled(text, values));
    return rows;
  });
}

/** Prepared statements, each committed by itself, on whichever connection is free. */
export function committedRows(em: Pick<SqlEntityManager, "getKysely">): RunStatement {
  return runnerOf(async (text, values) => {
    const { rows } = await em.getKysely<unknown>().executeQuery(compiled(text, values));
    return rows;
  });
}

function compiled(statement: string, values: unknown[]): Compiled {
  return {
    sql: statement,
    parameters: values,
    query: { kind: "RawNode", sqlFragments: [statement], parameters: [] },
    queryId: { queryId: "rows" },
  };
}
