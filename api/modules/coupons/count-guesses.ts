import type { Context } from "../../graphql/context.ts";
import { tooManyGuesses } from "../../graphql/errors.ts";
import { Budgets } from "../../graphql/limits/budgets.ts";
import type { Rate } from "../../graphql/limits/budgets.ts";

// Unknown codes by address and by key: at most so many at once, then one every ten or two seconds.
// A mistyped code is noticed by its check character and does not count.
const BY_ADDRESS: Rate = { maximum: 20, restoreRate: 0.1 };
const BY_KEY: Rate = { maximum: 100, restoreRate: 0.5 };

type Guesser = Pick<Context, "caller" | "remoteAddress">;

// In this process's memory, as all rates are: a refused write, which leaves nothing in the
// database, counts too.
const addresses = new Budgets();
const keys = new Budgets();

/**
 * Limits how often coupon codes can be guessed: runs a request that names codes, and counts it when
 * a code does not exist. It is counted before it runs, so that guesses at the same time count as
 * well.
 * @param isUnknown whether the result says that a code does not exist.
 * @throws RATE_LIMITED after too many unknown codes, also for a code that exists.
 */
export async function countGuesses<Result>(
  { caller, remoteAddress }: Guesser,
  run: () => Promise<Result>,
  isUnknown: (result: Result) => boolean,
): Promise<Result> {
  const uncount = countOne({ caller, remoteAddress });
  const result = await run().catch((error: unknown) => {
    uncount();
    throw error;
  });
  if (!isUnknown(result)) uncount();
  return result;
}

/** Counts a guess. @returns a function that takes it out of the count. */
function countOne({ caller, remoteAddress }: Guesser): () => void {
  const counters = [
    { budgets: addresses, name: `${caller.programId} ${remoteAddress}`, rate: BY_ADDRESS },
    { budgets: keys, name: caller.ownerId, rate: BY_KEY },
  ];
  const counted: typeof counters = [];
  const uncount = () => counted.forEach(({ budgets, name }) => budgets.giveBack(name, 1));
  for (const counter of counters) {
    const { waitSeconds } = counter.budgets.take(counter.name, 1, counter.rate);
    if (waitSeconds > 0) {
      uncount();
      throw tooManyGuesses(waitSeconds);
    }
    counted.push(counter);
  }
  return uncount;
}
