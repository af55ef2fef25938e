import { runnerOf } from "../../api/database/sql.ts";
import type { ReadLane } from "../../api/database/read-lane.ts";

/** What went over the read lane while something ran. */
export interface LaneUse {
  readonly statements: readonly string[];
  /** How often statements waited for the answer to earlier ones. */
  readonly roundTrips: number;
}

/** A read lane that tells what it was used for. */
export interface SpiedLane extends ReadLane {
  during(run: () => Promise<unknown>): Promise<LaneUse>;
}

export function spyOn(lane: ReadLane): SpiedLane {
  let use = { statements: [] as string[], roundTrips: 0 };
  let isWaiting = false;
  const answered = () => (isWaiting = false);

  return {
    rows: runnerOf((text, values) => {
      use.statements.push(text);
      // What is sent before the first answer arrives travels with the others.
      if (!isWaiting) use.roundTrips++;
      isWaiting = true;
      return lane.rows(text, values).finally(answered);
    }),
    async during(run) {
      use = { statements: [], roundTrips: 0 };
      isWaiting = false;
      await run();
      return use;
    },
  };
}
