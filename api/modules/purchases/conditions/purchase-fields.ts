import { text } from "../../../locales/text.ts";
import {
  compared,
  isAtLeast,
  isWanted,
  operatorNames,
  valuesOf,
} from "../../../values/conditions/condition-field.ts";
import type { ConditionFacts, ConditionField } from "../../../values/conditions/condition-field.ts";
import type { PutValue } from "../../../values/conditions/condition-sql.ts";
import type { Condition, Leaf } from "../../../values/conditions/condition.ts";
import { moneyInWords } from "../../../values/money.ts";
import type { LineFacts } from "../../earning/earning-facts.ts";
import { lineSumFields } from "./line-sum-fields.ts";
import { LINES, minimumFailure } from "./purchase-lines.ts";
import { linesPhrase, lineSql, lineTest, lineVocabulary } from "../../earning/line-fields.ts";

declare module "../../../values/conditions/condition-field.ts" {
  interface MemberFacts {
    readonly isFirstPurchase: boolean;
  }
}

/** The base amount. */
const amount: ConditionField = {
  name: "amount",
  of: "PURCHASE",
  type: (currencyCode) => ({ type: "money", currencyCode }),
  test: (leaf) => compared(leaf, (facts: ConditionFacts) => facts.amount),
  sql: () => ({
    of: () => `(select coalesce(sum(l.net_minor), 0) from ${LINES})`,
    type: "bigint",
  }),
  sentence: ({ operator, value }, currencyCode) =>
    text("conditions.bound", {
      operator: operatorNames[operator],
      value: moneyInWords(value as number, currencyCode),
    }),
  failure: minimumFailure,
  isAskedAgain: isAtLeast,
};

const units: ConditionField = {
  name: "units",
  of: "PURCHASE",
  type: () => ({ type: "quantity" }),
  test: (leaf) => compared(leaf, (facts: ConditionFacts) => facts.units),
  sql: () => ({
    of: () => `(select coalesce(sum(l.quantity), 0) from ${LINES} where l.kind = 'GOODS')`,
    type: "bigint",
  }),
  sentence: ({ operator, value }) =>
    text("conditions.bound", {
      operator: operatorNames[operator],
      value: text("conditions.items", { count: (value as number) / 1000 }),
    }),
  failure: minimumFailure,
  isAskedAgain: isAtLeast,
};

const lines: ConditionField = {
  name: "lines",
  of: "PURCHASE",
  type: (currencyCode) => ({ type: "lines", fields: lineVocabulary(currencyCode) }),
  test: linesTest,
  sql: () => ({ ask: linesSql }),
  sentence: ({ operator, value }, currencyCode) =>
    text("conditions.lines", {
      operator: operatorNames[operator],
      items: value
        ? (locale) => linesPhrase(value as Condition, { locale, currencyCode })
        : text("conditions.anyItem"),
    }),
  failure: ({ operator }) => (operator === "contains" ? "NO_MATCHING_LINE" : "CONDITION_NOT_MET"),
  isAskedAgain: ({ operator }) => operator === "contains",
};

function linesTest({ operator, value }: Leaf): (facts: ConditionFacts) => boolean {
  const matches = lineTest(value as Condition | null) ?? (() => true);
  const contains = (facts: ConditionFacts) =>
    facts.lines.some((line) => line.line.kind === "GOODS" && line.kept > 0 && matches(line));
  switch (operator) {
    case "contains":
      return contains;
    case "doesNotContain":
      return (facts) => !contains(facts);
    default: {
      const isDearest = operator === "dearestIs";
      return (facts) => {
        const dearest = dearestLine(facts.lines);
        return (dearest !== null && matches(dearest)) === isDearest;
      };
    }
  }
}

/** The line with the highest base amount per unit; of equals, the earlier. */
function dearestLine(all: readonly LineFacts[]): LineFacts | null {
  let dearest: LineFacts | null = null;
  for (const line of all) {
    if (line.line.kind !== "GOODS" || line.kept === 0) continue;
    const isDearer =
      !dearest || line.keptNet * BigInt(dearest.kept) > dearest.keptNet * BigInt(line.kept);
    if (isDearer) dearest = line;
  }
  return dearest;
}

// Exact whole numbers: of quantities up to 10¹² two different prices per unit differ by at least
// 10⁻²⁴.
const DEAREST = "div(l.net_minor * 1e30::numeric, l.quantity) desc, l.place";

function linesSql({ operator, value }: Leaf, put: PutValue): string {
  const matches = value ? lineSql(value as Condition, put) : "true";
  const goods = `from ${LINES} where l.kind = 'GOODS'`;
  const contains = `exists (select ${goods} and ${matches})`;
  const dearest = `coalesce((select ${matches} ${goods} order by ${DEAREST} limit 1), false)`;
  switch (operator) {
    case "contains":
      return contains;
    case "doesNotContain":
      return `not ${contains}`;
    case "dearestIs":
      return dearest;
    default:
      return `not ${dearest}`;
  }
}

const channel: ConditionField = {
  name: "channel",
  of: "PURCHASE",
  type: () => ({ type: "text" }),
  test: (leaf) => compared(leaf, ({ purchase }: ConditionFacts) => purchase.channel),
  sql: () => ({ of: () => "(p.cart ->> 'channel')", type: "text" }),
  sentence: (leaf) => text("conditions.channel", namesOf(leaf)),
  failure: () => "WRONG_CHANNEL",
};

const locationId: ConditionField = {
  name: "locationId",
  of: "PURCHASE",
  type: () => ({ type: "text" }),
  test: (leaf) => compared(leaf, ({ purchase }: ConditionFacts) => purchase.locationId),
  sql: () => ({ of: () => "(p.cart ->> 'locationId')", type: "text" }),
  sentence: (leaf) => text("conditions.location", namesOf(leaf)),
  failure: () => "WRONG_LOCATION",
};

/** The partner where it was made, by its public id; the program's own shops are none. */
const partner: ConditionField = {
  name: "partner",
  of: "PURCHASE",
  type: () => ({ type: "text" }),
  test: (leaf) => compared(leaf, ({ purchase }: ConditionFacts) => purchase.partnerId ?? null),
  sql: () => ({
    of: () => "substring(p.source from '^partner:(ptn_[0-9a-z]{26})/')",
    type: "text",
  }),
  sentence: (leaf) => text("conditions.partner", namesOf(leaf)),
  failure: () => "CONDITION_NOT_MET",
};

const firstPurchase: ConditionField = {
  name: "firstPurchase",
  of: "PURCHASE",
  type: () => ({ type: "boolean" }),
  test: (leaf) => compared(leaf, ({ member }: ConditionFacts) => member?.isFirstPurchase),
  sql: () => ({
    of: () => "(p.context -> 'facts' ->> 'isFirstPurchase')::boolean",
    type: "boolean",
  }),
  sentence: (leaf) => text("conditions.firstPurchase", { wanted: String(isWanted(leaf)) }),
  failure: (leaf) => (isWanted(leaf) ? "NOT_FIRST_PURCHASE" : "CONDITION_NOT_MET"),
};

function namesOf(leaf: Leaf) {
  return { operator: operatorNames[leaf.operator], values: valuesOf(leaf) };
}

/** What conditions may ask of a purchase; in SQL of a recorded one, over `PURCHASE_FACTS`. */
export const purchaseFields = [
  amount,
  units,
  lines,
  ...lineSumFields,
  channel,
  locationId,
  partner,
  firstPurchase,
];
