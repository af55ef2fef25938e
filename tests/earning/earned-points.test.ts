import { describe, expect, test } from "vitest";
import { compileRule } from "../../api/modules/earning/rules/compile-rule.ts";
import { earnedPoints, keptPoints } from "../../api/modules/earning/earned-points.ts";
import type { EarningContext } from "../../api/modules/earning/earned-points.ts";
import type { EarningPurchase } from "../../api/modules/earning/earning-facts.ts";
import { explanationTitle, notAppliedMessage } from "../../api/modules/earning/explanation.ts";
import { ownedLimits, remainingCapacity } from "../../api/modules/earning/limits.ts";
import type { CompiledRule, EarningEffect, EarningRule } from "../../api/modules/earning/rule.ts";
import {
  compiled,
  contextOf,
  inCategory,
  keptUnits,
  purchaseOf,
  ruleOf,
  speechIn,
  vocabulary,
} from "./earning-fixture.ts";

const per = (
  points: number,
  perMinor: number,
  more: Partial<EarningEffect> = {},
): EarningEffect => ({
  kind: "PER_AMOUNT",
  points,
  perMinor,
  ...more,
});
const fixed = (points: number, more: Partial<EarningEffect> = {}): EarningEffect => ({
  kind: "FIXED",
  points,
  ...more,
});
const times = (multiplier: string, more: Partial<EarningEffect> = {}): EarningEffect => ({
  kind: "MULTIPLIER",
  multiplier,
  ...more,
});
const rule = (id: string, effect: EarningEffect, more: Partial<EarningRule> = {}) =>
  ruleOf({ id, effects: [effect], ...more });
const base = rule("base", per(1, 10_000));
const on = (category: string) => ({ lines: inCategory(category) });
const from500k = { conditions: { field: "amount", operator: ">=", value: "500000" } };
const earn = (purchase: EarningPurchase, rules: CompiledRule[], fields?: Partial<EarningContext>) =>
  earnedPoints(purchase, rules, contextOf(fields));
const keeper = (
  purchase: EarningPurchase,
  rules: CompiledRule[],
  fields?: Partial<EarningContext>,
) => {
  const { recorded } = earn(purchase, rules, fields);
  const ruleVersion = (id: string) => rules.find((compiledRule) => compiledRule.rule.id === id);
  return (units: number[], adjusted = 0) =>
    keptPoints(purchase, { recorded, ruleVersion }, keptUnits(units, adjusted)).points;
};

const cart = purchaseOf([
  { category: "skin", netMinor: 229_806 },
  { category: "hair", netMinor: 248_191, quantity: 3000 },
  { category: "gift", netMinor: 91_003 },
]);
const cartRules = compiled(
  base,
  rule("skin", per(2, 10_000, on("skin")), { priority: 1 }),
  rule("bonus", fixed(20), from500k),
  rule("more", times("1.5")),
  rule("hair", times("2", on("hair"))),
);

describe("earnedPoints", () => {
  test("the explanation of a cart: each rule's floor, the rounding, the program's limit", () => {
    const earned = earn(cart, cartRules, { programRoom: 100 });
    expect(earned.points).toBe(100);
    const lines = earned.explanation.map(({ kind, ruleId, points }) => [ruleId ?? kind, points]);
    expect(Object.fromEntries(lines)).toEqual({
      base: 33,
      skin: 45,
      bonus: 20,
      more: 39,
      hair: 24,
      ROUNDING: 3,
      PROGRAM_LIMIT: -64,
    });
  });

  test("limit 70, raw 164, then 123: nothing is taken", () => {
    expect(earn(cart, cartRules).points).toBe(164);
    expect(keeper(cart, cartRules)([1, 2, 1])).toBe(123);
    const limited = keeper(cart, cartRules, { programRoom: 70 });
    expect([limited([1, 3, 1]), limited([1, 2, 1])]).toEqual([70, 70]);
  });

  test("two lines of 300,000, 1 per 10,000 and +20 from 500,000: 80, and 30 are kept", () => {
    const purchase = purchaseOf([{ netMinor: 300_000 }, { netMinor: 300_000 }]);
    const rules = compiled(base, rule("bonus", fixed(20), from500k));
    const kept = keeper(purchase, rules);
    expect([kept([1, 1]), kept([0, 1]), kept([1, 0]), kept([0, 0])]).toEqual([80, 30, 30, 0]);
  });

  test("a rule that did not apply at the purchase does not start on a return", () => {
    const purchase = purchaseOf([{ netMinor: 300_000 }, { netMinor: 300_000 }]);
    const small = { conditions: { field: "amount", operator: "<=", value: "400000" } };
    expect(keeper(purchase, compiled(rule("small", fixed(50), small)))([0, 1])).toBe(0);
    const upTo = { conditions: { field: "amount", operator: "<=", value: "600000" } };
    expect(keeper(purchase, compiled(rule("small", fixed(50), upTo)))([0, 1])).toBe(50);
  });

  test("a price adjustment keeps the units and lowers the amount", () => {
    const purchase = purchaseOf([{ netMinor: 300_000 }, { netMinor: 300_000 }]);
    const kept = keeper(purchase, compiled(base, rule("bonus", fixed(20), from500k)));
    expect([kept([1, 1], 50_000), kept([1, 1], 150_000), kept([1, 1], 600_000)]).toEqual([
      75, 45, 0,
    ]);
  });

  test.each([
    ["exact amounts add up across lines", per(1, 10_000), 1],
    ["whole steps count the rule's sum, not each line", per(1, 10_000, { wholeSteps: true }), 1],
  ])("%s", (_, effect, points) => {
    const purchase = purchaseOf([{ netMinor: 6_000 }, { netMinor: 6_000 }]);
    expect(earn(purchase, compiled(rule("base", effect))).points).toBe(points);
  });

  test("fractions of rules are added before rounding once", () => {
    const purchase = purchaseOf([{ netMinor: 16_000, category: "a" }, { netMinor: 16_000 }]);
    const rules = compiled(base, rule("a", per(1, 10_000, on("a")), { priority: 1 }));
    const earned = earn(purchase, rules);
    expect(earned.points).toBe(3);
    expect(earned.explanation.map(({ points }) => points)).toEqual([1, 1, 1]);
  });

  test("each line earns by one base rule: the highest priority, then the lowest id", () => {
    const purchase = purchaseOf([{ netMinor: 100_000, category: "skin" }]);
    const rules = compiled(rule("b", per(2, 10_000)), rule("a", per(1, 10_000)));
    expect(earn(purchase, rules).points).toBe(10);
    expect(earn(purchase, compiled(base, rule("z", per(3, 10_000), { priority: 1 }))).points).toBe(
      30,
    );
  });

  test("multipliers add up: ×1.5 with ×2 is ×2.5, the tier's own among them", () => {
    const purchase = purchaseOf([{ netMinor: 100_000 }]);
    const rules = compiled(base, rule("double", times("2")));
    const tier = { tierId: "gold", names: { en: "Gold", vi: "Vàng" }, multiplier: "1.5" };
    const earned = earn(purchase, rules, { tier });
    expect(earned.points).toBe(25);
    const line = earned.explanation.find(({ kind }) => kind === "TIER")!;
    expect([explanationTitle(line, "en"), explanationTitle(line, "vi")]).toEqual([
      "Gold tier: points ×1.5",
      "Hạng Vàng: điểm ×1,5",
    ]);
    expect(earned.qualifyingPoints).toBe(10);
  });

  test("a multiplier works on the base before its limit", () => {
    const purchase = purchaseOf([{ netMinor: 100_000 }]);
    const rooms = { base: { points: 4, per: "MEMBER" as const } };
    const earned = earn(purchase, compiled(base, rule("double", times("2"))), { rooms });
    expect(earned.points).toBe(14);
    expect(earned.qualifyingPoints).toBe(4);
    expect(earned.explanation).toMatchObject([
      { kind: "RULE", points: 10 },
      { kind: "RULE_LIMIT", points: -6 },
      { kind: "RULE", points: 10 },
    ]);
  });

  test("of a best-of group the largest counts, and the next when it is returned", () => {
    const purchase = purchaseOf([{ category: "a" }, { category: "b" }]);
    const grouped = { bestOfGroup: "g" };
    const rules = compiled(
      rule("a", fixed(50, on("a")), grouped),
      rule("b", fixed(30, on("b")), grouped),
    );
    const kept = keeper(purchase, rules);
    expect([kept([1, 1]), kept([0, 1]), kept([1, 0])]).toEqual([50, 30, 50]);
  });

  test("an exclusive bonus leaves the base and excludes the rest, the tier included", () => {
    const purchase = purchaseOf([{ netMinor: 100_000 }]);
    const rules = compiled(
      base,
      rule("only", fixed(5), { exclusive: true }),
      rule("double", times("2")),
    );
    const tier = { tierId: "gold", names: {}, multiplier: "2" };
    const earned = earn(purchase, rules, { tier });
    expect(earned.points).toBe(15);
    expect(earned.notApplied).toMatchObject([
      { ruleId: "double", code: "EXCLUDED_BY", by: { en: "only" } },
    ]);
  });

  test("gift cards earn nothing; shipping is kept longest, and no rule selects it", () => {
    const purchase = purchaseOf([
      { netMinor: 100_000, category: "a" },
      { kind: "GIFT_CARD", netMinor: 0, category: "a" },
      { kind: "SHIPPING", netMinor: 50_000 },
    ]);
    const kept = keeper(purchase, compiled(base));
    expect([kept([1, 1, 1]), kept([0, 1, 1]), kept([0, 0, 1])]).toEqual([15, 5, 0]);
    const chosen = compiled(rule("a", per(1, 10_000, on("a"))));
    expect(earn(purchase, chosen).points).toBe(10);
    const onlyCard = purchaseOf([{ kind: "GIFT_CARD" }]);
    expect(earn(onlyCard, compiled(rule("bonus", fixed(20)))).points).toBe(0);
  });

  test("absurd figures stay exact: the explanation still sums to the points", () => {
    const huge = compiled(rule("huge", per(10 ** 9, 1)), rule("more", times("100")));
    const { points, explanation } = earn(purchaseOf([{ netMinor: 10 ** 15 - 1 }]), huge);
    expect(Number.isSafeInteger(points)).toBe(true);
    expect(explanation.reduce((sum, line) => sum + line.points, 0)).toBe(points);
  });

  test("what is recorded holds nothing personal", () => {
    const member = { ...contextOf().member!, birthDay: "1990-03-05", locale: "vi-secret" };
    const conditions = { field: "birthdayMonth", operator: "=", value: true };
    const earned = earn(cart, compiled(rule("birthday", fixed(20), { conditions })), { member });
    expect(earned.points).toBe(20);
    expect(JSON.stringify([earned.recorded, earned.explanation])).not.toMatch(/1990|secret/);
  });
});

describe("why a rule gave nothing", () => {
  const only = (field: string, operator: string, value: unknown): Partial<EarningRule> => ({
    conditions: { field, operator, value },
  });
  const bonus = (more: Partial<EarningRule>) => rule("bonus", fixed(20), more);
  const purchase = purchaseOf([{ netMinor: 100_000, category: "tea" }]);
  const grouped = { bestOfGroup: "g" };
  const room = (points: number, of: "MEMBER" | "PROGRAM") => ({
    rooms: { bonus: { points, per: of } },
  });

  test.each<[string, EarningRule[], Partial<EarningContext>]>([
    ["NOT_STARTED", [bonus({ validFrom: new Date("2026-03-14T02:00:00.001Z") })], {}],
    ["ENDED", [bonus({ validUntil: new Date("2026-03-14T02:00:00Z") })], {}],
    ["PAUSED", [bonus({ pauses: [{ from: new Date(0), until: null }] })], {}],
    ["WRONG_CHANNEL", [bonus(only("channel", "in", ["WEB"]))], {}],
    ["WRONG_LOCATION", [bonus(only("locationId", "=", "store-2"))], {}],
    ["NO_MATCHING_LINE", [rule("bonus", fixed(20, on("coffee")))], {}],
    ["NO_MATCHING_LINE", [bonus(only("lines", "contains", inCategory("coffee")))], {}],
    ["NO_MATCHING_LINE", [rule("bonus", times("2", on("coffee"))), base], {}],
    ["BELOW_MINIMUM", [bonus(from500k)], {}],
    [
      "BELOW_MINIMUM",
      [bonus(only("linesUnits", ">=", { units: 2, lines: inCategory("tea") }))],
      {},
    ],
    ["BELOW_MINIMUM", [rule("bonus", per(1, 200_000, { wholeSteps: true }))], {}],
    ["CONDITION_NOT_MET", [bonus(only("weekday", "=", "SUNDAY"))], {}],
    ["CONDITION_NOT_MET", [bonus(only("age", ">=", 18))], {}],
    ["TIER_TOO_LOW", [bonus(only("tierLevel", ">=", 2))], {}],
    ["NOT_IN_SEGMENT", [bonus(only("segment", "in", ["vip"]))], {}],
    ["NOT_FIRST_PURCHASE", [bonus(only("firstPurchase", "=", true))], { member: null }],
    ["OUTRANKED", [rule("bonus", per(1, 10_000)), rule("a", per(2, 10_000), { priority: 1 })], {}],
    ["BEATEN_IN_GROUP", [bonus(grouped), rule("a", fixed(30), grouped)], {}],
    ["EXCLUDED_BY", [bonus({}), rule("a", fixed(1), { exclusive: true })], {}],
    ["LIMIT_REACHED", [bonus({})], room(0, "MEMBER")],
    ["BUDGET_SPENT", [bonus({})], room(0, "PROGRAM")],
    ["CONTROL_GROUP", [bonus({})], { blocked: { rules: { bonus: "CONTROL_GROUP" } } }],
    ["CONSENT_MISSING", [bonus({})], { blocked: { rules: { bonus: "CONSENT_MISSING" } } }],
    ["MEMBER_SUSPENDED", [bonus({})], { blocked: { all: "MEMBER_SUSPENDED" } }],
  ])("%s", (code, rules, fields) => {
    const { notApplied } = earn(purchase, compiled(...rules), fields);
    const why = notApplied.find(({ ruleId }) => ruleId === "bonus")!;
    expect(why.code).toBe(code);
    for (const locale of ["en", "vi"]) {
      const message = notAppliedMessage(why, speechIn(locale));
      expect(message).toMatch(/^[\p{Lu}“].*\.$/u);
      expect(message).not.toMatch(/undefined|\[object/);
    }
  });

  test("the message says what is missing", () => {
    const [why] = earn(purchase, compiled(bonus(from500k))).notApplied;
    const say = (locale: string) => notAppliedMessage(why!, speechIn(locale));
    expect([say("en"), say("vi")]).toEqual([
      "The purchase is below the minimum: from 500,000 ₫.",
      "Đơn hàng chưa đạt mức tối thiểu: từ 500.000 ₫.",
    ]);
  });

  test("the message says what lines come to too little", () => {
    const value = { amount: "200000", lines: inCategory("tea") };
    const [why] = earn(purchase, compiled(bonus(only("linesAmount", ">=", value)))).notApplied;
    const say = (locale: string) => notAppliedMessage(why!, speechIn(locale));
    expect([say("en"), say("vi")]).toEqual([
      "The purchase is below the minimum: with tea from 200,000 ₫ in all.",
      "Đơn hàng chưa đạt mức tối thiểu: khi mua tea tổng cộng từ 200.000 ₫.",
    ]);
  });

  test("rules that count are not among them", () => {
    expect(earn(purchase, compiled(base, bonus({}))).notApplied).toEqual([]);
  });
});

describe("limits", () => {
  const limit = (fields: object) =>
    ({ per: "MEMBER", period: "MONTH", unit: "POINTS", max: 100, ...fields }) as const;

  test("a best-of group is limited as one, by the smallest of its rules' limits", () => {
    const grouped = { bestOfGroup: "g" };
    const rules = compiled(
      rule("a", fixed(50), { ...grouped, limits: [limit({})] }),
      rule("b", fixed(30), { ...grouped, limits: [limit({ max: 60 })] }),
    );
    expect(ownedLimits(rules)).toEqual([limit({ owner: "group:g", max: 60 })]);
  });

  test.each([
    ["what the period used", limit({}), 70, { points: 30, per: "MEMBER" }],
    ["more used than a lowered limit", limit({}), 130, { points: 0, per: "MEMBER" }],
    [
      "a purchase's own limit starts anew",
      limit({ period: "PURCHASE" }),
      70,
      { points: 100, per: "MEMBER" },
    ],
    ["times left don't limit points", limit({ unit: "TIMES", max: 3 }), 2, undefined],
    ["no times left", limit({ unit: "TIMES", max: 3 }), 3, { points: 0, per: "MEMBER" }],
    ["a budget", limit({ per: "PROGRAM" }), 100, { points: 0, per: "PROGRAM" }],
  ])("%s", (_, owned, used, room) => {
    const limits = ownedLimits(compiled(rule("a", fixed(50), { limits: [owned] })));
    expect(remainingCapacity(limits, () => used).a).toEqual(room);
  });
});

describe("compileRule", () => {
  test.each<[string, Partial<EarningRule>, string[]]>([
    ["no effects", { effects: [] }, ["effects"]],
    ["a multiplier below 1", { effects: [times("0.9")] }, ["effects", "0", "multiplier"]],
    ["a multiplier that is no number", { effects: [times("2x")] }, ["effects", "0", "multiplier"]],
    ["no points", { effects: [fixed(0)] }, ["effects", "0", "points"]],
    ["half a point", { effects: [fixed(1.5)] }, ["effects", "0", "points"]],
    ["points for nothing", { effects: [per(1, 0)] }, ["effects", "0", "per"]],
    ["amounts in a birthday", { trigger: "BIRTHDAY", effects: [per(1, 10)] }, ["effects"]],
    ["a base rule in a group", { bestOfGroup: "g", effects: [per(1, 10)] }, ["bestOfGroup"]],
    [
      "an end before the start",
      { validFrom: new Date(2), validUntil: new Date(1) },
      ["validUntil"],
    ],
    [
      "an unknown condition",
      { conditions: { combinator: "and", rules: [{ field: "mood", operator: "=", value: 1 }] } },
      ["conditions", "rules", "0", "field"],
    ],
    [
      "a filter by a member's field",
      { effects: [fixed(1, { lines: { field: "age", operator: "=", value: 1 } })] },
      ["effects", "0", "lines", "field"],
    ],
  ])("%s is refused at its field", (_, fields, field) => {
    const result = compileRule(ruleOf({ effects: [fixed(1)], ...fields }), vocabulary);
    expect(result).toMatchObject({ problems: [{ field }] });
  });
});
