import { text } from "../../../locales/text.ts";
import type { Text } from "../../../locales/text.ts";
import type { Localized } from "../../../values/localized.ts";
import { readMoney } from "../../../values/money.ts";
import type { RuleJson } from "../../../values/conditions/read-condition.ts";
import type { UserErrorCode } from "../../../values/errors/user-error-code.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import { liveRule } from "../earning-rules-snapshot.ts";
import type { EarningEffect, EarningLimit, Trigger } from "../rule.ts";
import type { RuleDefinition } from "./earning-rule-entity.ts";
import { compileRule } from "./compile-rule.ts";
import type { RuleVocabulary } from "./compile-rule.ts";

/** An earning rule as a client sends it. */
export interface RuleInput {
  readonly title: string;
  readonly trigger: Trigger;
  readonly eventName?: string | null;
  readonly conditions?: unknown;
  readonly effects: readonly EffectInput[];
  readonly priority: number;
  readonly bestOfGroup?: string | null;
  readonly exclusive: boolean;
  readonly limits?: readonly EarningLimit[] | null;
  readonly validFrom?: Date | null;
  readonly validUntil?: Date | null;
  readonly translations?: readonly TranslationInput[] | null;
}

interface EffectInput extends Omit<EarningEffect, "perMinor" | "lines"> {
  readonly per?: { readonly amount: string; readonly currencyCode: string } | null;
  readonly lines?: unknown;
}

interface TranslationInput {
  readonly locale: string;
  readonly title: string;
  readonly description?: string | null;
}

/**
 * The program's languages and vocabulary, the language of the title, and the version that was
 * edited.
 */
export interface Drafting extends RuleVocabulary {
  readonly locales: readonly string[];
  readonly locale: string;
  readonly before: RuleDefinition | null;
}

/** Reads a rule; all that is wrong is returned at once, each at its field of the input. */
export function draftDefinition(
  input: RuleInput,
  drafting: Drafting,
): { definition: RuleDefinition } | { reasons: RefusalReason[] } {
  const { definition, reasons } = typedDefinition(input, drafting);
  return reasons.length ? { reasons } : { definition };
}

/** A rule as far as it can be read, with all that is wrong. */
export function typedDefinition(
  input: RuleInput,
  drafting: Drafting,
): { definition: RuleDefinition; reasons: RefusalReason[] } {
  const reader = new RuleReader(drafting);
  const { titles, descriptions } = reader.texts(input);
  const definition: RuleDefinition = {
    titles,
    descriptions,
    trigger: input.trigger,
    eventName: input.eventName ?? null,
    conditions: (input.conditions ?? null) as RuleJson | null,
    effects: input.effects.map((effect, position) => reader.effect(effect, position)),
    priority: input.priority,
    bestOfGroup: input.bestOfGroup ?? null,
    exclusive: input.exclusive,
    limits: (input.limits ?? []).map((limit) => ({ ...limit })),
    validFrom: input.validFrom?.toISOString() ?? null,
    validUntil: input.validUntil?.toISOString() ?? null,
  };
  const { reasons } = reader;
  // An amount that could not be read has its reason already.
  const others = problemsOf(definition, drafting).filter(
    (problem) => !reasons.some(({ field }) => isWithin(field, problem.field)),
  );
  return { definition, reasons: [...reasons, ...others] };
}

/** Why a definition cannot be published. */
export function problemsOf(
  definition: RuleDefinition,
  vocabulary: RuleVocabulary,
): RefusalReason[] {
  const rule = { id: "", archivedAt: null, pauses: [] };
  const always = { inForceFrom: new Date(0), inForceUntil: null, savedAt: new Date(0) };
  const result = compileRule(liveRule(rule, { version: 1, definition, ...always }), vocabulary);
  const problems = "problems" in result ? result.problems : result.unavailable;
  return problems.map(({ code, field, message }) => ({
    code,
    field: ["input", ...field],
    message,
  }));
}

function isWithin(inner: readonly string[], outer: readonly string[]): boolean {
  return outer.every((step, position) => inner[position] === step);
}

// The figures that each kind of effect goes by.
const FIGURES = {
  PER_AMOUNT: ["points", "per", "wholeSteps"],
  FIXED: ["points"],
  MULTIPLIER: ["multiplier"],
};

const AMOUNT_CODES = {
  NOT_A_DECIMAL: "INVALID",
  TOO_MANY_DECIMALS: "TOO_MANY_DECIMALS",
  TOO_LARGE: "INVALID",
} as const;

/** Reads the parts of a rule one by one, and keeps what is wrong with them. */
class RuleReader {
  readonly reasons: RefusalReason[] = [];

  constructor(private readonly drafting: Drafting) {}

  effect(effect: EffectInput, position: number): EarningEffect {
    const path = ["input", "effects", String(position)];
    const { kind, points, per, wholeSteps, multiplier } = effect;
    for (const [name, figure] of Object.entries({ points, per, wholeSteps, multiplier })) {
      const isGiven = figure !== null && figure !== undefined && figure !== false;
      if (!isGiven || FIGURES[kind].includes(name)) continue;
      const figures = FIGURES[kind].join(", ");
      this.#refuse("INVALID", [...path, name], text("earning.figureNotUsed", { kind, figures }));
    }
    const lines = (effect.lines ?? null) as RuleJson | null;
    if (kind === "MULTIPLIER") return { kind, multiplier: multiplier ?? null, lines };
    if (kind === "FIXED") return { kind, points: points ?? null, lines };
    const perMinor = per ? this.#amount(per, [...path, "per"]) : null;
    return { kind, points: points ?? null, perMinor, wholeSteps: wholeSteps ?? false, lines };
  }

  /** Titles and descriptions; without translations, those of other languages stay as they were. */
  texts(input: RuleInput): { titles: Localized; descriptions: Localized } {
    const { locales, locale, before } = this.drafting;
    const { translations } = input;
    const titles: Record<string, string> = translations ? {} : { ...before?.titles };
    const descriptions: Record<string, string> = translations ? {} : { ...before?.descriptions };
    titles[locale] = this.#title(input.title, ["input", "title"]);
    const seen = new Set<string>();
    translations?.forEach(({ locale: language, title, description }, position) => {
      const path = ["input", "translations", String(position)];
      if (!locales.includes(language) || seen.has(language)) {
        const message = text("earning.wrongLocale", { locales: locales.join(", ") });
        this.#refuse("INVALID", [...path, "locale"], message);
      }
      seen.add(language);
      titles[language] = this.#title(title, [...path, "title"]);
      if (description?.trim()) descriptions[language] = description.trim();
    });
    return { titles: this.#ordered(titles), descriptions: this.#ordered(descriptions) };
  }

  #title(title: string, field: readonly string[]): string {
    const trimmed = title.trim();
    if (trimmed === "") this.#refuse("REQUIRED", field, text("earning.titleNeeded"));
    return trimmed;
  }

  // In the program's own order: readers of other languages see the first.
  #ordered(texts: Readonly<Record<string, string>>): Localized {
    const { locales } = this.drafting;
    return Object.fromEntries(
      locales.flatMap((locale) => (texts[locale] ? [[locale, texts[locale]]] : [])),
    );
  }

  #amount(
    { amount, currencyCode }: NonNullable<EffectInput["per"]>,
    field: readonly string[],
  ): number | null {
    const currency = this.drafting.currencyCode;
    if (currencyCode !== currency) {
      const message = text("earning.otherCurrency", { currency });
      this.#refuse("CURRENCY_NOT_ACCEPTED", [...field, "currencyCode"], message);
      return null;
    }
    const money = readMoney(amount, currency);
    if ("minor" in money) return money.minor;
    const message = text("earning.notAmount", { currency });
    this.#refuse(AMOUNT_CODES[money.problem], [...field, "amount"], message);
    return null;
  }

  #refuse(code: UserErrorCode, field: readonly string[], message: Text): void {
    this.reasons.push({ code, field, message });
  }
}
