import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Writable } from "node:stream";
import type { RunAs } from "./postgres-user.ts";

export interface PostgresProcess {
  readonly port: number;
  /** Settled once PostgreSQL has ended, for whatever reason. */
  readonly ended: Promise<void>;
  hasEnded(): boolean;
  /** Asks it to end: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
}

export interface PostgresCommand {
  program: string;
  runAs: RunAs;
  folder: string;
  logFile: string;
  port: number;
  settings: Record<string, string>;
}

// PostgreSQL must never outlive us, not even after kill -9: this shell waits for its standard
// input, a pipe that the system closes with our process, and then ends PostgreSQL.
const WATCHED = `
exec 3<&0
"$@" </dev/null 3<&- &
postgres=$!
{ cat <&3 >/dev/null; while kill -INT $postgres; do sleep 0.2; done; } 2>/dev/null &
wait $postgres`;

const STOP_MS_MAX = 8_000;

/** Starts PostgreSQL on an initialised folder, its messages going to a file. */
export function startPostgres(command: PostgresCommand): PostgresProcess {
  const { program, runAs, folder, logFile, port, settings } = command;
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const postgres = [...runAs.prefix, program, "-D", folder, "-p", String(port), ...flags];

  const log = openSync(logFile, "a", 0o600);
  const child = spawn("/bin/sh", ["-c", WATCHED, "sh", ...postgres], {
    uid: runAs.uid,
    gid: runAs.gid,
    cwd: "/",
    // A session of its own: Ctrl-C must reach us, who end it last.
    detached: true,
    stdio: ["pipe", log, log],
    env: { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" },
  });
  closeSync(log);
  const { stdin } = child as ChildProcess & { stdin: Writable };
  stdin.on("error", () => {});
  const ended = once(child, "exit").then(
    () => void stdin.destroy(),
    () => {},
  );
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;

  return {
    port,
    ended,
    hasEnded,
    async stop() {
      stdin.destroy();
      const impatience = setTimeout(() => void kill(folder, "SIGQUIT"), STOP_MS_MAX);
      await ended;
      clearTimeout(impatience);
    },
  };
}

/**
 * What `postmaster.pid` says about the PostgreSQL that serves a folder, or did when it was killed.
 */
export async function readPostmaster(
  folder: string,
): Promise<{ pid: number; port: number } | undefined> {
  const text = await readFile(join(folder, "postmaster.pid"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

async function kill(folder: string, signal: NodeJS.Signals): Promise<void> {
  const postmaster = await readPostmaster(folder);
  try {
    if (postmaster) process.kill(postmaster.pid, signal);
  } catch {
    // It ended in the meantime.
  }
}

const SOCKET = ".s.PGSQL.";
// What the address of a Unix socket holds: 104 bytes on macOS, 108 on Linux, one of them for its
// end.
const PATH_BYTES_MAX = 103;

/**
 * Where the embedded PostgreSQL has its Unix socket, by which a statement comes and goes at a third
 * less of the system's time than over TCP: its own folder, which nobody else may enter.
 * @returns undefined where the path does not fit; then it is reached over TCP alone.
 */
export function socketFolder({ folder }: { folder: string }): string | undefined {
  const longest = Buffer.byteLength(join(folder, `${SOCKET}65535`));
  // A comma or a quote would be two folders to PostgreSQL.
  return longest <= PATH_BYTES_MAX && /^[\w./-]+$/.test(folder) ? folder : undefined;
}

/**
 * Removes the sockets of a PostgreSQL that was killed; each start has another port, and so another
 * name.
 */
export async function removeSockets({ folder }: { folder: string }): Promise<void> {
  const sockets = (await readdir(folder)).filter((name) => name.startsWith(SOCKET));
  await Promise.all(sockets.map((name) => rm(join(folder, name), { force: true })));
}
