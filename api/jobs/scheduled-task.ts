import type { RunStatement } from "../database/sql.ts";
import type { KeyRing } from "../values/key-ring.ts";
import type { Work } from "../writes/work.ts";

/** What the engine does by itself now and then; a run that is missed or repeated must do no harm. */
export interface ScheduledTask {
  readonly name: string;
  /** `"1m"`, `"1h"`, `"1d"`, or a cron expression in UTC. */
  readonly every: string;
  /** Does what is due in one program: each has a clock of its own. */
  run(context: TaskContext): Promise<void>;
}

/** What a duty works with. */
export interface TaskContext {
  readonly programId: string;
  /** The program's time. */
  readonly now: Date;
  readonly rows: RunStatement;
  readonly keyRing: KeyRing;
  /** One write, in a transaction of its own. @throws Error when it is refused */
  write(call: TaskWrite): Promise<void>;
}

export interface TaskWrite {
  readonly operation: string;
  run(work: Work): Promise<void>;
}
