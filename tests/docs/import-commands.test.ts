import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AuditLog } from "../../client/admin.ts";
import { encodeId } from "../../api/values/id.ts";
import { TOKEN_SECRET } from "../harness/open-fixture.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

const PAGE = readFileSync("docs/operating/bring-your-customers.md", "utf8");
const commands = [...PAGE.matchAll(/^npm run quen -- (.+)$/gm)].map(([, command]) => command!);
const blockOf = (page: string, language: string, place = 0) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, "gm"))][place]![1]!;
const onOneLine = (json: string) => JSON.stringify(JSON.parse(json));

let folder: string;
let program: TestProgram;
let poolId: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "quen-guide-"));
  program = await openProgram();
  poolId = (await program.admin.addPool()).id;
  const purchase = blockOf(readFileSync("docs/importing.md", "utf8"), "json");
  const files = {
    "members.jsonl": onOneLine(blockOf(PAGE, "json")),
    "map.json": blockOf(PAGE, "json", 1),
    "members.csv": blockOf(PAGE, "csv"),
    "purchases.jsonl": onOneLine(purchase).replace("cust-0001", "KH-0001"),
    "purchases.csv": blockOf(PAGE, "csv", 1),
    "purchases-map.json": blockOf(PAGE, "json", 3),
    "codes.txt": "PRINTED-0001\nPRINTED-0002\n",
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a command as it stands on the page, with the files of the folder. */
async function run(command: string) {
  const words = command
    .replace(/pool_\w+/, poolId)
    .split(" ")
    .map((word) => (word.includes(".") ? join(folder, word) : word));
  const quen = ["--import", "@oxc-node/core/register", "tools/quen/quen.ts"];
  const named = ["--program", encodeId("prg", program.programId), "--json"];
  const child = spawn(process.execPath, [...quen, ...words, ...named], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      DATA_DIR: folder,
      DATABASE_URL: program.fixture.database.url,
      MIGRATE: "off",
      TOKEN_SECRET,
    },
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const [code] = (await once(child, "close")) as [number];
  expect([code, stderr.includes("Error")], `${command}\n${stderr}`).toEqual([0, false]);
  return stdout.startsWith("{") ? JSON.parse(stdout) : null;
}

const one = { lines: 1, imported: 1 };

/** What each command of the page answers on its samples. */
const ANSWERS: Readonly<Record<string, object | null>> = {
  "import members members.jsonl --dry-run": { ...one, dryRun: true },
  "import members members.jsonl": { ...one, dryRun: false },
  "import members members.csv --map map.json": one,
  "import purchases purchases.jsonl --history --dry-run": { lines: 1, recorded: 1, dryRun: true },
  "import purchases purchases.jsonl --history": { lines: 1, recorded: 1, dryRun: false },
  "import purchases purchases.csv --map purchases-map.json --history --dry-run": {
    lines: 2,
    recorded: 2,
    dryRun: true,
  },
  "import purchases purchases.csv --map purchases-map.json --history": {
    lines: 2,
    recorded: 2,
    dryRun: false,
  },
  "import codes codes.txt --pool pool_01h455vb4pex5vsknk084sn02q --dry-run": {
    added: 2,
    dryRun: true,
  },
  "import codes codes.txt --pool pool_01h455vb4pex5vsknk084sn02q": { added: 2, dryRun: false },
};

test("the commands of docs/operating/bring-your-customers.md do what it says", async () => {
  for (const command of commands) {
    const answer = await run(command);
    const isExport = command.startsWith("export");
    if (!isExport)
      expect([command, answer]).toEqual([command, expect.objectContaining(ANSWERS[command]!)]);
  }
  expect(Object.keys(ANSWERS)).toEqual(commands.filter((it) => it.startsWith("import")));
  expect(await program.admin.verify()).toMatchObject({ ok: true, problems: [] });
});

test("what they exported is what they imported", async () => {
  const exported = async (name: string) => {
    const bytes = await readFile(join(folder, name));
    return (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString();
  };
  expect(await exported("members.jsonl")).toContain('"externalId":"KH-0001"');
  expect(await exported("purchases.jsonl.gz")).toContain('"externalId":"order-1"');
  expect(await exported("entries.csv")).toMatch(/^\ufeff/);
  const [pool] = await program.sql<{ added: number }>(
    `select sum(added)::int as added from code_pool_counts c join code_pools p
       on p.id = c.code_pool_id where p.program_id = '${program.programId}'`,
  );
  expect(pool).toEqual({ added: 2 });
});

test("what is done by command is in the audit log, as the operator's", async () => {
  const { auditRecords } = await program.admin.ask(AuditLog, {
    where: { actorKinds: ["OPERATOR"] },
  });
  const operations = new Set(auditRecords.nodes.map((it) => it.operation));
  const names = new Set(auditRecords.nodes.map((it) => it.actor.name));

  expect([...operations].sort()).toEqual([
    "addCodes",
    "export coupons",
    "export entries",
    "export members",
    "export purchases",
    "export redemptions",
    "importMembers",
    "importPurchases",
  ]);
  expect([...names]).toEqual(["Operator of the installation"]);
});

test.for(["OPERATOR", "SYSTEM"])(
  "a tier that nobody granted is named by the proof, though it says %s granted it",
  async (name) => {
    await program.sql(`begin; insert into tier_grants
      (member_id, id, tier_set_id, tier_id, until_day, reason, granted_at, granted_by)
      select member_id, gen_random_uuid(), tier_set_id, tier_id, until_day, reason, granted_at,
        '${name}' from tier_grants limit 1; commit`);

    const { problems } = await program.admin.verify();
    await program.sql(
      `delete from tier_grants
       where granted_by = '${name}' and place = (select max(place) from tier_grants)`,
    );

    expect(problems).toMatchObject([{ message: expect.stringContaining("grant") }]);
  },
);
