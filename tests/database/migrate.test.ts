import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrateDatabase } from "../../api/database/migrate.ts";
import { openDatabase } from "../../api/database/open.ts";
import { ownsLedger } from "../../api/database/grants.ts";
import { prepareDatabase } from "../../api/engine/prepare-database.ts";
import { cloneDatabase } from "../harness/database.ts";
import type { TestDatabase } from "../harness/database.ts";
import { runAs } from "./run-as.ts";

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await cloneDatabase();
  await runAs(database.ownerUrl, "truncate schema_migrations");
  // Below the project, so that the migrations find its packages.
  folder = await mkdtemp(join(import.meta.dirname, "migrations-"));
});

afterAll(async () => {
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

test("each migration runs once, in the order of names", async () => {
  await addMigration("002-fill", "insert into mugs values (1)");
  await addMigration("001-create", "create table mugs (id int)");

  expect(await migrateDatabase(options())).toEqual(["001-create", "002-fill"]);
  expect(await migrateDatabase(options())).toEqual([]);
  expect(await runAs(database.ownerUrl, "select id from mugs")).toEqual([{ id: 1 }]);
});

test("migrations that fail leave nothing of what ran before them", async () => {
  await addMigration("003-fill", "insert into mugs values (3)");
  await addMigration("004-fail", "insert into no_such_table values (1)");

  await expect(migrateDatabase(options())).rejects.toThrow("no_such_table");
  expect(await runAs(database.ownerUrl, "select id from mugs")).toEqual([{ id: 1 }]);
  await rm(join(folder, "003-fill.ts"));
  await rm(join(folder, "004-fail.ts"));
});

test("a database that is newer than the code is refused", async () => {
  await rm(join(folder, "002-fill.ts"));

  await expect(migrateDatabase(options())).rejects.toThrow("newer than this code: it has run 002");
});

test("two processes that prepare at once do not hinder each other", async () => {
  const other = await cloneDatabase();
  const applied = await Promise.all([prepareDatabase(other), prepareDatabase(other)]);

  expect(applied).toEqual([[], []]);
  await other.drop();
});

test("the application's login does not own the ledger, the owner's does", async () => {
  expect(await owns(database.url)).toBe(false);
  expect(await owns(database.ownerUrl)).toBe(true);
});

function options() {
  return { ownerUrl: database.ownerUrl, folder };
}

async function addMigration(name: string, statement: string): Promise<void> {
  const source = `import { Migration } from "@mikro-orm/migrations";
export class Step extends Migration {
  override up() {
    this.addSql(${JSON.stringify(statement)});
  }
}
`;
  await writeFile(join(folder, `${name}.ts`), source);
}

async function owns(url: string): Promise<boolean> {
  const orm = await openDatabase({ url, entities: [] });
  try {
    return await ownsLedger(orm.em.fork());
  } finally {
    await orm.close();
  }
}
