import type { RunStatement } from "../database/sql.ts";
import type { Clock } from "../values/clock.ts";
import type { ScheduledTask, TaskWrite } from "./scheduled-task.ts";
import type { Schedule } from "./jobs.ts";
import type { KeyRing } from "../values/key-ring.ts";

export interface ProgramTasksOptions {
  readonly scheduledTasks: readonly ScheduledTask[];
  readonly clock: Clock;
  readonly rows: RunStatement;
  readonly keyRing: KeyRing;
  /** One write of the engine's own in a program. */
  write(programId: string, call: TaskWrite): Promise<void>;
}

export interface ProgramTasks {
  /** Each duty for all programs, one after the other, for the worker. */
  readonly schedules: Schedule[];
  /** Runs every duty of one program at its present time, again and again until nothing is due. */
  settle(programId: string): Promise<void>;
}

interface ProgramTime {
  readonly programId: string;
  readonly testNow: Date | null;
}

const PROGRAMS = /* sql */ `select id as "programId", test_now as "testNow" from programs order by id`;
const PROGRAM = /* sql */ `select id as "programId", test_now as "testNow" from programs where id = $1`;

// What one duty does may make something due for another; a chain this long is a duty that never ends.
const ROUNDS_MAX = 100;

/** Runs what modules do by themselves, in each program by that program's clock. */
export function programTasks({
  scheduledTasks,
  clock,
  rows,
  keyRing,
  write,
}: ProgramTasksOptions): ProgramTasks {
  /** @returns how much there was to write. */
  const runIn = async (
    task: ScheduledTask,
    { programId, testNow }: ProgramTime,
  ): Promise<number> => {
    let writes = 0;
    await task.run({
      ...{ programId, rows, keyRing, now: testNow ?? clock.now(programId) },
      write: (call) => {
        writes++;
        return write(programId, call);
      },
    });
    return writes;
  };

  const runInAll = async (task: ScheduledTask): Promise<void> => {
    const failures: unknown[] = [];
    for (const program of await rows<ProgramTime>(PROGRAMS, [])) {
      // What goes wrong in one program must not keep the others waiting.
      await runIn(task, program).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) {
      throw new AggregateError(failures, `${task.name} failed in ${failures.length} programs.`);
    }
  };

  return {
    schedules: scheduledTasks.map((task) => ({
      ...{ name: task.name, every: task.every },
      run: () => runInAll(task),
    })),
    async settle(programId) {
      for (let round = 0; round < ROUNDS_MAX; round++) {
        const [program] = await rows<ProgramTime>(PROGRAM, [programId]);
        let writes = 0;
        for (const task of scheduledTasks) writes += await runIn(task, program!);
        if (writes === 0) return;
      }
      throw new Error(`The duties of program ${programId} do not come to an end.`);
    },
  };
}
