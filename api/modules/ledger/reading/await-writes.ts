import { sql } from "../../../database/sql.ts";
import { isTrueWithin, writesHaveEnded } from "../../../database/writers.ts";
import type { Context } from "../../../graphql/context.ts";
import { badUserInput } from "../../../graphql/errors.ts";
import { text } from "../../../locales/text.ts";

// Separate statements: who looks before the instant has passed would miss a write.
const IS_PAST = sql.read<{ isPast: boolean }>("find whether an instant is past")`
  select clock_timestamp() > ${"at"}::timestamptz + interval '1 millisecond' as "isPast"
`;

const PAST_MS_MAX = 3_000;
const WRITES_MS_MAX = 10_000;

/**
 * Waits until nothing can be recorded any more at an instant or before it: until the instant is
 * past by the database's clock, and the writes that were under way then have ended. A write locks
 * its wallet before it takes its time, and commits a little later.
 * @throws GraphQLError BAD_USER_INPUT when the instant is ahead of the database's clock, or a write
 * takes too long
 */
export async function awaitWritesUntil(
  { lane: { rows }, usesDatabaseClock }: Context,
  at: Date,
): Promise<void> {
  if (!usesDatabaseClock) return;
  const isPast = async () => (await rows(IS_PAST, { at }))[0]!.isPast;
  const isSettled =
    (await isTrueWithin(PAST_MS_MAX, isPast)) &&
    (await writesHaveEnded(rows, ["wallets"], WRITES_MS_MAX));
  if (!isSettled) throw badUserInput(text("ledger.instantTooRecent"), ["at"]);
}
