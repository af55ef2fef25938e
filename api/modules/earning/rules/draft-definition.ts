import type { Localized } from "../../../values/localized.ts";
import { readMoney } from "../../../values/money.ts";
import type { RuleJson } from "../../../values/read-condition.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import { compileRule } from "./compile-rule.ts";
import { liveRule } from "../earning-rules-snapshot.ts";
import type { EarningEffect, EarningLimit, Trigger } from "../rule.ts";
import type { RuleDefinition } from "../stored-earning-rule.ts";

/** What an earning rule is to say. */
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

/** In which program, by whom in which language, and what the version that was edited said. */
export interface RewardReading {
  readonly currencyCode: string;
  readonly locales: readonly string[];
  readonly locale: string;
  readonly before: RuleDefinition | null;
}

/** Reads what a rule is to say; everything that is wrong is told at once, each at its field of the input. */
export function draftDefinition(
  input: RuleInput,
  drafting: RewardReading,
): { definition: RuleDefinition } | { reasons: RefusalReason[] } {
  const reasons: RefusalReason[] = [];
  const effects = input.effects.map((effect, position) =>
    effectOf(effect, { position, drafting, reasons }),
  );
  const definition: RuleDefinition = {
    ...wordsOf(input, drafting, reasons),
    ...{ trigger: input.trigger, eventName: input.eventName ?? null },
    conditions: (input.conditions ?? null) as RuleJson | null,
    ...{ effects, priority: input.priority, bestOfGroup: input.bestOfGroup ?? null },
    ...{ exclusive: input.exclusive, limits: (input.limits ?? []).map((limit) => ({ ...limit })) },
    validFrom: input.validFrom?.toISOString() ?? null,
    validUntil: input.validUntil?.toISOString() ?? null,
  };
  const known = reasons.length;
  for (const reason of problemsOf(definition, drafting.currencyCode)) {
    // An amount that could not be read was told of already.
    const isTold = reasons.slice(0, known).some(({ field }) => isWithin(field, reason.field));
    if (!isTold) reasons.push(reason);
  }
  return reasons.length ? { reasons } : { definition };
}

/** What is wrong with a definition for whoever evaluates it. */
export function problemsOf(definition: RuleDefinition, currencyCode: string): RefusalReason[] {
  const rule = { id: "", archivedAt: null, pauses: [] };
  const always = { inForceFrom: new Date(0), inForceUntil: null, savedAt: new Date(0) };
  const version = { version: 1, definition, ...always };
  const result = compileRule(liveRule(rule, version), currencyCode);
  if ("compiled" in result) return [];
  return result.problems.map(({ field, message }) => ({
    ...{ code: "INVALID", field: ["input", ...field], message },
  }));
}

function isWithin(inner: readonly string[], outer: readonly string[]): boolean {
  return outer.every((step, position) => inner[position] === step);
}

interface EffectPlace {
  readonly position: number;
  readonly drafting: RewardReading;
  readonly reasons: RefusalReason[];
}

const FIGURES = {
  PER_AMOUNT: ["points", "per", "wholeSteps"],
  FIXED: ["points"],
  MULTIPLIER: ["multiplier"],
};

function effectOf(
  { kind, points, per, wholeSteps, multiplier, lines }: EffectInput,
  { position, drafting, reasons }: EffectPlace,
): EarningEffect {
  const path = ["input", "effects", String(position)];
  const field = [...path, "per"];
  for (const [name, figure] of Object.entries({ points, per, wholeSteps, multiplier })) {
    const isGiven = figure !== null && figure !== undefined && figure !== false;
    if (isGiven && !FIGURES[kind].includes(name)) reasons.push(noFigure([...path, name], kind));
  }
  const filter = (lines ?? null) as RuleJson | null;
  if (kind === "MULTIPLIER") return { kind, multiplier: multiplier ?? null, lines: filter };
  if (kind === "FIXED") return { kind, points: points ?? null, lines: filter };

  const perMinor = per ? amountOf(per, { field, drafting, reasons }) : null;
  return { kind, points: points ?? null, perMinor, wholeSteps: wholeSteps ?? false, lines: filter };
}

const AMOUNT_CODES = {
  NOT_A_DECIMAL: "INVALID",
  TOO_MANY_DECIMALS: "TOO_MANY_DECIMALS",
  TOO_LARGE: "INVALID",
} as const;

function amountOf(
  { amount, currencyCode }: NonNullable<EffectInput["per"]>,
  { field, drafting, reasons }: Omit<EffectPlace, "position"> & { field: readonly string[] },
): number | null {
  const currency = drafting.currencyCode;
  if (currencyCode !== currency) {
    reasons.push({
      ...{ code: "CURRENCY_NOT_ACCEPTED", field: [...field, "currencyCode"] },
      message: {
        en: `The program's currency is ${currency}. Write the amount in it.`,
        vi: `Tiền tệ của chương trình là ${currency}. Hãy ghi số tiền bằng ${currency}.`,
      },
    });
    return null;
  }
  const money = readMoney(amount, currency);
  if ("minor" in money) return money.minor;
  reasons.push({
    ...{ code: AMOUNT_CODES[money.problem], field: [...field, "amount"] },
    message: {
      en: `Write an amount of ${currency} in plain digits, with no more decimals than it has.`,
      vi: `Hãy ghi số tiền ${currency} bằng chữ số, không nhiều chữ số thập phân hơn cho phép.`,
    },
  });
  return null;
}

function wordsOf(
  { title, translations }: RuleInput,
  { locales, locale, before }: RewardReading,
  reasons: RefusalReason[],
): { titles: Localized; descriptions: Localized } {
  const titles: Record<string, string> = translations ? {} : { ...before?.titles };
  const descriptions: Record<string, string> = translations ? {} : { ...before?.descriptions };
  titles[locale] = title.trim();
  if (titles[locale] === "") reasons.push(unnamed(["input", "title"]));
  const seen = new Set<string>();
  translations?.forEach(({ locale: of, title: name, description }, position) => {
    const field = ["input", "translations", String(position)];
    if (!locales.includes(of) || seen.has(of))
      reasons.push(wrongLocale([...field, "locale"], locales));
    if (name.trim() === "") reasons.push(unnamed([...field, "title"]));
    seen.add(of);
    titles[of] = name.trim();
    if (description?.trim()) descriptions[of] = description.trim();
  });
  // In the program's own order: readers of other languages see the first.
  const ordered = (texts: Record<string, string>) =>
    Object.fromEntries(locales.flatMap((of) => (texts[of] ? [[of, texts[of]]] : [])));
  return { titles: ordered(titles), descriptions: ordered(descriptions) };
}

function noFigure(field: readonly string[], kind: EarningEffect["kind"]): RefusalReason {
  const own = FIGURES[kind].join(", ");
  const message = {
    en: `${kind} goes by ${own} only. Leave this out.`,
    vi: `${kind} chỉ dùng ${own}. Hãy bỏ mục này.`,
  };
  return { code: "INVALID", field, message };
}

function unnamed(field: readonly string[]): RefusalReason {
  const message = {
    en: "Give the rule a name: members see it with their points.",
    vi: "Hãy đặt tên cho quy tắc: thành viên sẽ thấy tên này bên cạnh điểm của họ.",
  };
  return { code: "INVALID", field, message };
}

function wrongLocale(field: readonly string[], locales: readonly string[]): RefusalReason {
  const all = locales.join(", ");
  const message = {
    en: `Use each of the program's languages at most once: ${all}.`,
    vi: `Chỉ dùng mỗi ngôn ngữ của chương trình một lần: ${all}.`,
  };
  return { code: "INVALID", field, message };
}
