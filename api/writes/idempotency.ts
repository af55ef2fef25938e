import { text } from "../locales/text.ts";
import { contentHash } from "./content-hash.ts";
import type { RunStatement } from "../database/sql.ts";
import { refusal } from "./refusal.ts";
import type { WriteCall, WriteContext } from "./write.ts";

const CLAIM = /* sql */ `
  with claimed as (
    insert into idempotency_keys (program_id, owner_id, operation, key, input_hash, created_at)
    values ($1, $2, $3, $4, $5, $6)
    on conflict do nothing
    returning 1
  )
  select exists (select from claimed) as "isNew"
`;

const REMEMBERED = /* sql */ `
  select input_hash as "inputHash", result from idempotency_keys
  where program_id = $1 and owner_id = $2 and operation = $3 and key = $4
`;

/** Thrown into a write whose call was answered before. */
export class AlreadyAnswered extends Error {
  constructor(readonly result: unknown) {
    super("This call was answered before.");
  }
}

/**
 * Takes the call's key for this transaction. A second call under the same key waits here until the first has
 * committed.
 * @throws Remembered with what the call was answered before.
 * @throws Refusal IDEMPOTENCY_KEY_REUSED when the key was used with another input.
 */
export async function claimKey(
  rows: RunStatement,
  { configuration, ownerId, now }: WriteContext,
  call: WriteCall,
): Promise<void> {
  const inputHash = contentHash(call.input);
  const name = [configuration.programId, ownerId, call.operation, call.key];
  const [claim] = await rows<{ isNew: boolean }>(CLAIM, [...name, inputHash, now]);
  if (claim!.isNew) return;

  const [known] = await rows<{ inputHash: Buffer; result: unknown }>(REMEMBERED, name);
  if (!known!.inputHash.equals(inputHash)) {
    throw refusal("IDEMPOTENCY_KEY_REUSED", ["input", "idempotencyKey"], text("writes.keyReused"));
  }
  throw new AlreadyAnswered(known!.result);
}
