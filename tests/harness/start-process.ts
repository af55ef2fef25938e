import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { afterAll } from "vitest";
import type { TestProgram } from "./open-program.ts";
import { TOKEN_SECRET } from "./open-fixture.ts";

const running = new Set<ChildProcess>();
afterAll(() => running.forEach((child) => child.kill("SIGKILL")));

/**
 * Starts a script on the program's database in a process of its own, to be killed.
 * @returns it, and what it said first, which is when it works.
 */
export async function startProcess(
  script: string,
  { fixture }: TestProgram,
  settings: Readonly<Record<string, string>> = {},
): Promise<{ child: ChildProcess; said: string }> {
  const { url } = fixture.database;
  const child = spawn(process.execPath, ["--import", "@oxc-node/core/register", script], {
    cwd: new URL("../..", import.meta.url),
    env: { PATH: process.env.PATH, DATABASE_URL: url, TOKEN_SECRET, ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.add(child);
  const ended = once(child, "exit").then(() => {
    throw new Error(`${script} ended before it worked.`);
  });
  const [said] = (await Promise.race([once(child.stdout!, "data"), ended])) as [Buffer];
  ended.catch(() => {});
  return { child, said: said.toString().trim() };
}
