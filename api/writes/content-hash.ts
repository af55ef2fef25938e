import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/**
 * The SHA-256 of a value's canonical JSON (RFC 8785), so that the same content always has the same
 * hash, whatever the order of its keys.
 */
export function contentHash(value: unknown): Buffer {
  return createHash("sha256")
    .update(canonicalize(value) ?? "null")
    .digest();
}
