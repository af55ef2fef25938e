import canonicalize from "canonicalize";
import { createHash } from "node:crypto";
import { contentHash } from "../../../writes/content-hash.ts";
import type { PostedEntry } from "../entry.ts";

// What is hashed and how; a change of either needs a new version.
const VERSION = 1;

/** The hash before a member's first entry; it binds the chain to its owner. */
export function firstHash(programId: string, memberId: string): Buffer {
  return contentHash({ version: VERSION, programId, memberId });
}

/**
 * An entry's link in its member's chain: SHA-256 over the version, the hash of the previous entry
 * and the canonical JSON (RFC 8785) of the whole entry with its lots and transfers. The explanation
 * is included by its own hash.
 */
export function entryHash(previous: Buffer, entry: Omit<PostedEntry, "hash">): Buffer {
  const content = {
    program: entry.programId,
    member: entry.memberId,
    sequence: entry.sequence,
    id: entry.id,
    kind: entry.kind,
    points: entry.points,
    availableAfter: entry.availableAfter,
    effectiveAt: entry.effectiveAt.toISOString(),
    recordedAt: entry.recordedAt.toISOString(),
    occurredAt: entry.occurredAt.toISOString(),
    source: [entry.source.kind, entry.source.id],
    reference: entry.reference,
    explanation: contentHash(entry.explanation).toString("hex"),
    transfers: entry.transfers.map(({ from, to, points, lotId }) => [from, to, points, lotId]),
    lots: entry.lots.map((lot) => [
      lot.id,
      lot.issued,
      lot.availableAt.toISOString(),
      lot.expiresAt?.toISOString() ?? null,
      lot.purchaseId,
      // Left out where there are none, so that older lots keep their hash.
      ...(lot.activityTerms ? [lot.activityTerms] : []),
    ]),
    ...(entry.expiries && {
      expiries: entry.expiries.map(({ terms, until }) => [terms, until.toISOString()]),
    }),
  };
  return createHash("sha256")
    .update(Uint8Array.of(VERSION))
    .update(previous)
    .update(canonicalize(content)!)
    .digest();
}
