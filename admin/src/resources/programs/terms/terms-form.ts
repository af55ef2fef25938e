import type {
  DebtPolicy,
  EarningTermsEditorQuery,
  PointsExpiryKind,
  PointsExpiryPeriod,
  PointsExpiryUnit,
  SaveEarningTermsInput,
} from "../../../../../client/admin.ts";

export type Terms = EarningTermsEditorQuery["program"]["earningTerms"];
export type TermsVersion = NonNullable<Terms["draft"]>;

/** How long gift cards last: so many days, months or years, or what takes more than one number. */
export interface CardValidity {
  readonly unit: PointsExpiryUnit | "NONE" | "OTHER";
  readonly count?: number | null;
  /** The duration as it is stored, such as `P1Y10D`. */
  readonly other?: string;
}

/** The earning terms as the form holds them; amounts in the program's currency. */
export interface TermsValues {
  pendingDays?: number | null;
  expiry: {
    kind: PointsExpiryKind;
    count?: number | null;
    unit?: PointsExpiryUnit | null;
    endOf?: PointsExpiryPeriod | null;
    lastDay?: string | null;
  };
  retroDays?: number | null;
  includesTax: boolean;
  includesShipping: boolean;
  purchasePointsMax?: number | null;
  debt: DebtPolicy;
  pointValue?: string | null;
  paysWithPoints: boolean;
  payWithPoints: {
    value?: string | null;
    step?: number | null;
    minimum?: number | null;
    /** In percent of a purchase. */
    maximumShare?: number | null;
  };
  checkoutHours?: number | null;
  refundDays?: number | null;
  giftCards: CardValidity;
  erasedIdentityDays?: number | null;
}

/** What the form holds of a version. */
export function valuesOf(version: TermsVersion): TermsValues {
  const { expiry, payWithPoints, giftCardValidity, ...fields } = version;
  const { kind, count, unit, endOf, lastDay } = expiry;
  return {
    pendingDays: fields.pendingDays ?? null,
    expiry: {
      kind,
      count: count ?? null,
      unit: unit ?? null,
      endOf: endOf ?? null,
      lastDay: lastDay ?? null,
    },
    retroDays: fields.retroDays,
    includesTax: fields.includesTax,
    includesShipping: fields.includesShipping,
    purchasePointsMax: fields.purchasePointsMax ?? null,
    debt: fields.debt,
    pointValue: fields.pointValue ?? null,
    paysWithPoints: payWithPoints != null,
    payWithPoints: {
      value: payWithPoints?.value ?? null,
      step: payWithPoints?.step ?? 1,
      minimum: payWithPoints?.minimum ?? 1,
      maximumShare: payWithPoints ? percentOf(payWithPoints.maximumShare) : 100,
    },
    checkoutHours: fields.checkoutHours,
    refundDays: fields.refundDays,
    giftCards: validityOf(giftCardValidity ?? null),
    erasedIdentityDays: fields.erasedIdentityDays,
  };
}

/** What is saved of it: of the expiry only what its kind has. */
export function inputOf(values: TermsValues): SaveTerms {
  const { expiry, paysWithPoints, payWithPoints, giftCards, pointValue, ...fields } = values;
  const { value, step, minimum, maximumShare } = payWithPoints;
  return {
    publish: false,
    ...fields,
    expiry: expiryInput(expiry),
    pointValue: pointValue || null,
    payWithPoints: paysWithPoints
      ? {
          value: value ?? "",
          step: step ?? 1,
          minimum: minimum ?? 1,
          maximumShare: shareOf(maximumShare ?? 100),
        }
      : null,
    giftCardValidity: durationOf(giftCards),
  } as SaveTerms;
}

type SaveTerms = Omit<SaveEarningTermsInput, "version"> & { version: number };

function expiryInput({ kind, count, unit, endOf, lastDay }: TermsValues["expiry"]) {
  if (kind === "NONE") return { kind };
  if (kind === "FIXED_DATE") return { kind, lastDay: lastDay ?? null };
  return { kind, count: count ?? null, unit: unit ?? "MONTH", endOf: endOf ?? null };
}

const UNITS = { D: "DAY", M: "MONTH", Y: "YEAR" } as const;

/** How long cards last, from a duration as it is stored. */
export function validityOf(duration: string | null): CardValidity {
  if (duration === null) return { unit: "NONE" };
  const [, count, letter] = /^P(\d+)([DMY])$/.exec(duration) ?? [];
  if (!count || !letter) return { unit: "OTHER", other: duration };
  return { unit: UNITS[letter as keyof typeof UNITS], count: Number(count) };
}

function durationOf({ unit, count, other }: CardValidity): string | null {
  if (unit === "NONE") return null;
  return unit === "OTHER" ? (other ?? null) : `P${count ?? ""}${unit[0]}`;
}

/** A share as a number of percent, and back, without the noise of binary fractions. */
function percentOf(share: string): number {
  return Number((Number(share) * 100).toFixed(6));
}

function shareOf(percent: number): string {
  return String(Number((percent / 100).toFixed(8)));
}

/** Where the form has what a refusal names. */
export function placeOf([name = "", ...rest]: readonly string[]): string[] {
  if (name === "giftCardValidity") return ["giftCards", "count"];
  return [name, ...rest];
}
