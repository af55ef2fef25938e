import { randomUUID } from "node:crypto";
import type { MikroORM, SqlEntityManager } from "@mikro-orm/postgresql";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openDatabase } from "../../api/database/open.ts";
import { transactionRows } from "../../api/database/transaction-rows.ts";
import { startWorker } from "../../api/engine/worker.ts";
import type { Worker } from "../../api/engine/worker.ts";
import type { DomainEvent } from "../../api/writes/event.ts";
import { runAs } from "../database/run-as.ts";
import { cloneDatabase } from "../harness/database.ts";
import type { TestDatabase } from "../harness/database.ts";

type Reacting = { em: SqlEntityManager };

const silent = { info() {}, warn() {}, error() {} };
const workers: Worker[] = [];
let database: TestDatabase;
let orm: MikroORM;

beforeAll(async () => {
  database = await cloneDatabase();
  await runAs(
    database.ownerUrl,
    `create table effects (event_id uuid, reaction text);
     grant select, insert on effects to quen_app;
     grant select, insert, update on events to quen_app;`,
  );
  orm = await openDatabase({ url: database.url, entities: [] });
});

beforeEach(() => runAs(database.ownerUrl, "truncate effects"));
afterEach(() => Promise.all(workers.splice(0).map((worker) => worker.stop())));

afterAll(async () => {
  await orm?.close();
  await database?.drop();
});

test("each reaction to an event takes effect once, also with two workers", async () => {
  const reactions = [{ name: "first", run: writeEffect("first") }];
  reactions.push({ name: "second", run: writeEffect("second") });
  const ids = await emit(30);
  await startOne(reactions);
  await startOne(reactions);

  await expect.poll(countEffects, { timeout: 15_000 }).toBe(60);
  await expect.poll(openJobs, { timeout: 5_000 }).toBe(0);
  expect(await distinctEffects()).toBe(60);
  expect(await undispatched()).toBe(0);
  expect(ids).toHaveLength(30);
});

test("no job is made for events that don't concern a reaction", async () => {
  const asked: number[] = [];
  const some = { name: "some", run: writeEffect("some") };
  const appliesTo = async (_rows: unknown, events: readonly DomainEvent[]) => {
    asked.push(events.length);
    return new Set(events.slice(0, 2).map(({ id }) => id));
  };
  await startOne([
    { name: "all", run: writeEffect("all") },
    { ...some, appliesTo },
  ]);
  await emit(5, { isOfMembers: true });
  await runAs(database.url, "notify quen_events");

  await expect.poll(countEffects, { timeout: 10_000 }).toBe(7);
  await expect.poll(openJobs, { timeout: 5_000 }).toBe(0);
  // All events of a batch are asked about at once.
  expect(asked).toEqual([5]);
});

test("a task that also runs after an event runs at once, and once for many of them", async () => {
  const runs: string[] = [];
  const yearly = { every: "0 0 1 1 *" };
  const run = (name: string) => async () => void runs.push(name);
  await startOne(
    [],
    [
      { ...yearly, name: "after-purchases", alsoAfter: ["purchase.recorded"], run: run("after") },
      { ...yearly, name: "after-others", alsoAfter: ["member.enrolled"], run: run("others") },
    ],
  );
  await emit(3);
  await runAs(database.url, "notify quen_events");

  await expect.poll(() => runs, { timeout: 15_000 }).toEqual(["after"]);
  await expect.poll(openJobs, { timeout: 5_000 }).toBe(0);
  expect(runs).toEqual(["after"]);
});

test("an event emitted while a worker sleeps is reacted to when it wakes", async () => {
  await startOne([{ name: "first", run: writeEffect("first") }]);
  await emit(1);
  await runAs(database.url, "notify quen_events");

  await expect.poll(countEffects, { timeout: 10_000 }).toBe(1);
});

test("a reaction that fails after its effect leaves none, and its retry leaves one", async () => {
  let attempts = 0;
  await startOne([
    {
      name: "stumbling",
      async run(work, event) {
        await writeEffect("stumbling")(work, event);
        if (++attempts === 1) throw new Error("stumbled");
      },
    },
  ]);
  await emit(1);

  await expect.poll(() => attempts, { timeout: 20_000 }).toBe(2);
  await expect.poll(openJobs, { timeout: 5_000 }).toBe(0);
  expect(await countEffects()).toBe(1);
});

test("an effect whose job another worker has taken over is undone", async () => {
  let attempts = 0;
  await startOne([
    {
      name: "paused",
      async run(work, event) {
        await writeEffect("paused")(work, event);
        if (++attempts > 1) return;
        // As the monitor does with a worker that no longer gives a sign of life.
        await runAs(
          database.ownerUrl,
          "update jobs.job set state = 'retry', retry_count = retry_count + 1 where state = " +
            "'active'",
        );
      },
    },
  ]);
  await emit(1);

  await expect.poll(() => attempts, { timeout: 20_000 }).toBe(2);
  await expect.poll(openJobs, { timeout: 5_000 }).toBe(0);
  expect(await countEffects()).toBe(1);
});

test("a schedule of a past version is forgotten", async () => {
  const schedules = [{ name: "tidy", every: "1h", run: async () => {} }];
  const first = await startOne([], schedules);
  expect(await scheduled()).toEqual(["schedule.tidy"]);
  await first.stop();
  await startOne([]);

  expect(await scheduled()).toEqual([]);
});

function writeEffect(reaction: string) {
  return async ({ em }: Reacting, { id }: DomainEvent) => {
    await transactionRows(em)("insert into effects values ($1, $2)", [id, reaction]);
  };
}

type StartOne = Parameters<typeof startWorker<Reacting>>[0];

async function startOne(
  reactions: StartOne["reactions"][string],
  schedules: StartOne["schedules"] = [],
): Promise<Worker> {
  const worker = await startWorker<Reacting>({
    url: database.url,
    orm,
    reactions: { "purchase.recorded": reactions },
    schedules,
    inWork: (_event, run) => orm.em.fork().transactional((em) => run({ em })),
    log: silent,
  });
  workers.push(worker);
  return worker;
}

async function emit(count: number, { isOfMembers = false } = {}): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await orm.em.fork().transactional((em) =>
    transactionRows(em)(
      `insert into events (id, program_id, member_id, type, payload, occurred_at)
       select id, $2, case when $3 then id end, 'purchase.recorded', '{}', now() from
       unnest($1::uuid[]) as id`,
      [ids, randomUUID(), isOfMembers],
    ),
  );
  return ids;
}

async function count(statement: string): Promise<number> {
  const [row] = await runAs<{ count: string }>(database.ownerUrl, statement);
  return Number(row?.count);
}

const countEffects = () => count("select count(*) from effects");
const distinctEffects = () => count("select count(distinct (event_id, reaction)) from effects");
const undispatched = () => count("select count(*) from events where dispatched_at is null");
const openJobs = () => count("select count(*) from jobs.job where state <> 'completed'");

async function scheduled(): Promise<string[]> {
  const rows = await runAs<{ name: string }>(database.ownerUrl, "select name from jobs.schedule");
  return rows.map(({ name }) => name);
}
