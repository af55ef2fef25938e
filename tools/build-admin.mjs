// Builds the admin for browsers, once for each state of its sources and of the dependencies. The
// server serves what is in dist/admin/ and makes nothing itself.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildOnce, isBuilt, ROOT } from "./cached-build.mjs";

const FILES = ["client/admin.ts", "client/create-client.ts", "client/request-error.ts"];

/** Whether the admin of these sources is there. */
export function isAdminBuilt() {
  return isBuilt("admin", versionOf());
}

function versionOf() {
  const own = readdirSync(join(ROOT, "admin"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const others = ["package-lock.json", ...FILES].map((file) => join(ROOT, file));
  const hash = createHash("sha256");
  for (const path of [...own, ...others, fileURLToPath(import.meta.url)]) {
    hash.update(path.slice(ROOT.length)).update(readFileSync(path));
  }
  return hash.digest("hex");
}

async function bundle(outDir) {
  const { build } = await import("vite");
  const configFile = join(ROOT, "admin/vite.config.ts");
  await build({ configFile, logLevel: "error", build: { outDir, emptyOutDir: true } });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildOnce({ name: "admin", version: versionOf(), title: "the admin", bundle });
}
