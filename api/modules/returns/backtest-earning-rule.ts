import { say, text } from "../../locales/text.ts";
import type { Context } from "../../graphql/context.ts";
import { badUserInput, notFound } from "../../graphql/errors.ts";
import { decodeId } from "../../values/id.ts";
import { draftToTry, earningRulesSnapshot } from "../earning/earning-rules-snapshot.ts";
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
import type { PurchaseKey } from "./backtest/past-purchases.ts";

export interface BacktestEarningRule {
  /** The public id. */
  readonly ruleId: string;
  readonly from: Date;
  readonly until: Date;
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

// So many are read and evaluated between two chances for other requests.
const BATCH = 250;

/**
 * Tries a rule's draft on past purchases. Nothing is written.
 * throws NOT_FOUND without a draft; BAD_USER_INPUT for a draft that no purchase triggers, and for
 *   a time that ends before it starts.
 */
export async function backtestEarningRule(
  context: Context,
  { ruleId, from, until, first }: BacktestEarningRule,
): Promise<Backtest> {
  const { configuration, lane, locale, now } = context;
  const { currencyCode } = configuration.part(programSnapshot);
  const terms = earningTermsAt(configuration, now);
  const rules = configuration.part(earningRulesSnapshot);
  const field = ["input", "ruleId"];
  const uuid = decodeId("rule", ruleId);
  const draft =
    uuid &&
    draftToTry(rules, uuid, { currencyCode, conditionFields: configuration.conditionFields });
  if (!draft) throw notFound(say(text("returns.noDraft"), locale), field);
  if (draft.rule.trigger !== "PURCHASE") {
    throw badUserInput(say(text("returns.notForPurchases"), locale), field);
  }
  if (from >= until) {
    throw badUserInput(say(text("returns.endsBeforeStart"), locale), ["input", "until"]);
  }

  const span = { programId: configuration.programId, from, until };
  const [purchasesAvailable, keys] = await Promise.all([
    countPurchases(lane.rows, span),
    newestPurchases(lane.rows, span, first),
  ]);
  const returns = await pastReturns(lane.rows, keys);
  const replayed = { programId: configuration.programId, keys, returns };
  const limits = await limitsBefore(lane.rows, replayed, rules.published);
  const candidates = [...rules.published.filter(({ rule }) => rule.id !== uuid), draft];
  const replay = new BacktestReplay({ configuration, terms }, candidates, limits);
  await replayAll(context, replayed, replay);
  const result = replay.result();
  const costMinor = costOfPoints(result.pointsAfter - result.pointsBefore, terms);
  return { purchasesAvailable, ...result, costMinor };
}

/** Runs over purchases and returns in the order in which they were recorded. */
async function replayAll(
  { lane }: Context,
  { keys, returns }: Pick<Replayed, "keys" | "returns">,
  replay: BacktestReplay,
): Promise<void> {
  const comesBack = new Set(returns.map(({ purchaseId }) => purchaseId));
  let returned = 0;
  for (let at = 0; at < keys.length; at += BATCH) {
    const batch = keys.slice(at, at + BATCH);
    const purchases = await pastPurchases(lane.rows, batch);
    for (const [position, purchase] of purchases.entries()) {
      while (returned < returns.length && isBefore(returns[returned]!, batch[position]!)) {
        replay.addReturn(returns[returned++]!);
      }
      replay.add(purchase, comesBack.has(purchase.id));
    }
  }
}

// At one instant, as the clock of a sandbox may stand, the ids decide: they are made in order.
function isBefore(one: PurchaseKey, other: PurchaseKey): boolean {
  const apart = one.recordedAt.getTime() - other.recordedAt.getTime();
  return apart < 0 || (apart === 0 && one.id < other.id);
}
