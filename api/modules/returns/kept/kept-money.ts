import { keptPart } from "../../../values/allocate.ts";
import type { Cart } from "../../../values/cart.ts";
import { lineNets, payableMinor } from "../../../values/cart-nets.ts";
import { divideHalfUp } from "../../../values/fraction.ts";
import type { Kept } from "../../earning/earning-facts.ts";

/** How a purchase can be paid besides money. */
export type TenderKind = "GIFT_CARD" | "POINTS" | "CASHBACK";

/** A part of a purchase's total, what is kept of it, and what may have paid it besides money. */
export interface PaidShare {
  readonly wholeMinor: number;
  readonly keptMinor: number;
  readonly takes: readonly TenderKind[];
}

/** What is kept of a purchase: units, price adjustments, and whether delivery was refunded. */
export interface KeptState extends Kept {
  readonly isShippingRefunded: boolean;
}

/** What is kept of a purchase's money, in minor units. */
export interface KeptMoney {
  /** The lines' prices after discounts, less price adjustments: of these, amounts can come back. */
  readonly netMinor: number;
  readonly shares: readonly PaidShare[];
  /** What delivery cost, as far as it was charged. */
  readonly deliveryMinor: number;
}

/**
 * What is kept of a purchase's total before any payment: what tenders may pay, and apart from it
 * gift cards that are bought. Goods keep their share of the money by kept net, rounded half up,
 * with separate tax and rounding; delivery stays until it is refunded. A function of what is kept
 * alone, so any order and split of returns comes to the same.
 */
export function keptMoney(cart: Cart, kept: KeptState): KeptMoney {
  const nets = lineNets(cart);
  const payable = payableMinor(cart, nets);
  const deliveryMinor = Math.min(payable, cart.shippingMinor);
  const goods = netsOf(cart, { nets, kept, giftCards: false });
  const netMinor = Math.max(0, goods.keptMinor - kept.adjustedMinor);
  const goodsKept = keptShare(payable - deliveryMinor, { ...goods, keptMinor: netMinor });
  const cards = netsOf(cart, { nets, kept, giftCards: true });
  const cardsMinor = cart.totalMinor - payable;
  return {
    netMinor,
    deliveryMinor,
    shares: [
      {
        wholeMinor: payable,
        keptMinor: goodsKept + (kept.isShippingRefunded ? 0 : deliveryMinor),
        takes: ["GIFT_CARD", "POINTS", "CASHBACK"],
      },
      {
        wholeMinor: cardsMinor,
        keptMinor: keptShare(cardsMinor, cards),
        // Only as notes: what the shop's own points paid of a gift card that it sold.
        takes: ["POINTS", "CASHBACK"],
      },
    ],
  };
}

/** Nets of some lines, in minor units. */
export interface KeptNets {
  readonly wholeMinor: number;
  readonly keptMinor: number;
  readonly keepsNothing: boolean;
}

/** The nets of the lines that buy gift cards, or of all others: floor(net × kept / bought). */
function netsOf(
  { lines }: Cart,
  { nets, kept, giftCards }: { nets: readonly number[]; kept: Kept; giftCards: boolean },
): KeptNets {
  const chosen = [...lines.keys()].filter((at) => lines[at]!.giftCard === giftCards);
  const sum = (amounts: number[]) => amounts.reduce((whole, amount) => whole + amount, 0);
  return {
    wholeMinor: sum(chosen.map((at) => nets[at]!)),
    keptMinor: sum(
      chosen.map((at) =>
        keptNet(nets[at]!, { kept: kept.quantities[at]!, of: lines[at]!.quantity }),
      ),
    ),
    keepsNothing: chosen.every((at) => kept.quantities[at] === 0),
  };
}

/** What is kept of a line's net. */
export function keptNet(netMinor: number, { kept, of }: { kept: number; of: number }): number {
  return Number(keptPart(BigInt(netMinor), { kept: BigInt(kept), of: BigInt(of) }));
}

/** What is kept of the money that was paid for lines. */
export function keptShare(paidMinor: number, net: KeptNets): number {
  if (net.keepsNothing) return 0;
  if (net.wholeMinor === 0) return paidMinor;
  const kept = BigInt(paidMinor) * BigInt(net.keptMinor);
  return Number(divideHalfUp(kept, BigInt(net.wholeMinor)));
}
