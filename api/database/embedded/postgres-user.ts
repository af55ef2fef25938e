import { execFileSync, spawnSync } from "node:child_process";

/** How to run PostgreSQL's programs: it refuses to run as root. */
export interface RunAs {
  uid?: number;
  gid?: number;
  /** Put before the command. */
  prefix: string[];
}

/**
 * Ourselves, or as root the user `postgres`, created when missing.
 * @param mustReach files and folders that this user has to get at
 * @throws Error telling what to do when it can't.
 */
export function postgresUser(mustReach: string[]): RunAs {
  if (process.getuid?.() !== 0) return { prefix: [] };

  const { uid, gid } = findUser() ?? createUser();
  if (isReachable(mustReach, { uid, gid, prefix: [] })) return { uid, gid, prefix: [] };

  // A project below /root: nobody else may pass, so PostgreSQL keeps root's right to pass folders.
  const login = [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
  const prefix = [
    "setpriv",
    ...login,
    // Without it access(2), by which PostgreSQL looks for its programs, forgets that right.
    "--securebits=+no_setuid_fixup",
    "--inh-caps=+dac_override",
    "--ambient-caps=+dac_override",
  ];
  if (isReachable(mustReach, { prefix })) return { prefix };

  throw new Error(
    'PostgreSQL does not run as root, and the user "postgres" cannot reach ' +
      `${mustReach.join(", ")}. ` +
      "Start as another user, move the project to a folder that everyone may pass, " +
      "or give DATABASE_URL to use a PostgreSQL of your own.",
  );
}

/** Numeric ids of the owner that PostgreSQL's files need, when it is not ourselves. */
export function postgresOwner(): { uid: number; gid: number } | undefined {
  return process.getuid?.() === 0 ? (findUser() ?? createUser()) : undefined;
}

function findUser(): { uid: number; gid: number } | undefined {
  const id = (flag: string) => spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
  const [uid, gid] = [id("-u"), id("-g")];
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function createUser(): { uid: number; gid: number } {
  try {
    execFileSync("useradd", ["--system", "--user-group", "postgres"], { stdio: "pipe" });
  } catch (error) {
    throw new Error(
      'PostgreSQL does not run as root, and a user "postgres" could not be created. ' +
        "Create one, start as another user, or give DATABASE_URL.",
      { cause: error },
    );
  }
  const created = findUser();
  if (!created) throw new Error('The user "postgres" was created but cannot be found.');
  return created;
}

function isReachable(paths: string[], { uid, gid, prefix }: RunAs): boolean {
  const test = 'for path do test -r "$path" && test -x "$path" || exit 1; done';
  const [program = "sh", ...rest] = [...prefix, "sh", "-c", test, "sh", ...paths];
  return spawnSync(program, rest, { uid, gid, cwd: "/", stdio: "ignore" }).status === 0;
}
