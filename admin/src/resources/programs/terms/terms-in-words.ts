import type { TFunction } from "i18next";
import type { Formats } from "../../../formats.ts";
import { draftDifferences } from "../../../components/versions/change.tsx";
import type { ConfigurationChange } from "../../../components/versions/change.tsx";
import { validityOf } from "./terms-form.ts";
import type { CardValidity, TermsValues, TermsVersion } from "./terms-form.ts";

export interface TermsWords {
  readonly t: TFunction;
  readonly formats: Formats;
  readonly currencyCode: string;
}

const COMPARED = [
  "pendingDays",
  "expiry",
  "retroDays",
  "includesTax",
  "includesShipping",
  "purchasePointsMax",
  "debt",
  "pointValue",
  "payWithPoints",
  "checkoutHours",
  "refundDays",
  "giftCardValidity",
  "erasedIdentityDays",
] as const;

/** How a draft differs from the version that is live, in the paths of the API's own changes. */
export function draftChanges(live: TermsVersion | null, draft: TermsVersion) {
  return draftDifferences(COMPARED, live, draft);
}

/** A difference between two versions of the terms, as a person says it. */
export function termsChange(
  { path, before, after }: ConfigurationChange,
  words: TermsWords,
): string | null {
  const field = COMPARED.find((name) => name === path);
  if (!field) return null;
  const said = (value: unknown) => termInWords(field, value, words);
  return words.t("rewards.changes.field", {
    field: words.t(`terms.fields.${field}`),
    from: said(before),
    to: said(after),
  });
}

/** What a field of the form holds, as a person says it. */
export function valueInWords(field: keyof TermsValues, of: TermsValues, words: TermsWords) {
  const { t } = words;
  if (field === "paysWithPoints") return t(of[field] ? "versions.yes" : "versions.no");
  if (field === "giftCards") return validityInWords(of.giftCards, words);
  return termInWords(field, of[field], words);
}

function termInWords(field: string, value: unknown, words: TermsWords): string {
  const { t, formats, currencyCode } = words;
  if (value === null || value === undefined || value === "") return t("terms.none");
  if (field === "expiry") return expiryInWords(value as TermsValues["expiry"], words);
  if (field === "payWithPoints") {
    const { value: amount, step } = value as TermsValues["payWithPoints"];
    const paid = amount ? formats.money({ amount, currencyCode }) : "–";
    return t("terms.paying", { amount: paid, step: formats.number(step ?? 1) });
  }
  if (field === "giftCardValidity") return validityInWords(validityOf(String(value)), words);
  if (field === "debt") return t(`terms.debt.${value as TermsValues["debt"]}`);
  if (field === "pointValue") return formats.money({ amount: String(value), currencyCode });
  if (typeof value === "boolean") return t(value ? "versions.yes" : "versions.no");
  return typeof value === "number" ? formats.number(value) : String(value);
}

/** "12 months after the purchase, to the end of the month" */
function expiryInWords(
  { kind, count, unit, endOf, lastDay }: TermsValues["expiry"],
  words: TermsWords,
) {
  const { t, formats } = words;
  if (kind === "FIXED_DATE") {
    const day = lastDay ? formats.date(formats.startOfDay(lastDay)) : "–";
    return t("terms.expiry.on", { day });
  }
  const rule = t(`terms.expiry.kinds.${kind}`);
  if (kind === "NONE") return rule;
  const period = t(`terms.units.${unit ?? "MONTH"}`);
  const end = endOf ? `, ${t(`terms.expiry.endOf.${endOf}`)}` : "";
  return `${rule}: ${formats.number(count ?? 0)} ${period}${end}`;
}

function validityInWords({ unit, count, other }: CardValidity, { t, formats }: TermsWords) {
  if (unit === "NONE") return t("terms.none");
  return unit === "OTHER"
    ? (other ?? "")
    : `${formats.number(count ?? 0)} ${t(`terms.units.${unit}`)}`;
}
