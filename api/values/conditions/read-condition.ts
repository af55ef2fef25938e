import { text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";
import { isJsonObject } from "../typed/json-object.ts";
import type { JsonObject } from "../typed/json-object.ts";
import { negated } from "./condition.ts";
import type { Condition, LineSum, Operator } from "./condition.ts";
import { notBoolean, notOneOf, operatorsOf, readScalar, readSum } from "./condition-value.ts";
import type {
  FieldType,
  LineSumType,
  Scalar,
  Vocabulary,
  WrittenOperator,
} from "./condition-value.ts";

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
  readonly code: "INVALID" | "NOT_AVAILABLE";
  readonly path: readonly string[];
  readonly message: Text;
}

/** A condition that can be read; null asks nothing. */
export interface ReadCondition {
  readonly condition: Condition | null;
  /** Where it names what new conditions may not: stored ones go on, writes refuse it. */
  readonly unavailable: readonly ConditionProblem[];
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
): ReadCondition | { problems: ConditionProblem[] } {
  if (json === null || json === undefined) return nothingAsked;
  const reading: Reading = { problems: [], unavailable: [], rules: 0 };
  const place: Place = { vocabulary, path: [], depth: 1 };
  const isEmptyRoot = isJsonObject(json) && Array.isArray(json.rules) && json.rules.length === 0;
  if (isEmptyRoot && isCombinator(json.combinator) && json.not !== true) return nothingAsked;
  const condition = readNode(json, reading, place);
  const { problems, unavailable } = reading;
  if (problems.length || !condition) return { problems: [...problems, ...unavailable] };
  return { condition, unavailable };
}

const nothingAsked: ReadCondition = { condition: null, unavailable: [] };

interface Reading {
  readonly problems: ConditionProblem[];
  readonly unavailable: ConditionProblem[];
  rules: number;
}
interface Place {
  readonly vocabulary: Vocabulary;
  readonly path: readonly string[];
  readonly depth: number;
}

function readNode(json: unknown, reading: Reading, place: Place): Condition | null {
  if (!isJsonObject(json)) return refuse(reading, place, text("conditions.notNode"));
  if ("combinator" in json || "rules" in json) return readGroup(json, reading, place);
  if ("field" in json) return readLeaf(json, reading, place);
  return refuse(reading, place, text("conditions.unknownShape"));
}

function readGroup(json: JsonObject, reading: Reading, place: Place): Condition | null {
  if (!hasOnly(json, ["combinator", "not", "rules"], { reading, place })) return null;
  const { combinator, not, rules } = json;
  if (!isCombinator(combinator)) {
    return refuse(reading, within(place, "combinator"), notOneOf(["and", "or"]));
  }
  if (not !== undefined && typeof not !== "boolean") {
    return refuse(reading, within(place, "not"), notBoolean);
  }
  if (!Array.isArray(rules) || rules.length === 0) {
    return refuse(reading, within(place, "rules"), text("conditions.emptyGroup"));
  }
  if (place.depth > conditionLimits.depth) {
    return refuse(reading, place, text("conditions.tooDeep", { max: conditionLimits.depth }));
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
    return refuse(reading, place, text("conditions.tooManyRules", { max: conditionLimits.rules }));
  }
  if (!hasOnly(json, ["field", "operator", "value"], { reading, place })) return null;
  const name = json.field;
  const { vocabulary } = place;
  if (typeof name !== "string" || !Object.hasOwn(vocabulary, name)) {
    return refuse(reading, within(place, "field"), notOneOf(Object.keys(vocabulary)));
  }
  const field = vocabulary[name]!;
  if (field.notAvailable) {
    const { path } = within(place, "field");
    reading.unavailable.push({ code: "NOT_AVAILABLE", path, message: field.notAvailable });
  }
  const operator = json.operator as WrittenOperator;
  const allowed = operatorsOf[field.type];
  if (!allowed.includes(operator)) {
    return refuse(reading, within(place, "operator"), notOneOf(allowed));
  }
  const at = within(place, "value");
  if (field.type === "lines") {
    const lines = readLines(json.value, reading, { ...at, vocabulary: field.fields });
    return lines && { field: name, operator: operator as Operator, value: lines.filter };
  }
  if (field.type === "lineSum") {
    const value = readLineSum(field, json.value, { reading, place: at });
    return value && { field: name, operator: operator as Operator, value };
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

function readLineSum(
  field: LineSumType,
  json: unknown,
  { reading, place }: { reading: Reading; place: Place },
): LineSum | null {
  if (!isJsonObject(json))
    return refuse(reading, place, text("conditions.notLineSum", { of: field.of }));
  for (const key of Object.keys(json)) {
    if (key === field.of || key === "lines") continue;
    const message = text("conditions.unknownKey", { known: `${field.of}, lines` });
    refuse(reading, within(place, key), message);
  }
  const sum = readSum(field, json[field.of]);
  if ("problem" in sum) refuse(reading, within(place, field.of), sum.problem);
  const inLines = { ...within(place, "lines"), vocabulary: field.fields };
  const lines = readLines(json.lines ?? null, reading, inLines);
  return lines && "value" in sum ? { sum: sum.value, lines: lines.filter } : null;
}

function readOperand(
  { field, operator }: { field: FieldType; operator: WrittenOperator },
  json: unknown,
  { reading, place }: { reading: Reading; place: Place },
): Scalar | Scalar[] | null {
  const isRange = operator === "between" || operator === "notBetween";
  if (!isRange && operator !== "in" && operator !== "notIn") {
    const scalar = readScalar(field, json);
    return "problem" in scalar ? refuse(reading, place, scalar.problem) : scalar.value;
  }
  if (!Array.isArray(json) || json.length === 0 || (isRange && json.length !== 2)) {
    return refuse(reading, place, text(isRange ? "conditions.notRange" : "conditions.notList"));
  }
  if (json.length > conditionLimits.values) {
    return refuse(
      reading,
      place,
      text("conditions.tooManyValues", { max: conditionLimits.values }),
    );
  }
  const values: Scalar[] = [];
  for (const [position, value] of json.entries()) {
    const scalar = readScalar(field, value);
    if ("problem" in scalar) refuse(reading, within(place, String(position)), scalar.problem);
    else values.push(scalar.value);
  }
  if (values.length < json.length) return null;
  if (isRange && values[0]! > values[1]!)
    return refuse(reading, place, text("conditions.wrongOrder"));
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

function isCombinator(value: unknown): value is "and" | "or" {
  return value === "and" || value === "or";
}

function hasOnly(
  json: JsonObject,
  allowed: readonly string[],
  { reading, place }: { reading: Reading; place: Place },
): boolean {
  for (const key of Object.keys(json)) {
    if (allowed.includes(key) || key === "id" || key === "path") continue;
    if (key === "valueSource" && json[key] === "value") continue;
    const message = text("conditions.unknownKey", { known: allowed.join(", ") });
    refuse(reading, within(place, key), message);
    return false;
  }
  return true;
}

function within(place: Place, step: string): Place {
  return { ...place, path: [...place.path, step] };
}

function refuse(reading: Reading, place: Place, message: Text): null {
  reading.problems.push({ code: "INVALID", path: place.path, message });
  return null;
}
