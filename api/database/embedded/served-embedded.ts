import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { servedByAnother, urlOf } from "./embedded.ts";
import { openCluster } from "./postgres-folder.ts";
import { readPostmaster } from "./postgres-process.ts";

/**
 * Where the PostgreSQL in `dataDir` answers while another Quen serves it: the application's login
 * and the owner's. Null when none does.
 */
export async function servedEmbedded(
  dataDir: string,
): Promise<{ url: string; ownerUrl: string } | null> {
  if (!existsSync(join(resolve(dataDir), "postgres"))) return null;
  const cluster = await openCluster(resolve(dataDir), { durable: true });
  const postmaster = await readPostmaster(cluster.folder);
  if (!postmaster || !(await servedByAnother(cluster))) return null;
  const { port } = postmaster;
  return {
    url: urlOf(cluster, { port, login: "app" }),
    ownerUrl: urlOf(cluster, { port, login: "owner" }),
  };
}
