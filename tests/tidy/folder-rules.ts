import { posix } from "node:path";
import type { RepositoryFile } from "./repository.ts";

const SURFACE_MAX = 15;
const FOLDER_MAX = 20;
const COUNTED = /^(?:api|admin)\/(?!generated\/|locales\/|database\/migrations\/)/;

/** Folders that are too large to be read, and modules with too wide a surface. */
export function crowdedFolders(files: readonly RepositoryFile[]): string[] {
  const folders = Map.groupBy(
    files.filter(({ path }) => COUNTED.test(path) && /\.tsx?$/.test(path)),
    ({ path }) => posix.dirname(path),
  );
  return [...folders].flatMap(([folder, { length }]) => {
    const most = /^api\/modules\/[^/]+$/.test(folder) ? SURFACE_MAX : FOLDER_MAX;
    return length > most ? [`${folder} has ${length} files; at most ${most}`] : [];
  });
}

/**
 * Files that import each other in a circle, type imports included: one line a circle.
 * Tarjan's algorithm for strongly connected components.
 * @param importsOf the paths that a file imports.
 */
export function circles(
  files: readonly RepositoryFile[],
  importsOf: (file: RepositoryFile) => readonly string[],
): string[] {
  const imports = new Map(files.map((file) => [file.path, importsOf(file)]));
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (path: string): void => {
    index.set(path, index.size);
    low.set(path, index.get(path)!);
    stack.push(path);
    for (const next of imports.get(path) ?? []) {
      if (!imports.has(next)) continue;
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(path, Math.min(low.get(path)!, low.get(next)!));
    }
    if (low.get(path) !== index.get(path)) return;
    const component = stack.splice(stack.indexOf(path));
    if (component.length > 1) found.push(component.sort());
  };
  for (const path of imports.keys()) if (!index.has(path)) visit(path);
  return found.map((circle) => circle.join(" ↔ "));
}
