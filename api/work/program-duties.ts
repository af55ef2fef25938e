import type { ReadRows } from "../database/transaction-rows.ts";
import type { Clock } from "./clock.ts";
import type { Duty, DutyWrite } from "./duty.ts";
import type { Schedule } from "./jobs.ts";
import type { Seal } from "./seal.ts";

export interface DutyServices {
  readonly duties: readonly Duty[];
  readonly clock: Clock;
  readonly rows: ReadRows;
  readonly seal: Seal;
  /** One write of the engine's own in a program. */
  write(programId: string, call: DutyWrite): Promise<void>;
}

export interface ProgramDuties {
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
export function programDuties({ duties, clock, rows, seal, write }: DutyServices): ProgramDuties {
  /** @returns how much there was to write. */
  const runIn = async (duty: Duty, { programId, testNow }: ProgramTime): Promise<number> => {
    let writes = 0;
    await duty.run({
      ...{ programId, rows, seal, now: testNow ?? clock.now(programId) },
      write: (call) => {
        writes++;
        return write(programId, call);
      },
    });
    return writes;
  };

  const runInAll = async (duty: Duty): Promise<void> => {
    const failures: unknown[] = [];
    for (const program of await rows<ProgramTime>(PROGRAMS, [])) {
      // What goes wrong in one program must not keep the others waiting.
      await runIn(duty, program).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) {
      throw new AggregateError(failures, `${duty.name} failed in ${failures.length} programs.`);
    }
  };

  return {
    schedules: duties.map((duty) => ({
      ...{ name: duty.name, every: duty.every },
      run: () => runInAll(duty),
    })),
    async settle(programId) {
      for (let round = 0; round < ROUNDS_MAX; round++) {
        const [program] = await rows<ProgramTime>(PROGRAM, [programId]);
        let writes = 0;
        for (const duty of duties) writes += await runIn(duty, program!);
        if (writes === 0) return;
      }
      throw new Error(`The duties of program ${programId} do not come to an end.`);
    },
  };
}
