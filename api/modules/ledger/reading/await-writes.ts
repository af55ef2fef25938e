import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "../../../database/sql.ts";
import type { Context } from "../../../graphql/context.ts";
import { badUserInput } from "../../../graphql/errors.ts";
import { text } from "../../../locales/text.ts";

// Separate statements: who looks before the instant has passed would miss a write.
const IS_PAST = sql.read<{ isPast: boolean }>("find whether an instant is past")`
  select clock_timestamp() > ${"at"}::timestamptz + interval '1 millisecond' as "isPast"
`;

// Who locks a wallet holds this lock on the table until the end, and has it before its time.
const IS_WRITER = sql`
  locktype = 'relation' and relation = 'wallets'::regclass
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

const PAST_MS_MAX = 3_000;
const WRITES_MS_MAX = 10_000;
const PAUSE_MS = 5;

/**
 * Waits until nothing can be recorded any more at an instant or before it: until the instant is
 * past by the database's clock, and the writes that were under way then have ended. A write takes
 * its time under the lock of its wallet, and commits a little later.
 * @throws GraphQLError BAD_USER_INPUT when the instant is ahead of the database's clock, or a write
 * takes too long
 */
export async function awaitWritesUntil(
  { lane: { rows }, usesDatabaseClock }: Context,
  at: Date,
): Promise<void> {
  if (!usesDatabaseClock) return;
  const isPast = async () => (await rows(IS_PAST, { at }))[0]!.isPast;
  await until(isPast, PAST_MS_MAX);
  const [{ writers }] = (await rows(WRITERS, {})) as [{ writers: string[] }];
  const haveEnded = async () => (await rows(HAVE_ENDED, { writers }))[0]!.haveEnded;
  await until(haveEnded, WRITES_MS_MAX);
}

async function until(isTrue: () => Promise<boolean>, millisecondsMax: number): Promise<void> {
  const end = performance.now() + millisecondsMax;
  while (!(await isTrue())) {
    if (performance.now() > end) throw badUserInput(text("ledger.instantTooRecent"), ["at"]);
    await sleep(PAUSE_MS);
  }
}
