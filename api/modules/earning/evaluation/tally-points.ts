import { hasExtras, isChosen } from "./basis.ts";
import type { Basis } from "./basis.ts";
import { add, isLess, multiply, zero } from "../../../values/fraction.ts";
import type { Fraction } from "../../../values/fraction.ts";
import { cappedPoints } from "./capped-points.ts";
import type { EarningPurchase, Kept, LineFacts } from "../earning-facts.ts";
import { keptAll, PurchaseFacts, keptNets } from "../earning-facts.ts";
import type { ExplanationLine } from "../explanation.ts";
import type { PerAmount } from "../rule.ts";
import type { Charge } from "../limits.ts";

/** A part of the exact points before limits, and how it weighs on the lines. */
export interface Contribution {
  readonly rule: number;
  readonly points: Fraction;
  readonly weights: readonly { readonly position: number; readonly weight: bigint }[];
}

export interface Tally {
  readonly points: number;
  readonly qualifyingPoints: number;
  readonly explanation: readonly ExplanationLine[];
  readonly charges: readonly Charge[];
  readonly contributions: readonly Contribution[];
  /** Each rule's exact points that count, before limits; the tier's own last. */
  readonly raw: readonly Fraction[];
  /** Per line, the position of its base rule; -1 for none. */
  readonly baseRuleOf: readonly number[];
  readonly exclusive: number;
  readonly lostBestOf: ReadonlyMap<number, number>;
}

/**
 * The points of what is kept: base rules (one per line), fixed bonuses, additive multipliers of the
 * base; each rule capped by its limits, the sum rounded down once, then capped by the program's
 * limit. It only falls when less is kept, and depends on nothing else: so returns take the same in
 * any order and split.
 */
export function tallyPoints(purchase: EarningPurchase, basis: Basis, kept: Kept): Tally {
  const bought = keptNets(purchase, keptAll(purchase));
  const lines = isAll(purchase, kept) ? bought : keptNets(purchase, kept);
  const now = lines === bought ? basis.rules.map(() => true) : heldNow(basis, { purchase, lines });
  const parts = baseParts(basis, bought);
  const contributions: Contribution[] = [];
  for (const part of parts) {
    if (now[part.rule]) contribute(contributions, part.rule, basePoints(part, lines));
  }
  const baseRaw = rawPerRule(basis, contributions);
  const exclusive = basis.rules.findIndex(
    ({ compiled }) => compiled.rule.exclusive && hasExtras(compiled),
  );
  addExtras(contributions, { basis, parts, lines, bought, now, exclusive });
  const raw = rawPerRule(basis, contributions);
  const lostBestOf = losersOfBestOf(basis, raw);
  for (const rule of lostBestOf.keys()) raw[rule] = zero;

  const baseRuleOf = bought.map(() => -1);
  for (const { rule, positions } of parts) for (const at of positions) baseRuleOf[at] = rule;
  const counted = contributions.filter(({ rule }) => !lostBestOf.has(rule));
  return {
    ...cappedPoints(basis, { raw, baseRaw }),
    contributions: counted,
    raw,
    baseRuleOf,
    exclusive,
    lostBestOf,
  };
}

function isAll(purchase: EarningPurchase, kept: Kept): boolean {
  return (
    kept.adjustedMinor === 0 &&
    purchase.lines.every(
      (line, position) => line.kind === "SHIPPING" || line.quantity === kept.quantities[position],
    )
  );
}

function heldNow(
  { rules }: Basis,
  { purchase, lines }: { purchase: EarningPurchase; lines: readonly LineFacts[] },
): boolean[] {
  // Nothing that is asked again is about the member or the time.
  const facts = new PurchaseFacts(purchase, lines, { zone: "UTC", member: null });
  return rules.map(({ compiled, answers }) => {
    const { condition, askedAgain } = compiled;
    if (!condition) return true;
    return condition.holds(
      (leaf) => answers[leaf] === "1" && (!askedAgain.has(leaf) || condition.asks[leaf]!(facts)),
    );
  });
}

interface BasePart {
  readonly rule: number;
  readonly effect: PerAmount;
  readonly positions: number[];
}

function baseParts({ rules }: Basis, bought: readonly LineFacts[]): BasePart[] {
  const parts: BasePart[] = [];
  rules.forEach(({ compiled }, rule) => {
    for (const effect of compiled.perAmount) parts.push({ rule, effect, positions: [] });
  });
  bought.forEach((facts, position) => {
    parts.find((part) => isChosen(part.effect.lines, facts))?.positions.push(position);
  });
  return parts.filter((part) => part.positions.length > 0);
}

type BasePoints = Omit<Contribution, "rule">;

function basePoints(
  part: BasePart,
  lines: readonly LineFacts[],
  onlyOn?: readonly boolean[],
): BasePoints {
  const { points, perMinor, wholeSteps } = part.effect;
  let net = 0n;
  const weights: { position: number; weight: bigint }[] = [];
  for (const position of part.positions) {
    const { keptNet } = lines[position]!;
    if (keptNet === 0n || (onlyOn && !onlyOn[position])) continue;
    net += keptNet;
    weights.push({ position, weight: keptNet });
  }
  const step = perMinor * lines[0]!.scale;
  const exact = wholeSteps
    ? { numerator: (net / step) * points, denominator: 1n }
    : { numerator: net * points, denominator: step };
  return { points: exact, weights };
}

function contribute(
  contributions: Contribution[],
  rule: number,
  { points, weights }: BasePoints,
): void {
  if (points.numerator !== 0n) contributions.push({ rule, points, weights });
}

interface ExtrasOf {
  readonly basis: Basis;
  readonly parts: readonly BasePart[];
  readonly lines: readonly LineFacts[];
  readonly bought: readonly LineFacts[];
  readonly now: readonly boolean[];
  readonly exclusive: number;
}

function addExtras(contributions: Contribution[], extras: ExtrasOf): void {
  const { basis, lines, bought, now, exclusive } = extras;
  basis.rules.forEach(({ compiled }, rule) => {
    if (!now[rule] || (exclusive !== -1 && rule !== exclusive)) return;
    for (const { points, lines: filter } of compiled.fixed) {
      const weights = lines.flatMap(({ line, kept, keptNet }, position) =>
        line.kind === "GOODS" && kept > 0 && isChosen(filter, bought[position]!)
          ? [{ position, weight: keptNet + 1n }]
          : [],
      );
      if (weights.length) {
        contribute(contributions, rule, {
          points: { numerator: points, denominator: 1n },
          weights,
        });
      }
    }
    for (const { extra, lines: filter } of compiled.multipliers) {
      const onlyOn = filter ? bought.map((facts) => isChosen(filter, facts)) : undefined;
      addMultiplied(contributions, { rule, extra, onlyOn }, extras);
    }
  });
  if (basis.tier && exclusive === -1) {
    addMultiplied(contributions, { rule: basis.rules.length, extra: basis.tier.extra }, extras);
  }
}

// The base is computed again on the multiplier's own lines: a share of whole-step base points could
// rise on a return.
function addMultiplied(
  contributions: Contribution[],
  multiplier: { rule: number; extra: Fraction; onlyOn?: readonly boolean[] },
  { parts, lines, now }: ExtrasOf,
): void {
  for (const part of parts) {
    if (!now[part.rule]) continue;
    const { points, weights } = basePoints(part, lines, multiplier.onlyOn);
    const extra = { points: multiply(points, multiplier.extra), weights };
    contribute(contributions, multiplier.rule, extra);
  }
}

function rawPerRule({ rules }: Basis, contributions: readonly Contribution[]): Fraction[] {
  const raw: Fraction[] = new Array(rules.length + 1).fill(zero);
  for (const { rule, points } of contributions) raw[rule] = add(raw[rule]!, points);
  return raw;
}

function losersOfBestOf({ rules }: Basis, raw: readonly Fraction[]): Map<number, number> {
  const best = new Map<string, number>();
  rules.forEach(({ compiled }, rule) => {
    const group = compiled.rule.bestOfGroup;
    if (group === null) return;
    const first = best.get(group);
    if (first === undefined || isLess(raw[first]!, raw[rule]!)) best.set(group, rule);
  });
  const lostBestOf = new Map<number, number>();
  rules.forEach(({ compiled }, rule) => {
    const group = compiled.rule.bestOfGroup;
    if (group !== null && best.get(group) !== rule) lostBestOf.set(rule, best.get(group)!);
  });
  return lostBestOf;
}
