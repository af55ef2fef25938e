import { runAs } from "../database/run-as.ts";

/**
 * Every row of every table in every schema of the database, as text, by table; PostgreSQL's own
 * schemas apart.
 */
export async function dump(superuserUrl: string): Promise<Record<string, string>> {
  const tables = await runAs<{ name: string }>(
    superuserUrl,
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const rows = await runAs<{ name: string; content: string }>(
    superuserUrl,
    tables
      .map(
        ({ name }) =>
          `select '${name}' as name, string_agg(t::text, E'\n') as content from ${name} t`,
      )
      .join(" union all "),
  );
  return Object.fromEntries(rows.map(({ name, content }) => [name, content ?? ""]));
}
