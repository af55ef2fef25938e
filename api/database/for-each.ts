import { knownText } from "./sql.ts";
import type { RunStatement } from "./sql.ts";

/** A statement's rows, call by call. */
export type RowsByCall = (calls: readonly (readonly unknown[])[]) => Promise<object[][]>;

const CHANGES = /\b(insert|update|delete|merge|truncate|savepoint|rollback|set|notify)\b/i;
const isReading = new Map<string, boolean>();

/** Whether a statement only reads, or calls a function that says for itself what it does. */
export function readsOnly(statement: string): boolean {
  const { mode } = knownText(statement) ?? {};
  if (mode) return mode === "read";
  const known = isReading.get(statement);
  if (known !== undefined) return known;
  const reads = /^\s*(select|with)\b/i.test(statement) && !CHANGES.test(statement);
  isReading.set(statement, reads);
  return reads;
}

/** A reading statement made to run once for each of many calls, with the types of its parameters. */
interface ForEach {
  readonly text: string;
  readonly parameters: number;
}

const prepared = new Map<string, ForEach | null>();

/**
 * Runs one reading statement for many calls at once, in their order: one message to PostgreSQL and one back instead of
 * one each. The statement itself stays as it is, inside a lateral join over the calls' values.
 * @returns null for a statement that can't be run so: without parameters, or with one that is an array already.
 */
export async function forEach(rows: RunStatement, statement: string): Promise<RowsByCall | null> {
  if (!prepared.has(statement)) prepared.set(statement, await prepare(rows, statement));
  const each = prepared.get(statement);
  if (!each) return null;
  return async (calls) => {
    const columns = Array.from({ length: each.parameters }, (_, at) => calls.map((it) => it[at]));
    const byCall: object[][] = calls.map(() => []);
    for (const { callNumber, ...row } of await rows<{ callNumber: number }>(each.text, columns)) {
      byCall[callNumber - 1]!.push(row);
    }
    return byCall;
  };
}

const TYPES = /* sql */ `
  select parameter_types::text[] as types from pg_prepared_statements where name = $1
`;
const NAME = "quen_types";

/** PostgreSQL knows best what it takes a statement's parameters for. */
async function prepare(rows: RunStatement, statement: string): Promise<ForEach | null> {
  await rows(`prepare ${NAME} as ${statement}`, []);
  const [{ types }] = (await rows<{ types: string[] }>(TYPES, [NAME])) as [{ types: string[] }];
  await rows(`deallocate ${NAME}`, []);
  if (types.length === 0 || types.some((type) => type.endsWith("[]"))) return null;

  const lists = types.map((type, at) => `$${at + 1}::${type}[]`);
  const names = types.map((_, at) => `p${at + 1}`);
  const once = statement.replaceAll(/\$(\d+)/g, "this_call.p$1");
  // Fenced, so that it is planned as it would be alone and runs for one call after the other.
  const text = `select this_call."callNumber", it.*
    from unnest(${lists.join(", ")}) with ordinality this_call (${names.join(", ")}, "callNumber")
    cross join lateral (select * from (${once}) as one offset 0) it`;
  return { text, parameters: types.length };
}
