import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "../../api/database/embedded/embedded.ts";
import { prepareDatabase } from "../../api/engine/prepare-database.ts";

const PREFIX = "quen-tests-";

/** One PostgreSQL for the whole run; its database `quen`, migrated once, is the template. */
export default async function globalSetup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const dataDir = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const postgres = await startEmbedded({ dataDir, durable: false, bin: process.env.POSTGRES_BIN });
  const stop = async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };

  try {
    await prepareDatabase({ ownerUrl: postgres.ownerUrl, url: postgres.url });
  } catch (error) {
    await stop();
    throw error;
  }
  const { url, ownerUrl, superuserUrl } = postgres;
  project.provide("postgres", { url, ownerUrl, superuserUrl });
  return stop;
}

// PostgreSQL ends with a killed run, but nobody is left to remove its folder.
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    if (isAlive(Number.parseInt(name.slice(PREFIX.length)))) continue;
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {});
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
