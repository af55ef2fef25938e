import type {
  DiscountKind,
  PromotionCodeEditorQuery,
  SavePromotionCodeInput,
} from "../../../../client/admin.ts";
import type { UseLimitValues } from "../../components/offers/audience-fields.tsx";
import { termsInput, termValuesOf } from "../../components/offers/terms-form.ts";
import type { TermValues } from "../../components/offers/terms-form.ts";
import type { Formats } from "../../formats.ts";

export type Promotion = NonNullable<PromotionCodeEditorQuery["promotionCode"]>;
export type PromotionVersion = NonNullable<Promotion["draft"]>;

export const DISCOUNTS = [
  "AMOUNT_DISCOUNT",
  "PERCENT_DISCOUNT",
  "FREE_PRODUCT",
  "FREE_SHIPPING",
] as const satisfies readonly DiscountKind[];

/** A promotion code as the form holds it; amounts in the program's currency, times on its clock. */
export interface PromotionValues extends TermValues {
  texts: Record<string, { title?: string }>;
  code?: string;
  kind: DiscountKind;
  limits: UseLimitValues[];
  conditions?: unknown;
  validFrom?: string | null;
  validUntil?: string | null;
}

/** What a new promotion code begins with. */
export const NEW_PROMOTION: PromotionValues = {
  texts: {},
  code: "",
  kind: "PERCENT_DISCOUNT",
  percent: "10",
  combinable: false,
  limits: [],
};

/** What the form holds of a version. */
export function valuesOf(version: PromotionVersion, { clockOf }: Formats): PromotionValues {
  const { code, kind, validFrom, validUntil } = version;
  return {
    texts: Object.fromEntries(version.translations.map(({ locale, title }) => [locale, { title }])),
    code,
    kind,
    ...termValuesOf(version),
    limits: version.limits.map(({ per, period, max }) => ({ per, period, max })),
    conditions: version.conditions ?? null,
    validFrom: validFrom ? clockOf(validFrom) : null,
    validUntil: validUntil ? clockOf(validUntil) : null,
  };
}

/** What is saved of it: of terms only those that its kind has. */
export function inputOf(
  values: PromotionValues,
  { instantOf }: Pick<Formats, "instantOf">,
): SavePromotionCodeInput {
  const { code, kind, limits, conditions, validFrom, validUntil } = values;
  const translations = writtenTitles(values);
  return {
    code: code?.trim() ?? "",
    title: translations[0]?.title ?? "",
    translations,
    kind,
    ...termsInput(kind, values),
    limits: limits.map(({ max, ...limit }) => ({ ...limit, max: max ?? 0 })),
    conditions: conditions ?? null,
    validFrom: validFrom ? instantOf(validFrom) : null,
    validUntil: validUntil ? instantOf(validUntil) : null,
  };
}

function writtenTitles({ texts }: Pick<PromotionValues, "texts">) {
  return Object.entries(texts).flatMap(([locale, { title }]) =>
    title?.trim() ? [{ locale, title: title.trim() }] : [],
  );
}

/** Where the form has what a refusal names. */
export function placeOf(values: PromotionValues, locales: readonly string[]) {
  return ([name = "", ...rest]: readonly string[]): (string | number)[] => {
    const at = rest.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    if (name === "title") return ["texts", locales[0]!, "title"];
    if (name === "translations") {
      const locale = writtenTitles(values)[Number(at[0])]?.locale;
      return ["texts", locale ?? locales[0]!, "title"];
    }
    if (name === "applies") return [String(at[0] ?? "lines")];
    return name === "limits" ? [name, ...at] : [name];
  };
}
