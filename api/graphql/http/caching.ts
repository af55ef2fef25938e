import { createHash } from "node:crypto";
import type { Exchange } from "./exchange.ts";

/** Whether an answer is the same for every visitor: a query with a publishable key, answered without errors. */
export function isPublic({ caller, operationType, errorCodes }: Exchange): boolean {
  return caller?.kind === "VISITOR" && operationType === "query" && errorCodes.length === 0;
}

/** `Cache-Control` of an answer; for public ones with the `ETag` of its text. */
export function cachingHeaders(
  exchange: Exchange,
  { status, text, maxAgeSeconds }: { status: number; text: string; maxAgeSeconds: number },
): Record<string, string> {
  if (status !== 200 || !isPublic(exchange)) return { "cache-control": "private, no-store" };
  const hash = createHash("sha1").update(text).digest("base64url");
  return {
    "cache-control": `public, max-age=${maxAgeSeconds}`,
    // Weak, since the same answer may be compressed or not.
    etag: `W/"${hash}"`,
  };
}

/** Whether what the client has is still current. */
export function isCurrent(ifNoneMatch: string | undefined, etag: string | undefined): boolean {
  if (!ifNoneMatch || !etag) return false;
  const plain = etag.replace(/^W\//, "");
  return ifNoneMatch
    .split(",")
    .some((tag) => [etag, plain, `W/${plain}`, "*"].includes(tag.trim()));
}
