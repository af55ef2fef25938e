import { posix } from "node:path";
import type { RepositoryFile } from "./repository.ts";

const house = /^api\/(work|graphql|database|rules)\//;
const inModule = /^api\/modules\/([^/]+)\/(.+)$/;
const audienceFile = /^(storefront|admin|partner)(?:-[a-z-]+)?\.ts$/;

// Who may import the whole: start → server, worker → schemas, callers → modules.ts.
const floors = new Map([
  ["api/start.ts", 4],
  ["api/server.ts", 3],
  ["api/worker.ts", 3],
  ["api/schemas.ts", 2],
  ["api/callers.ts", 2],
  ["api/modules.ts", 1],
]);

/** What is wrong with a file's imports, given the modules in the order of api/modules.ts. */
export function importProblems(file: RepositoryFile, modules: readonly string[]): string[] {
  return importsOf(file)
    .map((imported) => problemOf(file.path, imported, modules))
    .filter((problem) => problem !== null)
    .map((problem) => `${file.path} ${problem}`);
}

/** The modules as api/modules.ts lists them, lowest first. */
export function modulesInOrder(map: string): string[] {
  const [, list = ""] = /\bmodules\b[^=]*=\s*\[([^\]]*)\]/.exec(map) ?? [];
  return [...list.matchAll(/\w+/g)].map(([name]) => name);
}

function problemOf(from: string, to: string, modules: readonly string[]): string | null {
  return (
    playgroundProblem(from, to) ??
    (from.startsWith("client/") ? clientProblem(to) : null) ??
    (to.startsWith("api/generated/") ? generatedProblem(from, to) : null) ??
    (house.test(from) ? houseProblem(from, to) : null) ??
    (inModule.test(from) ? moduleProblem(from, to, modules) : null) ??
    floorProblem(from, to)
  );
}

function playgroundProblem(from: string, to: string): string | null {
  const [folder = ""] = to.split("/");
  if (!["tests", "bench", "seeds"].includes(folder) || from.startsWith(`${folder}/`)) return null;
  const mayUseSeeds = from === "api/start.ts" || /^(tests|bench)\//.test(from);
  if (folder === "seeds" && mayUseSeeds) return null;
  return `imports ${to}: what others need does not live in ${folder}/, move it out.`;
}

function clientProblem(to: string): string | null {
  if (to.startsWith("client/")) return null;
  return `imports ${to}: the client runs in browsers and depends on nothing; write what it needs in client/.`;
}

function generatedProblem(from: string, to: string): string | null {
  if (from === "api/schemas.ts" || !from.startsWith("api/")) return null;
  const [, audience] = audienceFile.exec(posix.basename(from)) ?? [];
  if (inModule.test(from) && to === `api/generated/${audience}.ts`) return null;
  return `imports ${to}: only a module's storefront.ts, admin.ts and partner.ts do, each its own; take plain values instead.`;
}

function houseProblem(from: string, to: string): string | null {
  if (from.startsWith("api/rules/") && !isPackage(to) && !to.startsWith("api/rules/")) {
    return `imports ${to}: rules are pure and import nothing but packages; pass the value in.`;
  }
  if (isPackage(to) || house.test(to)) return null;
  return `imports ${to}: ${posix.dirname(from)} knows nothing above it; let the upper part pass in what is needed.`;
}

function moduleProblem(from: string, to: string, modules: readonly string[]): string | null {
  if (isPackage(to) || house.test(to) || to.startsWith("api/generated/")) return null;
  const [, mine = ""] = inModule.exec(from) ?? [];
  const [, other] = inModule.exec(to) ?? [];
  if (to === "api/modules.ts" && posix.basename(from) === "module.ts") return null;
  if (!other) {
    return `imports ${to}: a module imports lower modules, work, graphql, database and rules.`;
  }
  const order = [other, mine].map((name) => modules.indexOf(name));
  // A module that is not on the map yet is told of by its own test.
  if (other === mine || order.includes(-1) || order[0]! < order[1]!) return null;
  return `imports ${to}: "${other}" comes after "${mine}" in api/modules.ts; move the shared fact down, or react to an event.`;
}

function floorProblem(from: string, to: string): string | null {
  const [mine, other] = [floors.get(from), floors.get(to)];
  if (!mine || !other || other < mine) return null;
  return `imports ${to}: it goes start → server, worker → schemas, callers → modules.ts.`;
}

function importsOf({ path, text }: RepositoryFile): string[] {
  const names = text.matchAll(
    /^\s*(?:import|export)\b[^"';]*?\bfrom\s*["']([^"']+)["']|\bimport\s*\(?\s*["']([^"']+)["']/gm,
  );
  return [...names].map(([, from, bare]) => resolved(path, (from ?? bare)!));
}

function resolved(path: string, name: string): string {
  return name.startsWith(".") ? posix.join(posix.dirname(path), name) : `npm:${name}`;
}

function isPackage(name: string): boolean {
  return name.startsWith("npm:");
}
