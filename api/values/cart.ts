import { text } from "../locales/text.ts";
import type { Text } from "../locales/text.ts";
import { amountMinorMax, currencyDecimals, moneyText, pricedMinor, readMoney } from "./money.ts";
import { quantityMax, quantityText } from "./quantity.ts";

/**
 * A cart as a client sends it: amounts are decimal strings of its currency, quantities thousandths
 * of units.
 */
export interface CartInput {
  readonly currencyCode: string;
  readonly channel?: string | null;
  readonly locationId?: string | null;
  readonly lines: readonly CartLineInput[];
  readonly discount?: string | null;
  readonly shipping?: string | null;
  readonly shippingDiscount?: string | null;
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
  readonly couponDiscount?: string | null;
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
  /** What coupons took off delivery, already off `shippingMinor`; left out where nobody said it. */
  readonly shippingDiscountMinor?: number;
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
  /** What coupons took, a part of `discountMinor`; left out where nobody said it. */
  readonly couponDiscountMinor?: number;
  readonly giftCard: boolean;
}

export type CartRefusalCode =
  | "CURRENCY_NOT_ACCEPTED"
  | "WRONG_NUMBER_OF_ITEMS"
  | "DUPLICATE_LINE_ID"
  | "INVALID"
  | "TOO_MANY_DECIMALS"
  | "AMOUNT_TOO_LARGE"
  | "NEGATIVE_AMOUNT"
  | "DISCOUNT_TOO_LARGE"
  | "TOTAL_MISMATCH";

/** Why a cart was refused: `field` is the input path, ["input", "lines", "3", "discount"]. */
export interface CartRefusal {
  readonly code: CartRefusalCode;
  readonly message: Text;
  readonly field: readonly string[];
}

/** A cart has 1 to this many lines. */
const cartLinesMax = 500;

/**
 * Reads a cart of a program: every amount within the currency's decimals and the largest amount,
 * line ids unique, discounts not above the amount that they are taken from, what coupons took not
 * above the line's discount, and total =
 * Σ(round(quantity × unitPrice) − line discount) − discount + shipping + (taxesIncluded ? 0 : tax)
 * + rounding.
 * @param currencyCode the program's currency.
 * @returns all refusals at once, each at its place below `input`.
 */
export function readCart(
  input: CartInput,
  currencyCode: string,
): { cart: Cart } | { refusals: CartRefusal[] } {
  const reader = new CartReader(currencyCode);
  // With another currency every amount would be misread: one refusal is enough.
  if (input.currencyCode !== currencyCode) {
    const message = text("carts.currencyNotAccepted", { currency: currencyCode });
    reader.refuse("CURRENCY_NOT_ACCEPTED", ["currencyCode"], message);
    return { refusals: reader.refusals };
  }
  const cart: Cart = {
    currencyCode,
    channel: reader.text(input.channel, ["channel"]),
    locationId: reader.text(input.locationId, ["locationId"]),
    lines: readLines(input.lines, reader),
    discountMinor: reader.amount(input.discount ?? "0", ["discount"]),
    shippingMinor: reader.amount(input.shipping ?? "0", ["shipping"]),
    ...readOptional("shippingDiscountMinor", input.shippingDiscount, {
      reader,
      path: ["shippingDiscount"],
    }),
    taxMinor: reader.amount(input.tax ?? "0", ["tax"]),
    taxesIncluded: input.taxesIncluded ?? true,
    roundingMinor: reader.signedAmount(input.rounding ?? "0", ["rounding"]),
    totalMinor: reader.amount(input.total, ["total"]),
  };
  // Sums of amounts that were refused would only add confusion.
  if (reader.refusals.length === 0) checkSums(cart, reader);
  return reader.refusals.length ? { refusals: reader.refusals } : { cart };
}

function readLines(lines: readonly CartLineInput[], reader: CartReader): CartLine[] {
  if (lines.length < 1 || lines.length > cartLinesMax) {
    const message = text("carts.numberOfLines", { max: cartLinesMax, count: lines.length });
    reader.refuse("WRONG_NUMBER_OF_ITEMS", ["lines"], message);
    return [];
  }
  const positions = new Map<string, number>();
  return lines.map((line, position) => {
    const path = ["lines", String(position)];
    const first = positions.get(line.id);
    if (first === undefined) positions.set(line.id, position);
    else {
      const message = text("carts.duplicateLineId", { id: line.id, first });
      reader.refuse("DUPLICATE_LINE_ID", [...path, "id"], message);
    }
    return readLine(line, reader, path);
  });
}

function readLine(line: CartLineInput, reader: CartReader, path: readonly string[]): CartLine {
  const { quantity } = line;
  if (!Number.isSafeInteger(quantity) || quantity <= 0 || quantity > quantityMax) {
    const message = text("carts.quantity", { max: quantityText(quantityMax) });
    reader.refuse("INVALID", [...path, "quantity"], message);
  }
  const read = {
    id: reader.requiredText(line.id, [...path, "id"]),
    sku: reader.requiredText(line.sku, [...path, "sku"]),
    title: reader.text(line.title, [...path, "title"]),
    category: reader.text(line.category, [...path, "category"]),
    quantity,
    unitPriceMinor: reader.amount(line.unitPrice, [...path, "unitPrice"]),
    discountMinor: reader.amount(line.discount ?? "0", [...path, "discount"]),
    ...readOptional("couponDiscountMinor", line.couponDiscount, {
      reader,
      path: [...path, "couponDiscount"],
    }),
    giftCard: line.giftCard ?? false,
  };
  const isPriced = Number.isSafeInteger(quantity) && quantity > 0;
  const grossMinor = isPriced ? pricedMinor(quantity, read.unitPriceMinor) : 0;
  if (grossMinor > amountMinorMax) reader.refuseTooLarge([...path, "unitPrice"]);
  else if (isPriced && read.discountMinor > grossMinor) {
    reader.refuseDiscount([...path, "discount"], grossMinor);
  }
  checkCouponDiscount(read, reader, [...path, "couponDiscount"]);
  return { ...read, grossMinor };
}

function checkCouponDiscount(
  line: Pick<CartLine, "couponDiscountMinor" | "discountMinor" | "giftCard">,
  reader: CartReader,
  path: readonly string[],
): void {
  const { couponDiscountMinor = 0, discountMinor, giftCard } = line;
  if (giftCard && couponDiscountMinor > 0) {
    reader.refuse("INVALID", path, text("carts.couponDiscountOnGiftCard"));
  } else if (couponDiscountMinor > discountMinor) reader.refuseDiscount(path, discountMinor);
}

/** An amount that stays out of the cart when it was left out. */
function readOptional<Name extends string>(
  name: Name,
  decimal: string | null | undefined,
  { reader, path }: { reader: CartReader; path: readonly string[] },
): { readonly [Of in Name]?: number } {
  return decimal == null
    ? {}
    : ({ [name]: reader.amount(decimal, path) } as { [Of in Name]: number });
}

// bigint: 500 lines of the largest amount are past what a number adds up exactly.
function checkSums(cart: Cart, reader: CartReader): void {
  const goods = cart.lines.reduce(
    (sum, line) => sum + BigInt(line.grossMinor) - BigInt(line.discountMinor),
    0n,
  );
  const amount = (minor: bigint) => moneyText(Number(minor), cart.currencyCode);
  if (goods > BigInt(amountMinorMax)) return reader.refuseTooLarge(["lines"]);
  if (BigInt(cart.discountMinor) > goods) return reader.refuseDiscount(["discount"], goods);

  const tax = cart.taxesIncluded ? 0n : BigInt(cart.taxMinor);
  const other = BigInt(cart.shippingMinor) + tax + BigInt(cart.roundingMinor);
  const expected = goods - BigInt(cart.discountMinor) + other;
  if (expected > BigInt(amountMinorMax)) return reader.refuseTooLarge(["total"]);
  if (expected < 0n) return reader.refuseNegative(["rounding"], amount(expected));
  if (expected === BigInt(cart.totalMinor)) return;
  const total = moneyText(cart.totalMinor, cart.currencyCode);
  const message = text("carts.totalMismatch", { expected: amount(expected), total });
  reader.refuse("TOTAL_MISMATCH", ["total"], message);
}

/** Reads the values of a cart one by one, and collects the refusals. */
class CartReader {
  readonly refusals: CartRefusal[] = [];

  constructor(private readonly currencyCode: string) {}

  refuse(code: CartRefusalCode, path: readonly string[], message: Text): void {
    this.refusals.push({ code, message, field: ["input", ...path] });
  }

  refuseTooLarge(path: readonly string[]): void {
    const max = moneyText(amountMinorMax, this.currencyCode);
    this.refuse("AMOUNT_TOO_LARGE", path, text("carts.amountTooLarge", { max }));
  }

  refuseDiscount(path: readonly string[], maxMinor: number | bigint): void {
    const max = moneyText(Number(maxMinor), this.currencyCode);
    this.refuse("DISCOUNT_TOO_LARGE", path, text("carts.discountTooLarge", { max }));
  }

  refuseNegative(path: readonly string[], amount: string): void {
    this.refuse("NEGATIVE_AMOUNT", path, text("carts.negativeAmount", { amount }));
  }

  /** Minor units ≥ 0; 0 after a refusal. */
  amount(decimal: string, path: readonly string[]): number {
    const minor = this.signedAmount(decimal, path);
    if (minor >= 0) return minor;
    this.refuseNegative(path, decimal);
    return 0;
  }

  /** Minor units; 0 after a refusal. */
  signedAmount(decimal: string, path: readonly string[]): number {
    const { currencyCode } = this;
    const money = readMoney(decimal, currencyCode);
    if ("minor" in money) return money.minor;
    if (money.problem === "TOO_MANY_DECIMALS") {
      const decimals = currencyDecimals(currencyCode);
      const message = text("carts.tooManyDecimals", { currency: currencyCode, decimals });
      this.refuse("TOO_MANY_DECIMALS", path, message);
    } else if (money.problem === "TOO_LARGE") this.refuseTooLarge(path);
    else this.refuse("INVALID", path, text("carts.amount"));
    return 0;
  }

  /** Left out and empty are the same: tills send "" for what they don't know. */
  text(value: string | null | undefined, path: readonly string[]): string | null {
    return value ? this.requiredText(value, path) : null;
  }

  /** 1 to 255 characters, none of them a control character. */
  requiredText(value: string, path: readonly string[]): string {
    if (!/^\P{Cc}{1,255}$/u.test(value)) this.refuse("INVALID", path, text("carts.textCharacters"));
    return value;
  }
}
