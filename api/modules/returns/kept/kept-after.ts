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
 * @throws Refusal with everything that can't be returned, each at its field.
 */
export function keptAfter(purchase: Returnable, given: ReadReturn): Kept {
  const { cart, kept, placedAt } = purchase;
  const reasons: RefusalReason[] = [];
  if (given.returnedAt < placedAt) reasons.push(beforePurchase);
  if (given.refundShipping && purchase.isShippingRefunded) reasons.push(deliveryRefunded);
  if (given.amountMinor > purchase.keptNetMinor) {
    reasons.push(moreThanPaid(moneyText(purchase.keptNetMinor, cart.currencyCode)));
  }
  const quantities = [...kept.quantities];
  given.lines.forEach(({ id, quantity }, position) => {
    const line = cart.lines.findIndex((bought) => bought.id === id);
    if (line === -1) reasons.push(unknownLine(id, position));
    else if (quantity > quantities[line]!) {
      reasons.push(moreThanKept({ id, quantity, kept: quantities[line]! }, position));
    } else quantities[line]! -= quantity;
  });
  if (reasons.length > 0) throw new Refusal(...reasons);
  return { quantities, adjustedMinor: kept.adjustedMinor + given.amountMinor };
}

function unknownLine(id: string, position: number): RefusalReason {
  return {
    code: "NOT_FOUND",
    field: ["input", "lines", String(position), "id"],
    message: {
      en: `The purchase has no line "${id}". Send the line ids it was recorded with.`,
      vi: `Đơn hàng không có dòng "${id}". Hãy gửi mã dòng như khi ghi nhận đơn.`,
    },
  };
}

function moreThanKept(
  { id, quantity, kept }: { id: string; quantity: number; kept: number },
  position: number,
): RefusalReason {
  const [given, left] = [quantityText(quantity), quantityText(kept)];
  return {
    code: "MORE_THAN_KEPT",
    field: ["input", "lines", String(position), "quantity"],
    message:
      kept === 0
        ? {
            en: `All of line "${id}" came back before; 0 are kept, so ${given} can't be returned.`,
            vi: `Dòng "${id}" đã được trả hết; còn giữ 0 nên không thể trả ${given}.`,
          }
        : {
            en: `Of line "${id}" ${left} are kept; ${given} can't be returned. Return ${left} at most.`,
            vi: `Dòng "${id}" còn giữ ${left}; không thể trả ${given}. Chỉ trả tối đa ${left}.`,
          },
  };
}

function moreThanPaid(left: string): RefusalReason {
  return {
    code: "MORE_THAN_KEPT",
    field: ["input", "amount"],
    message: {
      en: `What is kept of the prices after discounts is ${left}; no more than that can be given back.`,
      vi: `Giá trị hàng còn giữ sau giảm giá là ${left}; không thể hoàn nhiều hơn.`,
    },
  };
}

const deliveryRefunded: RefusalReason = {
  code: "MORE_THAN_KEPT",
  field: ["input", "refundShipping"],
  message: {
    en: "Delivery was given back with an earlier return. Leave `refundShipping` out.",
    vi: "Phí giao hàng đã được hoàn ở lần trả trước. Hãy bỏ `refundShipping`.",
  },
};

const beforePurchase: RefusalReason = {
  code: "BEFORE_PURCHASE",
  field: ["input", "returnedAt"],
  message: {
    en: "The return lies before its purchase. Send the moment the goods came back.",
    vi: "Thời điểm trả hàng trước thời điểm mua. Hãy gửi thời điểm trả hàng thực tế.",
  },
};
