import type { TaskContext } from "./scheduled-task.ts";
import type { Work } from "../writes/work.ts";

// Finding them may read everything that is nearly due, so the batches are large.
const BATCH = 5_000;

/** How to find what is due, and how to write it. */
export interface EachDue<Due> {
  readonly operation: string;
  /** Finds what is due and not done yet, `limit` at most; fewer when there are no more. */
  look(limit: number): Promise<readonly Due[]>;
  /** Writes one, so that it is not found again. */
  run(work: Work, due: Due): Promise<unknown>;
}

/** Finds everything that is due, and writes each in its own transaction, until nothing is left. */
export async function writeEachDue<Due>(
  { write }: Pick<TaskContext, "write">,
  { operation, look, run }: EachDue<Due>,
): Promise<void> {
  for (;;) {
    const batch = await look(BATCH);
    for (const due of batch) {
      await write({ operation, run: async (work) => void (await run(work, due)) });
    }
    if (batch.length < BATCH) return;
  }
}
