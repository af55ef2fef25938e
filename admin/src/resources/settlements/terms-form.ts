import type {
  PartnerFunding,
  PartnerPageQuery,
  SavePartnerTermsInput,
  SettlementPeriod,
} from "../../../../client/admin.ts";

export type PartnerOnPage = NonNullable<PartnerPageQuery["partner"]>;
export type PartnerTerms = PartnerOnPage["terms"][number];

/** Terms as the form holds them; amounts in the program's currency. */
export interface TermsValues {
  readonly funding: PartnerFunding;
  readonly pricePerPoint?: string | null;
  readonly reimbursementPerPoint?: string | null;
  readonly reimbursementPerVoucher?: string | null;
  readonly minimum?: string | null;
  /** Of who pays in advance. */
  readonly warnBelow?: string | null;
  readonly period: SettlementPeriod;
  /** For how many minutes the use of a voucher can be undone. */
  readonly undoMinutes?: number | null;
}

/** What the form begins with where nothing was agreed yet. */
export const NEW_TERMS: TermsValues = {
  funding: "POSTPAID",
  minimum: "0",
  period: "MONTH",
  undoMinutes: 60,
};

/** What the form holds of terms. */
export function valuesOf(terms: PartnerTerms): TermsValues {
  return {
    funding: terms.funding,
    pricePerPoint: terms.pricePerPoint,
    reimbursementPerPoint: terms.reimbursementPerPoint ?? null,
    reimbursementPerVoucher: terms.reimbursementPerVoucher?.amount ?? null,
    minimum: terms.minimum.amount,
    warnBelow: terms.warnBelow?.amount ?? null,
    period: terms.period,
    undoMinutes: minutesOf(terms.undoWindow),
  };
}

/** What is saved of them, beside whose they are. */
export function inputOf(
  values: TermsValues,
): Omit<SavePartnerTermsInput, "partnerId" | "version" | "idempotencyKey"> {
  return {
    funding: values.funding,
    pricePerPoint: values.pricePerPoint ?? "",
    reimbursementPerPoint: values.reimbursementPerPoint || null,
    reimbursementPerVoucher: values.reimbursementPerVoucher || null,
    minimum: values.minimum || "0",
    warnBelow: values.funding === "PREPAID" ? values.warnBelow || null : null,
    period: values.period,
    undoWindow: `PT${values.undoMinutes ?? 0}M`,
  };
}

/** How many minutes a duration such as `P1DT2H30M` has. */
export function minutesOf(duration: string): number {
  const [, days, hours, minutes, seconds] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration) ?? [];
  const whole = Number(days ?? 0) * 1_440 + Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return whole + Math.ceil(Number(seconds ?? 0) / 60);
}
