import type { RewardEditorQuery, RewardKind, SaveRewardInput } from "../../../../client/admin.ts";
import type { UseLimitValues } from "../../components/offers/audience-fields.tsx";
import { FIGURES, termsInput, termValuesOf } from "../../components/offers/terms-form.ts";
import type { TermValues } from "../../components/offers/terms-form.ts";
import type { Formats } from "../../formats.ts";

export type Reward = NonNullable<RewardEditorQuery["program"]["reward"]>;
export type RewardVersion = NonNullable<Reward["draft"]>;

export const KINDS = [
  "AMOUNT_DISCOUNT",
  "PERCENT_DISCOUNT",
  "FREE_PRODUCT",
  "FREE_SHIPPING",
  "GIFT_CARD",
  "PARTNER_VOUCHER",
  "EXPERIENCE",
] as const satisfies readonly RewardKind[];

interface RewardTexts {
  title?: string;
  description?: string;
  terms?: string;
}

/** A reward as the form holds it; amounts in the program's currency, times on its clock. */
export interface RewardValues extends TermValues {
  texts: Record<string, RewardTexts>;
  kind: RewardKind;
  cost?: number | null;
  copay?: string | null;
  stock?: number | null;
  limits: UseLimitValues[];
  minTierId?: string | null;
  partnerId?: string | null;
  conditions?: unknown;
  validFrom?: string | null;
  validUntil?: string | null;
  couponValidity?: string | null;
  codePoolId?: string | null;
  imageUrl?: string | null;
  link?: string | null;
}

/** What a new reward begins with. */
export const NEW_REWARD: RewardValues = {
  texts: {},
  kind: "FREE_PRODUCT",
  cost: 100,
  combinable: false,
  limits: [],
  couponValidity: "P30D",
};

/** What the form holds of a version. */
export function valuesOf(version: RewardVersion, { clockOf }: Formats): RewardValues {
  const { kind, cost, couponValidity } = version;
  return {
    texts: Object.fromEntries(
      version.translations.map(({ locale, title, description, terms }) => [
        locale,
        { title, ...(description && { description }), ...(terms && { terms }) },
      ]),
    ),
    kind,
    cost,
    copay: version.copay?.amount ?? null,
    ...termValuesOf(version),
    stock: version.stock ?? null,
    limits: version.limits.map(({ per, period, max }) => ({ per, period, max })),
    minTierId: version.minTier?.id ?? null,
    partnerId: version.partner?.id ?? null,
    conditions: version.conditions ?? null,
    validFrom: version.validFrom ? clockOf(version.validFrom) : null,
    validUntil: version.validUntil ? clockOf(version.validUntil) : null,
    couponValidity: couponValidity ?? null,
    codePoolId: version.codePoolId ?? null,
    imageUrl: version.imageUrl ?? null,
    link: version.link ?? null,
  };
}

interface Writing {
  readonly currencyCode: string;
  readonly instantOf: Formats["instantOf"];
  /** Only before it is published: afterwards the stock is changed by itself. */
  readonly hasStock: boolean;
}

/** What is saved of it: of figures only those that its kind has. */
export function inputOf(values: RewardValues, writing: Writing): SaveRewardInput {
  const { currencyCode, instantOf, hasStock } = writing;
  const { kind, copay } = values;
  const translations = writtenTexts(values);
  return {
    title: translations[0]?.title ?? "",
    translations,
    kind,
    cost: values.cost ?? 0,
    copay: copay ? { amount: copay, currencyCode } : null,
    ...termsInput(kind, values),
    partnerId: FIGURES[kind].includes("partnerId") ? (values.partnerId ?? null) : null,
    ...(hasStock && { stock: values.stock ?? null }),
    limits: values.limits.map(({ max, ...limit }) => ({ ...limit, max: max ?? 0 })),
    minTierId: values.minTierId ?? null,
    conditions: values.conditions ?? null,
    validFrom: values.validFrom ? instantOf(values.validFrom) : null,
    validUntil: values.validUntil ? instantOf(values.validUntil) : null,
    couponValidity: values.couponValidity || null,
    codePoolId: values.codePoolId ?? null,
    imageUrl: values.imageUrl?.trim() || null,
    link: values.link?.trim() || null,
  };
}

function writtenTexts({ texts }: Pick<RewardValues, "texts">) {
  return Object.entries(texts).flatMap(([locale, { title, description, terms }]) =>
    title?.trim()
      ? [
          {
            locale,
            title: title.trim(),
            description: description?.trim() || null,
            terms: terms?.trim() || null,
          },
        ]
      : [],
  );
}

/** Where the form has what a refusal names. */
export function placeOf(values: RewardValues, locales: readonly string[]) {
  return ([name = "", ...rest]: readonly string[]): (string | number)[] => {
    const at = rest.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    if (name === "title") return ["texts", locales[0]!, "title"];
    if (name === "translations") {
      const locale = writtenTexts(values)[Number(at[0])]?.locale;
      return ["texts", locale ?? locales[0]!, ...at.slice(1)];
    }
    if (name === "applies") return [String(at[0] ?? "lines")];
    if (name === "limits") return [name, ...at];
    return [name];
  };
}
