import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    // Every importer gets the one graphql: two copies refuse each other's types.
    alias: [
      {
        find: /^graphql$/,
        replacement: join(import.meta.dirname, "node_modules/graphql/index.js"),
      },
    ],
  },
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/harness/global-setup.ts"],
    pool: "forks",
    maxWorkers: 2,
    // `npm run proof` makes as many times more random runs.
    // The limits are for what hangs; a busy machine stays far below them.
    testTimeout: 240_000 * Number(process.env.PROOF ?? 1),
    hookTimeout: 180_000,
    expect: { poll: { timeout: 15_000 } },
    teardownTimeout: 60_000,
  },
});
