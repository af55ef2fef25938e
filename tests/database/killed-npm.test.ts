import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const dataDirs: string[] = [];
const groups: number[] = [];
afterAll(async () => {
  for (const group of groups) if (isAnyRunning(group)) process.kill(-group, "SIGKILL");
  for (const dataDir of dataDirs) await rm(dataDir, { recursive: true, force: true });
});

test.each(["SIGTERM", "SIGKILL"] as const)(
  "npm start ended by %s leaves no process",
  async (signal) => {
    const dataDir = await mkdtemp(join(tmpdir(), "quen-npm-"));
    dataDirs.push(dataDir);
    const npm = spawn("npm", ["start"], {
      cwd: new URL("../..", import.meta.url),
      env: { ...process.env, DATA_DIR: dataDir, PORT: "0", DEMO: "off", NODE_ENV: "development" },
      stdio: ["ignore", "pipe", "inherit"],
      // A group of its own, by which everything that it starts is found.
      detached: true,
    });
    groups.push(npm.pid!);
    await saidBy(npm.stdout, "Quen is up.");

    npm.kill(signal);
    await once(npm, "exit");

    const left = () =>
      isAnyRunning(npm.pid!) || existsSync(join(dataDir, "postgres/postmaster.pid"));
    await expect.poll(left, { timeout: 30_000, interval: 100 }).toBe(false);
  },
);

/** Waits until it says a text. */
async function saidBy(output: NodeJS.ReadableStream, text: string): Promise<void> {
  let said = "";
  for await (const part of output) {
    said += String(part);
    if (said.includes(text)) break;
  }
  expect(said).toContain(text);
}

function isAnyRunning(group: number): boolean {
  try {
    return process.kill(-group, 0);
  } catch {
    return false;
  }
}
