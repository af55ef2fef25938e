import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readDockerfile, variablesOf } from "./dockerfile.ts";
import type { Stage } from "./dockerfile.ts";

// A minute and a half of npm: in `npm run proof` alone.
const onlyInProof = process.env.PROOF !== undefined;
const NOBODY = 65_534;
const BYTES_MAX = 150 * 2 ** 20;

const stages = readDockerfile(readFileSync("Dockerfile", "utf8"));
const image = stages.at(-1)!;
const folder = mkdtempSync(join(tmpdir(), "quen-image-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isRoot = process.getuid?.() === 0;
const mayIsolate =
  isRoot && spawnSync("unshare", ["-n", "ip", "link", "set", "lo", "up"]).status === 0;

test("the image runs as somebody who owns nothing of it, and is checked", () => {
  const [user] = image.steps.filter(({ name }) => name === "USER");

  expect(user?.text).toBe("node");
  expect(image.steps.at(-1)).toEqual({ name: "CMD", text: '["node", "dist/start.js"]' });
  expect(image.steps.map(({ name }) => name)).toContain("HEALTHCHECK");
  expect(variablesOf(image)).toMatchObject({ NODE_ENV: "production", HOST: "0.0.0.0" });
});

test.runIf(onlyInProof)(
  "the steps of the Dockerfile make an image that serves, read-only and without a network",
  () => {
    for (const stage of stages) build(stage);
    const app = join(folder, image.name, "app");
    const size = execFileSync("du", ["--summarize", "--bytes", app], { encoding: "utf8" });
    const bytes = Number.parseInt(size);
    const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
    const installed = packagesIn(app);
    const unneeded = installed.filter((path) => packages[path]?.dev || packages[path]?.optional);

    console.log(`${(bytes / 2 ** 20).toFixed(0)} MB, ${installed.length} packages`);
    expect(unneeded).toEqual([]);
    expect(bytes).toBeLessThan(BYTES_MAX);

    if (isRoot) execFileSync("chown", ["--recursive", "root:root", app]);
    const day = ["--import", "@oxc-node/core/register", "tools/production/first-day.ts", app];
    const command = [process.execPath, ...day];
    if (!mayIsolate) console.log("Without unshare, its start has a network and may write.");
    const isolated = ["-n", "sh", "-c", `ip link set lo up && exec ${asNobody} "$@"`, "sh"];
    const { status, stdout, stderr } = mayIsolate
      ? spawnSync("unshare", [...isolated, ...command], { encoding: "utf8" })
      : spawnSync(command[0]!, command.slice(1), { encoding: "utf8" });

    console.log(stdout);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  },
);

const asNobody = `setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups`;

/** Runs the steps of a stage that change files, as another user than the one who starts it. */
function build(stage: Stage): void {
  const root = join(folder, stage.name);
  let at = root;
  mkdirSync(root, { recursive: true });
  chmodSync(folder, 0o755);
  const variables = variablesOf(stage);
  for (const { name, text } of stage.steps) {
    if (name === "WORKDIR") mkdirSync((at = join(root, text)), { recursive: true });
    if (name === "COPY") copy(text, at);
    if (name === "RUN") run(text, at, variables);
  }
}

function copy(text: string, at: string): void {
  const words = text.split(/\s+/);
  const from = words[0]!.startsWith("--from=") ? words.shift()!.slice("--from=".length) : null;
  const to = join(at, words.pop()!);
  for (const source of words) {
    if (from) cpSync(join(folder, from, source), to, { recursive: true });
    else for (const file of filesOf(source)) cpSync(file, place(source, file, to));
  }
}

/** Where a file of the repository goes: `COPY . .` keeps folders, `COPY a b ./` does not. */
function place(source: string, file: string, to: string): string {
  return join(to, source === "." ? file : basename(file));
}

/** The repository's files that a build is given. */
function filesOf(source: string): string[] {
  const ignored = readFileSync(".dockerignore", "utf8").trim().split("\n");
  const listed = ["ls-files", "--cached", "--others", "--exclude-standard", "--", source];
  const files = execFileSync("git", listed, { encoding: "utf8" }).trim().split("\n");
  return files.filter((file) => !ignored.some((one) => file === one || file.startsWith(`${one}/`)));
}

function run(text: string, at: string, variables: Record<string, string>): void {
  const node = dirname(process.execPath);
  const { PATH, ...environment } = process.env;
  const env = { ...environment, HOME: folder, ...variables, PATH: `${node}:${PATH}` };
  const identity = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  if (isRoot) execFileSync("chown", ["--recursive", `${NOBODY}:${NOBODY}`, folder]);
  const { status, stdout, stderr } = spawnSync("sh", ["-c", text], {
    cwd: at,
    env,
    ...identity,
    encoding: "utf8",
  });
  expect(status, `RUN ${text}\n${stdout}\n${stderr}`).toBe(0);
}

/** The packages of a folder, as the lock file calls them. */
function packagesIn(app: string): string[] {
  const lock = JSON.parse(readFileSync(join(app, "node_modules/.package-lock.json"), "utf8"));
  return Object.keys(lock.packages);
}
