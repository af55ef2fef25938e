import { expect, onTestFinished, test } from "vitest";
import { openReadLane } from "../../api/database/read-lane.ts";
import { plainCall, sql } from "../../api/database/sql.ts";
import { cloneDatabase } from "../harness/database.ts";
import { repositoryFiles } from "../tidy/repository.ts";

const COUNT = sql.read<{ count: number }>("count the numbers up to one")`
  select count(*)::int as count from generate_series(1, ${"to"}::int)
`;

test("PostgreSQL sees what a statement does, in its text and in its prepared name", async () => {
  const database = await cloneDatabase();
  onTestFinished(() => database.drop());
  const lane = await openReadLane({ url: database.url });
  onTestFinished(() => lane.close());
  const { text, values } = plainCall(COUNT, { to: 3 });

  expect(await lane.rows(text, values)).toEqual([{ count: 3 }]);
  // After the first word: pg_stat_statements leaves out a comment that comes before it.
  expect(text).toMatch(/^select \/\* count the numbers up to one \*\/ /);
  expect(
    await lane.rows("select name, statement from pg_prepared_statements where statement = $1", [
      text,
    ]),
  ).toEqual([
    { name: expect.stringMatching(/^count the numbers up to one \d+$/), statement: text },
  ]);
});

test("no two statements of the server have one name", () => {
  const names = repositoryFiles()
    .filter(({ path }) => /^api\/.*\.ts$/.test(path) && path !== "api/database/sql.ts")
    .flatMap(({ text }) => [...text.matchAll(/\bsql\.(?:read|write)(?:<[^(]*>)?\(\s*"([^"]+)"/g)])
    .map(([, name]) => name!);

  expect(names.length).toBeGreaterThan(200);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
