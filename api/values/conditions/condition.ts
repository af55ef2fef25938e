/**
 * Conditions: what a rule asks of a purchase, a member or a time. They are written as rule JSON
 * (react-querybuilder's format without ids), read by `readCondition` against a vocabulary of
 * fields, and kept here in negation normal form, so that each leaf can be asked, explained and,
 * after a return, asked again by itself.
 */
export type Operator =
  | "="
  | "!="
  | "<"
  | "<="
  | ">"
  | ">="
  | "in"
  | "notIn"
  | "contains"
  | "doesNotContain"
  | "dearestIs"
  | "dearestIsNot";

/** What the lines that a filter chooses come to together; null lines are all. */
export interface LineSum {
  /** Minor units, or thousandths of units. */
  readonly sum: number;
  readonly lines: Condition | null;
}

/**
 * Amounts are minor units, quantities thousandths; `Condition` is a filter over lines; null lines
 * match all.
 */
export type Operand =
  number | string | boolean | readonly (number | string)[] | Condition | LineSum | null;

export interface Leaf {
  readonly field: string;
  readonly operator: Operator;
  readonly value: Operand;
}

export type Condition =
  { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | Leaf;

/** One way to make something of a condition: a test, a sentence, SQL. */
export interface Backend<Result> {
  leaf(leaf: Leaf): Result;
  all(parts: readonly Result[]): Result;
  any(parts: readonly Result[]): Result;
}

/** Builds a condition with a back end, from its leaves upward, in written order. */
export function buildCondition<Result>(condition: Condition, backend: Backend<Result>): Result {
  if ("all" in condition) {
    return backend.all(condition.all.map((part) => buildCondition(part, backend)));
  }
  if ("any" in condition) {
    return backend.any(condition.any.map((part) => buildCondition(part, backend)));
  }
  return backend.leaf(condition);
}

const complements: Readonly<Record<Operator, Operator>> = {
  "=": "!=",
  "!=": "=",
  "<": ">=",
  ">=": "<",
  ">": "<=",
  "<=": ">",
  in: "notIn",
  notIn: "in",
  contains: "doesNotContain",
  doesNotContain: "contains",
  dearestIs: "dearestIsNot",
  dearestIsNot: "dearestIs",
};

/** The opposite, again in negation normal form: only the leaves are negated (De Morgan). */
export function negated(condition: Condition): Condition {
  if ("all" in condition) return { any: condition.all.map(negated) };
  if ("any" in condition) return { all: condition.any.map(negated) };
  return { ...condition, operator: complements[condition.operator] };
}

/** A condition ready to be asked. `Facts` is whatever its leaves are asked about. */
export interface Test<Facts> {
  readonly leaves: readonly Leaf[];
  /** Each leaf's own test, by its position in `leaves`. */
  readonly asks: readonly ((facts: Facts) => boolean)[];
  /** Whether the condition holds, given an answer per leaf. */
  holds(answer: (position: number) => boolean): boolean;
  /** The position of the leaf to name first when the condition doesn't hold; null when it does. */
  failing(answer: (position: number) => boolean): number | null;
}

type Answer = (position: number) => boolean;
interface Node {
  holds(answer: Answer): boolean;
  failing(answer: Answer): number | null;
}

/** Compiles a condition once; `leafTest` turns a leaf into a closure over the facts. */
export function compileCondition<Facts>(
  condition: Condition,
  leafTest: (leaf: Leaf) => (facts: Facts) => boolean,
): Test<Facts> {
  const leaves: Leaf[] = [];
  const asks: ((facts: Facts) => boolean)[] = [];
  const root = buildCondition<Node>(condition, {
    leaf(leaf) {
      const position = leaves.push(leaf) - 1;
      asks.push(leafTest(leaf));
      return {
        holds: (answer) => answer(position),
        failing: (answer) => (answer(position) ? null : position),
      };
    },
    all: (parts) => ({
      holds: (answer) => parts.every((part) => part.holds(answer)),
      failing: (answer) => firstFailing(parts, answer),
    }),
    any: (parts) => ({
      holds: (answer) => parts.some((part) => part.holds(answer)),
      failing: (answer) =>
        parts.some((part) => part.holds(answer)) ? null : firstFailing(parts, answer),
    }),
  });
  return { leaves, asks, holds: root.holds, failing: root.failing };
}

function firstFailing(parts: readonly Node[], answer: Answer): number | null {
  for (const part of parts) {
    const position = part.failing(answer);
    if (position !== null) return position;
  }
  return null;
}
