import type { TaskContext } from "./scheduled-task.ts";
import type { Work } from "../writes/work.ts";

// A look may go through everything that is near, so there are few of them.
const BATCH = 5_000;

/** What is due, and what a duty does about it. */
export interface EachDue<Due> {
  readonly operation: string;
  /** Finds what is due and not done yet, `limit` at most; fewer when there are no more. */
  look(limit: number): Promise<readonly Due[]>;
  /** Does one of them, so that it is not found again. */
  run(work: Work, due: Due): Promise<unknown>;
}

/** Looks for what is due, and does each in a write of its own, until nothing is left. */
export async function writeEachDue<Due>(
  { write }: Pick<TaskContext, "write">,
  { operation, look, run }: EachDue<Due>,
): Promise<void> {
  for (;;) {
    const found = await look(BATCH);
    for (const due of found) {
      await write({ operation, run: async (work) => void (await run(work, due)) });
    }
    if (found.length < BATCH) return;
  }
}
