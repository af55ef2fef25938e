import type { Text } from "../../locales/text.ts";
import type { Day } from "../calendar.ts";
import type { Leaf, Operator } from "./condition.ts";
import type { SqlExpression, SqlField } from "./condition-sql.ts";
import type { FieldType } from "./condition-value.ts";

/** What conditions are asked about. Each module adds the facts that it owns, beside its fields. */
export interface ConditionFacts {
  /** The day it is about, on the program's calendar. */
  readonly day: Day;
  /** Null for a visitor. */
  readonly member: MemberFacts | null;
}

/** What conditions may ask of a member, added to by modules; null is unknown. */
export interface MemberFacts {}

/** Where a statement about members has their facts, added to by modules. */
export interface MemberColumns {
  readonly day: SqlExpression;
}

/** Where a statement about recorded purchases has what conditions ask. */
export interface PurchaseColumns extends MemberColumns {
  /** When it was placed, as the program's clock showed it: a timestamp without a zone. */
  readonly wallClock: SqlExpression;
}

/** The codes that a failed condition can give as the reason why a rule did not apply. */
export type ConditionFailure =
  | "WRONG_CHANNEL"
  | "WRONG_LOCATION"
  | "NO_MATCHING_LINE"
  | "BELOW_MINIMUM"
  | "CONDITION_NOT_MET"
  | "TIER_TOO_LOW"
  | "NOT_IN_SEGMENT"
  | "NOT_FIRST_PURCHASE";

interface FieldOf<Facts> {
  /** As rule JSON names it. */
  readonly name: string;
  /** What values it takes; amounts are in the given currency. */
  readonly type: (currencyCode: string) => FieldType;
  /** A leaf as a test of the facts. What is unknown meets only `!=` and `notIn`. */
  readonly test: (leaf: Leaf) => (facts: Facts) => boolean;
  /** A leaf as a phrase that follows what a rule gives: "from 500,000 ₫". */
  readonly sentence: (leaf: Leaf, currencyCode: string) => Text;
}

interface CommonField extends FieldOf<ConditionFacts> {
  /** Why a rule did not apply when the leaf fails; CONDITION_NOT_MET when left out. */
  readonly failure?: (leaf: Leaf) => ConditionFailure;
  /**
   * Whether a return asks the leaf again, of what is kept. Every other answer stays as recorded.
   */
  readonly isAskedAgain?: (leaf: Leaf) => boolean;
}

/**
 * A field of conditions: all that reading, testing, SQL, sentences and refusals need of it. `of`
 * says where it can be asked: of a member at any time, of the moment at which a rule applies, or of
 * a purchase.
 */
export type ConditionField = CommonField &
  (
    | { readonly of: "MEMBER"; readonly sql: (columns: MemberColumns) => SqlField }
    | { readonly of: "MOMENT" | "PURCHASE"; readonly sql: (columns: PurchaseColumns) => SqlField }
  );

/** A field of filters over the lines of a purchase; `sql` is over a line `l`. */
export interface LineField<LineFacts> extends FieldOf<LineFacts> {
  readonly sql: SqlField;
}

type Fact = bigint | number | string | boolean | null | undefined;

/** The test of a leaf that compares a fact with its value. */
export function compared<Facts>(
  { operator, value }: Leaf,
  fact: (facts: Facts) => Fact,
): (facts: Facts) => boolean {
  const operand = value as number | string | boolean;
  const list = value as readonly unknown[];
  switch (operator) {
    case "=":
      return (facts) => isEqual(fact(facts), operand);
    case "!=":
      return (facts) => !isEqual(fact(facts), operand);
    case "in":
      return (facts) => list.includes(fact(facts));
    case "notIn":
      return (facts) => !list.includes(fact(facts));
    case "<":
      return whenKnown(fact, (value) => value < operand);
    case "<=":
      return whenKnown(fact, (value) => value <= operand);
    case ">":
      return whenKnown(fact, (value) => value > operand);
    case ">=":
      return whenKnown(fact, (value) => value >= operand);
    default:
      throw new RangeError(`"${operator}" compares no values.`);
  }
}

// A base amount is a bigint, its operand a number: both are whole and safe.
function isEqual(fact: Fact, operand: number | string | boolean): boolean {
  return (typeof fact === "bigint" ? Number(fact) : fact) === operand;
}

function whenKnown<Facts>(
  fact: (facts: Facts) => Fact,
  isMet: (value: bigint | number | string | boolean) => boolean,
): (facts: Facts) => boolean {
  return (facts) => {
    const value = fact(facts);
    return value !== null && value !== undefined && isMet(value);
  };
}

/** Whether a leaf sets a minimum. */
export function isAtLeast({ operator }: Leaf): boolean {
  return operator === ">=" || operator === ">";
}

/** Whether a leaf over true and false asks for true. */
export function isWanted({ operator, value }: Leaf): boolean {
  return (operator === "=") === value;
}

/** The names of operators in messages of `locales/`: one of a list is `is`, none of it `isNot`. */
export const operatorNames: Readonly<Record<Operator, string>> = {
  "=": "is",
  "!=": "isNot",
  "<": "below",
  "<=": "atMost",
  ">": "above",
  ">=": "atLeast",
  in: "is",
  notIn: "isNot",
  contains: "contains",
  doesNotContain: "lacks",
  dearestIs: "dearestIs",
  dearestIsNot: "dearestIsNot",
};

/** Names as a reader lists them: "APP, POS or WEB". */
export function anyOf(names: readonly string[]): (locale: string) => string {
  return (locale) => new Intl.ListFormat(locale, { type: "disjunction" }).format(names);
}

/** The values of a leaf as a reader lists them. */
export function valuesOf({ value }: Leaf): (locale: string) => string {
  return anyOf([value].flat().map(String));
}
