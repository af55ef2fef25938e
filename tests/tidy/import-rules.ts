import { posix } from "node:path";
import type { RepositoryFile } from "./repository.ts";

/**
 * The floors of `api/`, lowest first. A file imports from its own folder and from lower floors,
 * never up and never sideways; type imports count.
 */
const floors: readonly (readonly string[])[] = [
  ["locales"],
  ["values"],
  ["network", "database", "http"],
  ["configuration"],
  ["writes"],
  ["graphql", "jobs"],
  ["versioning"],
  ["settings.ts", "commands.ts"],
  ["module.ts"],
  ["modules"],
  ["modules.ts"],
  ["engine"],
  ["failure-text.ts", "open-log.ts", "stop-on-signal.ts"],
  ["start.ts"],
];
const rankOf = new Map(floors.flatMap((names, rank) => names.map((name) => [name, rank] as const)));

const inModule = /^api\/modules\/([^/]+)\/(.+)$/;
const generatedFile = /^api\/generated\/(\w+)\/([\w-]+)\.ts$/;
const apiFile = /^(storefront|admin|partner)(?:-[a-z-]+)?\.ts$/;

/** What is wrong with a file's imports, given the modules in the order of api/modules.ts. */
export function importProblems(file: RepositoryFile, modules: readonly string[]): string[] {
  return importsOf(file)
    .map((imported) => problemOf(file.path, imported, modules))
    .filter((problem) => problem !== null)
    .map((problem) => `${file.path} ${problem}`);
}

/** The modules as api/modules.ts lists them, lowest first. */
export function modulesInOrder(map: string): string[] {
  const [, groups = ""] = /\bgroups\b\s*=\s*\{([^}]*)\}/.exec(map) ?? [];
  const lists = [...groups.matchAll(/\[([^\]]*)\]/g)].map(([, list]) => list!);
  return lists.flatMap((list) => [...list.matchAll(/\w+/g)].map(([name]) => name));
}

function problemOf(from: string, to: string, modules: readonly string[]): string | null {
  return (
    playgroundProblem(from, to) ??
    (from.startsWith("client/") ? clientProblem(to) : null) ??
    adminProblem(from, to) ??
    (to.startsWith("api/generated/") ? generatedProblem(from, to, modules) : null) ??
    (inModule.test(from) ? moduleProblem(from, to, modules) : null) ??
    floorProblem(from, to)
  );
}

function playgroundProblem(from: string, to: string): string | null {
  const [folder = ""] = to.split("/");
  if (!["tests", "bench", "seeds"].includes(folder) || from.startsWith(`${folder}/`)) return null;
  const mayUseSeeds = from === "api/start.ts" || /^(tests|bench)\//.test(from);
  if (folder === "seeds" && mayUseSeeds) return null;
  // The benchmark has tests as well.
  if (folder === "bench" && from.startsWith("tests/")) return null;
  return `imports ${to}: what others need does not live in ${folder}/, move it out.`;
}

function clientProblem(to: string): string | null {
  if (to.startsWith("client/")) return null;
  return (
    `imports ${to}: the client runs in browsers and depends on nothing; ` +
    "write what it needs in client/."
  );
}

/** The admin stands on the client alone, so that another admin could be written on the API. */
function adminProblem(from: string, to: string): string | null {
  if (from.startsWith("admin/") === to.startsWith("admin/") || to.startsWith("npm:")) return null;
  // Tests try what is pure in it without a browser.
  if (to.startsWith("admin/") && from.startsWith("tests/")) return null;
  if (to.startsWith("admin/")) return `imports ${to}: nothing stands on the admin.`;
  if (to.startsWith("client/")) return null;
  return `imports ${to}: the admin knows the server by client/ alone; ask the API for it.`;
}

function generatedProblem(from: string, to: string, modules: readonly string[]): string | null {
  if (!from.startsWith("api/")) return null;
  const [, api, declarer = ""] = generatedFile.exec(to) ?? [];
  if (from.startsWith(`api/generated/${api}/`)) return null;
  const [, mine = ""] = inModule.exec(from) ?? [];
  if (!mine || apiFile.exec(posix.basename(from))?.[1] !== api) {
    return (
      `imports ${to}: only a module's storefront.ts, admin.ts and partner.ts do, each its own; ` +
      "take plain values instead."
    );
  }
  if (declarer === "vocabulary" || modules.indexOf(declarer) <= modules.indexOf(mine)) return null;
  return (
    `imports ${to}: "${declarer}" comes after "${mine}" in api/modules.ts; ` +
    "let the later module resolve the field."
  );
}

function moduleProblem(from: string, to: string, modules: readonly string[]): string | null {
  const [, mine = ""] = inModule.exec(from) ?? [];
  const [, other, path = ""] = inModule.exec(to) ?? [];
  if (!other || other === mine) return null;
  if (path.includes("/")) {
    return (
      `imports ${to}: a room is private to its module; ` +
      "import from the files in the module's root."
    );
  }
  const order = [other, mine].map((name) => modules.indexOf(name));
  // A module that is not on the map yet has a test of its own.
  if (order.includes(-1) || order[0]! < order[1]!) return null;
  return (
    `imports ${to}: "${other}" comes after "${mine}" in api/modules.ts; ` +
    "move the shared fact down, or react to an event."
  );
}

function floorProblem(from: string, to: string): string | null {
  const [mine, other] = [floorOf(from), floorOf(to)];
  if (mine === null || other === null || mine === other) return null;
  const [rank, target] = [rankOf.get(mine), rankOf.get(other)];
  if (rank !== undefined && target !== undefined && target < rank) return null;
  return `imports ${to}: ${mine} may import only from the floors below it; pass in what is needed.`;
}

/** The floor of a file of `api/`: the name of its folder, or of the file. */
function floorOf(path: string): string | null {
  const [folder, floor = ""] = path.split("/");
  return folder === "api" && floor !== "generated" ? floor : null;
}

/** The paths of what a file imports, packages as "npm:name"; type imports too. */
export function importsOf({ path, text }: RepositoryFile): string[] {
  const names = text.matchAll(
    /^\s*(?:import|export)\b[^"';]*?\bfrom\s*["']([^"']+)["']|\bimport\s*\(?\s*["']([^"']+)["']/gm,
  );
  return [...names].map(([, from, bare]) => resolved(path, (from ?? bare)!));
}

function resolved(path: string, name: string): string {
  return name.startsWith(".") ? posix.join(posix.dirname(path), name) : `npm:${name}`;
}
