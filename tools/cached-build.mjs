// Builds for browsers what the server serves from dist/, once for each state of its sources.
// Another process may serve the former one, or build the same: a build is moved into place whole.
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Whether dist/<name> was built from this version of its sources. */
export function isBuilt(name, version) {
  const stamp = join(ROOT, "dist", name, "version");
  return existsSync(stamp) && readFileSync(stamp, "utf8") === stampOf(version);
}

/** The version, and how it is built here. */
function stampOf(version) {
  const own = readFileSync(fileURLToPath(import.meta.url));
  return createHash("sha256").update(version).update(own).digest("hex");
}

/**
 * Builds dist/<name> unless it is there in this version.
 * @param bundle writes everything into the folder that it is given
 */
export async function buildOnce({ name, version, title, bundle }) {
  if (isBuilt(name, version)) return;
  console.log(`Building ${title}.`);
  mkdirSync(join(ROOT, "dist"), { recursive: true });
  const building = join(ROOT, `dist/${name}-${process.pid}`);
  try {
    await bundle(building);
    compressTexts(building);
    writeFileSync(join(building, "version"), stampOf(version));
    rmSync(join(ROOT, "dist", name), { recursive: true, force: true });
    renameSync(building, join(ROOT, "dist", name));
  } catch (error) {
    if (!isBuilt(name, version)) throw error;
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

/** Writes each text once more as `.gz`, as small as it gets: it is sent many times. */
function compressTexts(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:js|css|svg)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
  }
}
