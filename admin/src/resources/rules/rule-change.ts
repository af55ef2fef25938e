import type { TFunction } from "i18next";
import { changesBetween } from "../../components/versions/change.tsx";
import type { ConfigurationChange } from "../../components/versions/change.tsx";
import type { Formats } from "../../formats.ts";
import type { LimitValues, Rule, RuleValues } from "./rule-form.ts";

type Version = NonNullable<Rule["draft"]>;
type Words = { readonly t: TFunction; readonly formats: Formats };

const COMPARED = [
  "sentence",
  "title",
  "translations",
  "trigger",
  "eventName",
  "conditions",
  "effects",
  "limits",
  "validFrom",
  "validUntil",
  "priority",
  "bestOfGroup",
  "exclusive",
] as const;

/** How a draft differs from the version that is live, in the paths of the API's own changes. */
export function draftChanges(live: Version | null, draft: Version): ConfigurationChange[] {
  return changesBetween(live ? compared(live) : {}, compared(draft));
}

function compared(version: Version): Record<string, unknown> {
  const fields = Object.fromEntries(COMPARED.map((name) => [name, version[name] ?? null]));
  return { ...fields, limits: version.limits.map(({ used: _, ...limit }) => limit) };
}

/** A difference between two versions of a rule, as a person says it. */
export function ruleChange(
  { path, before, after }: ConfigurationChange,
  all: readonly ConfigurationChange[],
  { t, formats }: Words,
): string | null {
  const isSaid = all.some((it) => it.path === "sentence");
  // The sentence says these already.
  if (isSaid && (path === "conditions" || path === "effects")) return null;
  if (path === "translations" && all.some((it) => it.path === "title")) return null;
  if (path === "conditions" || path === "effects" || path === "translations") {
    return t("rules.changes.changed", { field: t(`rules.fields.${path}`) });
  }
  const field = COMPARED.find((name) => name === path);
  if (!field) return null;
  const say = (value: unknown) => valueInWords(field, value, { t, formats });
  return t("rules.changes.field", {
    field: t(`rules.fields.${field}`),
    from: say(before),
    to: say(after),
  });
}

function valueInWords(field: string, value: unknown, { t, formats }: Words): string {
  if (value === null || value === undefined) return "–";
  if (field === "trigger") return t(`rules.triggers.${value as "PURCHASE"}`);
  if (field === "limits") {
    return (value as LimitValues[]).map((it) => limitInWords(it, { t, formats })).join("; ") || "–";
  }
  if (field === "validFrom" || field === "validUntil") return formats.dateTime(value as string);
  if (typeof value === "boolean") return t(value ? "versions.yes" : "versions.no");
  return typeof value === "number" ? formats.number(value) : `“${String(value)}”`;
}

/** "At most 500 points a month for each member" */
function limitInWords({ per, period, unit, max }: LimitValues, { t, formats }: Words) {
  return t("rules.limits.sentence", {
    max: t(`rules.limits.${unit}`, { count: max ?? 0, shown: formats.number(max ?? 0) }),
    period: t(`rules.limits.periods.${period}`),
    per: t(`rules.limits.scopes.${per}`),
  });
}

/** What a field of the form holds, as a person says it. */
export function fieldInWords(field: keyof RuleValues, of: RuleValues, { t, formats }: Words) {
  const value = of[field];
  if (field === "texts") {
    return Object.values(of.texts)
      .map((text) => text.title)
      .join(" · ");
  }
  if (field === "limits") {
    return of.limits.map((limit) => limitInWords(limit, { t, formats })).join("; ") || "–";
  }
  if (field === "trigger") return t(`rules.triggers.${of.trigger}`);
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "boolean") return t(value ? "versions.yes" : "versions.no");
  return typeof value === "object" ? t("versions.unsaid") : String(value);
}
