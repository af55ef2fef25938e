import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startQuen } from "../harness/started-quen.ts";

test("Ctrl-C while the demo is seeded stops everything in order", async () => {
  await using cleanup = new AsyncDisposableStack();
  const dataDir = await mkdtemp(join(tmpdir(), "quen-stopped-"));
  cleanup.defer(() => rm(dataDir, { recursive: true, force: true }));
  const quen = startQuen({ DATA_DIR: dataDir });
  await quen.says("Seeding Mộc Coffee: 0 %");

  const { code, output } = await quen.stop("SIGINT");

  expect(output).toContain("Stopping.");
  expect(output).not.toContain("Quen stops:");
  expect(code).toBe(0);
});
