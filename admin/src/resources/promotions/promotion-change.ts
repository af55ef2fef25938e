import { changeInWords } from "../../components/offers/offer-in-words.ts";
import type { OfferWords } from "../../components/offers/offer-in-words.ts";
import { draftDifferences } from "../../components/versions/change.tsx";
import type { ConfigurationChange } from "../../components/versions/change.tsx";
import type { PromotionVersion } from "./promotion-form.ts";

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
  return draftDifferences(COMPARED, live, draft);
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
