import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { sql } from "../../database/sql.ts";
import type { RunStatement } from "../../database/sql.ts";
import { say, text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";
import type { Context } from "../../graphql/context.ts";
import { badUserInput, notFound } from "../../graphql/errors.ts";
import { decodeId } from "../../values/id.ts";
import { moneyView } from "../../values/money.ts";
import { draftToTry, earningRulesSnapshot } from "../earning/earning-rules-snapshot.ts";
import type { CompiledRule } from "../earning/rule.ts";
import { MemberReading } from "../members/member-reading.ts";
import { costOfPoints, earningTermsAt } from "../programs/earning-terms.ts";
import { programSnapshot } from "../programs/program.ts";
import { BacktestReplay } from "./backtest/backtest-replay.ts";
import type { ReplayedPurchase } from "./backtest/backtest-replay.ts";
import { limitsBefore } from "./backtest/limits-before.ts";
import type { Replayed } from "./backtest/limits-before.ts";
import {
  countPurchases,
  newestPurchases,
  pastPurchases,
  pastReturns,
} from "./backtest/past-purchases.ts";
import type { PurchaseKey, PurchaseSpan } from "./backtest/past-purchases.ts";

interface BacktestSpan {
  /** The public id. */
  readonly ruleId: string;
  readonly from: Date;
  readonly until: Date;
}

export interface BacktestEarningRule extends BacktestSpan {
  /** At most so many, the newest. */
  readonly first: number;
}

export interface Backtest {
  readonly purchasesAvailable: number;
  readonly purchases: number;
  readonly pointsBefore: number;
  readonly pointsAfter: number;
  /** In minor units; null when the program has no value of a point. */
  readonly costMinor: number | null;
  readonly gainers: number;
  readonly losers: number;
  readonly sample: readonly ReplayedPurchase[];
}

/** One that was kept, without the numbers of orders. */
export interface KeptBacktest extends Omit<Backtest, "sample"> {
  readonly sample: readonly Omit<ReplayedPurchase, "externalId">[];
}

// So many are read and evaluated between two chances for other requests.
const BATCH = 250;

/**
 * Tries a rule's draft on past purchases. Nothing is written.
 * @param onProgress is called while it runs; what it throws ends the run.
 * throws NOT_FOUND without a draft; BAD_USER_INPUT for a draft that no purchase triggers, and for
 *   a time that ends before it starts.
 */
export async function backtestEarningRule(
  context: Context,
  input: BacktestEarningRule,
  onProgress: (done: number, total: number) => Promise<void> = async () => {},
): Promise<Backtest> {
  const { configuration, lane, locale, now } = context;
  const problem = backtestProblem(configuration, input);
  if (problem) {
    const refuse = problem.code === "NOT_FOUND" ? notFound : badUserInput;
    throw refuse(say(problem.message, locale), problem.field);
  }
  const { programId } = configuration;
  const { from, until, first } = input;
  const draft = draftInBacktest(configuration, input.ruleId)!;
  const terms = earningTermsAt(configuration, now);
  const rules = configuration.part(earningRulesSnapshot);

  const span = { programId, from, until };
  const [purchasesAvailable, keys] = await Promise.all([
    countPurchases(lane.rows, span),
    newestPurchases(lane.rows, span, first),
  ]);
  await onProgress(0, keys.length);
  const returns = await pastReturns(lane.rows, keys);
  const replayed = { programId, keys, returns };
  const limits = await limitsBefore(lane.rows, replayed, rules.published);
  const candidates = [...rules.published.filter(({ rule }) => rule.id !== draft.rule.id), draft];
  const replay = new BacktestReplay({ configuration, terms }, candidates, limits);
  await replayAll(replayed, replay, { rows: lane.rows, onProgress });
  const result = replay.result();
  const costMinor = costOfPoints(result.pointsAfter - result.pointsBefore, terms);
  return { purchasesAvailable, ...result, costMinor };
}

/** A rule's draft as it is tried; null where there is none. */
export function draftInBacktest(
  configuration: ConfigurationSnapshot,
  ruleId: string,
): CompiledRule | null {
  const { currencyCode } = configuration.part(programSnapshot);
  const uuid = decodeId("rule", ruleId);
  const vocabulary = { currencyCode, conditionFields: configuration.conditionFields };
  return uuid === null
    ? null
    : draftToTry(configuration.part(earningRulesSnapshot), uuid, vocabulary);
}

/** Why a draft can't be tried, and where the input says so. */
interface BacktestProblem {
  readonly code: "NOT_FOUND" | "INVALID";
  readonly field: readonly string[];
  readonly message: Text;
}

/** Why a rule's draft can't be tried on the purchases of a time; null when it can. */
export function backtestProblem(
  configuration: ConfigurationSnapshot,
  { ruleId, from, until }: BacktestSpan,
): BacktestProblem | null {
  const field = ["input", "ruleId"];
  const draft = draftInBacktest(configuration, ruleId);
  if (!draft) return { code: "NOT_FOUND", field, message: text("returns.noDraft") };
  if (draft.rule.trigger !== "PURCHASE") {
    return { code: "INVALID", field, message: text("returns.notForPurchases") };
  }
  if (from < until) return null;
  return { code: "INVALID", field: ["input", "until"], message: text("returns.endsBeforeStart") };
}

/** How many purchases a time holds. */
export function countPurchasesToTry(run: RunStatement, span: PurchaseSpan): Promise<number> {
  return countPurchases(run, span);
}

/** What a backtest found, as clients see it. */
export function backtestView({ costMinor, sample, ...figures }: Backtest, context: Context) {
  const { currencyCode } = context.configuration.part(programSnapshot);
  return {
    ...figures,
    complete: figures.purchases === figures.purchasesAvailable,
    cost: moneyView(costMinor, currencyCode),
    sample: sample.map(({ memberId, externalId, before, after }) => ({
      before,
      after,
      purchaseExternalId: externalId,
      member: new MemberReading(memberId, context),
    })),
  };
}

// For one purchase each, so that those of several backtests are found by one statement.
const NUMBER_OF_KNOWN = sql.read<{ externalId: string }>("find a known member's order number")`
  select p.external_id as "externalId"
  from purchases p join member_profiles f on f.member_id = p.member_id
  where p.member_id = ${"memberId"} and p.id = ${"purchaseId"}
`;

/** What a backtest found that was kept; of members who were erased since it shows no purchases. */
export async function keptBacktestView({ sample, ...figures }: KeptBacktest, context: Context) {
  const { rows } = context.lane;
  const shown = await Promise.all(
    sample.map(async (one): Promise<ReplayedPurchase[]> => {
      const { memberId, purchaseId } = one;
      const found = await rows(NUMBER_OF_KNOWN, { memberId, purchaseId });
      return found.map(({ externalId }) => ({ ...one, externalId }));
    }),
  );
  return backtestView({ ...figures, sample: shown.flat() }, context);
}

interface Replaying {
  readonly rows: RunStatement;
  onProgress(done: number, total: number): Promise<void>;
}

/** Runs over purchases and returns in the order in which they were recorded. */
async function replayAll(
  { keys, returns }: Pick<Replayed, "keys" | "returns">,
  replay: BacktestReplay,
  { rows, onProgress }: Replaying,
): Promise<void> {
  const comesBack = new Set(returns.map(({ purchaseId }) => purchaseId));
  let returned = 0;
  for (let at = 0; at < keys.length; at += BATCH) {
    const batch = keys.slice(at, at + BATCH);
    const purchases = await pastPurchases(rows, batch);
    for (const [position, purchase] of purchases.entries()) {
      while (returned < returns.length && isBefore(returns[returned]!, batch[position]!)) {
        replay.addReturn(returns[returned++]!);
      }
      replay.add(purchase, comesBack.has(purchase.id));
    }
    await onProgress(Math.min(at + BATCH, keys.length), keys.length);
  }
}

// At one instant, as the clock of a sandbox may stand, the ids decide: they are made in order.
function isBefore(one: PurchaseKey, other: PurchaseKey): boolean {
  const apart = one.recordedAt.getTime() - other.recordedAt.getTime();
  return apart < 0 || (apart === 0 && one.id < other.id);
}
