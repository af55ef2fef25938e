import type {
  ReferralBudgetUnit,
  ReferralChannel,
  ReferralCouponKind,
  ReferralPeriod,
  ReferralProgramEditorQuery,
  SaveReferralProgramInput,
} from "../../../../../client/admin.ts";
import { termsInput, termValuesOf } from "../../../components/offers/terms-form.ts";
import type { TermValues } from "../../../components/offers/terms-form.ts";

export type ReferralProgram = NonNullable<ReferralProgramEditorQuery["program"]["referralProgram"]>;
export type ReferralVersion = Omit<NonNullable<ReferralProgram["draft"]>, "status">;

export const COUPON_KINDS = [
  "AMOUNT_DISCOUNT",
  "PERCENT_DISCOUNT",
  "FREE_PRODUCT",
  "FREE_SHIPPING",
  "GIFT_CARD",
] as const satisfies readonly ReferralCouponKind[];

export const CHANNELS = [
  "EMAIL",
  "ZALO",
  "FACEBOOK",
  "MESSENGER",
  "SMS",
  "COPY",
] as const satisfies readonly ReferralChannel[];

/** The coupon of a side as the form holds it; amounts in the program's currency. */
interface CouponValues extends TermValues {
  kind: ReferralCouponKind;
  titles: Record<string, string | undefined>;
  days?: number | null;
}

/** What one side gets. */
export interface OfferValues {
  points?: number | null;
  hasCoupon: boolean;
  coupon: CouponValues;
}

interface Words {
  subject?: string;
  text?: string;
}

/** The terms of the referral program as the form holds them. */
export interface ReferralValues {
  landingUrl?: string;
  invitationDays?: number | null;
  qualificationDays?: number | null;
  minimumBase?: string | null;
  returnDays?: number | null;
  referrerOffer: OfferValues;
  refereeOffer: OfferValues;
  hasCap: boolean;
  cap: { max?: number | null; period: ReferralPeriod };
  hasBudget: boolean;
  budget: { unit: ReferralBudgetUnit; max?: number | null; period: ReferralPeriod };
  joinsPerDayMax?: number | null;
  /** By channel and language. */
  messages: Partial<Record<ReferralChannel, Record<string, Words | undefined>>>;
}

const PLAIN_COUPON: CouponValues = {
  kind: "PERCENT_DISCOUNT",
  titles: {},
  percent: "10",
  combinable: false,
  days: 30,
};

/** What the terms begin with where the program has none yet. */
export const NEW_REFERRALS: ReferralValues = {
  landingUrl: "",
  invitationDays: 30,
  qualificationDays: 30,
  minimumBase: null,
  returnDays: 14,
  referrerOffer: { points: 100, hasCoupon: false, coupon: PLAIN_COUPON },
  refereeOffer: { points: 50, hasCoupon: false, coupon: PLAIN_COUPON },
  hasCap: false,
  cap: { max: 10, period: "MONTH" },
  hasBudget: false,
  budget: { unit: "POINTS", max: null, period: "MONTH" },
  joinsPerDayMax: 10,
  messages: {},
};

/** What the form holds of a version. */
export function valuesOf(version: ReferralVersion): ReferralValues {
  const { cap, budget, minimumBase } = version;
  const messages: ReferralValues["messages"] = {};
  for (const { channel, locale, subject, text } of version.messages) {
    (messages[channel] ??= {})[locale] = { ...(subject && { subject }), text };
  }
  return {
    landingUrl: version.landingUrl,
    invitationDays: version.invitationDays,
    qualificationDays: version.qualificationDays,
    minimumBase: Number(minimumBase.amount) === 0 ? null : minimumBase.amount,
    returnDays: version.returnDays ?? null,
    referrerOffer: offerValuesOf(version.referrerOffer),
    refereeOffer: offerValuesOf(version.refereeOffer),
    hasCap: cap != null,
    cap: cap ? { max: cap.max, period: cap.period } : NEW_REFERRALS.cap,
    hasBudget: budget != null,
    budget: budget
      ? { unit: budget.unit, max: budget.max, period: budget.period }
      : NEW_REFERRALS.budget,
    joinsPerDayMax: version.joinsPerDayMax,
    messages,
  };
}

function offerValuesOf({ points, coupon }: ReferralVersion["referrerOffer"]): OfferValues {
  if (!coupon) return { points, hasCoupon: false, coupon: PLAIN_COUPON };
  const { kind, translations, days } = coupon;
  const titles = Object.fromEntries(translations.map(({ locale, title }) => [locale, title]));
  const terms = termValuesOf(coupon);
  return { points, hasCoupon: true, coupon: { kind, titles, ...terms, days: days ?? null } };
}

/** What is saved of it, in the program's currency. */
export function inputOf(values: ReferralValues, currencyCode: string): SaveReferralProgramInput {
  const { minimumBase, hasCap, cap, hasBudget, budget } = values;
  return {
    landingUrl: values.landingUrl?.trim() ?? "",
    invitationDays: values.invitationDays ?? 0,
    qualificationDays: values.qualificationDays ?? 0,
    minimumBase: minimumBase ? { amount: minimumBase, currencyCode } : null,
    returnDays: values.returnDays ?? null,
    referrerOffer: offerInput(values.referrerOffer, currencyCode),
    refereeOffer: offerInput(values.refereeOffer, currencyCode),
    cap: hasCap ? { max: cap.max ?? 0, period: cap.period } : null,
    budget: hasBudget ? { ...budget, max: budget.max ?? 0 } : null,
    joinsPerDayMax: values.joinsPerDayMax ?? 0,
    messages: messagesInput(values),
  };
}

function offerInput({ points, hasCoupon, coupon }: OfferValues, currencyCode: string) {
  if (!hasCoupon) return { points: points ?? 0, coupon: null };
  const { kind, titles, days } = coupon;
  const { value, maxDiscount, ...terms } = termsInput(kind, coupon);
  const money = (amount: string | null) => amount && { amount, currencyCode };
  const translations = Object.entries(titles).flatMap(([locale, title]) =>
    title?.trim() ? [{ locale, title: title.trim() }] : [],
  );
  return {
    points: points ?? 0,
    coupon: {
      kind,
      title: translations[0]?.title ?? "",
      translations,
      ...terms,
      value: money(value) || null,
      maxDiscount: money(maxDiscount) || null,
      days: days ?? null,
    },
  };
}

/** The words that are written, in the order of the channels and languages of the form. */
export function messagesInput({ messages }: Pick<ReferralValues, "messages">) {
  return CHANNELS.flatMap((channel) =>
    Object.entries(messages[channel] ?? {}).flatMap(([locale, words]) => {
      const text = words?.text?.trim();
      if (!text) return [];
      const subject = channel === "EMAIL" ? words?.subject?.trim() : undefined;
      return [{ channel, locale, text, ...(subject && { subject }) }];
    }),
  );
}

/** Where the form has what a refusal names. */
export function placeOf(values: ReferralValues, locales: readonly string[]) {
  return ([name = "", ...rest]: readonly string[]): string[] => {
    if (name === "minimumBase") return [name];
    if (name === "messages") {
      const { channel = "", locale = "" } = messagesInput(values)[Number(rest[0])] ?? {};
      return [name, channel, locale, rest[1] ?? "text"];
    }
    const [side, field = "", ...inside] = rest;
    if (side !== "coupon") return [name, ...rest];
    if (field === "title") return [name, side, "titles", locales[0]!];
    if (field === "translations") {
      const { titles } = values[name as "refereeOffer"].coupon;
      const written = Object.keys(titles).filter((locale) => titles[locale]?.trim());
      return [name, side, "titles", written[Number(inside[0])] ?? locales[0]!];
    }
    if (field === "applies") return [name, side, inside[0] ?? "lines"];
    return [name, side, field];
  };
}
