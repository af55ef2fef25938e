import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { encodeId } from "../../api/values/id.ts";
import { TOKEN_SECRET } from "../harness/open-fixture.ts";
import { openProgram } from "../harness/open-program.ts";

const onlyInProof = process.env.PROOF !== undefined;
const FEW = Number(process.env.FEW_MEMBERS ?? 20_000);
const MANY = Number(process.env.MANY_MEMBERS ?? 100_000);

const pointsOf = (at: number) => 1 + (at % 500);

function* members(count: number): Generator<string> {
  for (let at = 0; at < count; at++) {
    const line = {
      externalId: `m-${at}`,
      phone: `+8490${String(1_000_000 + at).slice(-7)}`,
      email: `m${at}@example.com`,
      givenName: `Lan ${at}`,
      familyName: "Nguyễn",
      birthDate: "1990-02-28",
      joinedAt: "2021-03-04",
      points: [{ points: pointsOf(at), expiresAt: null }],
    };
    yield `${JSON.stringify(line)}\n`;
  }
}

interface Imported {
  /** How much memory the command had at most, in MB. */
  readonly peak: number;
  readonly perSecond: number;
}

/** Imports so many members; killed in the middle, and run again, where that is asked for. */
async function imported(count: number, { isKilled = false } = {}): Promise<Imported> {
  const program = await openProgram();
  const folder = await mkdtemp(join(tmpdir(), "quen-memory-"));
  const file = join(folder, "members.jsonl");
  await pipeline(Readable.from(members(count)), createWriteStream(file));
  const command = ["--import", "@oxc-node/core/register", "tools/quen/quen.ts"];
  const named = ["import", "members", file, "--program", encodeId("prg", program.programId)];
  const stored = async () => {
    const [row] = await program.sql<{ count: number; points: number }>(`
      select count(*)::int as count, sum(available)::float as points from wallets
      where program_id = '${program.programId}'`);
    return row!;
  };
  /** Runs the command until it ends; killed when so many are stored. */
  const run = async (killedAt = Infinity) => {
    const child = spawn(process.execPath, [...command, ...named, "--json"], {
      stdio: ["ignore", "pipe", "inherit"],
      env: {
        PATH: process.env.PATH,
        DATA_DIR: folder,
        DATABASE_URL: program.fixture.database.url,
        MIGRATE: "off",
        TOKEN_SECRET,
      },
    });
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    const ended = once(child, "close");
    let peak = 0;
    while (child.exitCode === null && child.signalCode === null) {
      const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
      const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(status) ?? [];
      if (kilobytes) peak = Number(kilobytes) / 1024;
      if (killedAt < Infinity && (await stored()).count >= killedAt) child.kill("SIGKILL");
      await sleep(200);
    }
    await ended;
    return { peak, code: child.exitCode, stdout };
  };

  const began = Date.now();
  const killed = isKilled ? await run(count / 2) : null;
  if (killed) expect([killed.code, (await stored()).count < count]).toEqual([null, true]);
  const { code, stdout, peak } = await run();
  const perSecond = Math.round((count * 1000) / (Date.now() - began));

  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ lines: count, imported: count, known: 0 });
  const points = Array.from({ length: count }, (_, at) => pointsOf(at)).reduce((a, b) => a + b, 0);
  expect(await stored()).toEqual({ count, points });
  await rm(folder, { recursive: true });
  return { peak: Math.max(peak, killed?.peak ?? 0), perSecond };
}

test.runIf(onlyInProof)(
  "memory does not grow with the number of members, and a killed import ends as one in peace",
  async () => {
    const few = await imported(FEW);
    const many = await imported(MANY, { isKilled: true });
    console.log({ [FEW]: few, [MANY]: many });
    expect(many.peak).toBeLessThanOrEqual(1.2 * few.peak);
  },
  3_600_000,
);
