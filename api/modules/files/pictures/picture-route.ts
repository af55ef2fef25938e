import { sql } from "../../../database/sql.ts";
import { badRequest, methodNotAllowed } from "../../../http/http-error.ts";
import { isCurrent } from "../../../http/caching.ts";
import { text } from "../../../locales/text.ts";
import type { ModuleRoute } from "../../../module.ts";
import { contentOf } from "../kept-files.ts";
import type { KeptFile } from "../kept-files.ts";
import { PICTURE_PATH } from "../picture-address.ts";

// Whichever program has it: the address says what it is, not whose.
const FIND = sql.read<KeptFile & { mediaType: string }>("find a picture")`
  select id, purpose, encode(sha256, 'hex') as sha256, content, media_type as "mediaType"
  from files
  where sha256 = decode(${"sha256"}, 'hex') and purpose = 'PICTURE' and is_stored limit 1
`;

/**
 * `GET /files/<hash>.png`: a picture, for everybody. An address is never that of another picture,
 * so browsers and proxies ask once.
 */
export const pictureRoute: ModuleRoute = {
  path: "/files/*",
  rate: { maximum: 1_000, restoreRate: 100 },
  async answer({ url = "", method = "GET", headers: asked }, _exchange, { rows, files }) {
    const [, sha256] = PICTURE_PATH.exec(url.split("?", 1)[0]!) ?? [];
    if (!sha256) throw badRequest(text("files.noSuchFile"), 404);
    if (method !== "GET" && method !== "HEAD") {
      throw methodNotAllowed(text("files.getOnly"), "GET, HEAD");
    }
    const etag = `"${sha256}"`;
    const headers = {
      "cache-control": "public, max-age=31536000, immutable",
      etag,
      // Storefronts on other origins show it, also those that isolate themselves.
      "cross-origin-resource-policy": "cross-origin",
      "access-control-allow-origin": "*",
    };
    if (isCurrent(asked["if-none-match"], etag)) return { status: 304, headers, text: "" };
    const [file] = await rows(FIND, { sha256 });
    if (!file) throw badRequest(text("files.noSuchFile"), 404);
    const bytes = await contentOf(file, files.store);
    return {
      status: 200,
      headers: { ...headers, "content-type": file.mediaType },
      text: "",
      bytes,
    };
  },
};
