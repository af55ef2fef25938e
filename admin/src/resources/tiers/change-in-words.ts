import type { TFunction } from "i18next";
import type { ConfigurationChange } from "../../components/versions/change.tsx";

const FIELDS = ["threshold", "multiplier", "color", "level", "invitationOnly", "benefits"] as const;
const POLICY = [
  "metric",
  "window.kind",
  "window.days",
  "retentionShare",
  "downgrade",
  "graceDays",
] as const;

/** A difference between two versions, as a person says it. */
export function changeInWords(
  { path, before, after }: ConfigurationChange,
  { t, number }: { t: TFunction; number: (value: number) => string },
): string {
  const valueText = (value: unknown) => {
    if (value === null || value === undefined) return "–";
    if (typeof value === "string" && /^\d+(?:\.\d+)?$/.test(value)) return number(Number(value));
    return typeof value === "object" ? JSON.stringify(value) : String(value);
  };
  const [from, to] = [valueText(before), valueText(after)];
  const policy = POLICY.find((field) => path === `policy.${field}`);
  if (policy) {
    const field = t(`tiers.policy.${policy.replace(".", "") as "metric"}`);
    return t("tiers.changes.field", { field, from, to });
  }
  const field = FIELDS.find((name) => path.endsWith(`.${name}`));
  if (field) {
    const tier = path.slice("tiers.".length, -field.length - 1);
    const named = t(`tiers.fields.${field}`);
    return field === "benefits"
      ? t("tiers.changes.benefits", { tier })
      : t("tiers.changes.tier", { tier, field: named, from, to });
  }
  const tier = path.replace(/^tiers\./, "");
  if (before === null) return t("tiers.changes.added", { tier });
  if (after === null) return t("tiers.changes.removed", { tier });
  return t("tiers.changes.field", { field: tier, from, to });
}
