import DataLoader from "dataloader";
import { batchedRead, readsOnly } from "./batched-read.ts";
import type { ReadLane } from "./read-lane.ts";
import { runnerOf } from "./sql.ts";

interface Call {
  readonly statement: string;
  readonly values: unknown[];
}

/**
 * A lane for one request. What the items of a list ask for in the same turn, such as each member's
 * wallet, is one statement for all of them, however many they are; everything else goes to `lane`
 * as it comes. One statement for many calls stands in the log as "<its name>, for many".
 */
export function loadingLane(lane: ReadLane): ReadLane {
  const loader = new DataLoader<Call, object[]>((calls) => rowsOf(lane, calls), { cache: false });
  return { rows: runnerOf((statement, values) => loader.load({ statement, values })) };
}

/** The rows of each call, in the calls' order; an error where its statement failed. */
async function rowsOf(lane: ReadLane, calls: readonly Call[]): Promise<(object[] | Error)[]> {
  const groups = Map.groupBy(calls, ({ statement }) => statement);
  const rows = new Map<Call, Promise<object[]>>();
  for (const [statement, alike] of groups) {
    const runOne = ({ values }: Call) => lane.rows<object>(statement, values);
    if (alike.length === 1 || !readsOnly(statement)) {
      for (const call of alike) rows.set(call, runOne(call));
    } else {
      const together = rowsOfAlike(lane, statement, alike);
      alike.forEach((call, at) => {
        rows.set(
          call,
          together.then((all) => all?.[at] ?? runOne(call)),
        );
      });
    }
  }
  const answers = await Promise.allSettled(calls.map((call) => rows.get(call)!));
  return answers.map((answer) =>
    answer.status === "fulfilled" ? answer.value : asError(answer.reason),
  );
}

async function rowsOfAlike(lane: ReadLane, statement: string, calls: readonly Call[]) {
  const values = calls.map((call) => call.values);
  return (await batchedRead(lane.rows, statement, values))?.();
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error("A statement failed.", { cause: reason });
}
