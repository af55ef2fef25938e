import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "../../../database/sql.ts";
import type { Context } from "../../../graphql/context.ts";
import { badUserInput } from "../../../graphql/errors.ts";
import { text } from "../../../locales/text.ts";

// Separate statements: a mark that is taken before the instant has passed would miss a write.
const IS_PAST = sql.read<{ isPast: boolean }>("find whether an instant is past")`
  select clock_timestamp() > ${"at"}::timestamptz + interval '1 millisecond' as "isPast"
`;

// A transaction of its own comes after all that began before. The end of a snapshot would not do:
// that is after the last one that has ended.
const MARK = sql.read<{ mark: string }>("mark the writes that are under way")`
  select pg_current_xact_id()::text as mark
`;

const HAVE_ENDED = sql.read<{ haveEnded: boolean }>("find whether marked writes have ended")`
  select pg_snapshot_xmin(pg_current_snapshot()) >= ${"mark"}::text::xid8 as "haveEnded"
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
  const [{ mark }] = (await rows(MARK, {})) as [{ mark: string }];
  const haveEnded = async () => (await rows(HAVE_ENDED, { mark }))[0]!.haveEnded;
  await until(haveEnded, WRITES_MS_MAX);
}

async function until(isTrue: () => Promise<boolean>, millisecondsMax: number): Promise<void> {
  const end = performance.now() + millisecondsMax;
  while (!(await isTrue())) {
    if (performance.now() > end) throw badUserInput(text("ledger.instantTooRecent"), ["at"]);
    await sleep(PAUSE_MS);
  }
}
