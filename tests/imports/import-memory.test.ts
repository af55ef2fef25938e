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
      points: [{ points: 1 + (at % 500), expiresAt: null }],
    };
    yield `${JSON.stringify(line)}\n`;
  }
}

/** Imports so many members, and says how much memory the command had at most, in MB. */
async function imported(count: number) {
  const program = await openProgram();
  const folder = await mkdtemp(join(tmpdir(), "quen-memory-"));
  const file = join(folder, "members.jsonl");
  await pipeline(Readable.from(members(count)), createWriteStream(file));
  const command = ["--import", "@oxc-node/core/register", "tools/quen/quen.ts"];
  const named = ["import", "members", file, "--program", encodeId("prg", program.programId)];
  const began = Date.now();
  const child = spawn(process.execPath, [...command, ...named, "--json"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      PATH: process.env.PATH,
      DATA_DIR: folder,
      DATABASE_URL: program.fixture.database.url,
      MIGRATE: "off",
      TOKEN_SECRET,
    },
  });
  const ended = once(child, "close");
  let peak = 0;
  while (child.exitCode === null) {
    const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(status) ?? [];
    if (kilobytes) peak = Number(kilobytes) / 1024;
    await sleep(200);
  }
  await ended;
  const seconds = (Date.now() - began) / 1000;
  const [row] = await program.sql<{ count: number }>(
    `select count(*)::int as count from members where program_id = '${program.programId}'`,
  );
  await rm(folder, { recursive: true });
  expect(child.exitCode).toBe(0);
  expect(row!.count).toBe(count);
  console.log(`${count} members: ${Math.round(peak)} MB, ${Math.round(count / seconds)} a second`);
  return peak;
}

test.runIf(onlyInProof)(
  "memory does not grow with the number of members",
  async () => {
    const [few, many] = [await imported(FEW), await imported(MANY)];
    expect(many).toBeLessThanOrEqual(1.2 * few);
  },
  3_600_000,
);
