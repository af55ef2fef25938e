import { expect } from "vitest";

type Sql = <Row extends object>(statement: string) => Promise<Row[]>;

/** How many rows each table holds, and a sum over their content that no change leaves alone. */
export type Stored = Readonly<Record<string, string>>;

// When keys were last used, and the request log, are written a moment after requests, refused ones
// included.
// pg_class, not information_schema: a twentieth of the time. Jobs have a schema of their own.
const TABLES = /* sql */ `
  select relname as name from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'mikro_orm%'
    and relname not in ('access_key_uses', 'requests')
`;

/** Everything in the database, table by table. */
export async function everythingStored(sql: Sql): Promise<Stored> {
  const tables = await sql<{ name: string }>(TABLES);
  const sums = tables.map(
    ({ name }) => `select '${name}' as name, count(*) || ' rows, content ' ||
      coalesce(sum(hashtextextended(row::text, 0)::numeric), 0) as content from ${name} row`,
  );
  const rows = await sql<{ name: string; content: string }>(sums.join(" union all "));
  return Object.fromEntries(rows.map(({ name, content }) => [name, content]));
}

/** Runs something that must leave every table as it was. */
export async function leavesNothing<Result>(sql: Sql, run: () => Promise<Result>): Promise<Result> {
  const before = await everythingStored(sql);
  const result = await run();
  expect(await everythingStored(sql), "nothing is written").toEqual(before);
  return result;
}
