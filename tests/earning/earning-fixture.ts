import fc from "fast-check";
import { compileRule } from "../../api/modules/earning/rules/compile-rule.ts";
import type { EarningContext } from "../../api/modules/earning/earned-points.ts";
import type {
  EarningLine,
  EarningPurchase,
  Kept,
} from "../../api/modules/earning/earning-facts.ts";
import type { CompiledRule, EarningRule } from "../../api/modules/earning/rule.ts";
import { rulesInForce } from "../../api/modules/earning/rule.ts";
import type { Capacity } from "../../api/modules/earning/limits.ts";
import { conditionFields } from "../harness/condition-fields.ts";
import type { RuleJson } from "../../api/values/conditions/read-condition.ts";

/** The vocabulary of rules in tests. */
export const vocabulary = { currencyCode: "VND", conditionFields };
/** How rules are said in a language. */
export const speechIn = (locale: string) => ({ ...vocabulary, locale, zone: "Asia/Ho_Chi_Minh" });

const placedAt = new Date("2026-03-14T02:00:00Z");

export function ruleOf(fields: Partial<EarningRule> & Pick<EarningRule, "effects">): EarningRule {
  return {
    id: "rule",
    version: 1,
    titles: { en: fields.id ?? "rule" },
    descriptions: {},
    trigger: "PURCHASE",
    conditions: null,
    priority: 0,
    bestOfGroup: null,
    exclusive: false,
    limits: [],
    validFrom: null,
    validUntil: null,
    pauses: [],
    inForceFrom: new Date(0),
    inForceUntil: null,
    ...fields,
  };
}

export function compiled(...rules: EarningRule[]): CompiledRule[] {
  const ready = rules.map((rule) => {
    const result = compileRule(rule, vocabulary);
    if ("problems" in result) throw new Error(JSON.stringify(result.problems));
    return result.compiled;
  });
  return rulesInForce(ready, placedAt);
}

export function contextOf(fields: Partial<EarningContext> = {}): EarningContext {
  const member = {
    tierLevel: 1,
    isFirstPurchase: true,
    birthDay: null,
    enrolledDay: null,
    locale: "vi",
  };
  return { zone: "Asia/Ho_Chi_Minh", member, tier: null, rooms: {}, programRoom: null, ...fields };
}

export function purchaseOf(lines: Partial<EarningLine>[]): EarningPurchase {
  return {
    placedAt,
    channel: "POS",
    locationId: "store-1",
    lines: lines.map((line, position) => ({
      id: `${position}`,
      kind: "GOODS",
      sku: `SKU-${position}`,
      category: null,
      quantity: 1000,
      netMinor: 0,
      ...line,
    })),
  };
}

export const inCategory = (category: string): RuleJson => ({
  field: "category",
  operator: "=",
  value: category,
});

/** A rule of the random scenes, of one effect. */
export interface FixtureRule {
  kind: "PER_AMOUNT" | "FIXED" | "MULTIPLIER";
  points: number;
  per: number;
  steps: boolean;
  multiplier: string;
  category: string | undefined;
  when: FixtureCondition | undefined;
  priority: number;
  exclusive: boolean;
  group: string | undefined;
  cap: number | undefined;
}
export type FixtureCondition = { and: FixtureLeaf[] } | { or: FixtureLeaf[] } | FixtureLeaf;
export type FixtureLeaf = PlainLeaf | LineSumLeaf;
interface PlainLeaf {
  asks: "minAmount" | "maxAmount" | "minUnits" | "contains" | "lacks" | "dearest" | "first";
  value: number | string | boolean;
}
/** What the lines of a category come to, those alone that cost so much or more. */
interface LineSumLeaf {
  asks: "minAmountOf" | "maxAmountOf" | "minUnitsOf" | "maxUnitsOf";
  value: number;
  of: { category: string; lineFrom: number };
}
export interface Fixture {
  lines: { units: number; net: number; category: string }[];
  rules: FixtureRule[];
  groupCaps: Record<string, number>;
  programCap: number | undefined;
  path: number[];
}

const category = fc.constantFrom("skin", "hair", "gift");
const line = fc.record({
  units: fc.integer({ min: 1, max: 4 }),
  net: fc.integer({ min: 0, max: 400_000 }),
  category,
});
const of = fc.record({ category, lineFrom: fc.constantFrom(0, 0, 100_000, 200_000) });
const leaf: fc.Arbitrary<FixtureLeaf> = fc.oneof(
  fc.record({
    asks: fc.constantFrom("minAmountOf" as const, "maxAmountOf" as const),
    value: fc.integer({ min: 0, max: 500_000 }),
    of,
  }),
  fc.record({
    asks: fc.constantFrom("minUnitsOf" as const, "maxUnitsOf" as const),
    value: fc.integer({ min: 1, max: 6 }),
    of,
  }),
  fc.record({
    asks: fc.constantFrom("minAmount" as const, "maxAmount" as const),
    value: fc.integer({ min: 0, max: 800_000 }),
  }),
  fc.record({ asks: fc.constant("minUnits" as const), value: fc.integer({ min: 1, max: 8 }) }),
  fc.record({
    asks: fc.constantFrom("contains" as const, "lacks" as const, "dearest" as const),
    value: category,
  }),
  fc.record({ asks: fc.constant("first" as const), value: fc.boolean() }),
);
const several = fc.array(leaf, { minLength: 2, maxLength: 3 });
const condition = fc.oneof(
  leaf,
  several.map((and) => ({ and })),
  several.map((or) => ({ or })),
);
const rule: fc.Arbitrary<FixtureRule> = fc
  .record({
    kind: fc.constantFrom("PER_AMOUNT" as const, "FIXED" as const, "MULTIPLIER" as const),
    points: fc.integer({ min: 1, max: 20 }),
    per: fc.constantFrom(1_000, 3_000, 10_000, 100_000),
    steps: fc.boolean(),
    multiplier: fc.constantFrom("1.25", "1.5", "2", "3"),
    category: fc.option(category, { nil: undefined }),
    when: fc.option(condition, { nil: undefined }),
    priority: fc.integer({ min: 0, max: 3 }),
    exclusive: fc.boolean(),
    group: fc.option(fc.constantFrom("g", "h"), { nil: undefined }),
    cap: fc.option(fc.integer({ min: 0, max: 150 }), { nil: undefined }),
  })
  .map((drawn) => ({
    ...drawn,
    group: drawn.kind === "FIXED" ? drawn.group : undefined,
    points: drawn.kind === "FIXED" ? drawn.points * 10 : drawn.points,
  }));
const cap = fc.option(fc.integer({ min: 0, max: 150 }), { nil: undefined });

/** Random purchases and rules, with a way to return all units one by one. */
export const scenes: fc.Arbitrary<Fixture> = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
    rules: fc.array(rule, { minLength: 1, maxLength: 6 }),
    g: cap,
    h: cap,
    programCap: fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined }),
  })
  .chain(({ g, h, ...fixture }) => {
    const groupCaps = {
      ...(g === undefined ? {} : { g }),
      ...(h === undefined ? {} : { h }),
    };
    const units = fixture.lines.flatMap((drawn, at) => Array<number>(drawn.units).fill(at));
    return fc.shuffledSubarray(units).map((path) => ({ ...fixture, groupCaps, path }));
  });

/** The same scene in the engine's own terms. */
export function engineFixture(fixture: Fixture) {
  const purchase = purchaseOf(
    fixture.lines.map(({ units, net, category: of }) => ({
      quantity: units * 1000,
      netMinor: net,
      category: of,
    })),
  );
  const rules = compiled(...fixture.rules.map(engineRule));
  const rooms: Record<string, Capacity> = {};
  fixture.rules.forEach((drawn, at) => {
    if (drawn.cap !== undefined && !drawn.group)
      rooms[idOf(at)] = { points: drawn.cap, per: "MEMBER" };
  });
  for (const [group, points] of Object.entries(fixture.groupCaps)) {
    rooms[`group:${group}`] = { points, per: "MEMBER" };
  }
  return {
    purchase,
    rules,
    context: contextOf({ rooms, programRoom: fixture.programCap ?? null }),
  };
}

const idOf = (at: number) => `rule-${at}`;

function engineRule(drawn: FixtureRule, at: number): EarningRule {
  return ruleOf({
    id: idOf(at),
    priority: drawn.priority,
    exclusive: drawn.exclusive,
    bestOfGroup: drawn.group ?? null,
    conditions: drawn.when ? conditionJson(drawn.when) : null,
    effects: [
      {
        kind: drawn.kind,
        points: drawn.points,
        perMinor: drawn.per,
        wholeSteps: drawn.steps,
        multiplier: drawn.multiplier,
        lines: drawn.category ? inCategory(drawn.category) : null,
      },
    ],
  });
}

function conditionJson(when: FixtureCondition): RuleJson {
  if ("and" in when) return { combinator: "and", rules: when.and.map(leafJson) };
  if ("or" in when) return { combinator: "or", rules: when.or.map(leafJson) };
  return leafJson(when);
}

function leafJson(leaf: FixtureLeaf): RuleJson {
  if ("of" in leaf) return lineSumJson(leaf);
  const { asks, value } = leaf;
  switch (asks) {
    case "minAmount":
      return { field: "amount", operator: ">=", value };
    case "maxAmount":
      return { field: "amount", operator: "<=", value };
    case "minUnits":
      return { field: "units", operator: ">=", value };
    case "contains":
      return { field: "lines", operator: "contains", value: inCategory(value as string) };
    case "lacks":
      return { field: "lines", operator: "doesNotContain", value: inCategory(value as string) };
    case "dearest":
      return { field: "lines", operator: "dearestIs", value: inCategory(value as string) };
    case "first":
      return { field: "firstPurchase", operator: "=", value };
  }
}

const lineSums = {
  minAmountOf: ["linesAmount", ">=", "amount"],
  maxAmountOf: ["linesAmount", "<=", "amount"],
  minUnitsOf: ["linesUnits", ">=", "units"],
  maxUnitsOf: ["linesUnits", "<=", "units"],
} as const;

function lineSumJson({ asks, value, of: { category: name, lineFrom } }: LineSumLeaf): RuleJson {
  const [field, operator, sum] = lineSums[asks];
  const dear: RuleJson = { field: "amount", operator: ">=", value: lineFrom };
  const lines: RuleJson = { combinator: "and", rules: [inCategory(name), dear] };
  return { field, operator, value: { [sum]: value, lines } };
}

export const keptUnits = (units: readonly number[], adjustedMinor = 0): Kept => ({
  quantities: units.map((count) => count * 1000),
  adjustedMinor,
});
