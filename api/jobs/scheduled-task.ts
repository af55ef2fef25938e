import type { RunStatement } from "../database/sql.ts";
import type { FileKeeping } from "../network/object-store.ts";
import type { KeyedHashes } from "../values/keyed-hashes.ts";
import type { KeyRing } from "../values/key-ring.ts";
import type { SealedTable } from "../writes/sealed-table.ts";
import type { Work } from "../writes/work.ts";

/** Runs regularly in every program; a run that is missed or repeated must do no harm. */
export interface ScheduledTask {
  readonly name: string;
  /** `"1m"`, `"1h"`, `"1d"`, or a cron expression in UTC. */
  readonly every: string;
  /** Types of events after which it also runs at once, instead of at its next time. */
  readonly alsoAfter?: readonly string[];
  /** Does everything that is due in one program: each program has its own clock. */
  run(context: TaskContext): Promise<void>;
}

/** A scheduled task at work in one program. */
export interface TaskContext {
  readonly programId: string;
  /** The program's time. */
  readonly now: Date;
  readonly rows: RunStatement;
  readonly keyRing: KeyRing;
  readonly hashes: KeyedHashes;
  readonly files: FileKeeping;
  /** The tables whose rows are sealed behind the writes. */
  readonly sealedTables: readonly SealedTable[];
  /** One write, in a transaction of its own. @throws Error when it is refused */
  write(call: TaskWrite): Promise<void>;
}

export interface TaskWrite {
  readonly operation: string;
  run(work: Work): Promise<void>;
}
