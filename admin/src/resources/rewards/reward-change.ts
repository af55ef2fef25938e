import type { TFunction } from "i18next";
import { changesBetween } from "../../components/versions/change.tsx";
import type { ConfigurationChange } from "../../components/versions/change.tsx";
import type { Formats } from "../../formats.ts";
import type { Reward, RewardValues } from "./reward-form.ts";

type Version = NonNullable<Reward["draft"]>;
type Words = { readonly t: TFunction; readonly formats: Formats };

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
export function draftChanges(live: Version | null, draft: Version): ConfigurationChange[] {
  const compared = (version: Version) =>
    Object.fromEntries(COMPARED.map((name) => [name, version[name] ?? null]));
  return changesBetween(live ? compared(live) : {}, compared(draft));
}

/** A difference between two versions of a reward, as a person says it. */
export function rewardChange(
  { path, before, after }: ConfigurationChange,
  { t, formats }: Words,
): string | null {
  const field = COMPARED.find((name) => name === path);
  if (!field) return null;
  const named = t(`rewards.fields.${field}`);
  const [from, to] = [before, after].map((value) => said(field, value, { t, formats }));
  if (from == null || to == null) return t("rewards.changes.changed", { field: named });
  return t("rewards.changes.field", { field: named, from, to });
}

/** What a field of the form holds, as a person says it. */
export function fieldInWords(field: keyof RewardValues, of: RewardValues, words: Words): string {
  if (field === "texts") {
    return Object.values(of.texts)
      .map(({ title, description }) => [title, description].filter(Boolean).join(": "))
      .join(" · ");
  }
  return said(field, of[field], words) ?? JSON.stringify(of[field]);
}

/** Null for what is not said in a few words. */
function said(field: string, value: unknown, { t, formats }: Words): string | null {
  if (value === null || value === undefined || value === "") return "–";
  if (field === "kind") return t(`rewards.kinds.${value as "GIFT_CARD"}`);
  if (field === "validFrom" || field === "validUntil") {
    const isInstant = String(value).endsWith("Z");
    return isInstant ? formats.dateTime(String(value)) : String(value).replace("T", " ");
  }
  if (typeof value === "boolean") return t(value ? "versions.yes" : "versions.no");
  if (typeof value === "number") return formats.number(value);
  if (typeof value !== "object") return `“${String(value)}”`;
  if ("amount" in value) return formats.money(value as never);
  return "name" in value ? String(value.name) : null;
}
