import type { TFunction } from "i18next";
import type { Formats } from "../../formats.ts";
import type { ConditionWords } from "../conditions/condition-words.ts";
import type { UseLimitValues } from "./audience-fields.tsx";

export interface OfferWords {
  readonly t: TFunction;
  readonly formats: Formats;
  readonly conditions: ConditionWords;
  readonly currencyCode: string;
}

// What the form holds as a bare amount.
const AMOUNTS: ReadonlySet<string> = new Set(["copay", "value", "maxDiscount", "minimumSpend"]);

/** What a field of an offer's form holds, as a person says it. */
export function fieldInWords<Values extends object>(
  field: keyof Values & string,
  of: Values,
  words: OfferWords,
): string {
  return offerField(field, of[field], words) ?? words.t("versions.unsaid");
}

/** What a field of an offer holds, as a person says it; null for what takes too many words. */
function offerField(field: string, value: unknown, words: OfferWords): string | null {
  const { t, formats, conditions, currencyCode } = words;
  if (value === null || value === undefined || value === "") return "–";
  if (field === "kind") return t(`rewards.kinds.${value as "GIFT_CARD"}`);
  if (field === "conditions") return conditions(value, "MOMENT");
  if (field === "lines") return conditions(value, "LINE");
  if (field === "limits") return limitsInWords(value as UseLimitValues[], words);
  if (field === "applies") return appliesInWords(value as Applies, words);
  if (field === "translations") return titlesOf(value as readonly Titled[]);
  if (field === "texts") return titlesOf(Object.values(value as Record<string, Titled>));
  if (field === "validFrom" || field === "validUntil") {
    const isInstant = String(value).endsWith("Z");
    return isInstant ? formats.dateTime(String(value)) : String(value).replace("T", " ");
  }
  if (field === "percent") return `${String(value)} %`;
  if (AMOUNTS.has(field) && typeof value === "string") {
    return formats.money({ amount: value, currencyCode });
  }
  if (typeof value === "boolean") return t(value ? "versions.yes" : "versions.no");
  if (typeof value === "number") return formats.number(value);
  if (typeof value !== "object") return `“${String(value)}”`;
  if ("amount" in value) return formats.money(value as never);
  return "name" in value ? String(value.name) : null;
}

interface Titled {
  readonly title?: string;
  readonly description?: string | null;
}

function titlesOf(texts: readonly Titled[]): string {
  const written = texts.map((it) => [it.title, it.description].filter(Boolean).join(": "));
  return written.filter(Boolean).join(" · ") || "–";
}

interface Applies {
  readonly minimumSpend?: unknown;
  readonly lines?: unknown;
  readonly maxUnits?: unknown;
}

/** "From a purchase of 50,000 ₫, for which items: category is “beans”" */
function appliesInWords(applies: Applies, words: OfferWords): string {
  const { t } = words;
  const parts = (["minimumSpend", "maxUnits", "lines"] as const).flatMap((name) => {
    const value = applies[name];
    if (value === null || value === undefined) return [];
    return [`${t(`rewards.fields.${name}`)}: ${offerField(name, value, words)}`];
  });
  return parts.join(", ") || "–";
}

/** "100 a day, all together" */
function limitsInWords(limits: readonly UseLimitValues[], { t, formats }: OfferWords): string {
  const each = limits.map(({ max, period, per }) =>
    t("rewards.limit.sentence", {
      max: formats.number(max ?? 0),
      period: t(`rewards.limit.periods.${period}`),
      per: t(`rewards.limit.scopes.${per}`),
    }),
  );
  return each.join("; ") || "–";
}

interface Sides {
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * "Points: 100 → 200"; where a side takes more than some words, or both say the same in few, that
 * it changed.
 */
export function changeInWords(
  named: string,
  field: string,
  { before, after }: Sides,
  words: OfferWords,
): string {
  const { t } = words;
  const [from, to] = [before, after].map((value) => offerField(field, value, words));
  if (from == null || to == null || from === to) {
    return t("rewards.changes.changed", { field: named });
  }
  return t("rewards.changes.field", { field: named, from, to });
}
