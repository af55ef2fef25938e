import { isDeepStrictEqual } from "node:util";
import { sql, statementOf, statementOfText } from "./sql.ts";
import type { RunStatement } from "./sql.ts";

/** Whether a statement is known to read only: made by `sql.read`. */
export function readsOnly(statement: string): boolean {
  return statementOfText(statement)?.mode === "read";
}

/** A reading statement made to run once for each of many calls. */
interface BatchedRead {
  readonly text: string;
  /** Of each parameter, whether all calls must have the same value: those that are arrays. */
  readonly isShared: readonly boolean[];
}

const prepared = new Map<string, Promise<BatchedRead>>();

/**
 * Runs one reading statement for many calls at once, in their order: one message to PostgreSQL and
 * one back instead of one each. The statement itself stays as it is, inside a lateral join over the
 * calls' values.
 * @returns null for calls that can't be run so: they differ in a parameter that is a list already,
 * or the statement has no other.
 */
export async function batchedRead(
  rows: RunStatement,
  statement: string,
  calls: readonly (readonly unknown[])[],
): Promise<(() => Promise<object[][]>) | null> {
  const { text, isShared } = await batchedOnce(rows, statement);
  const [first] = calls;
  const differs = isShared.some(
    (shared, at) => shared && calls.some((it) => !isDeepStrictEqual(it[at], first![at])),
  );
  if (differs || !isShared.includes(false)) return null;
  return async () => {
    const values = isShared.map((shared, at) => (shared ? first![at] : calls.map((it) => it[at])));
    const byCall: object[][] = calls.map(() => []);
    const all = await rows<{ callNumber: number }>(text, values);
    for (const { callNumber, ...row } of all) byCall[callNumber - 1]!.push(row);
    return byCall;
  };
}

/** Prepares each statement once; again when that failed, such as with a lost connection. */
function batchedOnce(rows: RunStatement, statement: string): Promise<BatchedRead> {
  const existing = prepared.get(statement);
  if (existing) return existing;
  const preparing = prepare(rows, statement);
  prepared.set(statement, preparing);
  preparing.catch(() => prepared.delete(statement));
  return preparing;
}

const FIND_PARAMETER_TYPES = sql.read<{ types: string[] }>("find a statement's parameter types")`
  select parameter_types::text[] as types from pg_prepared_statements where name = ${"name"}
`;
let asked = 0;

/** Asks PostgreSQL for the types of a statement's parameters. */
async function prepare(rows: RunStatement, statement: string): Promise<BatchedRead> {
  const name = `quen_types_${++asked}`;
  await rows(`prepare ${name} as ${statement}`, []);
  const [found] = await rows(FIND_PARAMETER_TYPES, { name });
  await rows(`deallocate ${name}`, []);
  const { types } = found!;
  const isShared = types.map((type) => type.endsWith("[]"));

  const own = types.flatMap((type, at) => (isShared[at] ? [] : [{ type, place: at + 1 }]));
  const lists = own.map(({ type, place }) => `$${place}::${type}[]`);
  const names = own.map(({ place }) => `p${place}`);
  const once = statement.replaceAll(/\$(\d+)/g, (placeholder, place: string) =>
    isShared[Number(place) - 1] ? placeholder : `this_call.p${place}`,
  );
  // Fenced, so that it is planned as it would be for one call, and runs for one after the other.
  const { text } = statementOf({
    name: `${statementOfText(statement)?.name ?? "read"}, for many`,
    mode: "read",
    text: `select this_call."callNumber", it.*
      from unnest(${lists.join(", ")}) with ordinality this_call (${names.join(", ")}, "callNumber")
      cross join lateral (select * from (${once}) as one offset 0) it`,
  });
  return { text, isShared };
}
