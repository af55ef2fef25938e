import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { text } from "../../api/locales/text.ts";
import { compileCondition } from "../../api/values/conditions/condition.ts";
import type { Vocabulary } from "../../api/values/conditions/condition-value.ts";
import { conditionLimits, readCondition } from "../../api/values/conditions/read-condition.ts";
import type { RuleJson } from "../../api/values/conditions/read-condition.ts";

const vocabulary: Vocabulary = {
  amount: { type: "money", currencyCode: "VND" },
  channel: { type: "text" },
  weekday: { type: "choice", choices: ["MONDAY", "SUNDAY"] },
  date: { type: "date" },
  time: { type: "time" },
  age: { type: "number", min: 0, max: 150 },
  first: { type: "boolean" },
  segment: { type: "set" },
  weather: { type: "text", notAvailable: text("conditions.segmentNotAvailable") },
  lines: { type: "lines", fields: { sku: { type: "text" } } },
  spent: { type: "lineSum", of: "amount", currencyCode: "VND", fields: { sku: { type: "text" } } },
};

const rule = (field: string, operator: string, value: unknown) => ({ field, operator, value });
const and = (...rules: unknown[]) => ({ combinator: "and", rules });
const problemsOf = (json: unknown) => {
  const read = readCondition(json, vocabulary);
  return "problems" in read ? read.problems : [];
};

describe("readCondition", () => {
  test("an empty root and null ask nothing", () => {
    expect(readCondition(and(), vocabulary)).toMatchObject({ condition: null });
    expect(readCondition(null, vocabulary)).toMatchObject({ condition: null });
  });

  test("not is pushed to the leaves", () => {
    const json = {
      ...and(rule("amount", ">=", "500000"), rule("channel", "in", ["POS"])),
      not: true,
    };
    expect(readCondition(json, vocabulary)).toMatchObject({
      condition: {
        any: [
          { field: "amount", operator: "<", value: 500_000 },
          { field: "channel", operator: "notIn", value: ["POS"] },
        ],
      },
    });
  });

  test("between is at least and at most, and its opposite below or above", () => {
    expect(readCondition(rule("age", "between", [18, 30]), vocabulary)).toMatchObject({
      condition: {
        all: [
          { field: "age", operator: ">=", value: 18 },
          { field: "age", operator: "<=", value: 30 },
        ],
      },
    });
    expect(readCondition(rule("age", "notBetween", [18, 30]), vocabulary)).toMatchObject({
      condition: {
        any: [
          { field: "age", operator: "<", value: 18 },
          { field: "age", operator: ">", value: 30 },
        ],
      },
    });
  });

  test("a filter over lines has its own fields", () => {
    const json = rule("lines", "contains", and(rule("sku", "=", "A")));
    expect(readCondition(json, vocabulary)).toMatchObject({
      condition: {
        field: "lines",
        operator: "contains",
        value: { all: [{ field: "sku", operator: "=", value: "A" }] },
      },
    });
    expect(problemsOf(rule("lines", "contains", rule("amount", "=", "1")))).toMatchObject([
      {
        path: ["value", "field"],
        message: { key: "conditions.notOneOf", values: { choices: "sku" } },
      },
    ]);
  });

  test("a sum over lines is compared with an amount, of the lines of its filter or of all", () => {
    const filter = rule("sku", "=", "A");
    expect(
      readCondition(rule("spent", ">=", { amount: "1000", lines: filter }), vocabulary),
    ).toEqual({
      condition: {
        field: "spent",
        operator: ">=",
        value: { sum: 1000, lines: { field: "sku", operator: "=", value: "A" } },
      },
      unavailable: [],
    });
    expect(readCondition(rule("spent", "<", { amount: 5 }), vocabulary)).toMatchObject({
      condition: { value: { sum: 5, lines: null } },
    });
  });

  test.each([
    ["a sum over lines without an object", rule("spent", ">=", 1000), ["value"]],
    ["a sum over lines without an amount", rule("spent", ">=", {}), ["value", "amount"]],
    [
      "a sum in units where it is money",
      rule("spent", ">=", { amount: 1, units: 1 }),
      ["value", "units"],
    ],
    [
      "a filter of a sum that asks for what lines don't have",
      rule("spent", ">=", { amount: 1, lines: rule("age", "=", 1) }),
      ["value", "lines", "field"],
    ],
    ["an unknown field", and(rule("__proto__", "=", 1)), ["rules", "0", "field"]],
    ["an operator of another type", and(rule("first", ">=", true)), ["rules", "0", "operator"]],
    ["too many decimals", and(rule("amount", ">=", "1000.0")), ["rules", "0", "value"]],
    ["a negative amount", and(rule("amount", ">=", "-1")), ["rules", "0", "value"]],
    ["a choice that is none", rule("weekday", "=", "FRIYAY"), ["value"]],
    ["a day that doesn't exist", rule("date", "=", "2026-02-30"), ["value"]],
    ["a time that doesn't exist", rule("time", "<", "24:00"), ["value"]],
    ["a number out of range", rule("age", "<", 151), ["value"]],
    ["a fraction of a year", rule("age", "<", 1.5), ["value"]],
    ["a text instead of a list", rule("segment", "in", "a,b"), ["value"]],
    ["a list with a wrong value", rule("channel", "in", ["POS", 7]), ["value", "1"]],
    ["a range upside down", rule("age", "between", [30, 18]), ["value"]],
    ["an empty inner group", and(and()), ["rules", "0", "rules"]],
    ["an unknown combinator", { combinator: "xor", rules: [1] }, ["combinator"]],
    ["an unknown key", { ...rule("age", "=", 1), match: "all" }, ["match"]],
    ["a text", "age > 3", []],
    ["nothing known", {}, []],
  ])("%s is refused where it stands", (_, json, path) => {
    expect(problemsOf(json)).toMatchObject([{ path }]);
  });

  test("a field that is not available is read, and named where it stands", () => {
    const read = readCondition(and(rule("age", ">", 7), rule("weather", "=", "SUN")), vocabulary);
    expect(read).toMatchObject({
      condition: { all: [{ field: "age" }, { field: "weather" }] },
      unavailable: [{ code: "NOT_AVAILABLE", path: ["rules", "1", "field"] }],
    });
    const wrong = and(rule("age", "=", "x"), rule("weather", "=", "SUN"));
    expect(problemsOf(wrong).map(({ code }) => code)).toEqual(["INVALID", "NOT_AVAILABLE"]);
  });

  test("all problems are returned at once", () => {
    expect(problemsOf(and(rule("age", "=", "x"), rule("first", "=", "yes")))).toHaveLength(2);
  });

  test("depth, rules and values are limited", () => {
    const deep = (levels: number): unknown =>
      levels === 0 ? rule("age", "=", 1) : and(deep(levels - 1));
    expect(problemsOf(deep(conditionLimits.depth))).toEqual([]);
    expect(problemsOf(deep(conditionLimits.depth + 1))).toHaveLength(1);
    expect(problemsOf(deep(3000))).toHaveLength(1);
    const many = (count: number) => and(...Array(count).fill(rule("age", "=", 1)));
    expect(problemsOf(many(conditionLimits.rules))).toEqual([]);
    expect(problemsOf(many(conditionLimits.rules + 1))).toHaveLength(1);
    expect(problemsOf(rule("channel", "in", Array(501).fill("POS")))).toHaveLength(1);
  });

  test("no JSON makes it throw", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        readCondition(json, vocabulary);
        readCondition({ combinator: "and", rules: [json] }, vocabulary);
      }),
    );
  });
});

test("negation normal form means what was written", () => {
  const leaf = fc.integer({ min: 0, max: 3 }).map((age) => rule("age", "=", age));
  const node = fc.letrec<{ node: RuleJson }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      leaf as fc.Arbitrary<RuleJson>,
      fc.record({
        combinator: fc.constantFrom("and" as const, "or" as const),
        not: fc.boolean(),
        rules: fc.array(tie("node"), { minLength: 1, maxLength: 3 }),
      }),
    ),
  })).node;
  const plain = (json: RuleJson, age: number): boolean => {
    if ("field" in json) return json.value === age;
    const holds = json.rules.map((part) => plain(part, age));
    const all = json.combinator === "and" ? holds.every(Boolean) : holds.some(Boolean);
    return json.not ? !all : all;
  };
  fc.assert(
    fc.property(node, fc.integer({ min: 0, max: 3 }), (json, age) => {
      const read = readCondition(json, vocabulary);
      if (!("condition" in read) || !read.condition) throw new Error("The condition must read.");
      const compiled = compileCondition(
        read.condition,
        ({ operator, value }) =>
          (asked: number) =>
            (asked === value) === (operator === "="),
      );
      const answer = (position: number) => compiled.asks[position]!(age);
      expect(compiled.holds(answer)).toBe(plain(json, age));
      expect(compiled.failing(answer) === null).toBe(plain(json, age));
    }),
  );
});

test("the first leaf that stands in the way is named", () => {
  const read = readCondition(
    and(rule("first", "=", true), {
      combinator: "or",
      rules: [rule("age", "=", 1), rule("age", "=", 2)],
    }),
    vocabulary,
  );
  if (!("condition" in read) || !read.condition) throw new Error("The condition must read.");
  const { failing } = compileCondition(read.condition, () => () => true);
  expect(failing((position) => position !== 0)).toBe(0);
  expect(failing((position) => position === 0)).toBe(1);
  expect(failing((position) => position !== 1)).toBeNull();
});
