import type { Work } from "./work.ts";

/** What the engine does by itself now and then; a run that is missed or repeated must do no harm. */
export interface Duty {
  readonly name: string;
  /** `"1m"`, `"1h"`, `"1d"`, or a cron expression in UTC. */
  readonly every: string;
  run(scene: DutyScene): Promise<void>;
}

/** What a duty works with. */
export interface DutyScene {
  readonly now: Date;
  /** Reads across programs. */
  rows<Row>(statement: string, values: unknown[]): Promise<Row[]>;
  /** One write, in a transaction of its own, in a program. @throws Error when it is refused */
  write(
    programId: string,
    call: { operation: string; run: (work: Work) => Promise<void> },
  ): Promise<void>;
}
