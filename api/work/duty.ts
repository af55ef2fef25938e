import type { Seal } from "./seal.ts";
import type { Work } from "./work.ts";

/** What the engine does by itself now and then; a run that is missed or repeated must do no harm. */
export interface Duty {
  readonly name: string;
  /** `"1m"`, `"1h"`, `"1d"`, or a cron expression in UTC. */
  readonly every: string;
  /** Does what is due in one program: each has a clock of its own. */
  run(scene: DutyScene): Promise<void>;
}

/** What a duty works with. */
export interface DutyScene {
  readonly programId: string;
  /** The program's time. */
  readonly now: Date;
  rows<Row>(statement: string, values: unknown[]): Promise<Row[]>;
  readonly seal: Seal;
  /** One write, in a transaction of its own. @throws Error when it is refused */
  write(call: DutyWrite): Promise<void>;
}

export interface DutyWrite {
  readonly operation: string;
  run(work: Work): Promise<void>;
}
