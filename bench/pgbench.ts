import { execFile } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import type { Measured } from "./rounds.ts";

const DEBIAN = "/usr/lib/postgresql";
const THREADS = 2;

/** Where PostgreSQL's own benchmark program is; the embedded PostgreSQL comes without it. */
export function findPgbench(): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const folders = [
    ...(process.env.PATH ?? "").split(delimiter),
    ...versions
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(DEBIAN, version, "bin")),
  ];
  const found = folders.map((folder) => join(folder, "pgbench")).find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    "There is no pgbench on this machine. Install PostgreSQL's client programs first.",
  );
}

export interface PgbenchRun {
  readonly url: string;
  readonly script: string;
  readonly connections: number;
  readonly seconds: number;
}

/** Runs a script with prepared statements. */
export async function runPgbench(pgbench: string, run: PgbenchRun): Promise<Measured> {
  const { hostname, port, username, password, pathname } = new URL(run.url);
  const host = decodeURIComponent(hostname);
  const folder = await mkdtemp(join(tmpdir(), "quen-pgbench-"));
  const file = join(folder, "script.sql");
  writeFileSync(file, run.script);
  try {
    const { stdout } = await promisify(execFile)(
      pgbench,
      [
        "-h",
        host,
        "-p",
        port,
        "-U",
        username,
        "-n",
        "-M",
        "prepared",
        "-f",
        file,
        "-c",
        String(run.connections),
        "-j",
        String(THREADS),
        "-T",
        String(run.seconds),
        pathname.slice(1),
      ],
      { env: { ...process.env, PGPASSWORD: decodeURIComponent(password) } },
    );
    const number = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1]);
    const failed = number(/number of failed transactions: (\d+)/);
    if (failed > 0) throw new Error(`pgbench: ${failed} transactions failed.`);
    const medianMs = number(/latency average = ([\d.]+) ms/);
    return { perSecond: number(/tps = ([\d.]+)/), medianMs, p99Ms: Number.NaN };
  } finally {
    await rm(folder, { recursive: true });
  }
}
