import canonicalize from "canonicalize";
import { createHash } from "node:crypto";
import type { KeyedHashes } from "../../../values/keyed-hashes.ts";
import { contentHash } from "../../../writes/content-hash.ts";
import type { PostedEntry } from "../entry.ts";

/**
 * What is hashed and how; a change of either needs a new version. From version 2 on, a keyed hash
 * stands for the reference, so that its text can go when the member is erased.
 */
export const ENTRY_VERSION = 2;

const CHAIN_VERSION = 1;

/** The hash before a member's first entry; it binds the chain to its owner. */
export function firstHash(programId: string, memberId: string): Buffer {
  return contentHash({ version: CHAIN_VERSION, programId, memberId });
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
    reference: entry.version === 1 ? entry.reference : entry.referenceHash,
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
    .update(Uint8Array.of(entry.version))
    .update(previous)
    .update(canonicalize(content)!)
    .digest();
}

interface Reference {
  readonly memberId: string;
  readonly reference: string;
}

/** The keyed hash of an entry's reference; null for none. */
export function referenceHash(hashes: KeyedHashes, of: Reference): string | null {
  return of.reference === "" ? null : referenceHashes(hashes, of)[0]!;
}

/** Whether a reference is the one that was hashed, with any of the secrets. */
export function isReferenceOf(hashes: KeyedHashes, of: Reference, hash: string | null): boolean {
  return of.reference === "" ? hash === null : referenceHashes(hashes, of).includes(hash ?? "");
}

function referenceHashes(hashes: KeyedHashes, { memberId, reference }: Reference) {
  return hashes.names(`reference ${memberId} ${reference}`);
}
