import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { isIPv4 } from "node:net";
import type { IncomingHttpHeaders } from "node:http";
import { fileURLToPath } from "node:url";
import type { Answer } from "../../http/answer.ts";
import { badRequest } from "../../http/http-error.ts";
import type { Route } from "../../http/route.ts";
import { text } from "../../locales/text.ts";

/** What a browser finds at an endpoint in development. */
export interface Explorer {
  /** Tabs to start with. */
  examples: readonly { query: string; variables?: object; asMember?: boolean }[];
  /**
   * Credentials of a demo program, filled in for browsers on this machine only: by the key, or as a
   * member.
   */
  demo?: { key: string; memberToken(): Promise<string> };
}

const EXPLORER_PATH = "/explorer/";
const SOURCE = fileURLToPath(new URL("explorer-page.js", import.meta.url));
const BUNDLE = fileURLToPath(
  new URL("../../../node_modules/.cache/quen-explorer", import.meta.url),
);
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");
// What is seen while the bundle is made; the explorer's own style comes after it, or the page would
// stay white.
const LOADING_STYLE = `
  body { margin: 0; color-scheme: light dark }
  #explorer { height: 100dvh; min-width: 48rem }
  .loading { display: grid; gap: 1.25rem; place-content: center; justify-items: center; margin: 0;
    height: 100%;
    box-sizing: border-box; max-width: 100vw; padding: 0 1rem; text-align: center;
    font: 1rem/1.5 system-ui, sans-serif; color: light-dark(#475569, #cbd5e1) }
  #explorer .loading::before { content: ""; width: 2rem; height: 2rem; border-radius: 50%;
    border: 3px solid light-dark(#e2e8f0, #334155); border-top-color: light-dark(#0f766e, #2dd4bf);
    animation: turn 1s linear infinite }
  @keyframes turn { to { transform: rotate(1turn) } }
  @media (prefers-reduced-motion: reduce) { #explorer .loading::before { animation-duration: 6s } }
`;
const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};
let bundled: Promise<void> | null = null;

/** The explorer's page for the endpoint at `path`. */
export async function explorerPage(
  { examples, demo }: Explorer,
  request: { path: string; headers: IncomingHttpHeaders; remoteAddress: string },
): Promise<Answer> {
  const isOurs = demo !== undefined && isOnThisMachine(request);
  const headers = isOurs ? bearer(demo.key) : "";
  const tabs = await Promise.all(
    examples.map(async ({ query, variables, asMember }) => ({
      query,
      variables: variables && JSON.stringify(variables, null, 2),
      headers: isOurs && asMember ? bearer(await demo.memberToken()) : headers,
    })),
  );
  const settings = JSON.stringify({ path: request.path, headers, examples: tabs });
  return {
    status: 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": POLICY,
      "cache-control": "no-store",
      vary: "Accept",
    },
    text: `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${request.path} · Quen</title>
<style>${LOADING_STYLE}</style>
<div id="explorer"><p class="loading" role="status">Loading the explorer: the first time takes a few
seconds.</p></div>
<noscript><style>#explorer { display: none }</style><p class="loading">The explorer needs
JavaScript.</p></noscript>
<link rel="stylesheet" href="${EXPLORER_PATH}style.css">
<script id="settings" type="application/json">${settings.replaceAll("<", "\\u003c")}</script>
<script type="module" src="${EXPLORER_PATH}explorer.js"></script>
</html>
`,
  };
}

function bearer(credential: string): string {
  return JSON.stringify({ Authorization: `Bearer ${credential}` }, null, 2);
}

/** The files of the explorer's bundle, which is made on the first visit. */
export const explorerFiles: Route = {
  path: `${EXPLORER_PATH}*`,
  async answer({ url = "" }) {
    const file = await explorerFile(url.split("?", 1)[0]!.slice(EXPLORER_PATH.length));
    if (!file) throw badRequest(text("http.nothingHere"), 404);
    return file;
  },
};

async function explorerFile(name: string): Promise<Answer | null> {
  const type = TYPES[extname(name)];
  if (!type || !/^[\w.-]+$/.test(name)) return null;
  bundled ??= bundle().catch((error: unknown) => {
    bundled = null;
    throw error;
  });
  await bundled;
  const text = await readFile(join(BUNDLE, name), "utf8").catch(() => null);
  if (text === null) return null;
  return {
    status: 200,
    headers: { "content-type": type, "cache-control": "private, max-age=60" },
    text,
  };
}

// GraphiQL 5 comes as modules for bundlers only. Bundling takes 3 s, so it is no part of starting.
async function bundle(): Promise<void> {
  const { build } = await import("vite");
  await build({
    configFile: false,
    logLevel: "silent",
    base: EXPLORER_PATH,
    worker: { format: "es" },
    build: {
      outDir: BUNDLE,
      emptyOutDir: true,
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: 200_000,
      rollupOptions: {
        input: SOURCE,
        output: {
          entryFileNames: "explorer.js",
          assetFileNames: "[name][extname]",
          chunkFileNames: "[name]-[hash].js",
        },
      },
    },
  });
}

// The Host too: a page of elsewhere may have its own name point to this machine.
function isOnThisMachine({
  headers,
  remoteAddress,
}: {
  headers: IncomingHttpHeaders;
  remoteAddress: string;
}): boolean {
  const address = remoteAddress.replace(/^::ffff:/, "");
  const isLoopback = address === "::1" || (isIPv4(address) && address.startsWith("127."));
  return isLoopback && /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(headers.host ?? "");
}
