import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { startEmbedded } from "../../api/database/embedded/embedded.ts";
import type { EmbeddedDatabase } from "../../api/database/embedded/embedded.ts";
import { prepareDatabase } from "../../api/engine/prepare-database.ts";
import { runAs } from "../database/run-as.ts";
import { AdminClient } from "../harness/admin-client.ts";
import { openFixtureOn } from "../harness/open-fixture.ts";
import { openProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";
import { runTask } from "../harness/run-task.ts";

const [original, restored, archive] = ["original", "restored", "archive"].map((name) =>
  mkdtempSync(join(tmpdir(), `quen-backup-${name}-`)),
) as [string, string, string];
const started: EmbeddedDatabase[] = [];
afterAll(async () => {
  for (const one of started) await one.stop();
  for (const folder of [original, restored, archive]) rmSync(folder, { recursive: true });
});

test("a database that lost entries is restored to the moment before, and is proved", async () => {
  const database = await startArchiving();
  await openFixtureOn({ ...database, drop: async () => {} });
  const program = await openProgram({ tierSet: undefined, rewards: [], rules: [BASE_RATE] });
  const { shop, admin, sql } = program;
  const [mai, lan] = [await shop.enroll(), await shop.enroll()];
  await admin.givePoints(mai, 100);
  await runTask(program, "take-checkpoint");

  await backUp(database);
  await admin.givePoints(lan, 200);
  const [{ before }] = (await sql<{ before: string }>(
    "select clock_timestamp()::text as before",
  )) as [{ before: string }];
  await admin.givePoints(mai, 50);
  await sql("delete from transfers");
  expect((await admin.verify()).ok).toBe(false);
  const [{ wal }] = (await sql<{ wal: string }>(
    "select pg_walfile_name(pg_switch_wal()) as wal",
  )) as [{ wal: string }];
  await expect.poll(() => existsSync(join(archive, wal)), { timeout: 60_000 }).toBe(true);

  const found = await openFixtureOn({ ...(await restore(before)), drop: async () => {} });
  found.clocks.set(program.programId, program.clock);
  const credential = program.keys.admin;
  const staff = new AdminClient({ server: found.url, audience: "admin", credential });
  expect(await staff.verify()).toMatchObject({ ok: true, problems: [] });
  expect(await found.sql("select available::int from wallets order by available")).toEqual([
    { available: 100 },
    { available: 200 },
  ]);
});

/** A PostgreSQL that archives what it writes. */
async function startArchiving(): Promise<EmbeddedDatabase> {
  // Made first, since its settings are in its folder.
  await (await startEmbedded({ dataDir: original, durable: false })).stop();
  chmodSync(archive, 0o777);
  appendFileSync(
    join(original, "postgres/postgresql.conf"),
    `archive_mode = on\narchive_command = 'cp "%p" "${archive}/%f"'\n`,
  );
  const database = await startEmbedded({ dataDir: original, durable: false });
  started.push(database);
  await prepareDatabase(database);
  return onQuen(database);
}

/** Its superuser works on the database of Quen, too. */
function onQuen(database: EmbeddedDatabase): EmbeddedDatabase {
  const { href } = Object.assign(new URL(database.superuserUrl), { pathname: "/quen" });
  return { ...database, superuserUrl: href };
}

/** Copies the folder of a database that goes on working. */
async function backUp({ superuserUrl }: EmbeddedDatabase): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query("select pg_backup_start('test', true)");
  execFileSync("cp", ["--archive", join(original, "postgres"), restored]);
  const { rows } = await client.query("select labelfile from pg_backup_stop()");
  await client.end();
  copyFileSync(join(original, "postgres.json"), join(restored, "postgres.json"));
  own("backup_label", rows[0].labelfile);
}

/** Starts the copy as it was at a moment. */
async function restore(moment: string): Promise<EmbeddedDatabase> {
  rmSync(join(restored, "postgres/postmaster.pid"), { force: true });
  for (const name of readdirSync(join(restored, "postgres/pg_wal"))) {
    if (/^[0-9A-F]{24}$/.test(name)) rmSync(join(restored, "postgres/pg_wal", name));
  }
  appendFileSync(
    join(restored, "postgres/postgresql.conf"),
    `archive_mode = off
restore_command = 'cp "${archive}/%f" "%p"'
recovery_target_time = '${moment}'
recovery_target_action = 'promote'\n`,
  );
  own("recovery.signal", "");
  const database = await startEmbedded({ dataDir: restored, durable: false });
  started.push(database);
  const isOver = "select not pg_is_in_recovery() as over";
  await expect
    .poll(() => runAs(database.superuserUrl, isOver), { timeout: 60_000 })
    .toEqual([{ over: true }]);
  await prepareDatabase(database);
  return onQuen(database);
}

/** Writes a file that PostgreSQL, as whichever user it runs, may change. */
function own(name: string, text: string): void {
  const path = join(restored, "postgres", name);
  writeFileSync(path, text);
  chmodSync(path, 0o666);
}
