import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { openCluster } from "./postgres-folder.ts";
import type { Cluster, Passwords } from "./postgres-folder.ts";
import { readPostmaster, removeSockets, socketFolder, startPostgres } from "./postgres-process.ts";
import type { PostgresProcess } from "./postgres-process.ts";

export interface EmbeddedOptions {
  /** The folder that keeps everything: `postgres/`, `postgres.json`, `postgres.log`. */
  dataDir: string;
  /** Off only for throw-away databases: commits are then lost with the machine's power. */
  durable?: boolean;
  /** The folder of another PostgreSQL's programs, 15 or newer, in place of the embedded one's. */
  bin?: string | undefined;
  /** Called when a start takes long: after a crash, PostgreSQL recovers first. */
  log?: (message: string) => void;
}

/** A running PostgreSQL of our own. */
export interface EmbeddedDatabase {
  /** The application's login, on the database `quen`. */
  url: string;
  /** The login that owns the database: migrations and jobs. */
  ownerUrl: string;
  /** A superuser, for the tests that tamper. */
  superuserUrl: string;
  /** Settled after `stop`; rejected when PostgreSQL was killed and does not start again. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  max_connections: "100",
  shared_buffers: "128MB",
  max_wal_size: "2GB",
  random_page_cost: "1.1",
  // Compiling costs more than it saves on statements of a millisecond.
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
};
const DURABLE = { fsync: "on", synchronous_commit: "on", full_page_writes: "on" };
const THROW_AWAY = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

const LOG_BYTES_MAX = 10_000_000;
const START_MS_MAX = 120_000;
const SAY_MS = 5_000;
const TRIES_MAX = 8;
// No process has this number, so PostgreSQL takes its old lock for stale.
const NO_PROCESS = 2 ** 31 - 1;

/**
 * Starts PostgreSQL in `dataDir`, which it prepares on the first start, and ends it with us. When
 * PostgreSQL is killed it is started again, at the same address.
 * @throws Error when another Quen serves this folder.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { durable = true, bin, log = () => {} } = options;
  const cluster = await openCluster(resolve(options.dataDir), { durable, bin });
  await endLeftover(cluster);
  await removeSockets(cluster);
  await rotateLog(cluster.logFile);

  let { postgres, guard } = await startServed(cluster, { durable, log });
  const { port } = postgres;
  try {
    await prepareLogins(guard, cluster);
  } catch (error) {
    await postgres.stop();
    throw error;
  }

  let isStopping = false;
  const serve = async () => {
    while (!isStopping) {
      await postgres.ended;
      if (isStopping) return;
      ({ postgres, guard } = await startServed(cluster, { durable, log, port }));
      // Asked to stop in the meantime, when this process did not run yet.
      if (isStopping) await postgres.stop();
    }
  };
  const ended = serve();
  ended.catch(() => {});

  return {
    url: urlOf(cluster, { port, login: "app" }),
    ownerUrl: urlOf(cluster, { port, login: "owner" }),
    superuserUrl: urlOf(cluster, { port, login: "superuser" }),
    ended,
    async stop() {
      isStopping = true;
      await guard.end().catch(() => {});
      await postgres.stop();
      await ended.catch(() => {});
    },
  };
}

interface Served {
  postgres: PostgresProcess;
  guard: pg.Client;
}

interface Start {
  readonly durable: boolean;
  readonly log: (message: string) => void;
  /** The port that it had before. */
  readonly port?: number;
}

async function startServed(cluster: Cluster, start: Start): Promise<Served> {
  const postgres = await startOnFreePort(cluster, start);
  const guard = await takeGuard(cluster, postgres.port);
  if (guard) return { postgres, guard };
  await postgres.stop();
  throw new Error(alreadyServed(cluster));
}

async function startOnFreePort(
  cluster: Cluster,
  { durable, log, port: samePort }: Start,
): Promise<PostgresProcess> {
  const settings = {
    ...SETTINGS,
    unix_socket_directories: socketFolder(cluster) ?? "",
    ...(durable ? DURABLE : THROW_AWAY),
  };
  for (let tries = 1; ; tries++) {
    // Another program may take the port between this and PostgreSQL's start: try again.
    const port = samePort ?? (await freePort());
    const postgres = startPostgres({ ...cluster, port, settings });
    const until = Date.now() + START_MS_MAX;
    let sayAt = Date.now() + SAY_MS;
    while (!postgres.hasEnded() && Date.now() < until) {
      if (Date.now() > sayAt) {
        sayAt += SAY_MS;
        log(`PostgreSQL is starting; see ${cluster.logFile}.`);
      }
      const client = await connect(cluster, port);
      if (client) {
        await client.end();
        return postgres;
      }
      await sleep(20);
    }
    await postgres.stop();
    if (await servedByAnother(cluster)) throw new Error(alreadyServed(cluster));
    if (tries >= TRIES_MAX || Date.now() >= until) {
      throw new Error(`PostgreSQL does not start. ${await lastWords(cluster.logFile)}`);
    }
    // What a killed PostgreSQL left running needs a moment to notice.
    await sleep(100 * tries);
  }
}

// Whoever serves a folder holds an advisory lock in it; a PostgreSQL without one lost its Quen.
async function endLeftover(cluster: Cluster): Promise<void> {
  const until = Date.now() + START_MS_MAX;
  for (let waited = 0; Date.now() < until; waited++) {
    const postmaster = await readPostmaster(cluster.folder);
    if (!postmaster) return;
    if (!isPostgres(postmaster.pid, cluster.folder)) {
      await forgetProcess(cluster.folder);
      return;
    }
    // Held for a moment after a kill -9: the system closes connections before PostgreSQL ends.
    const guard = await takeGuard(cluster, postmaster.port);
    if (guard) {
      process.kill(postmaster.pid, "SIGINT");
      await guard.end().catch(() => {});
    } else if (waited >= 20 && (await servedByAnother(cluster))) {
      throw new Error(alreadyServed(cluster));
    }
    await sleep(100);
  }
  throw new Error(`A PostgreSQL on ${cluster.folder} neither answers nor ends. End it yourself.`);
}

/** Whether the PostgreSQL of a folder answers. */
export async function servedByAnother(cluster: Cluster): Promise<boolean> {
  const postmaster = await readPostmaster(cluster.folder);
  if (!postmaster || !isPostgres(postmaster.pid, cluster.folder)) return false;
  const client = await connect(cluster, postmaster.port);
  await client?.end();
  return client !== undefined;
}

function alreadyServed({ folder }: Cluster): string {
  return `Another Quen is running on ${folder}. Stop it, or give this one a DATA_DIR of its own.`;
}

async function takeGuard(cluster: Cluster, port: number): Promise<pg.Client | undefined> {
  const client = await connect(cluster, port);
  if (!client) return undefined;
  const lock = "select pg_try_advisory_lock(hashtext('quen.serves')) as taken";
  const { rows } = await client.query<{ taken: boolean }>(lock).catch(() => ({ rows: [] }));
  if (rows[0]?.taken) return client;
  await client.end().catch(() => {});
  return undefined;
}

async function connect(cluster: Cluster, port: number): Promise<pg.Client | undefined> {
  const connectionString = urlOf(cluster, { port, login: "superuser" });
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
  // Lost when PostgreSQL ends; `ended` tells whoever has to know.
  client.on("error", () => {});
  return client.connect().then(
    () => client,
    () => undefined,
  );
}

// Repeated at every start, so that a first start may be killed anywhere.
async function prepareLogins(client: pg.Client, { passwords }: Cluster): Promise<void> {
  for (const [login, password] of [
    ["quen_owner", passwords.owner],
    ["quen_app", passwords.app],
  ] as const) {
    const { rowCount } = await client.query("select from pg_roles where rolname = $1", [login]);
    if (!rowCount) await client.query(`create role ${login} login password '${password}'`);
  }
  const { rowCount } = await client.query("select from pg_database where datname = 'quen'");
  if (!rowCount) await client.query("create database quen owner quen_owner");
}

/** The address of a cluster with one of its logins. */
export function urlOf(
  cluster: Cluster,
  { port, login }: { port: number; login: keyof Passwords },
): string {
  const user = login === "superuser" ? "postgres" : `quen_${login}`;
  const database = login === "superuser" ? "postgres" : "quen";
  const host = encodeURIComponent(socketFolder(cluster) ?? "127.0.0.1");
  return `postgresql://${user}:${cluster.passwords[login]}@${host}:${port}/${database}`;
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.on("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
}

// A process number comes back after a restart of the machine, with another program.
function isPostgres(pid: number, folder: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return commandOf(pid).includes(folder);
}

function commandOf(pid: number): string {
  if (process.platform === "linux") {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8");
    } catch {
      return "";
    }
  }
  return spawnSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
}

// The file itself stays: its second part lets PostgreSQL see processes that outlived their parent.
async function forgetProcess(folder: string): Promise<void> {
  const file = join(folder, "postmaster.pid");
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text !== undefined) await writeFile(file, text.replace(/^\d+/, String(NO_PROCESS)));
}

async function rotateLog(logFile: string): Promise<void> {
  const size = await stat(logFile).then(
    (file) => file.size,
    () => 0,
  );
  if (size > LOG_BYTES_MAX) await rename(logFile, `${logFile}.1`);
}

async function lastWords(logFile: string): Promise<string> {
  const text = await readFile(logFile, "utf8").catch(() => "");
  return `Its last words, in ${logFile}:\n${text.trimEnd().split("\n").slice(-8).join("\n")}`;
}
