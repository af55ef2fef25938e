import type { Fixture, FixtureCondition, FixtureLeaf, FixtureRule } from "./earning-fixture.ts";

/**
 * The earning rules once more, as plainly as they can be written and sharing no code with the
 * engine: everything in whole numbers over one common denominator. `variant` turns on first ideas
 * that break the law of falling points.
 */
export type Variant = "RECORDED" | "ASK_ALL_AGAIN" | "STEP_SHARE" | "CAPPED_BASE" | "OWN_CAPS";

// Divisible by every amount per step, and by 4 for the multipliers.
const whole = 1_200_000n;

export function plainPoints(
  fixture: Fixture,
  kept: readonly number[],
  variant: Variant = "RECORDED",
) {
  if (kept.every((units) => units === 0)) return { points: 0, charged: fixture.rules.map(() => 0) };
  const { rules, lines } = fixture;
  const bought = lines.map((line) => line.units);
  const nets = lines.map((line, at) => (BigInt(line.net) * BigInt(kept[at]!)) / BigInt(line.units));
  const then = rules.map((rule) => holds(rule.when, (leaf) => ask(leaf, fixture, bought)));
  const now = rules.map((rule) =>
    holds(rule.when, (leaf) => askKept(leaf, { fixture, kept, variant })),
  );
  const was = variant === "ASK_ALL_AGAIN" ? now : then;
  const order = rules
    .map((_, at) => at)
    .sort((a, b) => rules[b]!.priority - rules[a]!.priority || a - b);
  const on = (rule: FixtureRule, at: number) =>
    !rule.category || rule.category === lines[at]!.category;
  const baseOf = lines.map((_, line) =>
    order.find((at) => rules[at]!.kind === "PER_AMOUNT" && was[at] && on(rules[at]!, line)),
  );
  const winner = order.find(
    (at) => rules[at]!.kind !== "PER_AMOUNT" && rules[at]!.exclusive && was[at],
  );

  const baseOn = (at: number, isOn: (line: number) => boolean): bigint => {
    const rule = rules[at]!;
    const net = nets.reduce(
      (sum, own, line) => (baseOf[line] === at && isOn(line) ? sum + own : sum),
      0n,
    );
    const points = BigInt(rule.points);
    if (rule.steps) return (net / BigInt(rule.per)) * points * whole;
    return net * points * (whole / BigInt(rule.per));
  };
  const baseNet = (at: number, isOn: (line: number) => boolean) =>
    nets.reduce((sum, own, line) => (baseOf[line] === at && isOn(line) ? sum + own : sum), 0n);

  const raw = rules.map((rule, at): bigint => {
    if (!now[at]) return 0n;
    if (rule.kind === "PER_AMOUNT") return baseOn(at, () => true);
    if (winner !== undefined && winner !== at) return 0n;
    if (rule.kind === "FIXED") {
      return lines.some((_, line) => on(rule, line) && kept[line]! > 0)
        ? BigInt(rule.points) * whole
        : 0n;
    }
    const extra = BigInt(Number(rule.multiplier) * 4 - 4);
    return rules.reduce((sum, base, baseAt) => {
      if (base.kind !== "PER_AMOUNT" || !now[baseAt]) return sum;
      let own = baseOn(baseAt, (line) => on(rule, line));
      const all = baseNet(baseAt, () => true);
      if (variant === "STEP_SHARE" && all > 0n) {
        own = (baseOn(baseAt, () => true) * baseNet(baseAt, (line) => on(rule, line))) / all;
      }
      if (variant === "CAPPED_BASE" && base.cap !== undefined) {
        const full = baseOn(baseAt, () => true);
        const cap = BigInt(base.cap) * whole;
        if (full > cap) own = (own * cap) / full;
      }
      return sum + (own * extra) / 4n;
    }, 0n);
  });

  const capOf = (at: number) => {
    const { group, cap } = rules[at]!;
    return group && variant !== "OWN_CAPS" ? fixture.groupCaps[group] : cap;
  };
  for (const group of ["g", "h"]) {
    const members = order.filter((at) => rules[at]!.group === group);
    const best = members.reduce<number | undefined>(
      (found, at) => (found === undefined || raw[at]! > raw[found]! ? at : found),
      undefined,
    );
    for (const at of members) if (at !== best) raw[at] = 0n;
  }
  const clipped = raw.map((points, at) => {
    const cap = capOf(at);
    return cap !== undefined && points > BigInt(cap) * whole ? BigInt(cap) * whole : points;
  });
  const points = Number(clipped.reduce((sum, part) => sum + part, 0n) / whole);
  return {
    points: Math.min(points, fixture.programCap ?? points),
    charged: clipped.map((part) => Number(part / whole)),
  };
}

function holds(
  when: FixtureCondition | undefined,
  answer: (leaf: FixtureLeaf) => boolean,
): boolean {
  if (!when) return true;
  if ("and" in when) return when.and.every(answer);
  return "or" in when ? when.or.some(answer) : answer(when);
}

function askKept(
  leaf: FixtureLeaf,
  { fixture, kept, variant }: { fixture: Fixture; kept: readonly number[]; variant: Variant },
): boolean {
  if (variant === "ASK_ALL_AGAIN") return ask(leaf, fixture, kept);
  const bought = fixture.lines.map((line) => line.units);
  if (!ask(leaf, fixture, bought)) return false;
  const isAgain = leaf.asks.startsWith("min") || leaf.asks === "contains";
  return isAgain ? ask(leaf, fixture, kept) : true;
}

function ask(leaf: FixtureLeaf, { lines }: Fixture, kept: readonly number[]): boolean {
  const nets = lines.map((line, at) => Math.floor((line.net * kept[at]!) / line.units));
  if ("of" in leaf) {
    const { asks: sums, value: bound, of } = leaf;
    const amounts = sums === "minAmountOf" || sums === "maxAmountOf" ? nets : kept;
    const sum = amounts.reduce(
      (all, one, at) =>
        lines[at]!.category === of.category && nets[at]! >= of.lineFrom ? all + one : all,
      0,
    );
    return sums.startsWith("min") ? sum >= bound : sum <= bound;
  }
  const { asks, value } = leaf;
  const amount = nets.reduce((sum, net) => sum + net, 0);
  const has = lines.some((line, at) => kept[at]! > 0 && line.category === value);
  switch (asks) {
    case "minAmount":
      return amount >= Number(value);
    case "maxAmount":
      return amount <= Number(value);
    case "minUnits":
      return kept.reduce((sum, units) => sum + units, 0) >= Number(value);
    case "contains":
      return has;
    case "lacks":
      return !has;
    case "dearest": {
      let dearest = -1;
      lines.forEach((_, at) => {
        if (!kept[at]) return;
        if (dearest === -1 || nets[at]! * kept[dearest]! > nets[dearest]! * kept[at]!) dearest = at;
      });
      return dearest !== -1 && lines[dearest]!.category === value;
    }
    case "first":
      return value === true;
  }
}
