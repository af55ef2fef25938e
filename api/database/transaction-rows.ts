import type { Kysely, SqlEntityManager } from "@mikro-orm/postgresql";

/** Runs one statement with `$1…` and gives its rows, columns as `columnTypes` reads them. */
export type ReadRows = <Row>(statement: string, values: unknown[]) => Promise<Row[]>;

type Transacting = Pick<SqlEntityManager, "getTransactionContext">;
type Compiled = Parameters<Kysely<unknown>["executeQuery"]>[0];

/**
 * Prepared statements inside the transaction of an entity manager: they see its changes, and are
 * rolled back with it.
 * @throws Error when the entity manager is not inside a transaction.
 */
export function transactionRows(em: Transacting): ReadRows {
  const transaction = em.getTransactionContext<Kysely<unknown>>();
  if (!transaction) throw new Error("transactionRows needs an entity manager in a transaction.");

  return async <Row>(statement: string, values: unknown[]) => {
    const { rows } = await transaction.executeQuery(compiled(statement, values));
    return rows as Row[];
  };
}

function compiled(statement: string, values: unknown[]): Compiled {
  return {
    sql: statement,
    parameters: values,
    query: { kind: "RawNode", sqlFragments: [statement], parameters: [] },
    queryId: { queryId: "rows" },
  };
}
