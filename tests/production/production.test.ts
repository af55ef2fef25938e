import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cloneDatabase } from "../harness/database.ts";
import type { TestDatabase } from "../harness/database.ts";
import type { StartedQuen } from "../harness/started-quen.ts";
import { ask, buildQuen, productionSettings, quen, startBuilt } from "./built-quen.ts";

let database: TestDatabase;
let settings: Readonly<Record<string, string>>;
let keyOf: (kind: string) => string;
const folders: string[] = [];
const started: StartedQuen[] = [];

const TEA = ["--name", "Tea", "--currency", "VND", "--locale", "vi,en", "--time-zone", "UTC"];

beforeAll(async () => {
  await buildQuen();
  database = await cloneDatabase();
  settings = productionSettings(database);
  const { keys } = await quen(settings, "init", ...TEA);
  keyOf = (kind) => keys.find((key: { kind: string }) => key.kind === kind).key;
});
afterAll(async () => {
  for (const one of started) await one.stop("SIGKILL");
  await database?.drop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function start(more: Readonly<Record<string, string>> = {}): StartedQuen {
  const one = startBuilt({ ...settings, ...more });
  started.push(one);
  return one;
}

test("what is built imports production dependencies alone", () => {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const files = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".js") && !/^(explorer|compile-cache)/.test(file),
  );
  const imported = files.flatMap((file) => {
    const code = readFileSync(join("dist", file), "utf8");
    const names = code.matchAll(
      /^(?:import|export) [^"']*["']([^"'.][^"']*)["']|import\("(\w.*?)"\)/gm,
    );
    return [...names].map(([, named, lazily]) => (named ?? lazily)!);
  });
  const packages = imported
    .filter((name) => !name.startsWith("node:") && !builtinModules.includes(name))
    .map((name) => name.split("/", name.startsWith("@") ? 2 : 1).join("/"));

  expect(packages).toContain("type-graphql");
  expect([...new Set(packages)].filter((name) => !(name in dependencies))).toEqual([]);
});

test("what is built keeps private fields, and has all that is read while it runs", () => {
  const engine = readdirSync("dist").find((file) => file.startsWith("engine-"))!;
  const code = readFileSync(join("dist", engine), "utf8");
  const migrations = readdirSync("api/database/migrations").map((file) => file.slice(0, -3));

  expect(code).toMatch(/^\t#\w+;$/m);
  expect(code).not.toMatch(/classPrivateField/);
  expect(readdirSync("dist/api/database/migrations")).toEqual(
    migrations.map((name) => `${name}.js`),
  );
  expect(readdirSync("dist/schema")).toEqual(readdirSync("schema"));
});

test("it serves in production, with both logins, and stops when it is asked to", async () => {
  const one = start();
  await one.says("Quen is up.");
  const shop = { api: "storefront", key: keyOf("SECRET") };

  expect(await ask(one.url(), shop, "{ program { name } }")).toMatchObject({
    data: { program: { name: "Tea" } },
  });
  expect(await fetch(`${one.url()}/ready`)).toMatchObject({ status: 200 });
  expect((await one.stop("SIGTERM")).code).toBe(0);
});

test("npm start in production installs and builds nothing, and says what to do", () => {
  const folder = mkdtempSync(join(tmpdir(), "quen-production-"));
  folders.push(folder);
  cpSync("tools", join(folder, "tools"), { recursive: true });
  cpSync("package.json", join(folder, "package.json"));
  const env = { ...process.env, NODE_ENV: "production" };
  const { status, stderr } = spawnSync(process.execPath, ["tools/run.mjs", "start"], {
    cwd: folder,
    env,
    encoding: "utf8",
  });

  expect({ status, made: readdirSync(folder).sort() }).toEqual({
    status: 1,
    made: ["package.json", "tools"],
  });
  expect(stderr).toContain("node dist/start.js");
});
