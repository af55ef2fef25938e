import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { TestDatabase } from "../harness/database.ts";
import { startQuen } from "../harness/started-quen.ts";
import type { StartedQuen } from "../harness/started-quen.ts";

type Settings = Readonly<Record<string, string>>;

const run = promisify(execFile);
const cwd = new URL("../..", import.meta.url);
const SECRET = "forty characters that nobody guesses ever";

/** Builds dist/ anew, as `npm run build` does. */
export async function buildQuen(): Promise<void> {
  await run(process.execPath, ["tools/build.mjs"], { cwd });
}

/** The settings of an installation in production, with its two logins. */
export function productionSettings({ url, ownerUrl }: TestDatabase): Settings {
  return {
    NODE_ENV: "production",
    DATABASE_URL: url,
    DATABASE_OWNER_URL: ownerUrl,
    TOKEN_SECRET: SECRET,
    METRICS_TOKEN: SECRET,
    DEMO: "off",
  };
}

/** Starts what was built, as the guide says, on any free port. @param options of Node itself */
export function startBuilt(settings: Settings, ...options: string[]): StartedQuen {
  const asked = { LOG_LEVEL: "info", WORKER: "on", ...settings };
  return startQuen(asked, [...options, "dist/start.js"]);
}

/** Runs a command of dist/. @returns its answer as JSON */
export async function quen(settings: Settings, ...args: string[]): Promise<any> {
  const env = { PATH: process.env.PATH, ...settings };
  const { stdout } = await run(process.execPath, ["dist/quen.js", ...args, "--json"], { cwd, env });
  return JSON.parse(stdout);
}

/** Asks one of the APIs. @returns status and body */
export async function ask(url: string, { api, key }: { api: string; key: string }, query: string) {
  const response = await fetch(`${url}/${api}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as any;
}
