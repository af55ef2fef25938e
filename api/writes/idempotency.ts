import { text } from "../locales/text.ts";
import { contentHash } from "./content-hash.ts";
import { sql } from "../database/sql.ts";
import type { RunStatement } from "../database/sql.ts";
import { refusal } from "./refusal.ts";
import { hex, instant, sealedTable } from "./sealed-table.ts";
import type { KeyedHashes } from "../values/keyed-hashes.ts";
import type { WriteContext } from "./write-context.ts";

// `older` is how the same key was stored with earlier secrets, and before there were any.
const CLAIM_KEY = sql.write<{ isNew: boolean }>("claim an idempotency key")`
  with claimed as (
    insert into idempotency_keys (program_id, owner_id, operation, key, input_hash, created_at)
    select ${"programId"}, ${"ownerId"}, ${"operation"}, ${"name"}, ${"inputHash"}, ${"now"}
    where not exists (
      select from idempotency_keys where program_id = ${"programId"} and owner_id = ${"ownerId"}
        and operation = ${"operation"} and key = any(${"older"})
    )
    on conflict do nothing
    returning 1
  )
  select exists (select from claimed) as "isNew"
`;

interface StoredAnswer {
  readonly name: string;
  readonly inputHash: Buffer;
  readonly result: unknown;
}

const FIND_ANSWER = sql.read<StoredAnswer>("find a key's answer")`
  select key as name, input_hash as "inputHash", result from idempotency_keys
  where program_id = ${"programId"} and owner_id = ${"ownerId"}
    and operation = ${"operation"} and key = any(${"names"})
`;

/** Thrown into a write whose call was answered before. */
export class AlreadyAnswered extends Error {
  constructor(readonly result: unknown) {
    super("This call was answered before.");
  }
}

/** A call's key, as it is stored. */
export interface StoredKey {
  readonly text: string;
  /** What stands for it. */
  readonly name: string;
  /** What it may have been stored as before. */
  readonly older: readonly string[];
}

/**
 * What stands for a key in the database: a hash that tells nobody the key's text, which shops make
 * of order numbers and phone numbers.
 */
export function storedKey(hashes: KeyedHashes, key: string): StoredKey {
  const [name, ...older] = hashes.names(key);
  return { text: key, name, older: [...older, key] };
}

/** A result as it is stored: read again by whoever sends the key, and by nobody else. */
interface SealedResult {
  readonly sealed: string;
}

/**
 * A result as it is stored, as JSON: it holds order numbers and names of events, and nothing tells
 * whose.
 */
export function sealedResult(hashes: KeyedHashes, key: string, result: unknown): string {
  const sealed: SealedResult = { sealed: hashes.seal(key, JSON.stringify(result ?? null)) };
  return JSON.stringify(sealed);
}

function openedResult(hashes: KeyedHashes, key: StoredKey, { name, result }: StoredAnswer) {
  const { sealed } = (result ?? {}) as Partial<SealedResult>;
  // As it was stored before results were sealed.
  if (typeof sealed !== "string") return result;
  return JSON.parse(hashes.open(name, key.text, sealed)) as unknown;
}

/** The hash of an input, as it is stored beside the key's name. */
export function inputHash(hashes: KeyedHashes, name: string, input: unknown): Buffer {
  return hashes.ofContent(name, contentHash(input));
}

/** A call with a key. */
export interface ClaimedCall {
  readonly operation: string;
  readonly input: unknown;
  readonly key: StoredKey;
  readonly hashes: KeyedHashes;
}

/**
 * Takes the call's key for this transaction. A second call under the same key waits here until the
 * first has committed.
 * @throws AlreadyAnswered with what the call was answered before.
 * @throws Refusal IDEMPOTENCY_KEY_REUSED when the key was used with another input.
 */
export async function claimKey(
  rows: RunStatement,
  { configuration, ownerId, now }: WriteContext,
  { operation, input, key, hashes }: ClaimedCall,
): Promise<void> {
  const { name, older } = key;
  const { programId } = configuration;
  const owner = { programId, ownerId, operation };
  const hash = inputHash(hashes, name, input);
  const [claim] = await rows(CLAIM_KEY, { ...owner, name, older, inputHash: hash, now });
  if (claim!.isNew) return;

  const [answer] = await rows(FIND_ANSWER, { ...owner, names: [name, ...older] });
  if (!answer!.inputHash.equals(inputHash(hashes, answer!.name, input))) {
    throw refusal("IDEMPOTENCY_KEY_REUSED", ["input", "idempotencyKey"], text("writes.keyReused"));
  }
  throw new AlreadyAnswered(openedResult(hashes, key, answer!));
}

// Keys that were stored as texts once are hashed a little later, which changes them.
const ARE_HASHED = sql.read<{ isReady: boolean }>("find whether all idempotency keys are hashed")`
  select not exists (
    select from idempotency_keys where program_id = ${"programId"} and not is_hashed
  ) as "isReady"
`;

/** What a key was answered never changes. */
export const sealedKeys = sealedTable({
  table: "idempotency_keys",
  id: "key",
  memberId: "null::uuid",
  lasting: [
    "owner_id",
    "operation",
    "key",
    hex("input_hash"),
    "result",
    instant("created_at"),
    "is_hashed",
  ],
  isReady: ARE_HASHED,
});
