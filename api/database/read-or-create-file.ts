import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * A file for our eyes only that is made up once and then kept. It appears complete or not at all,
 * and of several processes that start at once all get what one of them made up.
 */
export function readOrCreateFile(path: string, makeUp: () => string): string {
  const text = contentsOf(path);
  if (text !== undefined) return text;

  const making = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(making, makeUp(), { mode: 0o600 });
  try {
    linkSync(making, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(making);
  }
  return readFileSync(path, "utf8");
}

function contentsOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
