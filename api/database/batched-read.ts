import { sql, statementOf, statementOfText } from "./sql.ts";
import type { RunStatement } from "./sql.ts";

/** Runs one statement for many calls; returns the rows of each. */
export type RowsByCall = (calls: readonly (readonly unknown[])[]) => Promise<object[][]>;

/** Whether a statement is known to read only: made by `sql.read`. */
export function readsOnly(statement: string): boolean {
  return statementOfText(statement)?.mode === "read";
}

/**
 * A reading statement made to run once for each of many calls, with the types of its parameters.
 */
interface BatchedRead {
  readonly text: string;
  readonly parameters: number;
}

const prepared = new Map<string, BatchedRead | null>();

/**
 * Runs one reading statement for many calls at once, in their order: one message to PostgreSQL and
 * one back instead of one each. The statement itself stays as it is, inside a lateral join over the
 * calls' values.
 * @returns null for a statement that can't be run so: without parameters, or with one that is an
 * array already.
 */
export async function batchedRead(
  rows: RunStatement,
  statement: string,
): Promise<RowsByCall | null> {
  if (!prepared.has(statement)) prepared.set(statement, await prepare(rows, statement));
  const batched = prepared.get(statement);
  if (!batched) return null;
  return async (calls) => {
    const columns = Array.from({ length: batched.parameters }, (_, at) =>
      calls.map((values) => values[at]),
    );
    const byCall: object[][] = calls.map(() => []);
    const all = await rows<{ callNumber: number }>(batched.text, columns);
    for (const { callNumber, ...row } of all) byCall[callNumber - 1]!.push(row);
    return byCall;
  };
}

const FIND_PARAMETER_TYPES = sql.read<{ types: string[] }>("find a statement's parameter types")`
  select parameter_types::text[] as types from pg_prepared_statements where name = ${"name"}
`;
const NAME = "quen_types";

/** Asks PostgreSQL for the types of a statement's parameters. */
async function prepare(rows: RunStatement, statement: string): Promise<BatchedRead | null> {
  await rows(`prepare ${NAME} as ${statement}`, []);
  const [found] = await rows(FIND_PARAMETER_TYPES, { name: NAME });
  await rows(`deallocate ${NAME}`, []);
  const { types } = found!;
  if (types.length === 0 || types.some((type) => type.endsWith("[]"))) return null;

  const lists = types.map((type, at) => `$${at + 1}::${type}[]`);
  const names = types.map((_, at) => `p${at + 1}`);
  const once = statement.replaceAll(/\$(\d+)/g, "this_call.p$1");
  // Fenced, so that it is planned as it would be for one call, and runs for one after the other.
  const { text } = statementOf({
    name: `${statementOfText(statement)?.name ?? "read"}, for many`,
    mode: "read",
    text: `select this_call."callNumber", it.*
      from unnest(${lists.join(", ")}) with ordinality this_call (${names.join(", ")}, "callNumber")
      cross join lateral (select * from (${once}) as one offset 0) it`,
  });
  return { text, parameters: types.length };
}
