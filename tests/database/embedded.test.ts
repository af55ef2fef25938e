import { readFileSync, statSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startEmbedded } from "../../api/database/embedded/embedded.ts";
import type { EmbeddedDatabase } from "../../api/database/embedded/embedded.ts";
import { runAs } from "./run-as.ts";

let dataDir: string;
let running: EmbeddedDatabase;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "quen-embedded-"));
  running = await startEmbedded({ dataDir });
  await runAs(running.ownerUrl, "create table cups (id int); insert into cups values (1)");
});

afterAll(async () => {
  await running?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

test("commits are safe on disk, and text sorts alike everywhere", async () => {
  const names = ["fsync", "synchronous_commit", "full_page_writes", "server_encoding", "TimeZone"];
  const settings = await Promise.all(names.map((name) => runAs(running.url, `show ${name}`)));

  expect(Object.assign({}, ...settings.flat())).toEqual({
    fsync: "on",
    synchronous_commit: "on",
    full_page_writes: "on",
    server_encoding: "UTF8",
    TimeZone: "UTC",
  });
});

test("the application may neither read the owner's tables nor create its own", async () => {
  await expect(runAs(running.url, "select * from cups")).rejects.toThrow("permission denied");
  await expect(runAs(running.url, "create table mine (id int)")).rejects.toThrow(
    "permission denied",
  );
});

test("the owner can have search without accents", async () => {
  await runAs(running.ownerUrl, "create extension unaccent; create extension pg_trgm");

  expect(await runAs(running.ownerUrl, "select lower(unaccent('Đặng Thị Mỹ')) as name")).toEqual([
    { name: "dang thi my" },
  ]);
});

test("passwords are for our eyes only", () => {
  expect(statSync(join(dataDir, "postgres.json")).mode & 0o777).toBe(0o600);
});

test("a second start on the same folder is refused, and the first goes on", async () => {
  await expect(startEmbedded({ dataDir })).rejects.toThrow("Another Quen is running");

  expect(await runAs(running.ownerUrl, "select id from cups")).toEqual([{ id: 1 }]);
});

test("after kill -9 PostgreSQL starts at the same address with what was committed", async () => {
  const killed = postmaster();
  process.kill(killed, "SIGKILL");

  const ids = () => runAs(running.ownerUrl, "select id from cups").catch(() => undefined);
  await expect.poll(ids, { timeout: 15_000 }).toEqual([{ id: 1 }]);
  expect(postmaster()).not.toBe(killed);
});

test("data survives a stop; a lock with a stranger's pid does not prevent a start", async () => {
  await running.stop();
  const lock = join(dataDir, "postgres", "postmaster.pid");
  const stale = [process.pid, join(dataDir, "postgres"), 1, 5432, "", "127.0.0.1", "", "ready"];
  await writeFile(lock, stale.join("\n") + "\n");
  running = await startEmbedded({ dataDir });

  expect(await runAs(running.ownerUrl, "select id from cups")).toEqual([{ id: 1 }]);
});

test("PostgreSQL's own messages are in its log", async () => {
  expect(await readFile(join(dataDir, "postgres.log"), "utf8")).toContain("ready to accept");
});

function postmaster(): number {
  return Number.parseInt(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8"));
}
