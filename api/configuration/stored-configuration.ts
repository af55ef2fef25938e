import type { SqlEntityManager } from "@mikro-orm/postgresql";
import type { ConditionFields } from "../values/conditions/condition-fields.ts";
import { below } from "../values/shapes/shape.ts";
import type { Shape, ShapeProblem } from "../values/shapes/shape.ts";

/** A table of configuration, and what its columns must hold beyond their types in PostgreSQL. */
export interface StoredTable {
  readonly table: string;
  /** The columns by which somebody finds a row. */
  readonly key: readonly string[];
  /** What each column with text or JSON must be. */
  readonly columns: Readonly<Record<string, Shape<unknown>>>;
  /** The table that says whose the rows are, by its `id`; their own `program_id` when left out. */
  readonly owner?: { readonly table: string; readonly column: string };
  /** Whether a program can't be without at least one published row. */
  readonly isNeeded?: boolean;
}

/** One value of a program's configuration that can't be what the engine wrote. */
export interface ConfigurationFault {
  readonly table: string;
  /** The row: `id = 0199…, version = 3`. */
  readonly row: string;
  /** The column, and the place in it: `definition.tiers.0.level`. */
  readonly field: string;
  /** What is there, and what must be. */
  readonly problem: string;
}

/** Thrown where a program's configuration can't be used: every fault of it, by name. */
export class ConfigurationError extends Error {
  constructor(
    readonly programId: string,
    readonly faults: readonly ConfigurationFault[],
  ) {
    super(faults.map(faultText).join(" "));
  }
}

/** A fault in one sentence. */
export function faultText({ table, row, field, problem }: ConfigurationFault): string {
  return `${table} (${row}), ${field}: ${problem}`;
}

/** What to do about faults, whatever they are. */
export const FAULTS_ADVICE =
  "Correct these values in the database as its owner, or restore the rows from a backup. The " +
  "engine looks again within seconds; no restart is needed.";

interface StoredRow {
  readonly table: string;
  readonly key: Readonly<Record<string, unknown>>;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly isPublished: boolean;
}

const CURRENCY = /^[A-Z]{3}$/;

/**
 * Checks what a program's configuration holds, before anything is made of it: somebody may have
 * changed it by hand.
 * @param programId of a program that there is.
 */
export async function configurationFaults(
  em: Pick<SqlEntityManager, "execute">,
  programId: string,
  { tables, conditionFields }: CheckedConfiguration,
): Promise<ConfigurationFault[]> {
  const [query, times] = queryOf(tables);
  const rows = await em.execute<StoredRow[]>(query, Array(times).fill(programId));
  const program = rows.find(({ table }) => table === "programs");
  const currencyCode = String(program?.columns.currency_code);
  const byName = new Map(tables.map((table) => [table.table, table]));
  const faultsOf = (row: StoredRow) => {
    const { columns } = byName.get(row.table)!;
    const context = { currencyCode, conditionFields, isInForce: row.isPublished };
    const problems = Object.entries(columns).flatMap(([name, shape]) =>
      below(name, shape.problems(row.columns[name], context)),
    );
    return problems.map((problem) => faultOf(row, problem));
  };
  // Amounts are in the program's currency: without one, no other row can be judged.
  const ofProgram = program ? faultsOf(program) : [];
  if (!CURRENCY.test(currencyCode) || ofProgram.length > 0) return ofProgram;
  const missing = tables.filter(
    ({ table, isNeeded }) =>
      isNeeded && !rows.some((row) => row.table === table && row.isPublished),
  );
  return [
    ...missing.map(({ table }) => ({
      table,
      row: `program_id = ${programId}`,
      field: "status",
      problem: "is nowhere PUBLISHED, and must be so in one row.",
    })),
    ...rows.filter((row) => row !== program).flatMap(faultsOf),
  ];
}

/** The tables, and what conditions in them may name. */
export interface CheckedConfiguration {
  readonly tables: readonly StoredTable[];
  readonly conditionFields: ConditionFields;
}

function faultOf({ table, key }: StoredRow, { path, message }: ShapeProblem): ConfigurationFault {
  const row = Object.entries(key).map(([column, value]) => `${column} = ${String(value)}`);
  return { table, row: row.join(", "), field: path.join("."), problem: message };
}

/** One statement for all tables, and how often it is given the program's id. */
function queryOf(tables: readonly StoredTable[]): [string, number] {
  const queries = tables.map(({ table, key, columns, owner }) => {
    const names = (of: readonly string[]) => of.map((name) => `'${name}', t.${name}`).join(", ");
    const isVersion = key.includes("version");
    const from = owner
      ? `${table} t join ${owner.table} o on o.id = t.${owner.column} where o.program_id = ?`
      : `${table} t where t.${table === "programs" ? "id" : "program_id"} = ?`;
    return `select '${table}' as "table", jsonb_build_object(${names(key)}) as key,
      jsonb_build_object(${names(Object.keys(columns))}) as columns,
      ${isVersion ? "t.status = 'PUBLISHED'" : "true"} as "isPublished" from ${from}`;
  });
  return [queries.join("\nunion all\n"), tables.length];
}
