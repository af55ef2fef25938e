import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { afterAll } from "vitest";
import type { TestProgram } from "../harness/open-program.ts";
import { TOKEN_SECRET } from "../harness/open-scene.ts";

const running = new Set<ChildProcess>();
afterAll(() => running.forEach((child) => child.kill("SIGKILL")));

/** Starts a worker in a process of its own, and waits until it works. */
export async function startWorkerProcess(
  { scene }: TestProgram,
  settings: Readonly<Record<string, string>> = {},
): Promise<ChildProcess> {
  const script = "tests/work/worker-to-kill.ts";
  const { url } = scene.database;
  const child = spawn(process.execPath, ["--import", "@oxc-node/core/register", script], {
    cwd: new URL("../..", import.meta.url),
    env: { PATH: process.env.PATH, DATABASE_URL: url, TOKEN_SECRET, ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.add(child);
  await new Promise<void>((works, failed) => {
    child.stdout!.once("data", () => works());
    child.once("exit", () => failed(new Error("The worker ended before it worked.")));
  });
  return child;
}
