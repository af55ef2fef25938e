import { expect } from "vitest";
import { runAs } from "../database/run-as.ts";

/** How many rows each table holds, and a sum over their content that no change leaves alone. */
export type Stored = Readonly<Record<string, string>>;

/** Everything in the database, table by table; jobs and migrations apart. */
export async function everythingStored(ownerUrl: string): Promise<Stored> {
  const tables = await runAs<{ name: string }>(
    ownerUrl,
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'mikro_orm%'`,
  );
  const sums = tables.map(
    ({ name }) => `select '${name}' as name, count(*) || ' rows, content ' ||
      coalesce(sum(hashtextextended(row::text, 0)::numeric), 0) as content from ${name} row`,
  );
  const rows = await runAs<{ name: string; content: string }>(ownerUrl, sums.join(" union all "));
  return Object.fromEntries(rows.map(({ name, content }) => [name, content]));
}

/** Runs something that must leave every table as it was. */
export async function leavesNothing<Result>(
  ownerUrl: string,
  run: () => Promise<Result>,
): Promise<Result> {
  const before = await everythingStored(ownerUrl);
  const result = await run();
  expect(await everythingStored(ownerUrl), "nothing is written").toEqual(before);
  return result;
}
