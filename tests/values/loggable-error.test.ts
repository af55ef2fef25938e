import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loggableError } from "../../api/values/errors/loggable-error.ts";
import { cloneDatabase } from "../harness/database.ts";
import type { TestDatabase } from "../harness/database.ts";

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await cloneDatabase();
  client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  await client.query(
    `create table people (email text primary key, age int check (age > 0), born date)`,
  );
  await client.query("insert into people values ('lan@tea.example', 30)");
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

test.each([
  ["that exists already", "insert into people values ('lan@tea.example', 31)", "23505"],
  ["that a check refuses", "insert into people values ('thuymai@tea.example', -31)", "23514"],
  ["that its type refuses", "insert into people values ('thuymai', 3, 'Nguyễn Thị Mai')", "22007"],
])("what PostgreSQL says of a row %s is logged without the row", async (_what, statement, code) => {
  const error: Error = await client.query(statement).then(
    () => new Error("It was taken."),
    (refused) => refused as Error,
  );

  const logged = loggableError(new Error(`${statement} - ${error.message}`, { cause: error }));
  const direct = loggableError(error);
  expect(direct).toMatchObject({ code });
  expect(JSON.stringify(direct)).not.toMatch(/lan@|thuymai|Nguyễn|-31|Failing row|Key \(/);
  expect(JSON.stringify(logged["cause"])).not.toMatch(/lan@|thuymai|Nguyễn|-31|Failing row|Key \(/);
});
