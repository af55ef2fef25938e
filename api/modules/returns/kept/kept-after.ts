import { text } from "../../../locales/text.ts";
import { moneyText } from "../../../values/money.ts";
import { quantityText } from "../../../values/quantity.ts";
import { Refusal } from "../../../writes/refusal.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import type { Kept } from "../../earning/earning-facts.ts";
import type { Cart } from "../../../values/cart.ts";
import type { ReadReturn } from "../read-return.ts";

/** What is there to be returned. */
export interface Returnable {
  readonly cart: Cart;
  readonly placedAt: Date;
  readonly kept: Kept;
  /** What is kept of the lines' prices after discounts. */
  readonly keptNetMinor: number;
  readonly isShippingRefunded: boolean;
}

/**
 * What is kept of a purchase after a return.
 * @throws Refusal with all that cannot be returned, each at its field: BEFORE_PURCHASE,
 *   MORE_THAN_KEPT, NOT_FOUND.
 */
export function keptAfter(purchase: Returnable, request: ReadReturn): Kept {
  const { cart, kept, placedAt } = purchase;
  const reasons: RefusalReason[] = [];
  if (request.returnedAt < placedAt) reasons.push(beforePurchase());
  if (request.refundShipping && purchase.isShippingRefunded) reasons.push(deliveryRefunded());
  if (request.amountMinor > purchase.keptNetMinor) {
    reasons.push(moreThanPaid(moneyText(purchase.keptNetMinor, cart.currencyCode)));
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
  return { quantities, adjustedMinor: kept.adjustedMinor + request.amountMinor };
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

function moreThanPaid(kept: string): RefusalReason {
  const message = text("returns.moreThanPaid", { kept });
  return { code: "MORE_THAN_KEPT", field: ["input", "amount"], message };
}

function deliveryRefunded(): RefusalReason {
  const message = text("returns.deliveryRefunded");
  return { code: "MORE_THAN_KEPT", field: ["input", "refundShipping"], message };
}

function beforePurchase(): RefusalReason {
  const message = text("returns.beforePurchase");
  return { code: "BEFORE_PURCHASE", field: ["input", "returnedAt"], message };
}
