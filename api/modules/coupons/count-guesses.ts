import type { Context } from "../../graphql/context.ts";
import { tooManyGuesses } from "../../graphql/errors.ts";
import { Budgets } from "../../graphql/limits/budgets.ts";
import type { Rate } from "../../graphql/limits/budgets.ts";

// Codes that do not exist, by the till or server they come from and by the key it has: at most so many at once, and
// then one every ten or two seconds. Slips of the finger are noticed by the check character and count for nothing.
const BY_ADDRESS: Rate = { maximum: 20, restoreRate: 0.1 };
const BY_KEY: Rate = { maximum: 100, restoreRate: 0.5 };

// In this process's memory, as all rates are: a refused write, which leaves nothing in the database, counts too.
const addresses = new Budgets();
const keys = new Budgets();

/**
 * Runs what looks for codes, and counts those that do not exist. Each is paid for before anybody looks, so that
 * guesses that come at once are counted as well.
 * @param isUnknown whether what was found out is that a code does not exist.
 * @throws RATE_LIMITED, also for a code that does exist, while there were too many.
 */
export async function countGuesses<Found>(
  { caller, remoteAddress }: Pick<Context, "caller" | "remoteAddress">,
  look: () => Promise<Found>,
  isUnknown: (found: Found) => boolean,
): Promise<Found> {
  const giveBack = pay({ caller, remoteAddress });
  const found = await look().catch((error: unknown) => {
    giveBack();
    throw error;
  });
  if (!isUnknown(found)) giveBack();
  return found;
}

/** @returns what gives it back. */
function pay({ caller, remoteAddress }: Pick<Context, "caller" | "remoteAddress">): () => void {
  const places = [
    { budgets: addresses, name: `${caller.programId} ${remoteAddress}`, rate: BY_ADDRESS },
    { budgets: keys, name: caller.ownerId, rate: BY_KEY },
  ];
  const paid: typeof places = [];
  const giveBack = () => paid.forEach(({ budgets, name }) => budgets.giveBack(name, 1));
  for (const place of places) {
    const { waitSeconds } = place.budgets.take(place.name, 1, place.rate);
    if (waitSeconds > 0) {
      giveBack();
      throw tooManyGuesses(waitSeconds);
    }
    paid.push(place);
  }
  return giveBack;
}
