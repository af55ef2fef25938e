import { sql } from "../../database/sql.ts";
import type { RunStatement } from "../../database/sql.ts";

/** Writes down when access keys were last used. */
export interface KeyUses {
  note(keyId: string): void;
  /** Writes down what was noted, and notes no more. */
  close(): Promise<void>;
}

interface KeyUsesOptions {
  readonly rows: RunStatement;
  /** Called when uses could not be written: the next ones of these keys are noted again. */
  onFailure(error: unknown): void;
}

/** How exact it is: a key is written down again after this time. */
const EXACT_MS = 60_000;
/** How long uses of other keys are waited for, to be written with one statement. */
const COLLECT_MS = 1_000;

const NOTE_USES = sql.write("note when access keys were last used")`
  insert into access_key_uses (key_id, last_used_at)
  select "keyId", "usedAt"
  from jsonb_to_recordset(${"uses"}) as u ("keyId" uuid, "usedAt" timestamptz)
  where exists (select from access_keys where id = "keyId")
  order by "keyId"
  on conflict (key_id) do update
    set last_used_at = greatest(access_key_uses.last_used_at, excluded.last_used_at)
`;

/** One small statement for all keys that were used, and for each key one a minute at most. */
export function openKeyUses({ rows, onFailure }: KeyUsesOptions): KeyUses {
  const written = new Map<string, number>();
  const waiting = new Map<string, Date>();
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  const write = async () => {
    timer = null;
    const uses = [...waiting].map(([keyId, usedAt]) => ({ keyId, usedAt }));
    if (uses.length === 0) return;
    waiting.clear();
    try {
      await rows(NOTE_USES, { uses: JSON.stringify(uses) });
    } catch (error) {
      for (const { keyId } of uses) written.delete(keyId);
      onFailure(error);
    }
  };

  return {
    note(keyId) {
      const now = Date.now();
      if (now - (written.get(keyId) ?? 0) < EXACT_MS) return;
      written.set(keyId, now);
      waiting.set(keyId, new Date(now));
      timer ??= setTimeout(() => (writing = write()), COLLECT_MS).unref();
    },
    async close() {
      if (timer) clearTimeout(timer);
      await writing;
      await write();
    },
  };
}
