import type {
  EarningEffectKind,
  EarningLimitPeriod,
  EarningLimitScope,
  EarningLimitUnit,
  EarningRuleEditorQuery,
  EarningTrigger,
  SaveEarningRuleInput,
} from "../../../../client/admin.ts";
import type { Formats } from "../../formats.ts";

export type Rule = NonNullable<EarningRuleEditorQuery["program"]["earningRule"]>;
type Version = NonNullable<Rule["draft"]>;

/** An effect as its fields hold it. */
export interface EffectValues {
  kind: EarningEffectKind;
  points?: number | null;
  per?: string | null;
  wholeSteps?: boolean;
  multiplier?: string | null;
  lines?: unknown;
}

export interface LimitValues {
  per: EarningLimitScope;
  period: EarningLimitPeriod;
  unit: EarningLimitUnit;
  max?: number | null;
}

/** A rule as the form holds it; times on the program's clock. */
export interface RuleValues {
  texts: Record<string, { title?: string; description?: string }>;
  trigger: EarningTrigger;
  eventName?: string | null;
  conditions?: unknown;
  effects: EffectValues[];
  limits: LimitValues[];
  validFrom?: string | null;
  validUntil?: string | null;
  priority: number;
  bestOfGroup?: string | null;
  exclusive: boolean;
}

/** What a new rule begins with. */
export const NEW_RULE: RuleValues = {
  texts: {},
  trigger: "PURCHASE",
  eventName: null,
  conditions: null,
  effects: [
    { kind: "PER_AMOUNT", points: 1, per: null, wholeSteps: true, multiplier: null, lines: null },
  ],
  limits: [],
  validFrom: null,
  validUntil: null,
  priority: 0,
  bestOfGroup: null,
  exclusive: false,
};

/** What the form holds of a version. */
export function valuesOf(version: Version, { clockOf }: Formats): RuleValues {
  const { trigger, eventName, conditions, priority, bestOfGroup, exclusive } = version;
  return {
    texts: Object.fromEntries(
      version.translations.map(({ locale, title, description }) => [
        locale,
        { title, ...(description && { description }) },
      ]),
    ),
    trigger,
    eventName: eventName ?? null,
    conditions: conditions ?? null,
    effects: version.effects.map(({ kind, points, per, wholeSteps, multiplier, lines }) => ({
      kind,
      points: points ?? null,
      per: per?.amount ?? null,
      wholeSteps: wholeSteps ?? false,
      multiplier: multiplier ?? null,
      lines: lines ?? null,
    })),
    limits: version.limits.map(({ per, period, unit, max }) => ({ per, period, unit, max })),
    validFrom: version.validFrom ? clockOf(version.validFrom) : null,
    validUntil: version.validUntil ? clockOf(version.validUntil) : null,
    priority,
    bestOfGroup: bestOfGroup ?? null,
    exclusive,
  };
}

/** What is saved of it, and tried. */
export function inputOf(
  values: RuleValues,
  { currencyCode, instantOf }: { currencyCode: string; instantOf: Formats["instantOf"] },
): SaveEarningRuleInput {
  const { trigger, eventName, conditions, priority, bestOfGroup, exclusive } = values;
  const translations = writtenTexts(values);
  return {
    title: translations[0]?.title ?? "",
    translations,
    trigger,
    eventName: trigger === "EVENT" ? (eventName ?? null) : null,
    conditions: conditions ?? null,
    effects: values.effects.map((effect) => effectInput(effect, currencyCode)),
    limits: values.limits.map(({ max, ...limit }) => ({ ...limit, max: max ?? 0 })),
    validFrom: values.validFrom ? instantOf(values.validFrom) : null,
    validUntil: values.validUntil ? instantOf(values.validUntil) : null,
    priority,
    bestOfGroup: bestOfGroup?.trim() || null,
    exclusive,
  };
}

/** The languages in which a rule has a name. */
function writtenTexts({ texts }: Pick<RuleValues, "texts">) {
  return Object.entries(texts).flatMap(([locale, { title, description }]) =>
    title?.trim()
      ? [{ locale, title: title.trim(), description: description?.trim() || null }]
      : [],
  );
}

// Each kind of effect has figures of its own, and is refused those of others.
function effectInput(
  { kind, points, per, wholeSteps, multiplier, lines }: EffectValues,
  currencyCode: string,
): SaveEarningRuleInput["effects"][number] {
  const filter = lines ? { lines } : {};
  switch (kind) {
    case "MULTIPLIER":
      return { kind, multiplier: multiplier || null, ...filter };
    case "FIXED":
      return { kind, points: points ?? null, ...filter };
    default: {
      const amount = per ? { per: { amount: per, currencyCode } } : {};
      return {
        kind,
        points: points ?? null,
        wholeSteps: wholeSteps === true,
        ...amount,
        ...filter,
      };
    }
  }
}

/** Where the form has what a refusal names. */
export function placeOf(values: RuleValues, locales: readonly string[]) {
  return ([name = "", ...rest]: readonly string[]): (string | number)[] => {
    const at = rest.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    if (name === "title") return ["texts", locales[0]!, "title"];
    if (name === "translations") {
      const [position, ...part] = at;
      const locale = writtenTexts(values)[Number(position)]?.locale;
      return ["texts", locale ?? locales[0]!, ...part];
    }
    if (name === "conditions") return [name];
    // Of an amount and of a filter, the field is one.
    if (name === "effects") return [name, ...at.slice(0, 2)];
    return [name, ...at];
  };
}
