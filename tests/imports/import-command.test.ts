import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { encodeId } from "../../api/values/id.ts";
import { TOKEN_SECRET } from "../harness/open-fixture.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

const LINES = 3_000;

let folder: string;
let program: TestProgram;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "quen-members-"));
  program = await openProgram();
});
afterAll(() => rm(folder, { recursive: true }));

/** Every hundredth line is wrong, every 250th the twin of the one before. */
async function membersFile(name: string): Promise<string> {
  const file = join(folder, `${name}.jsonl`);
  const texts = Array.from({ length: LINES }, (_, at) => {
    const phone = `+8490${String(1_000_000 + (at % 250 === 249 ? at - 1 : at)).slice(-7)}`;
    const points = at % 100 === 99 ? -1 : at % 7;
    return JSON.stringify({ externalId: `${name}-${at}`, phone, points });
  });
  await writeFile(file, texts.join("\n"));
  return file;
}

function start(file: string, ...flags: string[]) {
  return importing("members", file, ...flags);
}

function importing(what: string, file: string, ...flags: string[]) {
  const { fixture } = program;
  const command = ["--import", "@oxc-node/core/register", "tools/quen/quen.ts"];
  const named = ["--program", encodeId("prg", program.programId), "--json"];
  return spawn(process.execPath, [...command, "import", what, file, ...named, ...flags], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      DATA_DIR: folder,
      DATABASE_URL: fixture.database.url,
      MIGRATE: "off",
      TOKEN_SECRET,
    },
  });
}

function run(file: string, ...flags: string[]) {
  return answerOf(start(file, ...flags));
}

async function answerOf(child: ReturnType<typeof start>) {
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const [code] = (await once(child, "close")) as [number];
  return { code, stderr, answer: stdout ? JSON.parse(stdout) : null };
}

const imported = async (name: string) => {
  const [row] = await program.sql<{ count: number; points: number }>(`
    select count(*)::int as count, sum(w.available)::int as points
    from member_profiles p join wallets w using (member_id)
    where p.program_id = '${program.programId}' and p.external_id like '${name}-%'`);
  return row!;
};

test("a killed import goes on where it was, and counts what one in peace counts", async () => {
  const file = await membersFile("killed");
  const dry = await run(file, "--dry-run");
  expect(dry).toMatchObject({ code: 1, answer: { dryRun: true, lines: LINES, refused: 36 } });
  expect(await imported("killed")).toEqual({ count: 0, points: null });

  for (const least of [300, 1_500]) {
    const child = start(file);
    while ((await imported("killed")).count < least) await sleep(5);
    child.kill("SIGKILL");
    await once(child, "close");
  }
  const { answer, code, stderr } = await run(file);

  expect({ code, answer, stderr: stderr.match(/error/i) }).toMatchObject({ code: 1, stderr: null });
  const { report: _, dryRun: __, ...counts } = answer;
  const { report: ___, dryRun: ____, ...dryCounts } = dry.answer;
  expect(counts).toEqual(dryCounts);
  const stored = await imported("killed");
  expect(stored.count).toBe(answer.imported);
  const problems = (await readFile(answer.report, "utf8")).trimEnd().split("\n");
  expect(problems).toHaveLength(36);
  expect(problems.map((line) => JSON.parse(line).line)).toEqual(
    [...problems.map((line) => JSON.parse(line).line)].sort((a, b) => a - b),
  );
  expect(existsSync(`${file}.progress.json`)).toBe(false);
  expect(await program.admin.verify()).toMatchObject({ ok: true, problems: [] });
});

test("a table whose columns fill nothing is refused with what to do", async () => {
  const file = join(folder, "table.csv");
  await writeFile(file, "Mã,Tên\nx,Lan\n");
  const { code, stderr } = await run(file);
  expect(code).toBe(2);
  expect(stderr).toContain("Mã, Tên");

  const map = join(folder, "map.json");
  await writeFile(map, JSON.stringify({ Mã: "externalId", Tên: "givenName" }));
  expect(await run(file, "--map", map)).toMatchObject({ code: 0, answer: { imported: 1 } });
});

test("every code that is refused is in the report, however many there are", async () => {
  const { id } = (await program.admin.addPool()) as { id: string };
  const file = join(folder, "codes.txt");
  await writeFile(file, `${"?\n".repeat(1_200)}GOOD-CODE-1\n`);

  const { code, answer } = await answerOf(importing("codes", file, "--pool", id));

  expect({ code, answer }).toMatchObject({ code: 1, answer: { added: 1, refused: 1_200 } });
  const problems = (await readFile(answer.report, "utf8")).trimEnd().split("\n");
  expect(problems.map((line) => JSON.parse(line).line)).toEqual(
    Array.from({ length: 1_200 }, (_, at) => at + 1),
  );
});
