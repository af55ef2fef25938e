import { amountMinorMax, moneyText, pricedMinor } from "./money.ts";
import { quantityMax, quantityText } from "./quantity.ts";
import { CartReading } from "./cart-reading.ts";
import type { CartRefusal } from "./cart-reading.ts";

/** A cart as a client sends it: amounts are decimal strings of its currency, quantities thousandths of units. */
export interface CartInput {
  readonly currencyCode: string;
  readonly channel?: string | null;
  readonly locationId?: string | null;
  readonly lines: readonly CartLineInput[];
  readonly discount?: string | null;
  readonly shipping?: string | null;
  readonly tax?: string | null;
  readonly taxesIncluded?: boolean | null;
  readonly rounding?: string | null;
  readonly total: string;
}

export interface CartLineInput {
  readonly id: string;
  readonly sku: string;
  readonly title?: string | null;
  readonly category?: string | null;
  readonly quantity: number;
  readonly unitPrice: string;
  readonly discount?: string | null;
  readonly giftCard?: boolean | null;
}

/** A cart that adds up. Amounts are minor units, quantities thousandths. */
export interface Cart {
  readonly currencyCode: string;
  readonly channel: string | null;
  readonly locationId: string | null;
  readonly lines: readonly CartLine[];
  readonly discountMinor: number;
  readonly shippingMinor: number;
  readonly taxMinor: number;
  readonly taxesIncluded: boolean;
  readonly roundingMinor: number;
  readonly totalMinor: number;
}

export interface CartLine {
  readonly id: string;
  readonly sku: string;
  readonly title: string | null;
  readonly category: string | null;
  readonly quantity: number;
  readonly unitPriceMinor: number;
  /** quantity × unit price, rounded half up. */
  readonly grossMinor: number;
  readonly discountMinor: number;
  readonly giftCard: boolean;
}

/** A cart has 1 to this many lines. */
export const cartLinesMax = 500;

/**
 * Reads a cart of a program: every amount within the currency's decimals and the largest amount, line ids unique,
 * discounts not above what they are taken from, and
 * total = Σ(round(quantity × unitPrice) − line discount) − discount + shipping + (taxesIncluded ? 0 : tax) + rounding.
 * All refusals are returned at once, each with its code, its place below `input`, and what to do, in the locale's
 * language. Codes: CURRENCY_NOT_ACCEPTED, WRONG_NUMBER_OF_ITEMS, DUPLICATE_LINE_ID,
 * INVALID, TOO_MANY_DECIMALS, AMOUNT_TOO_LARGE, NEGATIVE_AMOUNT, DISCOUNT_TOO_LARGE, TOTAL_MISMATCH.
 */
export function readCart(
  input: CartInput,
  program: { readonly currencyCode: string; readonly locale: string },
): { cart: Cart } | { refusals: CartRefusal[] } {
  const reading = new CartReading(program.currencyCode, program.locale);
  // With another currency every amount would be misread: the one refusal says it all.
  if (input.currencyCode !== program.currencyCode) {
    reading.refuse("CURRENCY_NOT_ACCEPTED", ["currencyCode"], [program.currencyCode]);
    return { refusals: reading.refusals };
  }
  const cart: Cart = {
    currencyCode: input.currencyCode,
    channel: reading.text(input.channel, ["channel"]),
    locationId: reading.text(input.locationId, ["locationId"]),
    lines: readLines(input.lines, reading),
    discountMinor: reading.amount(input.discount ?? "0", ["discount"]),
    shippingMinor: reading.amount(input.shipping ?? "0", ["shipping"]),
    taxMinor: reading.amount(input.tax ?? "0", ["tax"]),
    taxesIncluded: input.taxesIncluded ?? true,
    roundingMinor: reading.signedAmount(input.rounding ?? "0", ["rounding"]),
    totalMinor: reading.amount(input.total, ["total"]),
  };
  // Sums of amounts that were refused would only add confusion.
  if (reading.refusals.length === 0) checkSums(cart, reading);
  return reading.refusals.length ? { refusals: reading.refusals } : { cart };
}

function readLines(lines: readonly CartLineInput[], reading: CartReading): CartLine[] {
  if (lines.length < 1 || lines.length > cartLinesMax) {
    reading.refuse(
      "WRONG_NUMBER_OF_ITEMS",
      ["lines"],
      [String(cartLinesMax), String(lines.length)],
    );
    return [];
  }
  const positions = new Map<string, number>();
  return lines.map((line, position) => {
    const path = ["lines", String(position)];
    const first = positions.get(line.id);
    if (first === undefined) positions.set(line.id, position);
    else reading.refuse("DUPLICATE_LINE_ID", [...path, "id"], [line.id, String(first)]);
    return readLine(line, reading, path);
  });
}

function readLine(line: CartLineInput, reading: CartReading, path: readonly string[]): CartLine {
  const { quantity } = line;
  if (!Number.isSafeInteger(quantity) || quantity <= 0 || quantity > quantityMax) {
    reading.refuse("QUANTITY", [...path, "quantity"], [quantityText(quantityMax)]);
  }
  const read = {
    id: reading.requiredText(line.id, [...path, "id"]),
    sku: reading.requiredText(line.sku, [...path, "sku"]),
    title: reading.text(line.title, [...path, "title"]),
    category: reading.text(line.category, [...path, "category"]),
    quantity,
    unitPriceMinor: reading.amount(line.unitPrice, [...path, "unitPrice"]),
    discountMinor: reading.amount(line.discount ?? "0", [...path, "discount"]),
    giftCard: line.giftCard ?? false,
  };
  const isPriced = Number.isSafeInteger(quantity) && quantity > 0;
  const grossMinor = isPriced ? pricedMinor(quantity, read.unitPriceMinor) : 0;
  if (grossMinor > amountMinorMax) {
    reading.refuse("AMOUNT_TOO_LARGE", [...path, "unitPrice"], [reading.largest]);
  } else if (isPriced && read.discountMinor > grossMinor) {
    const most = moneyText(grossMinor, reading.currencyCode);
    reading.refuse("DISCOUNT_TOO_LARGE", [...path, "discount"], [most]);
  }
  return { ...read, grossMinor };
}

// bigint: 500 lines of the largest amount are past what a number adds up exactly.
function checkSums(cart: Cart, reading: CartReading): void {
  const goods = cart.lines.reduce(
    (sum, line) => sum + BigInt(line.grossMinor) - BigInt(line.discountMinor),
    0n,
  );
  const text = (minor: bigint) => moneyText(Number(minor), cart.currencyCode);
  if (goods > BigInt(amountMinorMax)) {
    return reading.refuse("AMOUNT_TOO_LARGE", ["lines"], [reading.largest]);
  }
  if (BigInt(cart.discountMinor) > goods) {
    return reading.refuse("DISCOUNT_TOO_LARGE", ["discount"], [text(goods)]);
  }
  const tax = cart.taxesIncluded ? 0n : BigInt(cart.taxMinor);
  const other = BigInt(cart.shippingMinor) + tax + BigInt(cart.roundingMinor);
  const total = goods - BigInt(cart.discountMinor) + other;
  if (total > BigInt(amountMinorMax)) {
    return reading.refuse("AMOUNT_TOO_LARGE", ["total"], [reading.largest]);
  }
  if (total < 0n) return reading.refuse("NEGATIVE_AMOUNT", ["rounding"], [text(total)]);
  if (total !== BigInt(cart.totalMinor)) {
    const given = moneyText(cart.totalMinor, cart.currencyCode);
    reading.refuse("TOTAL_MISMATCH", ["total"], [text(total), given]);
  }
}
