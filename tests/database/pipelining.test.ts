import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { cloneDatabase } from "../harness/database.ts";
import { runAs } from "./run-as.ts";

// Another `pg` than the expected one: each mode opens modules of its own.
const problem = vi.hoisted(() => ({ of: null as string | null }));
vi.mock(import("../../api/database/pipeline-batch.ts"), async (original) => ({
  ...(await original()),
  batchProblem: () => problem.of,
}));

describe.each([
  ["with batches", null],
  ["with a pg that sends other messages", 'pg sends "query".'],
])("%s", (_mode, found) => {
  beforeEach(() => {
    problem.of = found;
    vi.resetModules();
  });

  test("the log is warned of the slower mode alone", async () => {
    const { pipeliningWarning } = await import("../../api/database/pipeline.ts");

    expect(pipeliningWarning).toEqual(found && expect.stringContaining(found));
  });

  test("the read lane answers each statement with its own rows, and fails alone", async () => {
    const { openReadLane } = await import("../../api/database/read-lane.ts");
    const database = await cloneDatabase();
    onTestFinished(() => database.drop());
    const lane = await openReadLane({ url: database.url });
    onTestFinished(() => lane.close());

    for (let time = 0; time < 3; time++) {
      const divided = [1, 0, 2, 4].map((by) => lane.rows("select 20 / $1::int as n", [by]));
      const answers = await Promise.allSettled(divided);

      expect(answers.map((answer) => ("value" in answer ? answer.value : "failed"))).toEqual([
        [{ n: 20 }],
        "failed",
        [{ n: 10 }],
        [{ n: 5 }],
      ]);
    }
  });

  test("a transaction sees its own changes, and is undone as a whole", async () => {
    const { openDatabase } = await import("../../api/database/open.ts");
    const { transactionRows } = await import("../../api/database/transaction-rows.ts");
    const database = await cloneDatabase();
    onTestFinished(() => database.drop());
    await runAs(
      database.ownerUrl,
      "create table cups (id int primary key); grant select, insert on cups to quen_app",
    );
    const orm = await openDatabase({ url: database.url, entities: [] });
    onTestFinished(() => orm.close());
    const add = (ids: number[]) =>
      orm.em.fork().transactional(async (em) => {
        const rows = transactionRows(em);
        await Promise.all(ids.map((id) => rows("insert into cups values ($1)", [id])));
        return rows<{ count: number }>("select count(*)::int as count from cups", []);
      });

    expect(await add([1, 2, 3])).toEqual([{ count: 3 }]);
    await expect(add([4, 3])).rejects.toThrow("duplicate key");
    expect(await add([])).toEqual([{ count: 3 }]);
  });
});
