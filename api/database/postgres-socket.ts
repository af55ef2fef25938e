import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Cluster } from "./postgres-folder.ts";

const NAME = ".s.PGSQL.";
// What the address of a Unix socket holds: 104 bytes on macOS, 108 on Linux, one of them for its end.
const PATH_BYTES_MAX = 103;

/**
 * Where the embedded PostgreSQL has its Unix socket, by which a statement comes and goes at a third less of the
 * system's time than over TCP: its own folder, which nobody else may enter.
 * @returns undefined where the path does not fit; then it is reached over TCP alone.
 */
export function socketFolder({ folder }: Pick<Cluster, "folder">): string | undefined {
  const longest = Buffer.byteLength(join(folder, `${NAME}65535`));
  // A comma or a quote would be two folders to PostgreSQL.
  return longest <= PATH_BYTES_MAX && /^[\w./-]+$/.test(folder) ? folder : undefined;
}

/** Removes what a PostgreSQL that was killed has left; each start has another port, and so another name. */
export async function removeSockets({ folder }: Pick<Cluster, "folder">): Promise<void> {
  const left = (await readdir(folder)).filter((name) => name.startsWith(NAME));
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
}
