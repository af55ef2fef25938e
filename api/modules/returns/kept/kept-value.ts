import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import type { EarningPurchase, Kept } from "../../earning/earning-facts.ts";
import { earningRulesSnapshot } from "../../earning/earning-rules-snapshot.ts";
import { keptNets } from "../../earning/earning-facts.ts";
import { versionOf } from "../../earning/rule.ts";
import type { KeptPoints } from "../../earning/earned-points.ts";
import { paidWithPointsMinor } from "../../purchases/read-purchase.ts";
import { formerKeptMoney } from "./former-kept-money.ts";
import { keptMoney } from "./kept-money.ts";
import type { KeptMoney, KeptState } from "./kept-money.ts";
import { earningPurchase, keptTally } from "./kept-tally.ts";
import type { ReturnedPurchase } from "../returned-purchase.ts";

/**
 * What a purchase comes to for what is kept of it: with the rules, tier, limits and arithmetic that
 * it was recorded with.
 */
export interface KeptValue {
  readonly kept: KeptState;
  readonly keepsNothing: boolean;
  /** Whether it counts as an order: not where only gift cards that it sold are kept. */
  readonly isOrder: boolean;
  readonly money: KeptMoney;
  /** What counts for the program. */
  readonly baseMinor: number;
  readonly tally: KeptPoints;
  /** What counts for tiers that go by points. */
  readonly qualifyingPoints: number;
}

export function keptValue(
  configuration: ConfigurationSnapshot,
  purchase: ReturnedPurchase,
  kept: KeptState,
): KeptValue {
  const { cart, context: recorded } = purchase;
  const ruleVersion = versionOf(configuration.part(earningRulesSnapshot).published);
  const tally = keptTally(purchase, { recorded, ruleVersion }, kept);
  return {
    kept,
    keepsNothing: kept.quantities.every((quantity) => quantity === 0),
    isOrder: isKeptOrder(purchase, kept),
    money:
      recorded.arithmetic === 2
        ? keptMoney(cart, kept)
        : formerKeptMoney(cart, paidWithPointsMinor(cart), kept),
    tally,
    // A purchase from before the member could earn counted for nothing.
    baseMinor: purchase.baseMinor === 0 ? 0 : keptBaseMinor(earningPurchase(purchase), kept),
    qualifyingPoints: Math.min(tally.qualifyingPoints, tally.points),
  };
}

/** Of before, purchases of gift cards alone count as orders too, as long as something is kept. */
function isKeptOrder({ cart, context }: ReturnedPurchase, { quantities }: KeptState): boolean {
  if (context.isOrder === false) return false;
  const isCardsAlone = cart.lines.every(({ giftCard }) => giftCard);
  return cart.lines.some(({ giftCard }, at) => (isCardsAlone || !giftCard) && quantities[at]! > 0);
}

function keptBaseMinor(bought: EarningPurchase, kept: Kept): number {
  const lines = keptNets(bought, kept);
  const sum = lines.reduce((whole, { keptNet }) => whole + keptNet, 0n);
  return Number(sum / lines[0]!.scale);
}
