import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MikroORM } from "@mikro-orm/postgresql";
import { openDatabase } from "../../api/database/open.ts";
import { transactionRows } from "../../api/database/transaction-rows.ts";
import { cloneDatabase } from "../harness/database.ts";
import type { TestDatabase } from "../harness/database.ts";
import { runAs } from "./run-as.ts";

let database: TestDatabase;
let orm: MikroORM;

beforeAll(async () => {
  database = await cloneDatabase();
  await runAs(
    database.ownerUrl,
    "create table cups (id int primary key, points bigint); grant select, insert on cups to " +
      "quen_app",
  );
  orm = await openDatabase({ url: database.url, entities: [] });
});

afterAll(async () => {
  await orm?.close();
  await database?.drop();
});

test("a statement of a transaction is prepared once and sees its own changes", async () => {
  await orm.em.fork().transactional(async (em) => {
    const rows = transactionRows(em);
    await rows("insert into cups (id, points) values ($1, $2)", [1, 10]);
    await rows("insert into cups (id, points) values ($1, $2)", [2, 20]);
    const found = await rows<{ points: number }>("select points from cups where id = $1", [2]);
    const prepared = await em.execute<{ statement: string }[]>(
      "select statement from pg_prepared_statements order by 1",
    );

    expect(found).toEqual([{ points: 20 }]);
    expect(prepared.map(({ statement }) => statement)).toEqual([
      "begin",
      "insert into cups (id, points) values ($1, $2)",
      "select points from cups where id = $1",
    ]);
  });
});

test("a statement is rolled back with its transaction", async () => {
  const failing = orm.em.fork().transactional(async (em) => {
    await transactionRows(em)("insert into cups (id) values ($1)", [99]);
    throw new Error("changed my mind");
  });

  await expect(failing).rejects.toThrow("changed my mind");
  expect(await orm.em.fork().execute("select 1 from cups where id = 99")).toEqual([]);
});

test("transactionRows outside a transaction is refused", () => {
  expect(() => transactionRows(orm.em.fork())).toThrow("in a transaction");
});

test("columns come as numbers, instants, days and exact decimals", async () => {
  const [row] = await orm.em.fork().transactional((em) =>
    transactionRows(em)<Record<string, unknown>>(
      `select $1::bigint as points, $2::timestamptz as at, $3::date as day, $4::numeric as amount,
         $5::jsonb as payload, array[1, null, 2]::bigint[] as many, array['2024-02-29']::date[] as
         days`,
      [9007199254740991, new Date(0), "2024-02-29", "0.10", { a: [1] }],
    ),
  );

  expect(row).toEqual({
    points: 9007199254740991,
    at: new Date(0),
    day: "2024-02-29",
    amount: "0.10",
    payload: { a: [1] },
    many: [1, null, 2],
    days: ["2024-02-29"],
  });
});

test("an int8 beyond exact numbers is an error, and the connection stays usable", async () => {
  const unsafe = orm.em
    .fork()
    .transactional((em) =>
      transactionRows(em)("select $1::bigint as points", ["9007199254740993"]),
    );

  await expect(unsafe).rejects.toThrow(RangeError);
  expect(await orm.em.fork().execute("select 1 as one")).toEqual([{ one: 1 }]);
});

test("connections lost within transactions are returned to the pool", async () => {
  const small = await openDatabase({ url: database.url, entities: [], connectionsMax: 2 });
  const lose = (time: number) =>
    small.em.fork().transactional(async (em) => {
      const [own] = await transactionRows(em)<{ pid: number }>(
        "select pg_backend_pid() as pid, $1::int as one",
        [1],
      );
      const ending = runAs(database.superuserUrl, `select pg_terminate_backend(${own!.pid})`);
      // While it rests, and while a statement runs.
      if (time % 2) await em.execute("select pg_sleep(5)").finally(() => ending);
      await ending;
    });
  for (let time = 0; time < 6; time++) await expect(lose(time)).rejects.toThrow();

  expect(await small.em.fork().execute("select 1 as one")).toEqual([{ one: 1 }]);
  await small.close();
});

test("connections lost while they roll back are returned to the pool", async () => {
  const small = await openDatabase({ url: database.url, entities: [], connectionsMax: 2 });
  const superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  for (let time = 0; time < 40; time++) {
    let ending: Promise<unknown> | undefined;
    const giveUp = small.em.fork().transactional(async (em) => {
      const [own] = await transactionRows(em)<{ pid: number }>(
        "select pg_backend_pid() as pid, $1::int as one",
        [1],
      );
      ending = superuser.query(`select pg_terminate_backend(${own!.pid})`);
      // From before the end of the connection to after it.
      await sleep(time % 5);
      throw new Error("given up");
    });
    await expect(giveUp).rejects.toThrow();
    await ending;
  }
  await superuser.end();

  expect(await small.em.fork().execute("select 1 as one")).toEqual([{ one: 1 }]);
  await small.close();
});

test("the application may not change what the owner keeps from it", async () => {
  await expect(orm.em.fork().execute("update cups set points = 0")).rejects.toThrow(
    "permission denied",
  );
});

test("what is closed while a connection is being made is closed all the same", async () => {
  const closed = await openDatabase({ url: database.url, entities: [] });
  const asked = closed.em.fork().execute("select 1");
  const outcome = asked.then(
    () => "answered",
    () => "refused",
  );
  // The pool is made in the first turn of the event loop, the connection takes longer.
  await new Promise((resolve) => setImmediate(resolve));
  await closed.close();

  expect(await outcome).toBe("refused");
});
