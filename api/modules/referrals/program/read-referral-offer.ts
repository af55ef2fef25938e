import type { UserErrorCode } from "../../../values/user-error-code.ts";
import { fraction, fractionOf, isLess, zero } from "../../../values/fraction.ts";
import type { Words } from "../../../values/localized.ts";
import { amountMinorMax, readMoney } from "../../../values/money.ts";
import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import type { CouponTerms } from "../../coupons/reward-kind.ts";
import { programSnapshot } from "../../programs/program.ts";
import type { CouponOffer, ReferralOffer } from "../referral-terms.ts";

export interface MoneyInput {
  readonly amount: string;
  readonly currencyCode: string;
}

type CouponKind = Exclude<CouponTerms["kind"], "PARTNER_VOUCHER" | "EXPERIENCE">;

export interface ReferralCouponInput {
  readonly kind: CouponKind;
  readonly title: string;
  readonly translations?: readonly { readonly locale: string; readonly title: string }[] | null;
  readonly value?: MoneyInput | null;
  readonly percent?: string | null;
  readonly maxDiscount?: MoneyInput | null;
  readonly product?: string | null;
  readonly days?: number | null;
}

export interface ReferralOfferInput {
  readonly points: number;
  readonly coupon?: ReferralCouponInput | null;
}

/** Notes what is wrong, at a path below `input`. */
export type AddRefusal = (code: UserErrorCode, path: readonly string[], message: Words) => void;

interface Reading {
  readonly configuration: ConfigurationSnapshot;
  readonly locale: string;
  readonly refuse: AddRefusal;
}

/** Reads what one side is to get; what is wrong is told at its field. */
export function offerOf(
  name: "referrerOffer" | "refereeOffer",
  { points, coupon }: ReferralOfferInput,
  reading: Reading,
): ReferralOffer {
  const { refuse } = reading;
  if (points < 0) {
    refuse("INVALID", [name, "points"], {
      en: "Give 0 points or more.",
      vi: "Hãy nhập từ 0 điểm trở lên.",
    });
  }
  if (points > amountMinorMax) {
    refuse("AMOUNT_TOO_LARGE", [name, "points"], {
      en: `A wallet holds at most ${amountMinorMax} points.`,
      vi: `Ví chỉ chứa được tối đa ${amountMinorMax} điểm.`,
    });
  }
  return { points, coupon: coupon ? couponOf(coupon, [name, "coupon"], reading) : null };
}

const DAYS = [1, 3_660] as const;

// What each kind of coupon needs; everything else a coupon can say is for other kinds.
const NEEDS: Record<CouponKind, "value" | "percent" | "product" | null> = {
  ...{ AMOUNT_DISCOUNT: "value", GIFT_CARD: "value", PERCENT_DISCOUNT: "percent" },
  ...{ FREE_PRODUCT: "product", FREE_SHIPPING: null },
};

function couponOf(
  coupon: ReferralCouponInput,
  path: readonly string[],
  { configuration, locale, refuse }: Reading,
): CouponOffer {
  const { kind, value, percent, maxDiscount, product, days } = coupon;
  const { currencyCode } = configuration.part(programSnapshot);
  for (const name of ["value", "percent", "product", "maxDiscount"] as const) {
    const isGiven = coupon[name] != null;
    const isItsOwn = name === (NEEDS[kind] ?? "");
    if (isItsOwn && !isGiven) refuse("REQUIRED", [...path, name], MISSING);
    const mayBe = isItsOwn || (name === "maxDiscount" && kind === "PERCENT_DISCOUNT");
    if (isGiven && !mayBe) refuse("INVALID", [...path, name], NOT_ITS_OWN);
  }
  if (percent != null && !isPercentage(percent)) refuse("INVALID", [...path, "percent"], PERCENT);
  const [least, most] = DAYS;
  if (days != null && (days < least || days > most)) {
    refuse("INVALID", [...path, "days"], between(least, most));
  }
  const amount = (name: "value" | "maxDiscount", money: MoneyInput | null | undefined) => {
    const minor = money ? moneyOf(money, { currencyCode, path: [...path, name], refuse }) : null;
    if (minor === 0) refuse("INVALID", [...path, name, "amount"], NOTHING);
    return minor;
  };
  return {
    validDays: days ?? null,
    terms: {
      ...{ kind, titles: titlesOf(coupon, path, { configuration, locale, refuse }) },
      ...{
        valueMinor: amount("value", value),
        maxDiscountMinor: amount("maxDiscount", maxDiscount),
      },
      ...{ percent: percent ?? null, product: product?.trim() || null },
    },
  };
}

function titlesOf(
  { title, translations }: ReferralCouponInput,
  path: readonly string[],
  { configuration, locale, refuse }: Reading,
): Record<string, string> {
  const { locales } = configuration.part(programSnapshot);
  const titles: Record<string, string> = { [locale]: title.trim() };
  if (title.trim() === "") refuse("INVALID", [...path, "title"], NAMELESS);
  for (const [position, translated] of (translations ?? []).entries()) {
    const place = [...path, "translations", String(position)];
    if (!locales.includes(translated.locale)) {
      refuse("INVALID", [...place, "locale"], {
        en: `The program does not speak this language. Choose one of ${locales.join(", ")}.`,
        vi: `Chương trình không dùng ngôn ngữ này. Hãy chọn một trong: ${locales.join(", ")}.`,
      });
    }
    if (translated.title.trim() === "") refuse("INVALID", [...place, "title"], NAMELESS);
    titles[translated.locale] = translated.title.trim();
  }
  return titles;
}

function isPercentage(text: string): boolean {
  const percent = fractionOf(text);
  if (!percent) return false;
  return isLess(zero, percent) && !isLess(fraction(100n), percent);
}

/** An amount in minor units, not below zero; null when it can't be read, which is told. */
export function moneyOf(
  { amount, currencyCode: given }: MoneyInput,
  {
    currencyCode: currency,
    path,
    refuse,
  }: { currencyCode: string; path: readonly string[]; refuse: AddRefusal },
): number | null {
  if (given !== currency) {
    refuse("CURRENCY_NOT_ACCEPTED", [...path, "currencyCode"], {
      en: `The program's currency is ${currency}. Write the amount in it.`,
      vi: `Tiền tệ của chương trình là ${currency}. Hãy ghi số tiền bằng ${currency}.`,
    });
    return null;
  }
  const money = readMoney(amount, currency);
  if ("problem" in money) {
    refuse(MONEY_CODES[money.problem], [...path, "amount"], {
      en: `Write an amount of ${currency} in plain digits, with no more decimals than it has.`,
      vi: `Hãy ghi số tiền ${currency} bằng chữ số, không nhiều chữ số thập phân hơn cho phép.`,
    });
    return null;
  }
  if (money.minor >= 0) return money.minor;
  refuse("NEGATIVE_AMOUNT", [...path, "amount"], {
    en: "An amount is never below zero here. Write 0 or more.",
    vi: "Số tiền ở đây không thể âm. Hãy ghi từ 0 trở lên.",
  });
  return null;
}

const MONEY_CODES = {
  NOT_A_DECIMAL: "INVALID",
  TOO_MANY_DECIMALS: "TOO_MANY_DECIMALS",
  TOO_LARGE: "AMOUNT_TOO_LARGE",
} as const;

export function between(least: number, most: number): Words {
  return {
    en: `Choose a whole number from ${least} to ${most}.`,
    vi: `Hãy chọn số nguyên từ ${least} đến ${most}.`,
  };
}

const MISSING: Words = {
  en: "This kind of coupon needs it. Say how much, or which product, it is worth.",
  vi: "Loại phiếu này cần thông tin đó. Hãy ghi giá trị hoặc sản phẩm của phiếu.",
};

const NOT_ITS_OWN: Words = {
  en: "This belongs to another kind of coupon. Leave it out.",
  vi: "Thông tin này thuộc loại phiếu khác. Hãy bỏ trống.",
};

const PERCENT: Words = {
  en: "Write a percentage above 0, up to 100.",
  vi: "Hãy ghi tỷ lệ phần trăm lớn hơn 0, tối đa 100.",
};

const NOTHING: Words = {
  en: "A coupon for nothing is none. Write an amount above zero.",
  vi: "Phiếu không có giá trị thì vô nghĩa. Hãy ghi số tiền lớn hơn 0.",
};

const NAMELESS: Words = {
  en: "Give the coupon a name; members see it.",
  vi: "Hãy đặt tên cho phiếu; thành viên sẽ thấy tên này.",
};
