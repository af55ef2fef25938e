import type { NotApplied, NotAppliedCode } from "../explanation.ts";
import type { LineFacts } from "../earning-facts.ts";
import { isPaused } from "../rule.ts";
import type { CompiledRule } from "../rule.ts";
import { hasExtras, isChosen } from "./basis.ts";
import type { Basis } from "./basis.ts";
import type { Tally } from "./tally-points.ts";

/** Why a member earns nothing at all, or nothing by some rules (by id). */
export interface Blocked {
  readonly all?: NotAppliedCode;
  readonly rules?: Readonly<Record<string, NotAppliedCode>>;
}

/** A rule that is blocked for the member; null when it is not. */
export function blockedRule(compiled: CompiledRule, blocked?: Blocked): NotApplied | null {
  const code = blocked?.all ?? blocked?.rules?.[compiled.rule.id];
  return code ? notApplied(compiled, { code }) : null;
}

/**
 * A rule that was paused then, or whose span [validFrom, validUntil) doesn't contain the purchase.
 */
export function closedRule(compiled: CompiledRule, placedAt: Date): NotApplied | null {
  const { validFrom, validUntil } = compiled.rule;
  if (isPaused(compiled.rule, placedAt)) return notApplied(compiled, { code: "PAUSED" });
  if (validFrom && placedAt < validFrom) {
    return notApplied(compiled, { code: "NOT_STARTED", at: validFrom });
  }
  if (validUntil && placedAt >= validUntil) {
    return notApplied(compiled, { code: "ENDED", at: validUntil });
  }
  return null;
}

/** A rule whose conditions don't hold, by the position of the leaf that failed first. */
export function failedRule(compiled: CompiledRule, position: number): NotApplied {
  const leaf = compiled.condition!.leaves[position]!;
  return notApplied(compiled, { code: compiled.failures[position]!, leaf });
}

/** A rule whose conditions hold but that adds nothing; null when it counts. */
export function ruleWithoutEffect(
  position: number,
  { rules, rooms }: Basis,
  { tally, lines }: { tally: Tally; lines: readonly LineFacts[] },
): NotApplied | null {
  const { compiled } = rules[position]!;
  const titlesOf = (other: number) => rules[other]!.compiled.rule.titles;
  if (tally.raw[position]!.numerator > 0n) {
    const capacity = rooms[compiled.limitOwner];
    if (capacity?.points !== 0) return null;
    const code = capacity.per === "PROGRAM" ? "BUDGET_SPENT" : "LIMIT_REACHED";
    return notApplied(compiled, { code });
  }
  const { perAmount, fixed, multipliers } = compiled;
  const { exclusive, lostBestOf, baseRuleOf } = tally;
  const baseLine = lineChosenBy(perAmount, lines);
  if (baseLine === -1) {
    if (exclusive !== -1 && exclusive !== position && hasExtras(compiled)) {
      return notApplied(compiled, { code: "EXCLUDED_BY", by: titlesOf(exclusive) });
    }
    const winner = lostBestOf.get(position);
    if (winner !== undefined && lineChosenBy([...fixed, ...multipliers], lines) !== -1) {
      return notApplied(compiled, { code: "BEATEN_IN_GROUP", by: titlesOf(winner) });
    }
    return notApplied(compiled, { code: "NO_MATCHING_LINE" });
  }
  if (!baseRuleOf.includes(position)) {
    return notApplied(compiled, { code: "OUTRANKED", by: titlesOf(baseRuleOf[baseLine]!) });
  }
  // A rule of 0 points keeps its lines from earning: it has applied.
  if (perAmount.every(({ points }) => points === 0n)) return null;
  const stepMinor = Number(perAmount[0]!.perMinor);
  return notApplied(compiled, { code: "BELOW_MINIMUM", stepMinor });
}

type Effect = { readonly lines: Parameters<typeof isChosen>[0] };

function lineChosenBy(effects: readonly Effect[], lines: readonly LineFacts[]): number {
  return lines.findIndex((facts) => effects.some((effect) => isChosen(effect.lines, facts)));
}

function notApplied(
  { rule }: CompiledRule,
  why: Pick<NotApplied, "code" | "by" | "leaf" | "stepMinor" | "at">,
): NotApplied {
  return { ruleId: rule.id, version: rule.version, titles: rule.titles, ...why };
}
