import { fractionOf, isLess, one } from "../../../values/fraction.ts";
import { decodeId } from "../../../values/id.ts";
import type { Localized } from "../../../values/localized.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import type { Tier, TierBenefit, TierMetric } from "../tier-set.ts";
import { readThreshold } from "./read-threshold.ts";
import type { Refuse } from "./read-threshold.ts";

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
  /** The tiers that the set has or had, by which a tier with an id is known. */
  readonly known: readonly Tier[];
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

/** Tiers as they are to be, lowest first, and everything that is wrong with them, each at its field. */
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
    reasons.push({
      ...{ code: "REQUIRED", field: ["input", "tiers"] },
      message: { en: "A set has at least one tier.", vi: "Cần có ít nhất một hạng." },
    });
  }
  reasons.push(...wrongTogether(tiers));
  return { tiers: tiers.toSorted((a, b) => a.level - b.level), reasons };
}

function readTier(input: TierInput, read: TiersRead, refuse: Refuse): Tier {
  const id = input.id == null ? null : decodeId("tier", input.id);
  const before = read.known.find((tier) => tier.id === id) ?? null;
  if (input.id != null && !before) {
    refuse("NOT_FOUND", ["id"], {
      en: "The set has no such tier. Leave `id` out for a new one.",
      vi: "Không có hạng này. Hãy bỏ `id` nếu là hạng mới.",
    });
  }
  const { level } = input;
  if (level < 1 || level > LEVEL_MAX) {
    refuse("INVALID", ["level"], {
      en: `A level is a number from 1 to ${LEVEL_MAX}.`,
      vi: `Cấp hạng là số từ 1 đến ${LEVEL_MAX}.`,
    });
  }
  const color = input.color === undefined ? (before?.color ?? null) : input.color;
  if (color !== null && !/^#[0-9a-f]{6}$/i.test(color)) {
    refuse("INVALID", ["color"], {
      en: "Write the color as `#rrggbb`.",
      vi: "Hãy ghi màu theo dạng `#rrggbb`.",
    });
  }
  const invitationOnly = input.invitationOnly ?? before?.invitationOnly ?? false;
  return {
    id: before?.id ?? read.newId(),
    ...{ level, color, invitationOnly },
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
    refuse("INVALID", ["translations", String(index), "locale"], {
      en: `The program's languages are ${locales.join(", ")}.`,
      vi: `Các ngôn ngữ của chương trình là ${locales.join(", ")}.`,
    });
  }
  // Without a name in the program's own language, the one given stands in for it.
  names[locales[0]!] ??= input.name;
  if (Object.values(names).some((name) => name.trim() === "")) {
    refuse("INVALID", ["name"], { en: "A tier needs a name.", vi: "Hạng cần có tên." });
  }
  return inOrder(names, locales);
}

/** The program's own language first: what everybody else falls back to. */
export function inOrder(texts: Localized, locales: readonly string[]): Localized {
  const known = locales.filter((locale) => texts[locale] !== undefined);
  return Object.fromEntries(known.map((locale) => [locale, texts[locale]!.trim()]));
}

function readMultiplier(multiplier: string, refuse: Refuse): string {
  const factor = fractionOf(multiplier);
  const most = { numerator: MULTIPLIER_MAX, denominator: 1n };
  if (!factor || isLess(factor, one) || isLess(most, factor)) {
    refuse("INVALID", ["multiplier"], {
      en: `The multiplier is "1" to "${MULTIPLIER_MAX}", with at most nine decimals.`,
      vi: `Hệ số nhân điểm là từ "1" đến "${MULTIPLIER_MAX}", tối đa chín chữ số thập phân.`,
    });
  }
  return multiplier;
}

/** Benefits in the caller's language; one of the same kind at the same place keeps its other languages. */
function readBenefits(
  inputs: NonNullable<TierInput["benefits"]>,
  before: readonly TierBenefit[],
  { locale, locales, refuse }: TextsRead,
): TierBenefit[] {
  return inputs.map(({ kind, title, value = null }, index) => {
    if (title.trim() === "") {
      refuse("INVALID", ["benefits", String(index), "title"], {
        en: "Say in words what the benefit is.",
        vi: "Hãy mô tả quyền lợi bằng lời.",
      });
    }
    const old = before[index]?.kind === kind ? before[index].titles : {};
    const titles = { [locales[0]!]: title, ...old, [locale]: title };
    return { kind, titles: inOrder(titles, locales), value };
  });
}

function wrongTogether(tiers: readonly Tier[]): RefusalReason[] {
  const reasons: RefusalReason[] = [];
  tiers.forEach((tier, index) => {
    const field = (name: string) => ["input", "tiers", String(index), name];
    if (tiers.slice(0, index).some(({ id }) => id === tier.id)) {
      reasons.push({
        ...{ code: "INVALID", field: field("id") },
        message: { en: "This tier is given twice.", vi: "Hạng này bị lặp lại." },
      });
    }
    if (tiers.slice(0, index).some(({ level }) => level === tier.level)) {
      reasons.push({
        ...{ code: "DUPLICATE_LEVEL", field: field("level") },
        message: {
          en: `Another tier has level ${tier.level}. Give each its own.`,
          vi: `Đã có hạng khác ở cấp ${tier.level}. Mỗi hạng cần một cấp riêng.`,
        },
      });
    }
    const lower = tiers.find((it) => it.level < tier.level && isNoLess(it, tier));
    if (!lower) return;
    reasons.push({
      ...{ code: "THRESHOLDS_NOT_RISING", field: field("threshold") },
      message: {
        en: `Level ${lower.level} needs as much or more. A higher level needs a higher threshold.`,
        vi: `Cấp ${lower.level} có ngưỡng bằng hoặc cao hơn. Cấp cao hơn cần ngưỡng cao hơn.`,
      },
    });
  });
  return reasons;
}

function isNoLess(lower: Tier, higher: Tier): boolean {
  if (lower.threshold === null || higher.threshold === null) return false;
  return lower.threshold >= higher.threshold;
}
