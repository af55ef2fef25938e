import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { fileURLToPath } from "node:url";
import type { Answer } from "../http/answer.ts";
import { badRequest } from "../http/http-error.ts";
import type { Route } from "../http/route.ts";
import { staticFile } from "../http/static-files.ts";
import { text } from "../locales/text.ts";

const PATH = "/admin/";
// Compiled, it stands in dist/ itself.
const FOLDER = import.meta.url.endsWith(".js") ? "../../admin/" : "../../dist/admin/";
const BUILT = fileURLToPath(new URL(FOLDER, import.meta.url));
// Ant Design writes the styles of what is on the page into it; images of rewards are anywhere.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: https:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The admin, as tools/build-admin.mjs made it: its files, and its page at every other address. */
export const adminApp: Route[] = ["/admin", `${PATH}*`].map((path) => ({ path, answer }));

async function answer(request: IncomingMessage): Promise<Answer> {
  const [path = ""] = (request.url ?? "").split("?", 1);
  const file = await staticFile(request, { folder: BUILT, path: PATH });
  if (file) return file;
  // What an older page asks for after an update: its page would be no script.
  if (path.startsWith(`${PATH}assets/`)) throw badRequest(text("http.nothingHere"), 404);
  const page = await readFile(`${BUILT}index.html`, "utf8").catch(() => null);
  if (page === null) {
    throw badRequest(text(existsSync(BUILT) ? "http.nothingHere" : "http.adminNotBuilt"), 404);
  }
  return {
    status: 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": POLICY,
      // Its scripts change with every update.
      "cache-control": "no-cache",
    },
    text: page,
  };
}
