import pg from "pg";

/** Runs SQL on a connection of its own, as whoever the address names. */
export async function runAs<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}
