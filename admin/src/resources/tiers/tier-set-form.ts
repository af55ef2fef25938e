import type {
  BenefitKind,
  SaveTierSetInput,
  TierDowngrade,
  TierMetric,
  TierSetEditorQuery,
  TierWindowKind,
} from "../../../../client/admin.ts";

type Draft = NonNullable<NonNullable<TierSetEditorQuery["program"]["tierSet"]>["draft"]>;

export interface BenefitValues {
  kind: BenefitKind;
  title: string;
  value?: string | null;
}

/** A tier as its fields hold it. */
export interface TierValues {
  id?: string;
  /** By language. */
  names: Record<string, string>;
  color: string;
  invitationOnly: boolean;
  threshold?: string | null;
  multiplier: string;
  /** In the language of the page. */
  benefits: BenefitValues[];
}

/** The tier set as the form holds it; tiers lowest first. */
export interface TierSetValues {
  metric: TierMetric;
  window: TierWindowKind;
  days?: number | null;
  /** In percent. */
  retention: number;
  downgrade: TierDowngrade;
  graceDays: number;
  tiers: TierValues[];
}

/** What the editor begins with: the draft, or what members live by. */
export function valuesOf({ policy, tiers }: Pick<Draft, "policy" | "tiers">): TierSetValues {
  return {
    metric: policy.metric,
    window: policy.window.kind,
    days: policy.window.days ?? null,
    retention: Math.round(Number(policy.retentionShare) * 10_000) / 100,
    downgrade: policy.downgrade,
    graceDays: policy.graceDays,
    tiers: tiers.map(
      ({ id, translations, color, invitationOnly, threshold, multiplier, benefits }) => ({
        id,
        names: Object.fromEntries(translations.map(({ locale, name }) => [locale, name])),
        color,
        invitationOnly,
        threshold: threshold?.value ?? null,
        multiplier,
        benefits: benefits.map(({ kind, title, value }) => ({ kind, title, value: value ?? null })),
      }),
    ),
  };
}

const COLORS = ["#8d99ae", "#c9a227", "#3a86a8", "#7b4fa6", "#1f1f1f"];

/** A level above those there are. */
export function newTier(count: number): TierValues {
  const color = COLORS[count % COLORS.length]!;
  const threshold = count === 0 ? "0" : null;
  return { names: {}, color, invitationOnly: false, threshold, multiplier: "1", benefits: [] };
}

/** What a program's first tiers begin with. */
export const FIRST_TIERS: TierSetValues = {
  metric: "SPEND",
  window: "CALENDAR_YEAR",
  days: null,
  retention: 100,
  downgrade: "ONE_LEVEL",
  graceDays: 30,
  tiers: [newTier(0), newTier(1)],
};

/** The input of preview and save; `locale` is the language of what has one language alone. */
export function inputOf(
  values: TierSetValues,
  locale: string,
): Required<Pick<SaveTierSetInput, "policy" | "tiers">> {
  const { metric, window, days, retention, downgrade, graceDays, tiers } = values;
  return {
    policy: {
      metric,
      window: { kind: window, ...(window === "ROLLING_DAYS" && { days: days ?? 365 }) },
      retentionShare: String(retention / 100),
      downgrade,
      graceDays,
    },
    tiers: tiers.map(({ id, names, threshold, multiplier, benefits, ...tier }, at) => ({
      ...tier,
      ...(id && { id }),
      name: names[locale] ?? "",
      translations: Object.entries(names)
        .filter(([, name]) => name)
        .map(([locale, name]) => ({ locale, name })),
      level: at + 1,
      ...(!tier.invitationOnly && { threshold: threshold ?? "0" }),
      multiplier: multiplier || "1",
      benefits: benefits.map(({ kind, title, value }) => ({ kind, title, value: value || null })),
    })),
  };
}

/** The field of the form that a field of the input is in; empty where none is. */
export function fieldOf(
  path: readonly string[],
  { values, locale }: { values: TierSetValues; locale: string },
): (string | number)[] {
  const [part, place, field, translation] = path;
  if (part === "policy") return policyField(path.slice(1).join("."));
  if (part !== "tiers" || !place || !field) return [];
  const at = Number(place);
  if (field === "name") return ["tiers", at, "names", locale];
  if (field === "translations") {
    const languages = Object.entries(values.tiers[at]!.names).filter(([, name]) => name);
    return ["tiers", at, "names", languages[Number(translation)]?.[0] ?? locale];
  }
  return ["threshold", "multiplier", "color"].includes(field) ? ["tiers", at, field] : [];
}

function policyField(name: string): string[] {
  const fields: Readonly<Record<string, string>> = {
    metric: "metric",
    "window.kind": "window",
    "window.days": "days",
    retentionShare: "retention",
    downgrade: "downgrade",
    graceDays: "graceDays",
  };
  return fields[name] ? [fields[name]] : [];
}
