import type { TFunction } from "i18next";
import type { Formats } from "../../formats.ts";
import { valueAt } from "../../components/versions/merge-values.ts";
import { languageName } from "../../formats.ts";
import type { TierSetValues, TierValues } from "./tier-set-form.ts";

interface Words extends Pick<Formats, "number" | "percent" | "money"> {
  readonly t: TFunction;
  readonly currencyCode: string;
  readonly locale: string;
}

const POLICY = {
  metric: "metric",
  window: "windowkind",
  days: "windowdays",
  retention: "retentionShare",
  graceDays: "graceDays",
  downgrade: "downgrade",
} as const;

/** What two people changed, as the form calls it. */
export function fieldInWords(
  path: readonly string[],
  values: TierSetValues,
  { t, locale }: Words,
): string {
  const [part, id, field, language] = path;
  if (part !== "tiers") return t(`tiers.policy.${POLICY[part as keyof typeof POLICY]}`);
  if (id === undefined) return t("tiers.title");
  const tier = values.tiers.find((it) => it.id === id);
  const named = tier ? nameOf(tier, locale) : "–";
  if (field === undefined) return named;
  const label = field === "names" ? "name" : (field as "threshold");
  const inLanguage = language ? ` (${languageName(language, language)})` : "";
  return `${named}, ${t(`tiers.fields.${label}`)}${inLanguage}`;
}

/** What such a field holds; null where it was taken away. */
export function valueInWords(
  path: readonly string[],
  of: TierSetValues,
  { t, number, percent, money, currencyCode, locale }: Words,
): string | null {
  const [part, , field] = path;
  const value = valueAt(of, path);
  if (value === undefined) return null;
  if (value === null || value === "") return "–";
  if (part === "metric") return t(`tiers.metrics.${value as "SPEND"}`);
  if (part === "window") return t(`tiers.windows.${value as "LIFETIME"}`);
  if (part === "downgrade") return t(`tiers.downgrades.${value as "NONE"}`);
  if (part === "retention") return percent(Number(value) / 100);
  if (field === "threshold" && of.metric === "SPEND") {
    return money({ amount: String(value), currencyCode });
  }
  if (field === "multiplier") return `× ${number(Number(value))}`;
  if (field === "benefits") {
    return (value as TierValues["benefits"]).map((it) => it.title).join(", ");
  }
  if (typeof value === "boolean") return t(value ? "versions.yes" : "versions.no");
  if (Array.isArray(value))
    return (value as TierValues[]).map((it) => nameOf(it, locale)).join(", ");
  if (typeof value === "object") return nameOf(value as TierValues, locale);
  return field === "names" || field === "color" ? String(value) : number(Number(value));
}

/** A tier's name, in the language of the page or the first that has one. */
function nameOf({ names }: TierValues, locale: string): string {
  return names[locale] || Object.values(names).find(Boolean) || "–";
}
