import { afterAll, beforeAll, expect, test } from "vitest";
import { DatabaseAway } from "../../api/database/database-away.ts";
import { openReadLane } from "../../api/database/read-lane.ts";
import type { OpenReadLane } from "../../api/database/read-lane.ts";
import { cloneDatabase } from "../harness/database.ts";
import type { TestDatabase } from "../harness/database.ts";
import { runAs } from "./run-as.ts";

let database: TestDatabase;
let lane: OpenReadLane;

beforeAll(async () => {
  database = await cloneDatabase();
  lane = await openReadLane({ url: database.url, statementTimeoutMs: 1_000 });
});

afterAll(async () => {
  await lane?.close();
  await database?.drop();
});

test("statements of one turn are answered each with its own rows", async () => {
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, n) => lane.rows("select $1::bigint as n", [n])),
  );

  expect(answers).toEqual(Array.from({ length: 50 }, (_, n) => [{ n }]));
});

test("a statement is prepared once", async () => {
  await lane.rows("select $1::text as word", ["a"]);
  await lane.rows("select $1::text as word", ["b"]);
  const [prepared] = await lane.rows<{ uses: number }>(
    "select (generic_plans + custom_plans) as uses from pg_prepared_statements where " +
      "statement = $1",
    ["select $1::text as word"],
  );

  expect(prepared).toEqual({ uses: 2 });
});

test("a failing statement fails alone", async () => {
  const [before, failed, after] = await Promise.allSettled([
    lane.rows("select 1 as one", []),
    lane.rows("select 1 / $1::int as none", [0]),
    lane.rows("select 2 as two", []),
  ]);

  expect(before).toMatchObject({ value: [{ one: 1 }] });
  expect(failed).toMatchObject({ reason: { code: "22012" } });
  expect(after).toMatchObject({ value: [{ two: 2 }] });
});

test("one that fails in the middle of many fails alone, new or prepared", async () => {
  for (let time = 0; time < 3; time++) {
    const divided = [2, 0, 4, 0, 5].map((by) => lane.rows("select 20 / $1::int as n", [by]));
    const fresh = lane.rows(`select $1::int as n${time}`, [time]);

    const answers = await Promise.allSettled([...divided, fresh]);

    expect(answers.map(({ status }) => status[0]).join("")).toBe("frfrff");
  }
});

test("the lane cannot write", async () => {
  await expect(lane.rows("create temporary table cups (id int)", [])).rejects.toThrow("read-only");
});

test("a statement that takes too long is ended, and the lane goes on", async () => {
  await expect(lane.rows("select pg_sleep($1)", [5])).rejects.toThrow("statement timeout");
  expect(await lane.rows("select 1 as one", [])).toEqual([{ one: 1 }]);
});

test("when the database goes away, reads fail at once and then come back", async () => {
  const inFlight = lane.rows("select pg_sleep($1)", [0.8]);
  inFlight.catch(() => {});
  await runAs(
    database.superuserUrl,
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'quen " +
      "read lane' and datname = current_database()",
  );

  await expect(inFlight).rejects.toThrow();
  // It may be back already.
  if (!lane.isUp()) await expect(lane.rows("select 1", [])).rejects.toThrow(DatabaseAway);
  // It may not know yet that it is lost.
  await expect.poll(() => lane.rows("select 1 as one", []).catch(() => null)).toEqual([{ one: 1 }]);
});

test("a closed lane answers nothing more", async () => {
  const closing = await openReadLane({ url: database.url });
  await closing.close();

  await expect(closing.rows("select 1", [])).rejects.toThrow(DatabaseAway);
});
