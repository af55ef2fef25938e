// Plain JavaScript without dependencies: it runs on any Node from 20 before anything is installed,
// installs, and hands over to the project's own Node.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isAdminBuilt } from "./build-admin.mjs";
import { isExplorerBuilt } from "./build-explorer.mjs";
import { SERVER_FLAGS } from "./server-flags.mjs";

const IS_PRODUCTION = process.env.NODE_ENV === "production";
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const MODULES = join(ROOT, "node_modules");
const NODE = join(MODULES, "node/bin/node");
const WITH_TYPESCRIPT = ["--import", "@oxc-node/core/register"];

const COMMANDS = {
  start: (args) =>
    node([...SERVER_FLAGS, ...WITH_TYPESCRIPT, "api/start.ts", ...args], { stopWithParent: true }),
  "first-day": (args) => node([...WITH_TYPESCRIPT, "tools/production/first-day.ts", ...args]),
  build: () => node(["tools/build.mjs"]),
  test,
  proof,
  generate: (args) => node([...WITH_TYPESCRIPT, "tools/generate.mjs", ...args]),
  format: (args) =>
    node([bin("prettier/bin/prettier.cjs"), "--write", ...(args.length ? args : ["."])]),
  dev: (args) => node([bin("vite/bin/vite.js"), "--config", "admin/vite.config.ts", ...args]),
  example: () =>
    node([...WITH_TYPESCRIPT, "examples/storefront/start.ts"], { stopWithParent: true }),
  bench: (args) => node([...WITH_TYPESCRIPT, "bench/bench.ts", ...args]),
  quen: (args) => node([...WITH_TYPESCRIPT, "tools/quen/quen.ts", ...args]),
  import: (args) => node([...WITH_TYPESCRIPT, "tools/import/purchases.ts", ...args]),
};

// Random runs, and what takes too long for every time.
const IN_PROOF = /\/random-runs\.ts|\bonlyInProof\b/;
const SHOWN_IN_BROWSERS = new Set(["start", "build", "test", "proof"]);

let child;
forwardSignals();
stopWithNpm();
const [command, ...args] = process.argv.slice(2);
const run = COMMANDS[command];
if (!run) {
  console.error(`Give one of: ${Object.keys(COMMANDS).join(", ")}.`);
  process.exit(2);
}
if (command === "start" && IS_PRODUCTION) process.exit(await startBuilt());
await install();
if (SHOWN_IN_BROWSERS.has(command)) await buildForBrowsers();
process.exit(await run(args));

/** In production nothing is installed or built by a start, so that it can't change what runs. */
async function startBuilt() {
  const built = join(ROOT, "dist/start.js");
  if (existsSync(built)) {
    console.log("NODE_ENV=production: this starts dist/start.js, and installs and builds nothing.");
    return start(process.execPath, [built], { stopWithParent: true });
  }
  console.error(
    "NODE_ENV=production: npm start installs and builds nothing, and dist/start.js is missing. " +
      "Run npm run build, then npm prune --omit=dev --omit=optional, then node dist/start.js.",
  );
  return 1;
}

/**
 * Types, lint, format, generated files, dead code and tests; with arguments the tests they name,
 * alone.
 */
async function test(args) {
  const failed = [];
  if (args.length === 0) {
    const steps = {
      Types: [bin("typescript/bin/tsc"), "--project", "."],
      "Types of the admin": [bin("typescript/bin/tsc"), "--project", "admin"],
      Lint: [bin("oxlint/bin/oxlint"), "--quiet"],
      Format: [bin("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", "."],
      "Generated files": [...WITH_TYPESCRIPT, "tools/generate.mjs", "--check"],
      "Dead code": [bin("knip/bin/knip.js"), "--no-progress"],
    };
    for (const [name, step] of Object.entries(steps)) {
      const began = Date.now();
      const output = [];
      const code = await node(step, { output });
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      console.log(`${code === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
      if (code === 0) continue;
      failed.push(name);
      console.log(Buffer.concat(output).toString().trimEnd());
    }
  }

  console.log("Tests");
  return runTests(args, failed);
}

/**
 * The tests with random runs, with many times as many of them, and those that take long; with
 * arguments those that they name.
 */
async function proof(args) {
  process.env.PROOF ??= "20";
  console.log(
    `Random runs, ${process.env.PROOF} times as many as in npm test, and what takes long`,
  );
  return runTests(args.length > 0 ? args : testsOfProof(), []);
}

function testsOfProof() {
  return readdirSync(join(ROOT, "tests"), { recursive: true })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => join("tests", file))
    .filter((file) => IN_PROOF.test(readFileSync(join(ROOT, file), "utf8")));
}

async function runTests(args, failed) {
  process.env.SEED ??= String(Date.now() % 2 ** 31);
  console.log(`Random runs have SEED=${process.env.SEED}`);
  const report = join(tmpdir(), `quen-test-report-${process.pid}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await node([bin("vitest/vitest.mjs"), "run", ...reporters, ...args]);
  const counted = countTests(report, code);
  for (const name of failed) console.log(`FAILED ${name}: see above.`);
  console.log(`${counted.passed} passed, ${counted.failed + failed.length} failed`);
  return code || (failed.length > 0 ? 1 : 0);
}

/** A file that does not even load has no failing test, but is no success either. */
function countTests(report, code) {
  let counted = { passed: 0, failed: 0 };
  if (existsSync(report)) {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
    counted = { passed: numPassedTests, failed: numFailedTests };
    rmSync(report);
  }
  if (code !== 0 && counted.failed === 0) counted.failed = 1;
  return counted;
}

async function install() {
  const missing = whatIsMissing();
  if (!missing) return;

  console.log(`Installing the dependencies: ${missing}.`);
  // Its Node and its tests are development dependencies, whatever NODE_ENV says.
  const flags = ["--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const progress = showInstalled();
  let code = await npm(["ci", ...flags]);
  if (code !== 0) {
    // A lock file made where some registry lacks another platform's packages is not enough for ci.
    console.log("npm ci did not work (see above); trying npm install, which is less strict.");
    code = await npm(["install", "--no-save", ...flags]);
  }
  progress.end();
  const still = code === 0 ? whatIsMissing() : undefined;
  if (code === 0 && !still) return;
  console.error(
    `The dependencies could not be installed${still ? `: ${still}` : ""}. ` +
      "Check the network and that npm works here, then run this again.",
  );
  process.exit(code || 1);
}

/** npm says nothing until it is done, so how many packages are there is shown meanwhile. */
function showInstalled() {
  const began = Date.now();
  const wanted = neededPackages();
  const draw = process.stdout.isTTY ? (line) => `\r${line}\x1b[K` : (line) => `${line}\n`;
  const every = process.stdout.isTTY ? 1_000 : 5_000;
  const timer = setInterval(() => {
    const there = wanted.filter((path) => existsSync(join(ROOT, path, "package.json"))).length;
    const seconds = Math.round((Date.now() - began) / 1_000);
    process.stdout.write(draw(`  ${there} of ${wanted.length} packages, ${seconds} s`));
  }, every);
  return {
    end() {
      clearInterval(timer);
      if (process.stdout.isTTY) process.stdout.write(draw(""));
    },
  };
}

/** The server serves what is built; where nothing can be written, everything else works. */
async function buildForBrowsers() {
  if (!isExplorerBuilt() && (await node(["tools/build-explorer.mjs"])) !== 0) {
    console.error("The API explorer could not be built (see above); everything else works.");
  }
  if (!isAdminBuilt() && (await node(["tools/build-admin.mjs"])) !== 0) {
    console.error("The admin could not be built (see above); everything else works.");
  }
}

/** Compares what npm wrote down about node_modules with what the project asks for. */
function whatIsMissing() {
  const installed = packagesOf(join(MODULES, ".package-lock.json"));
  if (!installed) return "there are none yet";
  const wanted = packagesOf(join(ROOT, "package-lock.json")) ?? {};
  for (const path of neededPackages()) {
    if (installed[path]?.version !== wanted[path].version) return `${path} changed`;
  }
  return existsSync(NODE) ? undefined : "the project's own Node is missing";
}

/** Where packages go that every platform needs; optional ones are mostly for other platforms. */
function neededPackages() {
  const packages = Object.entries(packagesOf(join(ROOT, "package-lock.json")) ?? {});
  return packages
    .filter(([path, { link, optional, peer }]) => path !== "" && !link && !optional && !peer)
    .map(([path]) => path);
}

function packagesOf(lockFile) {
  if (!existsSync(lockFile)) return undefined;
  return JSON.parse(readFileSync(lockFile, "utf8")).packages;
}

function npm(args) {
  const path = process.env.npm_execpath;
  return path?.endsWith(".js") ? start(process.execPath, [path, ...args]) : start("npm", args);
}

function node(args, options) {
  return start(NODE, args, options);
}

function bin(path) {
  return join(MODULES, path);
}

/**
 * Runs a program to its end and gives its exit code. What it says goes to the terminal, or into
 * `output`. With `stopWithParent` a closed channel stops it when we end, even after a kill -9.
 */
function start(program, args, { output, stopWithParent = false } = {}) {
  const says = output ? "pipe" : "inherit";
  const stdio = ["inherit", says, says, ...(stopWithParent ? ["ipc"] : [])];
  const path = [join(MODULES, ".bin"), join(MODULES, "node/bin"), process.env.PATH].join(":");
  return new Promise((ended) => {
    child = spawn(program, args, { cwd: ROOT, stdio, env: { ...process.env, PATH: path } });
    child.stdout?.on("data", (data) => output.push(data));
    child.stderr?.on("data", (data) => output.push(data));
    child.on("error", (error) => {
      console.error(`${program} does not run: ${error.message}`);
      ended(1);
    });
    child.on("close", (code, signal) => ended(code ?? 128 + constants.signals[signal]));
  });
}

/** We stay until the child has ended; it decides how to stop, and its exit code is ours. */
function forwardSignals() {
  const lastSentAt = new Map();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      // The terminal tells the whole group and npm tells us again: that is one Ctrl-C.
      const isRepeated = Date.now() - (lastSentAt.get(signal) ?? 0) < 1_000;
      lastSentAt.set(signal, Date.now());
      if (!isRepeated) child?.kill(signal);
    });
  }
}

/**
 * A killed npm tells nobody: then we become another process's child, and stop as if asked to.
 * Whoever starts us without npm may end before us.
 */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    if (child) child.kill("SIGTERM");
    else process.exit(1);
  }, 500);
  watch.unref();
}
