import type { Leaf, Condition } from "../../values/condition.ts";
import { compileCondition } from "../../values/condition.ts";
import type { Vocabulary } from "../../values/condition-value.ts";
import { addMonths, daysBetween } from "../../values/calendar.ts";
import type { LineFacts, PurchaseFacts } from "./earning-facts.ts";

export const weekdays = [
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
  "SUNDAY",
] as const;

/** What a rule may ask of a line; `unitAmount` is the base amount per unit, rounded down. Amounts in the given currency. */
export function lineFields(currencyCode: string): Vocabulary {
  return {
    sku: { type: "text" },
    category: { type: "text" },
    quantity: { type: "quantity" },
    amount: { type: "money", currencyCode },
    unitAmount: { type: "money", currencyCode },
  };
}

/**
 * What an earning rule may ask: of the purchase (`amount` is its base amount), its lines, its time on the program's
 * wall clock, and the member. What is unknown (no channel, no birth date, a visitor) meets only != and notIn.
 */
export function earningFields(currencyCode: string): Vocabulary {
  return {
    amount: { type: "money", currencyCode },
    units: { type: "quantity" },
    lines: { type: "lines", fields: lineFields(currencyCode) },
    channel: { type: "text" },
    locationId: { type: "text" },
    firstPurchase: { type: "boolean" },
    ...occasionFields,
  };
}

/** What a rule may ask that no purchase sets off: of the time and the member. */
export const occasionFields: Vocabulary = {
  weekday: { type: "choice", choices: weekdays },
  time: { type: "time" },
  date: { type: "date" },
  tierLevel: { type: "number", min: 0, max: 1000 },
  segment: { type: "set" },
  birthdayMonth: { type: "boolean" },
  age: { type: "number", min: 0, max: 150 },
  daysEnrolled: { type: "number", min: 0, max: 100_000 },
  locale: { type: "text" },
};

/** Whether a return asks the leaf again: only "at least" and "contains" about lines; every other answer stays. */
export function isAskedAgain({ field, operator }: Leaf): boolean {
  if (field === "lines") return operator === "contains";
  return (field === "amount" || field === "units") && (operator === ">=" || operator === ">");
}

type Ask<Facts> = (facts: Facts) => boolean;

/** A leaf of a rule's conditions as a test of the facts. */
export function purchaseTest(leaf: Leaf): Ask<PurchaseFacts> {
  const { field, operator } = leaf;
  switch (field) {
    case "amount":
      return compared(leaf, (facts) => facts.amount);
    case "units":
      return compared(leaf, (facts) => facts.units);
    case "lines":
      return linesTest(leaf);
    case "channel":
      return compared(leaf, (facts) => facts.purchase.channel);
    case "locationId":
      return compared(leaf, (facts) => facts.purchase.locationId);
    case "weekday":
      return compared(leaf, (facts) => weekdays[facts.weekday - 1]!);
    case "time":
      return compared(leaf, (facts) => facts.time);
    case "date":
      return compared(leaf, (facts) => facts.day);
    case "tierLevel":
      return compared(leaf, (facts) => facts.member?.tierLevel);
    case "segment": {
      const isWanted = operator === "in";
      const ids = leaf.value as readonly string[];
      return ({ member }) => ids.some((id) => member?.segmentIds.has(id)) === isWanted;
    }
    case "firstPurchase":
      return compared(leaf, (facts) => facts.member?.isFirstPurchase);
    case "birthdayMonth":
      return compared(leaf, birthdayMonth);
    case "age":
      return compared(leaf, age);
    case "daysEnrolled":
      return compared(leaf, daysEnrolled);
    case "locale":
      return compared(leaf, (facts) => facts.member?.locale);
    default:
      throw new RangeError(`Earning rules know no field "${field}".`);
  }
}

function birthdayMonth({ member, day }: PurchaseFacts): boolean | null {
  return member?.birthDay ? member.birthDay.slice(5, 7) === day.slice(5, 7) : null;
}

function age({ member, day }: PurchaseFacts): number | null {
  if (!member?.birthDay) return null;
  const years = Number(day.slice(0, 4)) - Number(member.birthDay.slice(0, 4));
  return addMonths(member.birthDay, years * 12) > day ? years - 1 : years;
}

function daysEnrolled({ member, day }: PurchaseFacts): number | null {
  return member?.enrolledDay ? Math.max(0, daysBetween(member.enrolledDay, day)) : null;
}

function linesTest({ operator, value }: Leaf): Ask<PurchaseFacts> {
  const matches = lineTest(value as Condition | null) ?? (() => true);
  const contains = (facts: PurchaseFacts) =>
    facts.lines.some((line) => line.line.kind === "GOODS" && line.kept > 0 && matches(line));
  switch (operator) {
    case "contains":
      return contains;
    case "doesNotContain":
      return (facts) => !contains(facts);
    default: {
      const isWanted = operator === "dearestIs";
      return (facts) => {
        const dearest = dearestLine(facts.lines);
        return (dearest !== null && matches(dearest)) === isWanted;
      };
    }
  }
}

/** The line with the highest base amount per unit; of equals, the earlier. */
function dearestLine(lines: readonly LineFacts[]): LineFacts | null {
  let dearest: LineFacts | null = null;
  for (const line of lines) {
    if (line.line.kind !== "GOODS" || line.kept === 0) continue;
    const isDearer =
      !dearest || line.keptNet * BigInt(dearest.kept) > dearest.keptNet * BigInt(line.kept);
    if (isDearer) dearest = line;
  }
  return dearest;
}

/**
 * A filter over lines as a test; null chooses all. "At least" is asked of what is kept, everything else of what was
 * bought: so a return never brings a line into `contains`. Effects give it lines as bought: their choice stays.
 */
export function lineTest(filter: Condition | null): Ask<LineFacts> | null {
  if (!filter) return null;
  const test = compileCondition(filter, lineLeafTest);
  return (facts) => test.holds((position) => test.asks[position]!(facts));
}

function lineLeafTest(leaf: Leaf): Ask<LineFacts> {
  const isAtLeast = leaf.operator === ">=" || leaf.operator === ">";
  switch (leaf.field) {
    case "sku":
      return compared(leaf, ({ line }) => line.sku);
    case "category":
      return compared(leaf, ({ line }) => line.category);
    case "quantity":
      return compared(leaf, ({ line, kept }) => (isAtLeast ? kept : line.quantity));
    case "amount":
      return compared(leaf, (facts) =>
        isAtLeast ? facts.keptNet / facts.scale : facts.line.netMinor,
      );
    case "unitAmount":
      return compared(leaf, ({ line }) => (BigInt(line.netMinor) * 1000n) / BigInt(line.quantity));
    default:
      throw new RangeError(`Lines know no field "${leaf.field}".`);
  }
}

type Fact = bigint | number | string | boolean | null | undefined;

function compared<Facts>({ operator, value }: Leaf, fact: (facts: Facts) => Fact): Ask<Facts> {
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
      return known(fact, (found) => found < operand);
    case "<=":
      return known(fact, (found) => found <= operand);
    case ">":
      return known(fact, (found) => found > operand);
    case ">=":
      return known(fact, (found) => found >= operand);
    default:
      throw new RangeError(`"${operator}" compares no values.`);
  }
}

// A base amount is a bigint, its operand a number: both are whole and safe.
function isEqual(fact: Fact, operand: number | string | boolean): boolean {
  return (typeof fact === "bigint" ? Number(fact) : fact) === operand;
}

function known<Facts>(
  fact: (facts: Facts) => Fact,
  isMet: (found: bigint | number | string | boolean) => boolean,
): Ask<Facts> {
  return (facts) => {
    const found = fact(facts);
    return found !== null && found !== undefined && isMet(found);
  };
}
