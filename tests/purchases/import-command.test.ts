import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importFile } from "../../tools/import/import-file.ts";
import type { ImportProgress } from "../../tools/import/import-file.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";

const LINES = 600;

let folder: string;
let program: TestProgram;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "quen-import-"));
  program = await openProgram({ tierSet: undefined, rewards: [], rules: [BASE_RATE] });
});
afterAll(() => rm(folder, { recursive: true }));

/** A file of purchases of ten members, every fiftieth of somebody unknown. */
async function purchasesFile(name: string, lines = LINES): Promise<string> {
  const members = await Promise.all(Array.from({ length: 10 }, () => program.shop.enroll()));
  const file = join(folder, name);
  const texts = Array.from({ length: lines }, (_, at) => {
    const input = program.shop.purchase(members[at % 10]!, "10000");
    const who = at % 50 === 49 ? { externalId: "nobody" } : input.member;
    return JSON.stringify({ ...input, member: who, source: name });
  });
  await writeFile(file, texts.join("\n"));
  return file;
}

function run(file: string, { onProgress = (_: ImportProgress) => {}, linesAtOnce = 100 } = {}) {
  const { fixture, keys } = program;
  const { url } = fixture;
  return importFile({ file, key: keys.shop, url, locale: "en", linesAtOnce, onProgress });
}

async function recordedOf(name: string): Promise<number> {
  const [row] = await program.sql<{ count: number }>(
    `select count(*)::int as count from purchases where source = '${name}'`,
  );
  return row!.count;
}

test("an import that is killed goes on where it was, and records each purchase once", async () => {
  const file = await purchasesFile("killed");
  const { fixture, keys } = program;
  const args = ["--key", keys.shop, "--url", fixture.url, "--lines", "20"];
  let kills = 0;
  for (const delay of [0, 40, 80]) {
    const command = ["--import", "@oxc-node/core/register", "tools/import/purchases.ts", file];
    const child = spawn(process.execPath, [...command, ...args], { stdio: "ignore" });
    const before = await recordedOf("killed");
    const ended = once(child, "exit");
    while ((await recordedOf("killed")) === before && child.exitCode === null) await sleep(5);
    await sleep(delay);
    child.kill("SIGKILL");
    const [, signal] = (await ended) as [number | null, string | null];
    if (signal === "SIGKILL") kills += 1;
  }
  expect(kills).toBe(3);
  const kept = JSON.parse(await readFile(`${file}.progress.json`, "utf8")) as {
    place: { lines: number };
  };
  expect(kept.place.lines).toBeGreaterThan(0);

  const begun: number[] = [];
  const done = await run(file, { onProgress: ({ lines }) => begun.push(lines) });

  expect(begun[0]).toBe(kept.place.lines);
  expect(done.recorded + done.known).toBe(LINES - LINES / 50);
  expect(done.refused).toBe(LINES / 50);
  expect(await recordedOf("killed")).toBe(LINES - LINES / 50);
  const problems = (await readFile(done.problemsFile, "utf8")).trim().split("\n");
  expect(problems.map((it) => (JSON.parse(it) as { line: number }).line)).toEqual(
    Array.from({ length: LINES / 50 }, (_, at) => (at + 1) * 50),
  );
  expect(existsSync(`${file}.progress.json`)).toBe(false);
  expect(await program.admin.verify()).toMatchObject({ ok: true });
});

test("what a kill left between a batch and its saved position is reported once", async () => {
  const file = await purchasesFile("between", 200);
  await stopped(run(file, { onProgress: ({ lines }) => stopAt(lines, 100) }));
  await appendFile(`${file}.problems.jsonl`, '{"line":150}\n{"li');

  const done = await run(file);

  const problems = (await readFile(done.problemsFile, "utf8")).trim().split("\n");
  expect(problems.map((it) => (JSON.parse(it) as { line: number }).line)).toEqual([
    50, 100, 150, 200,
  ]);
});

test("another file of the same name is imported from its start", async () => {
  const file = await purchasesFile("renewed", 200);
  await stopped(run(file, { onProgress: ({ lines }) => stopAt(lines, 100) }));
  await purchasesFile("renewed", 150);

  expect(await run(file)).toMatchObject({ recorded: 147, known: 0, refused: 3 });
});

test("a key that may not import stops the import with what to do", async () => {
  const file = await purchasesFile("forbidden", 2);
  const asked = { file, url: program.fixture.url, linesAtOnce: 10, onProgress() {} };

  await expect(importFile({ ...asked, key: program.keys.visitor })).rejects.toThrow(
    "purchases:write",
  );
});

/** Ends an import the way a crash does: its place of before is all that is left. */
function stopAt(lines: number, place: number): void {
  if (lines >= place) throw new Error("stopped on purpose");
}

async function stopped(running: Promise<unknown>): Promise<void> {
  await expect(running).rejects.toThrow("stopped on purpose");
}
