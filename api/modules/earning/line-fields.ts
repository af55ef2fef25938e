import { say, text } from "../../locales/text.ts";
import {
  compared,
  isAtLeast,
  operatorNames,
  valuesOf,
} from "../../values/conditions/condition-field.ts";
import type { LineField } from "../../values/conditions/condition-field.ts";
import { conditionSql } from "../../values/conditions/condition-sql.ts";
import type { PutValue, SqlField } from "../../values/conditions/condition-sql.ts";
import type { Vocabulary } from "../../values/conditions/condition-value.ts";
import { buildCondition, compileCondition } from "../../values/conditions/condition.ts";
import type { Condition, Leaf } from "../../values/conditions/condition.ts";
import { moneyInWords } from "../../values/money.ts";
import { quantityText } from "../../values/quantity.ts";
import type { LineFacts } from "./earning-facts.ts";

const sku: LineField<LineFacts> = {
  name: "sku",
  type: () => ({ type: "text" }),
  test: (leaf) => compared(leaf, ({ line }) => line.sku),
  sql: { of: () => "l.sku", type: "text" },
  sentence: (leaf) => text("conditions.lineSku", namesOf(leaf)),
};

const category: LineField<LineFacts> = {
  name: "category",
  type: () => ({ type: "text" }),
  test: (leaf) => compared(leaf, ({ line }) => line.category),
  sql: { of: () => "l.category", type: "text" },
  sentence: (leaf) => text("conditions.lineCategory", namesOf(leaf)),
};

// "At least" is asked of what is kept, everything else of what was bought: so a return never brings
// a line in.
const quantity: LineField<LineFacts> = {
  name: "quantity",
  type: () => ({ type: "quantity" }),
  test: (leaf) => {
    const isOfKept = isAtLeast(leaf);
    return compared(leaf, ({ line, kept }) => (isOfKept ? kept : line.quantity));
  },
  sql: { of: () => "l.quantity", type: "bigint" },
  sentence: (leaf) =>
    text("conditions.lineQuantity", { bound: bound(leaf, quantityText(leaf.value as number)) }),
};

const amount: LineField<LineFacts> = {
  name: "amount",
  type: (currencyCode) => ({ type: "money", currencyCode }),
  test: (leaf) => {
    const isOfKept = isAtLeast(leaf);
    return compared(leaf, ({ line, keptNet, scale }) =>
      isOfKept ? keptNet / scale : line.netMinor,
    );
  },
  sql: { of: () => "l.net_minor", type: "bigint" },
  sentence: (leaf, currencyCode) =>
    text("conditions.lineAmount", { bound: bound(leaf, moneyOf(leaf, currencyCode)) }),
};

/** The base amount per unit, rounded down. */
const unitAmount: LineField<LineFacts> = {
  name: "unitAmount",
  type: (currencyCode) => ({ type: "money", currencyCode }),
  test: (leaf) =>
    compared(leaf, ({ line }) => (BigInt(line.netMinor) * 1000n) / BigInt(line.quantity)),
  sql: { of: () => "div(l.net_minor::numeric * 1000, l.quantity)", type: "bigint" },
  sentence: (leaf, currencyCode) =>
    text("conditions.lineUnitAmount", { bound: bound(leaf, moneyOf(leaf, currencyCode)) }),
};

const lineFields = new Map(
  [sku, category, quantity, amount, unitAmount].map((field) => [field.name, field]),
);

/** What filters over lines may name; amounts are in the given currency. */
export function lineVocabulary(currencyCode: string): Vocabulary {
  return Object.fromEntries([...lineFields].map(([name, { type }]) => [name, type(currencyCode)]));
}

/**
 * A filter over lines as a test; null chooses all. Effects give it lines as bought, so their choice
 * stays after returns.
 */
export function lineTest(filter: Condition | null): ((facts: LineFacts) => boolean) | null {
  if (!filter) return null;
  const test = compileCondition(filter, (leaf) => lineFields.get(leaf.field)!.test(leaf));
  return (facts) => test.holds((position) => test.asks[position]!(facts));
}

const lineColumns = Object.fromEntries(
  [...lineFields].map(([name, { sql }]): [string, SqlField] => [name, sql]),
);

/** A filter over lines as a predicate over a line `l`. */
export function lineSql(filter: Condition, put: PutValue): string {
  return conditionSql(filter, lineColumns, put);
}

/** The items that a filter chooses, as a phrase: "coffee beans", "items from 100,000 ₫". */
export function linesPhrase(
  filter: Condition,
  { locale, currencyCode }: { readonly locale: string; readonly currencyCode: string },
): string {
  return buildCondition<string>(filter, {
    leaf: (leaf) => say(lineFields.get(leaf.field)!.sentence(leaf, currencyCode), locale),
    all: (parts) => parts.join(", "),
    any: (parts) =>
      parts.reduce((first, second) => say(text("conditions.or", { first, second }), locale)),
  });
}

function namesOf(leaf: Leaf) {
  return { operator: operatorNames[leaf.operator], values: valuesOf(leaf) };
}

function bound({ operator }: Leaf, value: string | ((locale: string) => string)) {
  return text("conditions.bound", { operator: operatorNames[operator], value });
}

function moneyOf({ value }: Leaf, currencyCode: string): (locale: string) => string {
  return moneyInWords(value as number, currencyCode);
}
