import { changeInWords, offerField } from "../../components/offers/offer-in-words.ts";
import type { OfferWords } from "../../components/offers/offer-in-words.ts";
import { changesBetween } from "../../components/versions/change.tsx";
import type { ConfigurationChange } from "../../components/versions/change.tsx";
import type { PromotionValues, PromotionVersion } from "./promotion-form.ts";

const COMPARED = [
  "code",
  "title",
  "translations",
  "kind",
  "value",
  "percent",
  "maxDiscount",
  "product",
  "applies",
  "combinable",
  "limits",
  "conditions",
  "validFrom",
  "validUntil",
] as const;

/** How a draft differs from the version that is live, in the paths of the API's own changes. */
export function draftChanges(
  live: PromotionVersion | null,
  draft: PromotionVersion,
): ConfigurationChange[] {
  const compared = (version: PromotionVersion) =>
    Object.fromEntries(COMPARED.map((name) => [name, version[name] ?? null]));
  return changesBetween(live ? compared(live) : {}, compared(draft));
}

/** A difference between two versions of a promotion code, as a person says it. */
export function promotionChange(
  { path, before, after }: ConfigurationChange,
  words: OfferWords,
): string | null {
  const field = COMPARED.find((name) => name === path);
  if (!field) return null;
  const { t } = words;
  return changeInWords(t(`promotions.fields.${field}`), field, { before, after }, words);
}

/** What a field of the form holds, as a person says it. */
export function fieldInWords(
  field: keyof PromotionValues,
  of: PromotionValues,
  words: OfferWords,
): string {
  return offerField(field, of[field], words) ?? words.t("versions.unsaid");
}
