import { sql } from "../database/sql.ts";
import type { RunStatement } from "../database/sql.ts";
import type { Clock } from "../values/clock.ts";
import type { ScheduledTask, TaskWrite } from "./scheduled-task.ts";
import type { Schedule } from "./schedules.ts";
import type { FileKeeping } from "../network/object-store.ts";
import type { KeyedHashes } from "../values/keyed-hashes.ts";
import type { SealedTable } from "../writes/sealed-table.ts";
import type { KeyRing } from "../values/key-ring.ts";

export interface ProgramTasksOptions {
  readonly scheduledTasks: readonly ScheduledTask[];
  readonly clock: Clock;
  readonly rows: RunStatement;
  readonly keyRing: KeyRing;
  readonly hashes: KeyedHashes;
  readonly files: FileKeeping;
  readonly sealedTables: readonly SealedTable[];
  /** One write of the engine's own in a program. */
  write(programId: string, call: TaskWrite): Promise<void>;
}

export interface ProgramTasks {
  /** Each task for all programs, one after the other, for the worker. */
  readonly schedules: Schedule[];
  /** Runs every task of one program at its present time, repeatedly until nothing is due. */
  settle(programId: string): Promise<void>;
}

interface ProgramTime {
  readonly programId: string;
  readonly testNow: Date | null;
}

// Nothing falls due in a closed program: its members are written to by nobody any more.
const LIST_PROGRAM_TIMES = sql.read<ProgramTime>("list the time of every open program")`
  select id as "programId", test_now as "testNow" from programs where closed_at is null order by id
`;
const FIND_PROGRAM_TIME = sql.read<ProgramTime>("find a program's time")`
  select id as "programId", test_now as "testNow" from programs where id = ${"programId"}
`;

// A task may make something due for another; a chain this long is a task that never ends.
const ROUNDS_MAX = 100;

/** Runs the scheduled tasks of modules, in each program by that program's clock. */
export function programTasks({
  scheduledTasks,
  clock,
  rows,
  keyRing,
  hashes,
  files,
  sealedTables,
  write,
}: ProgramTasksOptions): ProgramTasks {
  /** @returns the number of writes. */
  const runIn = async (
    task: ScheduledTask,
    { programId, testNow }: ProgramTime,
  ): Promise<number> => {
    let writes = 0;
    await task.run({
      programId,
      rows,
      keyRing,
      hashes,
      files,
      sealedTables,
      now: testNow ?? clock.now(programId),
      write: (call) => {
        writes++;
        return write(programId, call);
      },
    });
    return writes;
  };

  const runInAll = async (task: ScheduledTask): Promise<void> => {
    const failures: unknown[] = [];
    for (const program of await rows(LIST_PROGRAM_TIMES, {})) {
      // An error in one program must not keep the others waiting.
      await runIn(task, program).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) {
      throw new AggregateError(failures, `${task.name} failed in ${failures.length} programs.`);
    }
  };

  return {
    schedules: scheduledTasks.map((task) => ({
      name: task.name,
      every: task.every,
      alsoAfter: task.alsoAfter,
      run: () => runInAll(task),
    })),
    async settle(programId) {
      for (let round = 0; round < ROUNDS_MAX; round++) {
        const [program] = await rows(FIND_PROGRAM_TIME, { programId });
        let writes = 0;
        for (const task of scheduledTasks) writes += await runIn(task, program!);
        if (writes === 0) return;
      }
      throw new Error(`The tasks of program ${programId} do not come to an end.`);
    },
  };
}
