import { text } from "../../../locales/text.ts";
import type { TextValue } from "../../../locales/text.ts";
import { moneyInWords } from "../../../values/money.ts";
import { quantityText } from "../../../values/quantity.ts";
import { Refusal } from "../../../writes/refusal.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import type { Cart } from "../../../values/cart.ts";
import type { ReadReturn } from "../read-return.ts";
import type { KeptMoney, KeptState } from "./kept-money.ts";

/** What is there to be returned. */
export interface Returnable {
  readonly cart: Cart;
  readonly placedAt: Date;
  readonly kept: KeptState;
  readonly money: Pick<KeptMoney, "netMinor" | "deliveryMinor">;
}

/**
 * What is kept of a purchase after a return.
 * @throws Refusal with all that cannot be returned, each at its field: BEFORE_PURCHASE,
 *   MORE_THAN_KEPT, NOT_FOUND.
 */
export function keptAfter(purchase: Returnable, request: ReadReturn): KeptState {
  const { cart, kept, money, placedAt } = purchase;
  const reasons: RefusalReason[] = [];
  if (request.returnedAt < placedAt) reasons.push(beforePurchase());
  if (request.refundShipping && kept.isShippingRefunded) reasons.push(deliveryRefunded());
  else if (isDeliveryAlone(request) && money.deliveryMinor === 0) reasons.push(noDelivery());
  if (request.amountMinor > money.netMinor) {
    reasons.push(moreThanPaid(moneyInWords(money.netMinor, cart.currencyCode)));
  }
  const quantities = [...kept.quantities];
  request.lines.forEach(({ id, quantity }, position) => {
    const line = cart.lines.findIndex((bought) => bought.id === id);
    if (line === -1) reasons.push(unknownLine(id, position));
    else if (quantity > quantities[line]!) {
      reasons.push(moreThanKept({ id, quantity, kept: quantities[line]! }, position));
    } else quantities[line]! -= quantity;
  });
  if (reasons.length > 0) throw new Refusal(...reasons);
  const refundsShipping = request.refundShipping && money.deliveryMinor > 0;
  return {
    quantities,
    adjustedMinor: kept.adjustedMinor + request.amountMinor,
    isShippingRefunded: kept.isShippingRefunded || refundsShipping,
  };
}

function isDeliveryAlone({ lines, amountMinor, refundShipping }: ReadReturn): boolean {
  return refundShipping && lines.length === 0 && amountMinor === 0;
}

function unknownLine(id: string, position: number): RefusalReason {
  const field = ["input", "lines", String(position), "id"];
  return { code: "NOT_FOUND", field, message: text("returns.unknownLine", { id }) };
}

function moreThanKept(
  line: { readonly id: string; readonly quantity: number; readonly kept: number },
  position: number,
): RefusalReason {
  const { id } = line;
  const [quantity, kept] = [quantityText(line.quantity), quantityText(line.kept)];
  return {
    code: "MORE_THAN_KEPT",
    field: ["input", "lines", String(position), "quantity"],
    message:
      line.kept === 0
        ? text("returns.nothingKept", { id, quantity })
        : text("returns.moreThanKept", { id, quantity, kept }),
  };
}

function moreThanPaid(kept: TextValue): RefusalReason {
  const message = text("returns.moreThanPaid", { kept });
  return { code: "MORE_THAN_KEPT", field: ["input", "amount"], message };
}

function deliveryRefunded(): RefusalReason {
  const message = text("returns.deliveryRefunded");
  return { code: "MORE_THAN_KEPT", field: ["input", "refundShipping"], message };
}

function noDelivery(): RefusalReason {
  const message = text("returns.noDelivery");
  return { code: "MORE_THAN_KEPT", field: ["input", "refundShipping"], message };
}

function beforePurchase(): RefusalReason {
  const message = text("returns.beforePurchase");
  return { code: "BEFORE_PURCHASE", field: ["input", "returnedAt"], message };
}
