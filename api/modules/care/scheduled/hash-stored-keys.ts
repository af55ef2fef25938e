import { sql } from "../../../database/sql.ts";
import type { ScheduledTask, TaskContext } from "../../../jobs/scheduled-task.ts";
import { sealedResult, storedKey } from "../../../writes/idempotency.ts";

interface StoredText {
  readonly ownerId: string;
  readonly operation: string;
  readonly text: string;
  readonly inputHash: Buffer;
  readonly result: unknown;
}

const LIST_TEXTS = sql.read<StoredText>("list idempotency keys that are stored as texts")`
  select owner_id as "ownerId", operation, key as text, input_hash as "inputHash", result
  from idempotency_keys where program_id = ${"programId"} and not is_hashed
  order by owner_id, operation, key limit 1000
`;

const HASH_TEXTS = sql.write("hash idempotency keys that are stored as texts")`
  update idempotency_keys k
  set key = a.name, input_hash = decode(a."inputHash", 'hex'), result = a.result,
    is_hashed = true
  from jsonb_to_recordset(${"keys"})
    as a ("ownerId" uuid, operation text, text text, name text, "inputHash" text,
      result jsonb)
  where k.program_id = ${"programId"} and k.owner_id = a."ownerId"
    and k.operation = a.operation and k.key = a.text and not k.is_hashed
`;

/**
 * Hashes the idempotency keys that were stored as texts once: they may hold order numbers and phone
 * numbers, and nothing tells whose.
 */
export const hashStoredKeys: ScheduledTask = {
  name: "hash-stored-keys",
  every: "1h",
  async run(context: TaskContext) {
    const { programId, rows } = context;
    for (;;) {
      const texts = await rows(LIST_TEXTS, { programId });
      if (texts.length === 0) return;
      const keys = texts.map((text) => hashed(context, text));
      await context.write({
        operation: "hashStoredKeys",
        run: async (work) => {
          await work.rows(HASH_TEXTS, { programId, keys: JSON.stringify(keys) });
        },
      });
    }
  },
};

function hashed({ hashes }: TaskContext, { inputHash, result, ...key }: StoredText) {
  const { name } = storedKey(hashes, key.text);
  const sealed = JSON.parse(sealedResult(hashes, key.text, result)) as object;
  return {
    ...key,
    name,
    result: sealed,
    inputHash: hashes.ofContent(name, inputHash).toString("hex"),
  };
}
