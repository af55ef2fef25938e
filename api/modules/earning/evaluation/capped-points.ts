import { add, floor, fraction, lesser, zero } from "../../../values/fraction.ts";
import type { Fraction } from "../../../values/fraction.ts";
import type { ExplanationLine } from "../explanation.ts";
import type { Charge } from "../limits.ts";
import type { Basis } from "./basis.ts";

// More than any member earns; even rules with absurd figures add up to points that a number holds
// exactly.
const pointsMost = fraction(10n ** 12n);

/** What is left of the exact points after all limits, with its explanation and what it charges. */
export interface CappedPoints {
  points: number;
  qualifyingPoints: number;
  explanation: ExplanationLine[];
  charges: Charge[];
}

/**
 * Caps each rule's exact points at what its limits leave, rounds the sum down once, and caps that
 * at what the program's limit leaves. `raw` has an entry per rule and the tier's own last;
 * `baseRaw` is the part of it that base rules give, which qualifies for tiers. Limits are charged
 * before the program's.
 */
export function cappedPoints(
  basis: Basis,
  { raw, baseRaw }: { raw: readonly Fraction[]; baseRaw: readonly Fraction[] },
): CappedPoints {
  const explanation: ExplanationLine[] = [];
  const charges: Charge[] = [];
  let exact = zero;
  let qualifying = zero;
  let shown = 0;
  basis.rules.forEach(({ compiled }, position) => {
    const { rule, limitOwner: owner } = compiled;
    const own = lesser(raw[position]!, pointsMost);
    if (own.numerator === 0n) return;
    const capacity = basis.rooms[owner];
    const most = capacity && { numerator: BigInt(capacity.points), denominator: 1n };
    exact = add(exact, most ? lesser(own, most) : own);
    qualifying = add(qualifying, most ? lesser(baseRaw[position]!, most) : baseRaw[position]!);
    const whole = Number(floor(own));
    const counted = capacity ? Math.min(whole, capacity.points) : whole;
    const { id: ruleId, version, titles } = rule;
    if (whole) explanation.push({ kind: "RULE", points: whole, ruleId, version, titles });
    if (counted !== whole) {
      explanation.push({ kind: "RULE_LIMIT", points: counted - whole, ruleId, version, titles });
    }
    // A rule whose fraction counts has applied, though it rounds to 0 individually.
    charges.push({ ruleId, owner, points: counted, times: capacity?.points === 0 ? 0 : 1 });
    shown += counted;
  });
  const fromTier = lesser(raw[basis.rules.length]!, pointsMost);
  exact = add(exact, fromTier);
  const tierPoints = Number(floor(fromTier));
  if (basis.tier && tierPoints) {
    const { names: titles, multiplier } = basis.tier;
    explanation.push({ kind: "TIER", points: tierPoints, titles, multiplier });
    shown += tierPoints;
  }
  let points = Number(floor(exact));
  if (points !== shown) explanation.push({ kind: "ROUNDING", points: points - shown });
  if (basis.programRoom !== null && points > basis.programRoom) {
    explanation.push({ kind: "PROGRAM_LIMIT", points: basis.programRoom - points });
    points = basis.programRoom;
  }
  const qualifyingPoints = Math.min(points, Number(floor(qualifying)));
  return { points, qualifyingPoints, explanation, charges };
}
