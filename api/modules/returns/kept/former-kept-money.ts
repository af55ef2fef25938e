import type { Cart } from "../../../values/cart.ts";
import { formerNetAmounts } from "../../purchases/former-base-amount.ts";
import { keptNet, keptShare } from "./kept-money.ts";
import type { KeptMoney, KeptState } from "./kept-money.ts";

/**
 * What is kept of the money of a purchase of the first arithmetic: points and cashback are off the
 * lines' prices first and are no part of the money; gift cards that were bought are goods as all
 * others. Points and cashback were only noted: what stays of them follows the money.
 */
export function formerKeptMoney(
  cart: Cart,
  paidWithPointsMinor: number,
  kept: KeptState,
): KeptMoney {
  const nets = formerNetAmounts(cart, {
    includeShipping: false,
    includeTax: false,
    paidWithPointsMinor,
  });
  const keptNets = nets.map((net, at) =>
    keptNet(net, { kept: kept.quantities[at]!, of: cart.lines[at]!.quantity }),
  );
  const netMinor = Math.max(0, sumOf(keptNets) - kept.adjustedMinor);
  const keepsNothing = kept.quantities.every((quantity) => quantity === 0);

  const paid = Math.max(0, cart.totalMinor - paidWithPointsMinor);
  const goodsMinor = Math.max(0, paid - cart.shippingMinor);
  const deliveryMinor = paid - goodsMinor;
  const net = { wholeMinor: sumOf(nets), keptMinor: netMinor, keepsNothing };
  const delivery = kept.isShippingRefunded ? 0 : deliveryMinor;
  const keptMinor = keptShare(goodsMinor, net) + delivery;
  const noted = { wholeMinor: paid, keptMinor, keepsNothing: keepsNothing && delivery === 0 };
  return {
    netMinor,
    deliveryMinor,
    shares: [
      { wholeMinor: paid, keptMinor, takes: ["GIFT_CARD"] },
      {
        wholeMinor: paidWithPointsMinor,
        keptMinor: keptShare(paidWithPointsMinor, noted),
        takes: ["POINTS", "CASHBACK"],
      },
    ],
  };
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
