import { afterAll, beforeAll, expect, test } from "vitest";
import { loadingLane } from "../../api/database/loading-lane.ts";
import { openReadLane } from "../../api/database/read-lane.ts";
import type { OpenReadLane } from "../../api/database/read-lane.ts";
import { sql, statementOfText } from "../../api/database/sql.ts";
import { cloneDatabase } from "../harness/database.ts";
import type { TestDatabase } from "../harness/database.ts";
import { spyOn } from "../harness/lane-spy.ts";
import type { SpiedLane } from "../harness/lane-spy.ts";

let database: TestDatabase;
let opened: OpenReadLane;
let lane: SpiedLane;
beforeAll(async () => {
  database = await cloneDatabase();
  opened = await openReadLane({ url: database.url });
  lane = spyOn(opened);
});
afterAll(async () => {
  await opened?.close();
  await database?.drop();
});

const COUNT_DOWN = sql.read<{ n: number }>("count down")`
  select n from generate_series(1, ${"from"}::int) n where n <> all (${"without"}::int[])
  order by n desc
`;
const DIVIDE = sql.read<{ n: number }>("divide")`select 20 / ${"by"}::int as n`;

const numbers = (rows: readonly { n: number }[]) => rows.map(({ n }) => n);

/** The names of the statements that PostgreSQL was sent, without how a statement is prepared. */
async function sent(run: () => Promise<unknown>): Promise<string[]> {
  const { statements } = await lane.during(run);
  const names = statements.flatMap((text) => statementOfText(text)?.name ?? []);
  return names.filter((name) => name !== "find a statement's parameter types");
}

test("calls of one turn are one statement, and each has its own rows in their order", async () => {
  const { rows } = loadingLane(lane);
  const down = (from: number) => rows(COUNT_DOWN, { from, without: [2] });

  const names = await sent(async () => {
    const answers = await Promise.all([3, 0, 1, 4].map(down));
    expect(answers.map(numbers)).toEqual([[3, 1], [], [1], [4, 3, 1]]);
  });
  expect(names).toEqual(["count down, for many"]);
});

test("calls that differ in a list are a statement each", async () => {
  const { rows } = loadingLane(lane);

  const names = await sent(async () => {
    const answers = await Promise.all(
      [[1], [2], []].map((without) => rows(COUNT_DOWN, { from: 3, without })),
    );
    expect(answers.map(numbers)).toEqual([
      [3, 2],
      [3, 1],
      [3, 2, 1],
    ]);
  });
  expect(names).toEqual(["count down", "count down", "count down"]);
});

test("a call alone is the statement as it is, in the turn in which it came", async () => {
  const { rows } = loadingLane(lane);

  const use = await lane.during(() =>
    Promise.all([rows(DIVIDE, { by: 2 }), rows(COUNT_DOWN, { from: 1, without: [] })]),
  );
  expect(use.statements.map((text) => statementOfText(text)?.name)).toEqual([
    "divide",
    "count down",
  ]);
  expect(use.roundTrips).toBe(1);
});

test("what fails is told to those who asked for it, and to nobody else", async () => {
  const { rows } = loadingLane(lane);

  const [zero, one, other] = await Promise.allSettled([
    rows(DIVIDE, { by: 0 }),
    rows(DIVIDE, { by: 5 }),
    rows(COUNT_DOWN, { from: 1, without: [] }),
  ]);
  expect(zero).toMatchObject({ reason: { code: "22012" } });
  expect(one).toMatchObject({ reason: { code: "22012" } });
  expect(other).toMatchObject({ value: [{ n: 1 }] });
  expect(await loadingLane(lane).rows(DIVIDE, { by: 5 })).toEqual([{ n: 4 }]);
});

test("a text that no module has named is sent as it comes, each time", async () => {
  const { rows } = loadingLane(lane);

  const { statements } = await lane.during(async () => {
    const answers = await Promise.all([1, 2].map((n) => rows("select $1::int as n", [n])));
    expect(answers).toEqual([[{ n: 1 }], [{ n: 2 }]]);
  });
  expect(statements).toHaveLength(2);
});
