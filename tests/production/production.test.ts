import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cloneDatabase } from "../harness/database.ts";
import type { TestDatabase } from "../harness/database.ts";
import type { StartedQuen } from "../harness/started-quen.ts";
import { runAs } from "../database/run-as.ts";
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
    (file) => file.endsWith(".js") && !/^(explorer|admin|compile-cache)/.test(file),
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
  const files = readdirSync("dist").filter((file) => file.endsWith(".js"));
  const code = files.map((file) => readFileSync(join("dist", file), "utf8")).join("\n");
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
  const { code, output } = await one.stop("SIGTERM");
  expect({ code, errors: output.match(/"level":[56]0.*/g) }).toEqual({ code: 0, errors: null });
});

test("where nothing may be written, each page is served, and nothing tries in vain", async () => {
  const [readAll, ...others] = ["--allow-fs-read=*", "--allow-worker", "--allow-addons"];
  const one = startBuilt(settings, "--permission", readAll!, ...others);
  started.push(one);
  await one.says("Quen is up.");

  for (const path of ["/", "/admin", "/storefront/graphql", "/admin/graphql", "/partner/graphql"]) {
    const answer = await fetch(one.url() + path, { headers: { accept: "text/html" } });
    expect({ path, status: answer.status }).toEqual({ path, status: 200 });
    expect(answer.headers.get("content-type")).toMatch(/^text\/html/);
  }
  const shop = { api: "storefront", key: keyOf("SECRET") };
  expect(await ask(one.url(), shop, "{ program { name } }")).toHaveProperty("data.program.name");
  const { output } = await one.stop("SIGTERM");
  expect(output.match(/"level":[56]0.*|ERR_ACCESS_DENIED.*/g)).toBeNull();
});

test("two servers and a worker on one database, without LISTEN, each of them watched", async () => {
  const unheard = { DATABASE_LISTEN_URL: "off", MIGRATE: "off" };
  const servers = [1, 2].map(() => start({ ...unheard, WORKER: "off" }));
  let worker = start({ ...unheard, WORKER_ONLY: "on" });
  await Promise.all(servers.map((server) => server.says("Quen is up.")));
  await worker.says("The worker runs");
  const [one, two] = servers.map((server) => server.url()) as [string, string];
  const shop = { api: "storefront", key: keyOf("SECRET") };
  const ways = async (url: string): Promise<{ title: string }[]> =>
    (await ask(url, shop, "{ program { waysToEarn { title } } }")).data.program.waysToEarn;
  expect((await ways(two)).length).toBeGreaterThan(0);

  await pauseRules(one);
  await expect.poll(() => ways(two), { timeout: 30_000 }).toEqual([]);

  const left = async () => (await figuresOf(urlOfWorker(worker))).get("quen_events_waiting");
  await expect.poll(left, { timeout: 30_000 }).toBe(0);
  await worker.stop("SIGKILL");
  await ask(
    one,
    shop,
    `mutation { enrollMember(input: { externalId: "1", idempotencyKey: "1" })
      { userErrors { code } } }`,
  );
  expect((await figuresOf(one)).get("quen_events_waiting")).toBeGreaterThan(0);
  worker = start({ ...unheard, WORKER_ONLY: "on" });
  await worker.says("The worker runs");
  const waiting = async () => (await figuresOf(two)).get("quen_events_waiting");
  await expect.poll(waiting, { timeout: 30_000 }).toBe(0);

  for (const url of [one, two, urlOfWorker(worker)]) {
    expect(await fetch(`${url}/health`)).toMatchObject({ status: 200 });
    expect(await fetch(`${url}/ready`)).toMatchObject({ status: 200 });
    expect(await fetch(`${url}/metrics`)).toMatchObject({ status: 401 });
  }
  const figures = await figuresOf(urlOfWorker(worker));
  const missing = figuresOfBoard().filter((name) => !figures.has(name));
  expect(missing, "figures that docs/operating/grafana.json shows").toEqual([]);

  for (const process of [...servers, worker]) {
    const { code, output } = await process.stop("SIGTERM");
    expect({ code, errors: output.match(/"level":[56]0.*/g) }).toEqual({ code: 0, errors: null });
    expect(output).toMatch(/"signal":"SIGTERM".*Stopping.*[\s\S]*Stopped\./);
  }
  const connected = `select application_name from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`;
  await expect.poll(() => runAs(database.superuserUrl, connected)).toEqual([]);
});

/** Pauses every rule of the program. */
async function pauseRules(url: string): Promise<void> {
  const admin = { api: "admin", key: keyOf("ADMIN") };
  const query = "{ program { earningRules { id } } }";
  const { data } = await ask(url, admin, query);
  for (const { id } of data.program.earningRules) {
    const pause = `mutation { pauseEarningRule(input: { id: "${id}" }) { userErrors { code } } }`;
    expect((await ask(url, admin, pause)).data.pauseEarningRule.userErrors).toEqual([]);
  }
}

/** Where a worker answers who watches it. */
function urlOfWorker(worker: StartedQuen): string {
  return /"url":"([^"]+)"[^\n]*The worker runs/.exec(worker.output())![1]!;
}

/** What a process measures: the sum of each figure's values. */
async function figuresOf(url: string): Promise<Map<string, number>> {
  const headers = { authorization: `Bearer ${settings.METRICS_TOKEN}` };
  const text = await (await fetch(`${url}/metrics`, { headers })).text();
  const figures = new Map<string, number>();
  for (const [, name, value] of text.matchAll(/^(\w+)(?:\{.*\})? (\S+)$/gm)) {
    figures.set(name!, (figures.get(name!) ?? 0) + Number(value));
  }
  for (const [, name] of text.matchAll(/^# TYPE (\w+) /gm))
    if (!figures.has(name!)) figures.set(name!, 0);
  return figures;
}

/** The figures that the board of docs/operating/ asks for. */
function figuresOfBoard(): string[] {
  const board = readFileSync("docs/operating/grafana.json", "utf8");
  const names = board.matchAll(/\b(?:quen|process|nodejs)_\w+/g);
  return [...new Set([...names].map(([name]) => name.replace(/_bucket$/, "")))];
}

describe("from an empty folder to a replaced key, in production", () => {
  const firstDay = (settings: NodeJS.ProcessEnv) => {
    const day = ["--import", "@oxc-node/core/register", "tools/production/first-day.ts"];
    const env = { ...process.env, ...settings };
    const { status, stdout, stderr } = spawnSync(process.execPath, day, { encoding: "utf8", env });

    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("the old one, which is dead");
    return stdout;
  };

  test("on the embedded PostgreSQL", () => void firstDay({}));

  const OLDEST = "/usr/lib/postgresql/15/bin";
  test.runIf(existsSync(OLDEST))("on the oldest PostgreSQL that is served, 15", () => {
    expect(firstDay({ POSTGRES_BIN: OLDEST })).toContain("PostgreSQL 15.");
  });
});

test("without MIGRATE a start waits for nobody: it says which step is missing", async () => {
  const empty = await cloneDatabase();
  await runAs(empty.ownerUrl, "delete from schema_migrations where name like '%-programs'");
  const one = startBuilt({ ...productionSettings(empty), MIGRATE: "off" });

  await expect(one.says("Quen is up.")).rejects.toThrow("node dist/quen.js migrate");
  await empty.drop();
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
