import { createHash } from "node:crypto";

/**
 * `Cache-Control` of an answer; with the `ETag` of its text when it is the same for everybody and
 * caches may keep it.
 */
export function cachingHeaders({
  isPublic,
  text,
  maxAgeSeconds,
}: {
  isPublic: boolean;
  text: string;
  maxAgeSeconds: number;
}): Record<string, string> {
  if (!isPublic) return { "cache-control": "private, no-store" };
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
