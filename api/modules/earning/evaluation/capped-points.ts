import { add, floor, fraction, lesser, zero } from "../../../values/fraction.ts";
import type { Fraction } from "../../../values/fraction.ts";
import type { ExplanationLine } from "../explanation.ts";
import type { Charge } from "../limits.ts";
import type { Basis } from "./basis.ts";

// More than anybody earns; even rules with absurd figures add up to points that a number holds exactly.
const pointsMost = fraction(10n ** 12n);

/** What is left of the exact points after all limits, with its explanation and what it charges. */
export interface ClippedPoints {
  points: number;
  qualifyingPoints: number;
  explanation: ExplanationLine[];
  charges: Charge[];
}

/**
 * Clips each rule's exact points to its owner's room, rounds the sum down once, and clips that to the program's room.
 * `raw` has an entry per rule and the tier's own last; `baseRaw` is the part of it that base rules give, which
 * qualifies for tiers. Limits are charged before the program's.
 */
export function clippedPoints(
  basis: Basis,
  { raw, baseRaw }: { raw: readonly Fraction[]; baseRaw: readonly Fraction[] },
): ClippedPoints {
  const explanation: ExplanationLine[] = [];
  const charges: Charge[] = [];
  let exact = zero;
  let qualifying = zero;
  let told = 0;
  basis.rules.forEach(({ compiled }, position) => {
    const { rule, limitOwner: owner } = compiled;
    const own = lesser(raw[position]!, pointsMost);
    if (own.numerator === 0n) return;
    const room = basis.rooms[owner];
    const most = room && { numerator: BigInt(room.points), denominator: 1n };
    exact = add(exact, most ? lesser(own, most) : own);
    qualifying = add(qualifying, most ? lesser(baseRaw[position]!, most) : baseRaw[position]!);
    const whole = Number(floor(own));
    const given = room ? Math.min(whole, room.points) : whole;
    const { id: ruleId, version, titles } = rule;
    if (whole) explanation.push({ kind: "RULE", points: whole, ruleId, version, titles });
    if (given !== whole) {
      explanation.push({ kind: "RULE_LIMIT", points: given - whole, ruleId, version, titles });
    }
    // A rule whose fraction counts has applied, though it rounds to 0 by itself.
    charges.push({ ruleId, owner, points: given, times: room?.points === 0 ? 0 : 1 });
    told += given;
  });
  const fromTier = lesser(raw[basis.rules.length]!, pointsMost);
  exact = add(exact, fromTier);
  const tierPoints = Number(floor(fromTier));
  if (basis.tier && tierPoints) {
    const { names: titles, multiplier } = basis.tier;
    explanation.push({ kind: "TIER", points: tierPoints, titles, multiplier });
    told += tierPoints;
  }
  let points = Number(floor(exact));
  if (points !== told) explanation.push({ kind: "ROUNDING", points: points - told });
  if (basis.programRoom !== null && points > basis.programRoom) {
    explanation.push({ kind: "PROGRAM_LIMIT", points: basis.programRoom - points });
    points = basis.programRoom;
  }
  const qualifyingPoints = Math.min(points, Number(floor(qualifying)));
  return { points, qualifyingPoints, explanation, charges };
}
