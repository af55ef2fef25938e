import type { Fraction } from "../../../values/fraction.ts";
import type { Localized } from "../../../values/localized.ts";
import type { LineFacts } from "../earning-facts.ts";
import type { Capacity } from "../limits.ts";
import type { CompiledRule } from "../rule.ts";

/**
 * A rule whose conditions held when the purchase was recorded, with each leaf's answer then, "1" or
 * "0".
 */
export interface HeldRule {
  readonly compiled: CompiledRule;
  readonly answers: string;
}

/** The tier's own multiplier, as it stood when the purchase was placed. */
export interface TierMultiplier {
  readonly tierId: string;
  readonly names: Localized;
  /** A decimal string from "1". */
  readonly multiplier: string;
  readonly extra: Fraction;
}

/**
 * All that the points of a purchase depend on besides what is kept of it: fixed when it is
 * recorded.
 */
export interface Basis {
  /** In order of precedence. */
  readonly rules: readonly HeldRule[];
  readonly tier: TierMultiplier | null;
  readonly rooms: Readonly<Record<string, Capacity>>;
  readonly programRoom: number | null;
}

/**
 * Whether a filter chooses a line: goods as bought. Shipping goes only with effects that choose no
 * lines.
 */
export function isChosen(filter: ((line: LineFacts) => boolean) | null, facts: LineFacts): boolean {
  if (facts.line.kind === "GOODS") return filter === null || filter(facts);
  return facts.line.kind === "SHIPPING" && filter === null;
}

export function hasExtras(compiled: CompiledRule): boolean {
  return compiled.fixed.length > 0 || compiled.multipliers.length > 0;
}
