// Bundles the explorer's page for browsers, once for each version of its parts: GraphiQL comes as
// modules for bundlers only. The server serves what is in dist/explorer/ and makes nothing itself.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildOnce, isBuilt, ROOT } from "./cached-build.mjs";

const SOURCE = join(ROOT, "api/graphql/http/explorer-page.js");
const PARTS = ["graphiql", "@graphiql/react", "@graphiql/toolkit", "monaco-editor", "vite"];

/** Whether the explorer of these versions is there. */
export function isExplorerBuilt() {
  return isBuilt("explorer", versionOf());
}

function versionOf() {
  const hash = createHash("sha256").update(readFileSync(SOURCE));
  for (const part of PARTS) {
    hash.update(readFileSync(join(ROOT, "node_modules", part, "package.json")));
  }
  return hash.update(readFileSync(fileURLToPath(import.meta.url))).digest("hex");
}

async function bundle(outDir) {
  const { build } = await import("vite");
  const flat = {
    assetFileNames: "[name][extname]",
    chunkFileNames: "[name]-[hash].js",
    entryFileNames: "[name]-[hash].js",
  };
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    base: "/explorer/",
    worker: { format: "es", rolldownOptions: { output: flat } },
    build: {
      outDir,
      emptyOutDir: true,
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: 200_000,
      chunkSizeWarningLimit: 8_000,
      rolldownOptions: {
        input: SOURCE,
        output: { ...flat, entryFileNames: "explorer.js" },
      },
    },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildOnce({ name: "explorer", version: versionOf(), title: "the API explorer", bundle });
}
