import { negated } from "./condition.ts";
import type { Condition, Operator } from "./condition.ts";
import { oneOf, operatorsOf, readScalar, trueOrFalse } from "./condition-value.ts";
import type { Field, Scalar, Vocabulary, WrittenOperator } from "./condition-value.ts";
import type { Words } from "./localized.ts";

/** Rule JSON: react-querybuilder's format; `id`, `path` and `valueSource: "value"` are ignored. */
export type RuleJson = RuleGroup | RuleLeaf;
export interface RuleGroup {
  readonly combinator: "and" | "or";
  readonly not?: boolean;
  readonly rules: readonly RuleJson[];
}
export interface RuleLeaf {
  readonly field: string;
  readonly operator: string;
  readonly value: unknown;
}

/** What is wrong, and where: ["rules", "0", "value"]. */
export interface ConditionProblem {
  readonly path: readonly string[];
  /** What it must be; follows "this" or "mục này". */
  readonly message: Words;
}

/** Groups may be this deep, a condition may have this many rules, a list this many values. */
export const conditionLimits = { depth: 6, rules: 100, values: 500 } as const;

/**
 * Reads rule JSON against a vocabulary, into negation normal form. A root group without rules asks
 * nothing: null. `between` becomes "at least" and "at most", so that after a return the first is
 * asked again and the second is not. Never throws on malformed JSON: all problems are returned,
 * each with its path.
 */
export function readCondition(
  json: unknown,
  vocabulary: Vocabulary,
): { condition: Condition | null } | { problems: ConditionProblem[] } {
  if (json === null || json === undefined) return { condition: null };
  const reading: Reading = { problems: [], rules: 0 };
  const place: Place = { vocabulary, path: [], depth: 1 };
  const isEmptyRoot = isObject(json) && Array.isArray(json.rules) && json.rules.length === 0;
  if (isEmptyRoot && isCombinator(json.combinator) && json.not !== true) return { condition: null };
  const condition = readNode(json, reading, place);
  return reading.problems.length || !condition ? { problems: reading.problems } : { condition };
}

const words = {
  node: { en: "must be a group or a rule", vi: "phải là một nhóm hoặc một điều kiện" },
  shape: {
    en: "needs combinator and rules, or field, operator and value",
    vi: "cần combinator và rules, hoặc field, operator và value",
  },
  empty: {
    en: "needs at least one rule; remove the empty group",
    vi: "cần ít nhất một điều kiện; hãy bỏ nhóm trống",
  },
  deep: {
    en: `is too deep: at most ${conditionLimits.depth} groups in a row`,
    vi: `lồng quá sâu: tối đa ${conditionLimits.depth} nhóm`,
  },
  many: {
    en: `is one too many: at most ${conditionLimits.rules} rules`,
    vi: `vượt quá số điều kiện: tối đa ${conditionLimits.rules}`,
  },
  range: {
    en: "must be a list of two values, from and to",
    vi: "phải là danh sách hai giá trị, từ và đến",
  },
  list: { en: "must be a list of values", vi: "phải là danh sách giá trị" },
  long: {
    en: `has too many values: at most ${conditionLimits.values}`,
    vi: `có quá nhiều giá trị: tối đa ${conditionLimits.values}`,
  },
  order: { en: "must go from the lower to the higher", vi: "phải đi từ nhỏ đến lớn" },
} satisfies Record<string, Words>;

interface Reading {
  readonly problems: ConditionProblem[];
  rules: number;
}
interface Place {
  readonly vocabulary: Vocabulary;
  readonly path: readonly string[];
  readonly depth: number;
}

function readNode(json: unknown, reading: Reading, place: Place): Condition | null {
  if (!isObject(json)) return refuse(reading, place, words.node);
  if ("combinator" in json || "rules" in json) return readGroup(json, reading, place);
  if ("field" in json) return readLeaf(json, reading, place);
  return refuse(reading, place, words.shape);
}

function readGroup(json: JsonObject, reading: Reading, place: Place): Condition | null {
  if (!hasOnly(json, ["combinator", "not", "rules"], { reading, place })) return null;
  const { combinator, not, rules } = json;
  if (!isCombinator(combinator)) {
    return refuse(reading, within(place, "combinator"), oneOf(["and", "or"]));
  }
  if (not !== undefined && typeof not !== "boolean") {
    return refuse(reading, within(place, "not"), trueOrFalse);
  }
  if (!Array.isArray(rules) || rules.length === 0) {
    return refuse(reading, within(place, "rules"), words.empty);
  }
  if (place.depth > conditionLimits.depth) {
    return refuse(reading, place, words.deep);
  }
  const parts: Condition[] = [];
  for (const [position, rule] of rules.entries()) {
    if (reading.rules > conditionLimits.rules) break;
    const inner = within(within(place, "rules"), String(position));
    const part = readNode(rule, reading, { ...inner, depth: place.depth + 1 });
    if (part) parts.push(part);
  }
  const group = combinator === "and" ? { all: parts } : { any: parts };
  return not ? negated(group) : group;
}

function readLeaf(json: JsonObject, reading: Reading, place: Place): Condition | null {
  reading.rules += 1;
  if (reading.rules > conditionLimits.rules) {
    return refuse(reading, place, words.many);
  }
  if (!hasOnly(json, ["field", "operator", "value"], { reading, place })) return null;
  const name = json.field;
  const { vocabulary } = place;
  if (typeof name !== "string" || !Object.hasOwn(vocabulary, name)) {
    return refuse(reading, within(place, "field"), oneOf(Object.keys(vocabulary)));
  }
  const field = vocabulary[name]!;
  const operator = json.operator as WrittenOperator;
  const allowed = operatorsOf[field.type];
  if (!allowed.includes(operator)) {
    return refuse(reading, within(place, "operator"), oneOf(allowed));
  }
  const at = within(place, "value");
  if (field.type === "lines") {
    const lines = readLines(json.value, reading, { ...at, vocabulary: field.fields });
    return lines && { field: name, operator: operator as Operator, value: lines.filter };
  }
  const value = readOperand({ field, operator }, json.value, { reading, place: at });
  return value === null ? null : leafOf(name, operator, value);
}

function readLines(
  json: unknown,
  reading: Reading,
  place: Place,
): { filter: Condition | null } | null {
  if (json === null) return { filter: null };
  const filter = readNode(json, reading, { ...place, depth: place.depth + 1 });
  return filter && { filter };
}

function readOperand(
  { field, operator }: { field: Field; operator: WrittenOperator },
  json: unknown,
  { reading, place }: { reading: Reading; place: Place },
): Scalar | Scalar[] | null {
  const isRange = operator === "between" || operator === "notBetween";
  if (!isRange && operator !== "in" && operator !== "notIn") {
    const scalar = readScalar(field, json);
    return "problem" in scalar ? refuse(reading, place, scalar.problem) : scalar.value;
  }
  if (!Array.isArray(json) || json.length === 0 || (isRange && json.length !== 2)) {
    return refuse(reading, place, isRange ? words.range : words.list);
  }
  if (json.length > conditionLimits.values) {
    return refuse(reading, place, words.long);
  }
  const values: Scalar[] = [];
  for (const [position, value] of json.entries()) {
    const scalar = readScalar(field, value);
    if ("problem" in scalar) refuse(reading, within(place, String(position)), scalar.problem);
    else values.push(scalar.value);
  }
  if (values.length < json.length) return null;
  if (isRange && values[0]! > values[1]!) return refuse(reading, place, words.order);
  return values;
}

function leafOf(field: string, operator: WrittenOperator, value: Scalar | Scalar[]): Condition {
  if (operator === "between" || operator === "notBetween") {
    const [from, to] = value as [Scalar, Scalar];
    const range: Condition = {
      all: [
        { field, operator: ">=", value: from },
        { field, operator: "<=", value: to },
      ],
    };
    return operator === "between" ? range : negated(range);
  }
  return { field, operator, value: value as Scalar | (number | string)[] };
}

type JsonObject = Record<string, unknown>;

function isObject(json: unknown): json is JsonObject {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

function isCombinator(value: unknown): value is "and" | "or" {
  return value === "and" || value === "or";
}

function hasOnly(
  json: JsonObject,
  known: readonly string[],
  { reading, place }: { reading: Reading; place: Place },
): boolean {
  for (const key of Object.keys(json)) {
    if (known.includes(key) || key === "id" || key === "path") continue;
    if (key === "valueSource" && json[key] === "value") continue;
    refuse(reading, within(place, key), {
      en: `is not known here; there are ${known.join(", ")}`,
      vi: `không có ở đây; chỉ có ${known.join(", ")}`,
    });
    return false;
  }
  return true;
}

function within(place: Place, step: string): Place {
  return { ...place, path: [...place.path, step] };
}

function refuse(reading: Reading, place: Place, message: Words): null {
  reading.problems.push({ path: place.path, message });
  return null;
}
