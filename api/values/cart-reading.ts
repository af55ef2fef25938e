import { spokenLanguage } from "./localized.ts";
import { amountMinorMax, currencyDecimals, moneyText, readMoney } from "./money.ts";

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

/** What may be wrong: a code, or for INVALID what kind of value. */
type Problem = Exclude<CartRefusalCode, "INVALID"> | "TEXT" | "QUANTITY" | "AMOUNT";

/** What a cart was refused for: `field` is the input path, ["input", "lines", "3", "discount"]. */
export interface CartRefusal {
  readonly code: CartRefusalCode;
  readonly message: string;
  readonly field: readonly string[];
}

/** Reads the values of a cart one by one and keeps what is wrong with them, with places and words. */
export class CartReading {
  readonly refusals: CartRefusal[] = [];
  readonly largest: string;

  constructor(
    readonly currencyCode: string,
    private readonly locale: string,
  ) {
    this.largest = moneyText(amountMinorMax, currencyCode);
  }

  /** `words` fill the message: what is allowed first. */
  refuse(problem: Problem, path: readonly string[], words: readonly string[] = []): void {
    const [en, vi] = messages[problem](words[0] ?? "", words[1] ?? "");
    const message = spokenLanguage(this.locale) === "vi" ? vi : en;
    const isValue = problem === "TEXT" || problem === "QUANTITY" || problem === "AMOUNT";
    const code = isValue ? "INVALID" : problem;
    this.refusals.push({ code, message, field: ["input", ...path] });
  }

  /** Minor units ≥ 0; 0 after a refusal. */
  amount(decimal: string, path: readonly string[]): number {
    const minor = this.signedAmount(decimal, path);
    if (minor >= 0) return minor;
    this.refuse("NEGATIVE_AMOUNT", path, [decimal]);
    return 0;
  }

  /** Minor units; 0 after a refusal. */
  signedAmount(decimal: string, path: readonly string[]): number {
    const money = readMoney(decimal, this.currencyCode);
    if ("minor" in money) return money.minor;
    const allowed = String(currencyDecimals(this.currencyCode));
    if (money.problem === "TOO_MANY_DECIMALS") {
      this.refuse("TOO_MANY_DECIMALS", path, [allowed, this.currencyCode]);
    } else if (money.problem === "TOO_LARGE") this.refuse("AMOUNT_TOO_LARGE", path, [this.largest]);
    else this.refuse("AMOUNT", path);
    return 0;
  }

  /** Left out and empty are the same: tills send "" for what they don't know. */
  text(text: string | null | undefined, path: readonly string[]): string | null {
    return text ? this.requiredText(text, path) : null;
  }

  /** 1 to 255 characters, none of them a control character. */
  requiredText(text: string, path: readonly string[]): string {
    if (!/^\P{Cc}{1,255}$/u.test(text)) this.refuse("TEXT", path);
    return text;
  }
}

type Message = (allowed: string, given: string) => readonly [en: string, vi: string];

const messages: Readonly<Record<Problem, Message>> = {
  CURRENCY_NOT_ACCEPTED: (currency) => [
    `This program takes purchases in ${currency} only. Send the amounts in ${currency}.`,
    `Chương trình chỉ nhận đơn hàng bằng ${currency}. Hãy gửi số tiền bằng ${currency}.`,
  ],
  WRONG_NUMBER_OF_ITEMS: (most, given) => [
    `A cart has 1 to ${most} lines; this one has ${given}. Split a larger purchase, leave out an empty one.`,
    `Đơn hàng có từ 1 đến ${most} dòng; đơn này có ${given}. Hãy tách đơn lớn hơn, bỏ qua đơn trống.`,
  ],
  DUPLICATE_LINE_ID: (id, first) => [
    `The line id "${id}" is already used by line ${first}. Give every line an id of its own.`,
    `Mã dòng "${id}" đã dùng ở dòng ${first}. Hãy đặt cho mỗi dòng một mã riêng.`,
  ],
  TEXT: () => [
    "Write 1 to 255 characters without control characters.",
    "Hãy nhập từ 1 đến 255 ký tự, không có ký tự điều khiển.",
  ],
  QUANTITY: (most) => [
    `A quantity is above 0, at most ${most}, with at most three decimals. Leave out lines of 0.`,
    `Số lượng phải lớn hơn 0, tối đa ${most}, không quá ba chữ số thập phân. Hãy bỏ các dòng bằng 0.`,
  ],
  AMOUNT: () => [
    'Write the amount in plain digits, as "120000" or "12.50", without exponent, spaces or symbols.',
    'Hãy ghi số tiền bằng chữ số, như "120000" hoặc "12.50", không có số mũ, khoảng trắng hay ký hiệu.',
  ],
  TOO_MANY_DECIMALS: (decimals, currency) => [
    `${currency} amounts have at most ${decimals} decimals. Send the amount without the others.`,
    `Số tiền ${currency} có tối đa ${decimals} chữ số thập phân. Hãy bỏ phần thừa.`,
  ],
  AMOUNT_TOO_LARGE: (largest) => [
    `Amounts, and what they add up to, are at most ${largest}. Split the purchase.`,
    `Số tiền và tổng của chúng tối đa là ${largest}. Hãy tách đơn hàng.`,
  ],
  NEGATIVE_AMOUNT: (given) => [
    `The amount is ${given}, below 0. Send discounts as positive amounts in discount, and returns as returns.`,
    `Số tiền là ${given}, nhỏ hơn 0. Hãy gửi giảm giá là số dương trong discount, và hàng trả lại là đơn trả hàng.`,
  ],
  DISCOUNT_TOO_LARGE: (most) => [
    `The discount is above the amount it is taken from. It can be at most ${most}.`,
    `Giảm giá lớn hơn số tiền được giảm. Tối đa là ${most}.`,
  ],
  TOTAL_MISMATCH: (expected, given) => [
    `The lines, discounts, shipping, tax and rounding add up to ${expected}, not ${given}. Send total ${expected}, or put the difference in rounding.`,
    `Các dòng, giảm giá, phí giao hàng, thuế và làm tròn cộng lại là ${expected}, không phải ${given}. Hãy gửi total ${expected}, hoặc ghi phần chênh lệch vào rounding.`,
  ],
};
