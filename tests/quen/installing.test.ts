import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

const PACKAGES = ["node_modules/tea", "node_modules/milk", "node_modules/node"];
const LOCK = JSON.stringify({
  packages: Object.fromEntries(PACKAGES.map((path) => [path, { version: "1.0.0" }])),
});

// An npm that installs the first package at once, and the others when it is told to.
const NPM = `#!${process.execPath}
const { existsSync, mkdirSync, writeFileSync } = require("node:fs");
const install = (path) => {
  mkdirSync(path, { recursive: true });
  writeFileSync(path + "/package.json", "{}");
};
const [first, ...others] = ${JSON.stringify(PACKAGES)};
install(first);
const waiting = setInterval(() => {
  if (!existsSync("go-on")) return;
  clearInterval(waiting);
  others.forEach(install);
  mkdirSync("node_modules/node/bin");
  writeFileSync("node_modules/node/bin/node", "#!/bin/sh\\necho ran: $@\\n", { mode: 0o755 });
  writeFileSync("node_modules/.package-lock.json", ${JSON.stringify(LOCK)});
}, 50);
`;

/** A project with nothing installed, whose npm is the one above. */
function project(): string {
  const folder = mkdtempSync(join(tmpdir(), "quen-installing-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "tools"));
  mkdirSync(join(folder, "bin"));
  // What runs before anything is installed is plain JavaScript.
  for (const file of readdirSync("tools").filter((name) => name.endsWith(".mjs"))) {
    copyFileSync(join("tools", file), join(folder, "tools", file));
  }
  writeFileSync(join(folder, "package-lock.json"), LOCK);
  writeFileSync(join(folder, "bin/npm"), NPM, { mode: 0o755 });
  return folder;
}

test("a start without dependencies installs them, says how far it is, and goes on", async () => {
  const folder = project();
  const { npm_execpath: _, ...environment } = process.env;
  const running = spawn(process.execPath, ["tools/run.mjs", "generate", "--check"], {
    cwd: folder,
    env: { ...environment, PATH: `${join(folder, "bin")}:${process.env.PATH}` },
  });
  onTestFinished(() => void running.kill());
  const ended = once(running, "close");
  let output = "";
  running.stderr.on("data", (text) => (output += text));
  running.stdout.on("data", (text) => {
    output += text;
    if (output.includes("1 of 3 packages")) writeFileSync(join(folder, "go-on"), "");
  });
  const [code] = await ended;

  expect(output).toContain("Installing the dependencies: there are none yet.");
  expect(output).toContain("1 of 3 packages");
  expect(output).toMatch(/ran: .*tools\/generate\.mjs --check/);
  expect(code).toBe(0);
});
