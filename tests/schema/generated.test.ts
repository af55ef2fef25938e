import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

test("the generated files are what generating gives now", () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, ["tools/generate.mjs", "--check"], {
    cwd: root,
    encoding: "utf8",
  });

  expect(stderr).toBe("");
  expect(status).toBe(0);
});
