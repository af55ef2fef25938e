import { sql } from "../../database/sql.ts";
import type { Context } from "../../graphql/context.ts";
import { tooManyGuesses } from "../../graphql/errors.ts";
import { Budgets } from "../../graphql/limits/budgets.ts";
import type { Rate } from "../../graphql/limits/budgets.ts";
import { findMembers } from "../members/member-by.ts";
import type { MemberBy } from "../members/member-by.ts";
import { programSnapshot } from "../programs/program.ts";
import { isMistyped, readCouponCode, SHORT_CODE } from "./coupon-code.ts";

// Wrong codes by shopper and by key: at most so many at once, then one every ten seconds. A code
// that exists never counts, nor does a mistyped one: its check character shows that.
const BY_SHOPPER: Rate = { maximum: 20, restoreRate: 0.1 };
const BY_KEY: Rate = { maximum: 100, restoreRate: 0.1 };
// Where a program has short codes, trying one of that length is likelier to hit: it costs as much
// as four others.
const SHORT_COST = 4;

/** Codes that a caller names, and for whom. */
export interface Guess {
  readonly codes: readonly string[];
  /** Who shops; wrong codes are counted for this member, whatever name it is called by. */
  readonly member?: MemberBy | null;
  /** Where the shopper is, where nobody says who it is. */
  readonly shopperAddress?: string | null;
}

type Guesser = Pick<Context, "caller" | "lane" | "configuration">;

// In this process's memory, as all rates are: a refused write, which leaves nothing in the
// database, counts too.
const shoppers = new Budgets();
const keys = new Budgets();

/**
 * Limits how often coupon codes can be guessed: runs a request that names codes, after those of
 * them that do not exist are counted.
 * @throws RATE_LIMITED after too many codes that do not exist, also for a code that exists.
 */
export async function countGuesses<Result>(
  context: Guesser,
  guess: Guess,
  run: () => Promise<Result>,
): Promise<Result> {
  const [read] = await readGuesses(context, [guess]);
  const waitSeconds = chargeGuess(read!);
  if (waitSeconds > 0) throw tooManyGuesses(waitSeconds);
  return run().catch((error: unknown) => {
    for (const { budgets, name } of read!.counters) budgets.giveBack(name, read!.cost);
    throw error;
  });
}

/** A guess with what it costs, and who pays. */
export interface ReadGuess {
  readonly counters: readonly {
    readonly budgets: Budgets;
    readonly name: string;
    readonly rate: Rate;
  }[];
  readonly cost: number;
}

const FIND_CODES = sql.read<{ existing: string[]; hasShortCodes: boolean }>("find coupon codes")`
  select array(
    select k.code from coupon_codes k
    where k.program_id = ${"programId"} and k.code = any(${"codes"}::text[])
      and (k.promotion_code_id is not null or exists (
        select from coupons c
        where c.member_id = k.member_id and c.id = k.coupon_id and c.status <> 'WITHDRAWN'
      ))
  ) as existing, exists (
    select from coupon_codes
    where program_id = ${"programId"} and code_pool_id is not null and length(code) < 8
  ) as "hasShortCodes"
`;

/** Reads what guesses cost; two statements for any number of them. */
export async function readGuesses(
  { caller, lane, configuration }: Guesser,
  guesses: readonly Guess[],
): Promise<ReadGuess[]> {
  const { programId } = configuration;
  const { countryCode } = configuration.part(programSnapshot);
  const codes = guesses.flatMap((guess) => guess.codes.map(readCouponCode));
  const [[found], memberIds] = await Promise.all([
    lane.rows(FIND_CODES, { programId, codes: codes.filter((code) => code !== null) }),
    findMembers(
      lane.rows,
      { programId, countryCode },
      guesses.map(({ member }) => member ?? {}),
    ),
  ]);
  const existing = new Set(found!.existing);
  const costOf = (code: string | null) => {
    if (code !== null && (existing.has(code) || isMistyped(code))) return 0;
    return code !== null && code.length < SHORT_CODE && found!.hasShortCodes ? SHORT_COST : 1;
  };
  return guesses.map((guess, at) => {
    const shopper = memberIds[at] ?? guess.shopperAddress;
    const wrong = new Set(guess.codes.map((typed) => readCouponCode(typed) ?? typed));
    return {
      counters: [
        ...(shopper
          ? [{ budgets: shoppers, name: `${programId} ${shopper}`, rate: BY_SHOPPER }]
          : []),
        { budgets: keys, name: caller.ownerId, rate: BY_KEY },
      ],
      cost: [...wrong].reduce((sum, code) => sum + costOf(readCouponCode(code)), 0),
    };
  });
}

/**
 * Counts a guess. Without waiting in between, so that of guesses at the same time no more pass than
 * may.
 * @returns 0, or how many seconds to wait where too many were wrong before; then nothing is
 *   counted.
 */
export function chargeGuess({ counters, cost }: ReadGuess): number {
  const waits = counters.map(({ budgets, name, rate }) => {
    const { waitSeconds } = budgets.take(name, 1, rate);
    if (waitSeconds === 0) budgets.giveBack(name, 1);
    return waitSeconds;
  });
  const waitSeconds = Math.max(...waits);
  if (waitSeconds > 0) return waitSeconds;
  for (const { budgets, name, rate } of counters) budgets.charge(name, cost, rate);
  return 0;
}
