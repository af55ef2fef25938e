import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "./sql.ts";
import type { RunStatement } from "./sql.ts";

// Who writes or locks a row of a table holds a lock of this kind on the table until the end, and
// has it before anything else of the statement happens.
const IS_WRITER = sql`
  locktype = 'relation' and relation = any (${"tables"}::text[]::regclass[]::oid[])
    and mode in ('RowShareLock', 'RowExclusiveLock')
    and database = (select oid from pg_database where datname = current_database())
`;

const WRITERS = sql.read<{ writers: string[] }>("find the writes that are under way")`
  select coalesce(array_agg(distinct virtualtransaction), '{}') as writers
  from pg_locks where ${IS_WRITER}
`;

const HAVE_ENDED = sql.read<{ haveEnded: boolean }>("find whether writes have ended")`
  select not exists (
    select from pg_locks where ${IS_WRITER} and virtualtransaction = any (${"writers"})
  ) as "haveEnded"
`;

const PAUSE_MS = 5;

/**
 * Waits until the writes to tables have ended that are under way now: what they have written is
 * seen then by every later statement.
 * @returns false when that takes longer
 */
export async function writesHaveEnded(
  rows: RunStatement,
  tables: readonly string[],
  millisecondsMax: number,
): Promise<boolean> {
  const [{ writers }] = (await rows(WRITERS, { tables })) as [{ writers: string[] }];
  return isTrueWithin(millisecondsMax, async () => {
    const [answer] = await rows(HAVE_ENDED, { tables, writers });
    return answer!.haveEnded;
  });
}

/** Asks again and again until something is true, or the time is over. */
export async function isTrueWithin(
  millisecondsMax: number,
  isTrue: () => Promise<boolean>,
): Promise<boolean> {
  const end = performance.now() + millisecondsMax;
  while (!(await isTrue())) {
    if (performance.now() > end) return false;
    await sleep(PAUSE_MS);
  }
  return true;
}
