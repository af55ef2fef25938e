import { text } from "../locales/text.ts";
import { contentHash } from "./content-hash.ts";
import { sql } from "../database/sql.ts";
import type { RunStatement } from "../database/sql.ts";
import { refusal } from "./refusal.ts";
import type { WriteCall, WriteContext } from "./write-context.ts";

const CLAIM_KEY = sql.write<{ isNew: boolean }>("claim an idempotency key")`
  with claimed as (
    insert into idempotency_keys (program_id, owner_id, operation, key, input_hash, created_at)
    values (${"programId"}, ${"ownerId"}, ${"operation"}, ${"key"}, ${"inputHash"}, ${"now"})
    on conflict do nothing
    returning 1
  )
  select exists (select from claimed) as "isNew"
`;

const FIND_ANSWER = sql.read<{ inputHash: Buffer; result: unknown }>("find a key's answer")`
  select input_hash as "inputHash", result from idempotency_keys
  where program_id = ${"programId"} and owner_id = ${"ownerId"}
    and operation = ${"operation"} and key = ${"key"}
`;

/** Thrown into a write whose call was answered before. */
export class AlreadyAnswered extends Error {
  constructor(readonly result: unknown) {
    super("This call was answered before.");
  }
}

/**
 * Takes the call's key for this transaction. A second call under the same key waits here until the
 * first has committed.
 * @throws Remembered with what the call was answered before.
 * @throws Refusal IDEMPOTENCY_KEY_REUSED when the key was used with another input.
 */
export async function claimKey(
  rows: RunStatement,
  { configuration, ownerId, now }: WriteContext,
  call: WriteCall,
): Promise<void> {
  const inputHash = contentHash(call.input);
  const { programId } = configuration;
  const name = { programId, ownerId, operation: call.operation, key: call.key };
  const [claim] = await rows(CLAIM_KEY, { ...name, inputHash, now });
  if (claim!.isNew) return;

  const [answer] = await rows(FIND_ANSWER, name);
  if (!answer!.inputHash.equals(inputHash)) {
    throw refusal("IDEMPOTENCY_KEY_REUSED", ["input", "idempotencyKey"], text("writes.keyReused"));
  }
  throw new AlreadyAnswered(answer!.result);
}
