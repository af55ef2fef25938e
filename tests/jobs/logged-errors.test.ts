import { randomUUID } from "node:crypto";
import { Writable } from "node:stream";
import type { MikroORM, SqlEntityManager } from "@mikro-orm/postgresql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../api/database/open.ts";
import { transactionRows } from "../../api/database/transaction-rows.ts";
import { startWorker } from "../../api/engine/worker.ts";
import { failureText } from "../../api/failure-text.ts";
import { openLog } from "../../api/open-log.ts";
import { runAs } from "../database/run-as.ts";
import { cloneDatabase } from "../harness/database.ts";
import type { TestDatabase } from "../harness/database.ts";

const SECRET = "lan@tea.example";

let database: TestDatabase;
let orm: MikroORM;
beforeAll(async () => {
  database = await cloneDatabase();
  await runAs(
    database.ownerUrl,
    `create table names (name text primary key);
     insert into names values ('${SECRET}');
     grant select, insert on names to quen_app;
     grant select, insert, update on events to quen_app;`,
  );
  orm = await openDatabase({ url: database.url, entities: [] });
});
afterAll(async () => {
  await orm?.close();
  await database?.drop();
});

/** Fails as PostgreSQL does that quotes the row. */
async function failAsDatabase(em: SqlEntityManager): Promise<void> {
  await em.execute("insert into names values (?)", [SECRET]);
}

test("what a log says of an error of the database holds nothing of its rows", async () => {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const log = openLog({ logLevel: "info" }, sink);
  const inTransaction = <Result>(run: (em: SqlEntityManager) => Promise<Result>) =>
    orm.em.fork().transactional(run);
  let batches = 0;
  const worker = await startWorker<{ em: SqlEntityManager }>({
    url: database.url,
    orm,
    log,
    reactions: { "purchase.recorded": [{ name: "fails", run: ({ em }) => failAsDatabase(em) }] },
    schedules: [],
    inWork: (_event, run) => inTransaction((em) => run({ em })),
    // The first batch fails, the next is dispatched.
    async notifySubscribers() {
      if (++batches === 1) await inTransaction(failAsDatabase);
    },
    deliveryWorkers: [
      {
        context: {} as never,
        deliveryWorker: {
          name: "fails",
          take: async () => {
            await inTransaction(failAsDatabase);
            return [];
          },
          extendLease: async () => {},
          deliver: async () => {},
        },
      },
    ],
  });
  await inTransaction((em) =>
    transactionRows(em)(
      `insert into events (id, program_id, type, payload, occurred_at)
       values ($1, $2, 'purchase.recorded', '{}', now())`,
      [randomUUID(), randomUUID()],
    ),
  );
  const said = (text: string) => lines.some((line) => line.includes(text) && /23505/.test(line));
  const all = () => ["could not be dispatched", "A reaction failed", "courier failed"].every(said);
  await expect.poll(all, { timeout: 20_000 }).toBe(true);
  const kept = () => runAs<object>(database.ownerUrl, "select * from jobs.job");
  await worker.stop();

  expect(lines.join("")).not.toContain(SECRET);
  expect(JSON.stringify(await kept())).not.toContain(SECRET);
});

test("neither does an error that is logged as it is, nor what a start says", async () => {
  const lines: string[] = [];
  const log = openLog({ logLevel: "info" }, { write: (line) => void lines.push(line) });
  const error = await orm.em
    .fork()
    .transactional((em) => failAsDatabase(em))
    .catch((failure: Error) => failure);

  log.error({ err: error }, "failed");
  log.error({ error }, "failed");

  expect(lines.join("")).toContain("23505");
  expect(lines.join("")).not.toContain(SECRET);
  expect(failureText(error as Error, {})).not.toContain(SECRET);
});
