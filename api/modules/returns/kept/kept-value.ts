import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import type { EarningPurchase, Kept } from "../../earning/earning-facts.ts";
import { earningRulesSnapshot } from "../../earning/earning-rules-snapshot.ts";
import { keptNets } from "../../earning/earning-facts.ts";
import { versionOf } from "../../earning/rule.ts";
import type { KeptPoints } from "../../earning/earned-points.ts";
import { paidWithPointsMinor } from "../../purchases/read-purchase.ts";
import { keptGoodsMinor, keptNetMinor, paidMoney } from "./kept-money.ts";
import { earningPurchase, everythingKept, keptTally } from "./kept-tally.ts";
import type { ReturnedPurchase } from "../returned-purchase.ts";

/**
 * What a purchase comes to for what is kept of it: with the rules, tier and limits that it was
 * recorded with.
 */
export interface KeptValue {
  readonly kept: Kept;
  readonly keepsNothing: boolean;
  /** The lines' prices after discounts, less price adjustments. */
  readonly netMinor: number;
  /** What was paid for it in money, delivery apart. */
  readonly paidMinor: number;
  /** What counts for the program. */
  readonly baseMinor: number;
  readonly tally: KeptPoints;
  /** What counts for tiers that go by points. */
  readonly qualifyingPoints: number;
}

export function keptValue(
  configuration: ConfigurationSnapshot,
  purchase: ReturnedPurchase,
  kept: Kept,
): KeptValue {
  const { cart, context: recorded } = purchase;
  const paidWithPoints = paidWithPointsMinor(cart);
  const ruleVersion = versionOf(configuration.part(earningRulesSnapshot).published);
  const tally = keptTally(purchase, { recorded, ruleVersion }, kept);
  const netMinor = keptNetMinor(cart, paidWithPoints, kept);
  const wholeMinor = keptNetMinor(cart, paidWithPoints, everythingKept(purchase));
  const keepsNothing = kept.quantities.every((quantity) => quantity === 0);
  return {
    kept,
    keepsNothing,
    netMinor,
    tally,
    paidMinor: keptGoodsMinor(
      paidMoney(cart, paidWithPoints),
      { keptMinor: netMinor, wholeMinor },
      keepsNothing,
    ),
    // A purchase from before the member could earn counted for nothing.
    baseMinor: purchase.baseMinor === 0 ? 0 : keptBaseMinor(earningPurchase(purchase), kept),
    qualifyingPoints: Math.min(tally.qualifyingPoints, tally.points),
  };
}

function keptBaseMinor(bought: EarningPurchase, kept: Kept): number {
  const lines = keptNets(bought, kept);
  const sum = lines.reduce((whole, { keptNet }) => whole + keptNet, 0n);
  return Number(sum / lines[0]!.scale);
}
