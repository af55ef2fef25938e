import { existsSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { fileURLToPath } from "node:url";
import { printSchema } from "graphql";
import type { GraphQLSchema } from "graphql";
import type { Answer } from "../../http/answer.ts";
import { badRequest } from "../../http/http-error.ts";
import type { Route } from "../../http/route.ts";
import { staticFile } from "../../http/static-files.ts";
import { isOnThisMachine } from "../../http/this-machine.ts";
import { text } from "../../locales/text.ts";

/** Whose credential of the demo a tab starts with: the endpoint's own key when left out. */
export type ExplorerCaller = "MEMBER" | "VISITOR" | "SANDBOX";

/** An operation that the explorer starts with. */
export interface ExplorerTab {
  readonly query: string;
  readonly variables?: object;
  readonly as?: ExplorerCaller;
}

/** What a browser finds at an endpoint in development. */
export interface Explorer {
  /** Tabs to start with. */
  tabs(): Promise<readonly ExplorerTab[]> | readonly ExplorerTab[];
  /** Credentials of a demo program, filled in for browsers on this machine only. */
  credential?(as?: ExplorerCaller): Promise<string>;
}

const EXPLORER_PATH = "/explorer/";
// Compiled, it stands in dist/ itself.
const FOLDER = import.meta.url.endsWith(".js") ? "../../../explorer/" : "../../../dist/explorer/";
const MADE = fileURLToPath(new URL(FOLDER, import.meta.url));
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
// What is seen until the script runs.
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
const LOADING = existsSync(MADE)
  ? "Loading the explorer."
  : "The explorer is not built. Run `npm run build`, or `npm start`.";

interface ExplorerRequest {
  readonly path: string;
  readonly schema: GraphQLSchema;
  readonly headers: IncomingHttpHeaders;
  readonly remoteAddress: string;
}

/** The explorer's page for the endpoint at `path`. */
export async function explorerPage(explorer: Explorer, request: ExplorerRequest): Promise<Answer> {
  const settings = JSON.stringify({
    path: request.path,
    sdl: printSchema(request.schema),
    ...(await filledIn(explorer, request)),
  });
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
<div id="explorer"><p class="loading" role="status">${LOADING}</p></div>
<noscript><style>#explorer { display: none }</style><p class="loading">The explorer needs
JavaScript.</p></noscript>
<link rel="stylesheet" href="${EXPLORER_PATH}style.css">
<script id="settings" type="application/json">${settings.replaceAll("<", "\\u003c")}</script>
<script type="module" src="${EXPLORER_PATH}explorer.js"></script>
</html>
`,
  };
}

async function filledIn(explorer: Explorer, request: ExplorerRequest) {
  const tabs = await explorer.tabs();
  const credential = isOnThisMachine(request) ? explorer.credential : undefined;
  const headersOf = async (as?: ExplorerCaller) =>
    credential ? JSON.stringify({ Authorization: `Bearer ${await credential(as)}` }, null, 2) : "";
  return {
    headers: await headersOf(),
    tabs: await Promise.all(
      tabs.map(async ({ query, variables, as }) => ({
        query,
        variables: variables ? JSON.stringify(variables, null, 2) : null,
        headers: await headersOf(as),
      })),
    ),
  };
}

/** The files of the explorer, as tools/build-explorer.mjs made them. */
export const explorerFiles: Route = {
  path: `${EXPLORER_PATH}*`,
  async answer(request) {
    const file = await staticFile(request, { folder: MADE, path: EXPLORER_PATH });
    if (file) return file;
    throw badRequest(text(existsSync(MADE) ? "http.nothingHere" : "http.explorerNotBuilt"), 404);
  },
};
