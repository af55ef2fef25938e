// `npm run first-day`: an installation from nothing, in production, on a PostgreSQL of its own:
// tables, a first program, a query, a purchase that reaches a tier, and a key that is replaced.
// POSTGRES_BIN names the folder of another PostgreSQL's programs than the embedded one's.
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { startEmbedded } from "../../api/database/embedded/embedded.ts";

/** Where the build is: this repository, or the folder that is named. */
const [app = process.cwd()] = process.argv.slice(2);
const OVERLAP_SECONDS = 4;
const SECRET = "forty characters that nobody guesses ever";

interface Key {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
}

await using opened = new AsyncDisposableStack();
const folder = mkdtempSync(join(tmpdir(), "quen-first-day-"));
opened.defer(() => rmSync(folder, { recursive: true, force: true }));
const began = Date.now();
const postgres = await startEmbedded({ dataDir: folder, bin: process.env.POSTGRES_BIN });
opened.defer(() => postgres.stop());
done(`PostgreSQL ${await version(postgres.url)}, with the owner's login and the application's`);

const env = {
  PATH: process.env.PATH,
  NODE_ENV: "production",
  DATABASE_URL: postgres.url,
  TOKEN_SECRET: SECRET,
  PORT: "0",
  DATA_DIR: join(folder, "data"),
};

await quen({ DATABASE_OWNER_URL: postgres.ownerUrl }, "migrate");
done("tables, by the owner's login");
const tea = ["--name", "Tea", "--currency", "VND", "--locale", "vi,en", "--kind", "tiered"];
const { keys } = (await quen({}, "init", ...tea, "--time-zone", "UTC")) as { keys: Key[] };
const { key: secret } = keys.find(({ kind }) => kind === "SECRET")!;
done("a program and its keys, by the application's login");

const url = await serve();
done("the server");
const checked = run(["dist/health.js"], { PORT: new URL(url).port });
if ((await once(checked, "exit"))[0] !== 0) throw new Error("The health check fails.");
done("its health check");
await expectData(secret, `{ program { name } }`, { program: { name: "Tea" } });
done("a query");
await expectData(
  secret,
  `mutation { enrollMember(input: { externalId: "1", idempotencyKey: "1" })
    { userErrors { code } } }`,
  { enrollMember: { userErrors: [] } },
);
await expectData(
  secret,
  `mutation { recordPurchase(input: { member: { externalId: "1" }, source: "pos", externalId: "1",
    placedAt: "${new Date().toISOString()}", currencyCode: "VND", total: "3000000",
    lines: [{ id: "1", sku: "TEA", quantity: 1, unitPrice: "3000000" }], idempotencyKey: "2" })
    { tierChange { to { name } } userErrors { code } } }`,
  { recordPurchase: { tierChange: { to: { name: "Silver" } }, userErrors: [] } },
);
done("a purchase, which reaches a tier");

const { id } = ((await quen({}, "key", "list")) as Key[]).find(({ kind }) => kind === "SECRET")!;
const next = (await quen({}, "key", "rotate", id, "--overlap", `PT${OVERLAP_SECONDS}S`)) as Key;
await expectData(next.key, `{ program { name } }`, { program: { name: "Tea" } });
const isOldDead = async () => (await ask(secret, `{ program { name } }`)).errors !== undefined;
const until = Date.now() + 60_000;
while (!(await isOldDead())) {
  if (Date.now() > until) throw new Error("The old key still works.");
  await sleep(200);
}
await expectData(next.key, `{ program { name } }`, { program: { name: "Tea" } });
done("a new key in the place of the old one, which is dead");

async function version(connectionString: string): Promise<string> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>("show server_version");
  await client.end();
  return rows[0]!.server_version.split(" ")[0]!;
}

function done(what: string): void {
  console.log(`${((Date.now() - began) / 1_000).toFixed(1).padStart(6)} s  ${what}`);
}

async function quen(settings: Record<string, string>, ...args: string[]): Promise<unknown> {
  const child = run(["dist/quen.js", ...args, "--json"], settings);
  let answer = "";
  child.stdout!.on("data", (text: Buffer) => (answer += text.toString()));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`quen ${args.join(" ")} ended with ${code}.`);
  return JSON.parse(answer);
}

/** Starts the server. @returns where it is */
async function serve(): Promise<string> {
  const child = run(["dist/start.js"], {});
  opened.defer(async () => {
    child.kill("SIGTERM");
    const [code] = await once(child, "exit");
    if (code !== 0) throw new Error(`The server ended with ${code}.`);
  });
  let output = "";
  for await (const text of child.stdout!) {
    output += String(text);
    const [, found] = /Storefront API +(\S+)\/storefront\/graphql/.exec(output) ?? [];
    if (!found) continue;
    child.stdout!.resume();
    return found;
  }
  throw new Error(`The server ended.\n${output}`);
}

function run(args: readonly string[], settings: Record<string, string>): ChildProcess {
  const stdio = ["ignore", "pipe", "inherit"] as const;
  return spawn(process.execPath, args, {
    cwd: app,
    env: { ...env, ...settings },
    stdio: [...stdio],
  });
}

async function ask(key: string, query: string): Promise<{ data?: unknown; errors?: unknown }> {
  const response = await fetch(`${url}/storefront/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "accept-language": "en",
      authorization: `Bearer ${key}`,
    },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data?: unknown; errors?: unknown };
}

async function expectData(key: string, query: string, data: unknown): Promise<void> {
  const answer = await ask(key, query);
  if (JSON.stringify(answer.data) === JSON.stringify(data)) return;
  throw new Error(`${query}\nwas answered ${JSON.stringify(answer)}`);
}
