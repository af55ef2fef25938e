import type { NotApplied, NotAppliedCode } from "../not-applied.ts";
import type { Leaf } from "../../../values/condition.ts";
import type { LineFacts } from "../earning-facts.ts";
import { isPaused } from "../rule.ts";
import type { CompiledRule } from "../rule.ts";
import { hasExtras, isChosen } from "./basis.ts";
import type { Basis } from "./basis.ts";
import type { Tally } from "./tally-points.ts";

/** Who may not earn: nothing at all, or nothing by some rules (by id). */
export interface Barred {
  readonly all?: NotAppliedCode;
  readonly rules?: Readonly<Record<string, NotAppliedCode>>;
}

export function barredRule(compiled: CompiledRule, barred?: Barred): NotApplied | null {
  const code = barred?.all ?? barred?.rules?.[compiled.rule.id];
  return code ? notApplied(compiled, { code }) : null;
}

/** A rule that was paused then, or whose span [validFrom, validUntil) doesn't contain the purchase. */
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

/** A rule whose conditions don't hold, by the leaf that failed first. */
export function failedRule(compiled: CompiledRule, leaf: Leaf): NotApplied {
  return notApplied(compiled, { code: codeOf(leaf), leaf });
}

function codeOf({ field, operator, value }: Leaf): NotAppliedCode {
  const isAtLeast = operator === ">=" || operator === ">";
  switch (field) {
    case "channel":
      return "WRONG_CHANNEL";
    case "locationId":
      return "WRONG_LOCATION";
    case "amount":
    case "units":
      return isAtLeast ? "BELOW_MINIMUM" : "CONDITION_NOT_MET";
    case "lines":
      return operator === "contains" ? "NO_MATCHING_LINE" : "CONDITION_NOT_MET";
    case "tierLevel":
      return isAtLeast || operator === "=" || operator === "in"
        ? "TIER_TOO_LOW"
        : "CONDITION_NOT_MET";
    case "segment":
      return operator === "in" ? "NOT_IN_SEGMENT" : "CONDITION_NOT_MET";
    case "firstPurchase":
      return (operator === "=") === value ? "NOT_FIRST_PURCHASE" : "CONDITION_NOT_MET";
    default:
      return "CONDITION_NOT_MET";
  }
}

/** A rule whose conditions hold but that adds nothing; null when it counts. */
export function silentRule(
  position: number,
  { rules, rooms }: Basis,
  { tally, lines }: { tally: Tally; lines: readonly LineFacts[] },
): NotApplied | null {
  const { compiled } = rules[position]!;
  const titlesOf = (other: number) => rules[other]!.compiled.rule.titles;
  if (tally.raw[position]!.numerator > 0n) {
    const room = rooms[compiled.limitOwner];
    if (room?.points !== 0) return null;
    const code = room.per === "PROGRAM" ? "BUDGET_SPENT" : "LIMIT_REACHED";
    return notApplied(compiled, { code });
  }
  const { perAmount, fixed, multipliers } = compiled;
  const { exclusive, beaten, baseRuleOf } = tally;
  const baseLine = lineChosenBy(perAmount, lines);
  if (baseLine === -1) {
    if (exclusive !== -1 && exclusive !== position && hasExtras(compiled)) {
      return notApplied(compiled, { code: "EXCLUDED_BY", by: titlesOf(exclusive) });
    }
    const winner = beaten.get(position);
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
