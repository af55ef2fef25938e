import { isCurrent } from "../../http/caching.ts";
import { badRequest, methodNotAllowed } from "../../http/http-error.ts";
import type { Context } from "../../graphql/context.ts";
import { text } from "../../locales/text.ts";
import type { ModuleRoute } from "../../module.ts";
import { catalogChanges } from "./catalog-changes.ts";

/** So many changes are read at a time. */
const PAGE = 1_000;

/**
 * `GET /partner/feed`: what `catalogChanges` says, for those who don't speak GraphQL. JSON Lines: a
 * change each, and last `{ "cursor": … }`, which is `since` of the next request. Whoever reads it
 * has a partner's key, or a feed token over Basic authentication.
 */
export const feedRoute: ModuleRoute = {
  path: "/partner/feed",
  streams: true,
  async answer(request, _exchange, routes) {
    if (request.method !== "GET") throw methodNotAllowed(text("catalog.feedByGet"), "GET");
    const caller = await routes.identifyReader("catalog:read");
    const context = await routes.contextFor(caller);
    const { searchParams } = new URL(request.url!, "http://localhost");
    const [since = null, ...more] = searchParams.getAll("since");
    if (more.length > 0) throw badRequest(text("catalog.cursorOnce"));

    // A poll reads no page. What commits before the pages are read is sent under the older tag, and
    // once more at the next poll.
    const { newest } = await catalogChanges(context, { since, first: 1 }, PAGE);
    // The same question, and nothing newer: the same answer.
    const etag = `"${[newest, since ?? "", context.locale].join("/")}"`;
    const headers = { "cache-control": "private, no-cache", etag };
    if (isCurrent(request.headers["if-none-match"], etag)) {
      return { status: 304, headers, text: "" };
    }
    const type = { "content-type": "application/x-ndjson; charset=utf-8" };
    return {
      status: 200,
      headers: { ...headers, ...type },
      text: "",
      stream: lines(context, since),
    };
  },
};

async function* lines(context: Context, since: string | null): AsyncGenerator<string> {
  let cursor = since;
  for (;;) {
    const page = await catalogChanges(context, { since: cursor, first: PAGE }, PAGE);
    yield page.changes.map((change) => `${JSON.stringify(change)}\n`).join("");
    ({ cursor } = page);
    if (!page.hasMore) break;
  }
  yield `${JSON.stringify({ cursor })}\n`;
}
