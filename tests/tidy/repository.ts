import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export interface RepositoryFile {
  /** From the repository's root, with slashes: `api/server.ts`. */
  readonly path: string;
  readonly text: string;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const elsewhere = new Set([".git", ".data", "node_modules", "dist", "coverage"]);
const written = /\.(ts|tsx|mts|mjs|js|json|graphql|md|ya?ml|sql|html|css|txt)$|\/(LICENSE|run)$/;

/** Every text file somebody wrote or generated here, in the order of their paths. */
export function repositoryFiles(): RepositoryFile[] {
  return pathsIn("")
    .filter((path) => written.test(`/${path}`) && !path.startsWith("bench/results/"))
    .sort()
    .map((path) => ({ path, text: readFileSync(root + path, "utf8") }));
}

function pathsIn(folder: string): string[] {
  return readdirSync(root + folder, { withFileTypes: true }).flatMap((entry) => {
    if (elsewhere.has(entry.name)) return [];
    const path = folder + entry.name;
    return entry.isDirectory() ? pathsIn(`${path}/`) : entry.isFile() ? [path] : [];
  });
}
