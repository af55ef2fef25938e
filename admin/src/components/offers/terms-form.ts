import type { CouponAppliesInput, RewardKind } from "../../../../client/admin.ts";

/** Which figures each kind of offer has. */
export const FIGURES: Readonly<Record<RewardKind, readonly string[]>> = {
  AMOUNT_DISCOUNT: ["value", "maxDiscount", "applies"],
  PERCENT_DISCOUNT: ["percent", "maxDiscount", "applies"],
  FREE_PRODUCT: ["product", "maxDiscount", "applies"],
  FREE_SHIPPING: ["maxDiscount", "applies"],
  GIFT_CARD: ["value"],
  PARTNER_VOUCHER: ["value", "partnerId"],
  EXPERIENCE: [],
};

/** What an offer takes off, as the form holds it; amounts in the program's currency. */
export interface TermValues {
  value?: string | null;
  percent?: string | null;
  maxDiscount?: string | null;
  product?: string | null;
  minimumSpend?: string | null;
  lines?: unknown;
  maxUnits?: number | null;
  combinable: boolean;
}

interface Amount {
  readonly amount: string;
}

/** The same as the API answers it. */
interface Terms {
  readonly value?: Amount | null;
  readonly percent?: string | null;
  readonly maxDiscount?: Amount | null;
  readonly product?: string | null;
  readonly applies?: {
    readonly minimumSpend?: Amount | null;
    readonly lines?: unknown;
    readonly maxUnits?: number | null;
  } | null;
  readonly combinable: boolean;
}

/** What the form holds of an offer's terms. */
export function termValuesOf(terms: Terms): TermValues {
  const { value, percent, maxDiscount, product, applies, combinable } = terms;
  return {
    value: value?.amount ?? null,
    percent: percent ?? null,
    maxDiscount: maxDiscount?.amount ?? null,
    product: product ?? null,
    minimumSpend: applies?.minimumSpend?.amount ?? null,
    lines: applies?.lines ?? null,
    maxUnits: applies?.maxUnits ?? null,
    combinable,
  };
}

/** What is saved of them: only what the kind has. */
export function termsInput(kind: RewardKind, values: TermValues) {
  const { minimumSpend, lines, maxUnits } = values;
  const has = (name: string) => FIGURES[kind].includes(name);
  const applies: CouponAppliesInput | null =
    minimumSpend || lines || maxUnits
      ? {
          minimumSpend: minimumSpend || null,
          lines: lines ?? null,
          maxUnits: maxUnits ?? null,
        }
      : null;
  return {
    value: has("value") ? values.value || null : null,
    percent: has("percent") ? values.percent || null : null,
    maxDiscount: has("maxDiscount") ? values.maxDiscount || null : null,
    product: has("product") ? values.product?.trim() || null : null,
    ...(has("applies") && { combinable: values.combinable, ...(applies && { applies }) }),
  };
}
