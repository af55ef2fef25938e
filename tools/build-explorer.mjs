// Bundles the explorer's page for browsers, once for each version of its parts: GraphiQL comes as
// modules for bundlers only. The server serves what is in dist/explorer/ and makes nothing itself.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SOURCE = join(ROOT, "api/graphql/http/explorer-page.js");
const MADE = join(ROOT, "dist/explorer");
const PARTS = ["graphiql", "@graphiql/react", "@graphiql/toolkit", "monaco-editor", "vite"];

/** Whether the explorer of these versions is there. */
export function isExplorerBuilt() {
  const stamp = join(MADE, "version");
  return existsSync(stamp) && readFileSync(stamp, "utf8") === versionOf();
}

/** Builds the explorer unless it is there. */
async function buildExplorer() {
  if (isExplorerBuilt()) return;
  console.log("Building the API explorer.");
  mkdirSync(join(ROOT, "dist"), { recursive: true });
  // Another process may serve the former one, or build the same: it is moved into place whole.
  const building = join(ROOT, `dist/explorer-${process.pid}`);
  try {
    await bundle(building);
    writeFileSync(join(building, "version"), versionOf());
    rmSync(MADE, { recursive: true, force: true });
    renameSync(building, MADE);
  } catch (error) {
    if (!isExplorerBuilt()) throw error;
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
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

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildExplorer();
