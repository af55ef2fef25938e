import { fractionOf, isLess, one } from "../../../values/fraction.ts";
import { decodeId } from "../../../values/id.ts";
import { text } from "../../../locales/text.ts";
import type { Text } from "../../../locales/text.ts";
import type { Localized } from "../../../values/localized.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import type { TierMetric } from "../tier-metrics.ts";
import type { Tier, TierBenefit } from "../tier-set.ts";
import { readThreshold } from "./read-threshold.ts";
import type { Refuse } from "./read-threshold.ts";

/** A tier as staff enter it. */
export interface TierInput {
  /** The public id; none for a new tier. */
  readonly id?: string | null;
  readonly name: string;
  readonly level: number;
  readonly color?: string | null;
  readonly invitationOnly?: boolean | null;
  /** A decimal string in the metric's unit. */
  readonly threshold?: string | null;
  readonly multiplier?: string | null;
  readonly benefits?:
    | readonly { readonly kind: string; readonly title: string; readonly value?: string | null }[]
    | null;
  readonly translations?: readonly { readonly locale: string; readonly name: string }[] | null;
}

/** What tiers are read against. */
export interface TiersRead {
  /** The tiers that the set has or had: an id must be one of theirs. */
  readonly existing: readonly Tier[];
  readonly metric: TierMetric;
  /** Whether thresholds were in another unit before. */
  readonly isNewMetric: boolean;
  readonly currencyCode: string;
  /** The program's languages, its own first. */
  readonly locales: readonly string[];
  /** The caller's language. */
  readonly locale: string;
  newId(): string;
}

const LEVEL_MAX = 1000;
const MULTIPLIER_MAX = 100n;

/** Reads tiers, lowest first, with every reason to refuse them, each at its field. */
export function readTiers(
  inputs: readonly TierInput[],
  read: TiersRead,
): { tiers: Tier[]; reasons: RefusalReason[] } {
  const reasons: RefusalReason[] = [];
  const tiers = inputs.map((input, index) => {
    const at = ["input", "tiers", String(index)];
    return readTier(input, read, (code, path, message) =>
      reasons.push({ code, field: [...at, ...path], message }),
    );
  });
  if (tiers.length === 0) {
    const message = text("tiers.noTiers");
    reasons.push({ code: "REQUIRED", field: ["input", "tiers"], message });
  }
  reasons.push(...conflictsBetween(tiers));
  return { tiers: tiers.toSorted((a, b) => a.level - b.level), reasons };
}

function readTier(input: TierInput, read: TiersRead, refuse: Refuse): Tier {
  const id = input.id == null ? null : decodeId("tier", input.id);
  const before = read.existing.find((tier) => tier.id === id) ?? null;
  if (input.id != null && !before) {
    refuse("NOT_FOUND", ["id"], text("tiers.tierNotInSet"));
  }
  const { level } = input;
  if (level < 1 || level > LEVEL_MAX) {
    refuse("INVALID", ["level"], text("tiers.levelOutOfRange", { max: LEVEL_MAX }));
  }
  const color = input.color === undefined ? (before?.color ?? null) : input.color;
  if (color !== null && !/^#[0-9a-f]{6}$/i.test(color)) {
    refuse("INVALID", ["color"], text("tiers.colorInvalid"));
  }
  const invitationOnly = input.invitationOnly ?? before?.invitationOnly ?? false;
  return {
    id: before?.id ?? read.newId(),
    level,
    color,
    invitationOnly,
    names: readNames(input, before, { ...read, refuse }),
    threshold: readThreshold(input.threshold, { ...read, before, invitationOnly, refuse }),
    multiplier: readMultiplier(input.multiplier ?? before?.multiplier ?? "1", refuse),
    benefits: input.benefits
      ? readBenefits(input.benefits, before?.benefits ?? [], { ...read, refuse })
      : (before?.benefits ?? []),
  };
}

type TextsRead = Pick<TiersRead, "locale" | "locales"> & { refuse: Refuse };

function readNames(input: TierInput, before: Tier | null, { locale, locales, refuse }: TextsRead) {
  const names: Record<string, string> = input.translations ? {} : { ...before?.names };
  names[locale] = input.name;
  for (const [index, translation] of (input.translations ?? []).entries()) {
    names[translation.locale] = translation.name;
    if (locales.includes(translation.locale)) continue;
    const message = text("tiers.unknownLanguage", { locales: locales.join(", ") });
    refuse("INVALID", ["translations", String(index), "locale"], message);
  }
  // Without a name in the program's own language, this one stands in for it.
  names[locales[0]!] ??= input.name;
  if (Object.values(names).some((name) => name.trim() === "")) {
    refuse("INVALID", ["name"], text("tiers.tierNameBlank"));
  }
  return inOrder(names, locales);
}

/** Texts in the order of the languages: the program's own first, which all others fall back to. */
export function inOrder(texts: Localized, locales: readonly string[]): Localized {
  const present = locales.filter((locale) => texts[locale] !== undefined);
  return Object.fromEntries(present.map((locale) => [locale, texts[locale]!.trim()]));
}

function readMultiplier(multiplier: string, refuse: Refuse): string {
  const factor = fractionOf(multiplier);
  const most = { numerator: MULTIPLIER_MAX, denominator: 1n };
  if (!factor || isLess(factor, one) || isLess(most, factor)) {
    const message = text("tiers.multiplierOutOfRange", { max: Number(MULTIPLIER_MAX) });
    refuse("INVALID", ["multiplier"], message);
  }
  return multiplier;
}

/**
 * Benefits in the caller's language; one of the same kind at the same place keeps its other
 * languages.
 */
function readBenefits(
  inputs: NonNullable<TierInput["benefits"]>,
  before: readonly TierBenefit[],
  { locale, locales, refuse }: TextsRead,
): TierBenefit[] {
  return inputs.map(({ kind, title, value = null }, index) => {
    if (title.trim() === "") {
      refuse("INVALID", ["benefits", String(index), "title"], text("tiers.benefitTitleBlank"));
    }
    const old = before[index]?.kind === kind ? before[index].titles : {};
    const titles = { [locales[0]!]: title, ...old, [locale]: title };
    return { kind, titles: inOrder(titles, locales), value };
  });
}

function conflictsBetween(tiers: readonly Tier[]): RefusalReason[] {
  const reasons: RefusalReason[] = [];
  tiers.forEach((tier, index) => {
    const refuse = (code: RefusalReason["code"], name: string, message: Text) =>
      reasons.push({ code, field: ["input", "tiers", String(index), name], message });
    const earlier = tiers.slice(0, index);
    const { level } = tier;
    if (earlier.some(({ id }) => id === tier.id)) {
      refuse("INVALID", "id", text("tiers.tierRepeated"));
    }
    if (earlier.some((other) => other.level === level)) {
      refuse("DUPLICATE_LEVEL", "level", text("tiers.levelTaken", { level }));
    }
    const lower = tiers.find((other) => other.level < level && isNoLess(other, tier));
    if (lower) {
      const message = text("tiers.thresholdsNotRising", { level: lower.level });
      refuse("THRESHOLDS_NOT_RISING", "threshold", message);
    }
  });
  return reasons;
}

function isNoLess(lower: Tier, higher: Tier): boolean {
  if (lower.threshold === null || higher.threshold === null) return false;
  return lower.threshold >= higher.threshold;
}
