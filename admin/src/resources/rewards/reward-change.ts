import { changeInWords } from "../../components/offers/offer-in-words.ts";
import type { OfferWords } from "../../components/offers/offer-in-words.ts";
import { draftDifferences } from "../../components/versions/change.tsx";
import type { ConfigurationChange } from "../../components/versions/change.tsx";
import type { RewardVersion } from "./reward-form.ts";

const COMPARED = [
  "title",
  "description",
  "terms",
  "translations",
  "kind",
  "cost",
  "copay",
  "value",
  "percent",
  "maxDiscount",
  "product",
  "applies",
  "combinable",
  "limits",
  "minTier",
  "partner",
  "conditions",
  "validFrom",
  "validUntil",
  "couponValidity",
  "codePoolId",
  "imageUrl",
  "link",
] as const;

/** How a draft differs from the version that is live, in the paths of the API's own changes. */
export function draftChanges(
  live: RewardVersion | null,
  draft: RewardVersion,
): ConfigurationChange[] {
  return draftDifferences(COMPARED, live, draft);
}

/** A difference between two versions of a reward, as a person says it. */
export function rewardChange(
  { path, before, after }: ConfigurationChange,
  words: OfferWords,
): string | null {
  const field = COMPARED.find((name) => name === path);
  if (!field) return null;
  const { t } = words;
  return changeInWords(t(`rewards.fields.${field}`), field, { before, after }, words);
}
