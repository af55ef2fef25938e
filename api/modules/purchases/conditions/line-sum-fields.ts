import { text } from "../../../locales/text.ts";
import type { Text } from "../../../locales/text.ts";
import { compared, isAtLeast, operatorNames } from "../../../values/conditions/condition-field.ts";
import type { ConditionFacts, ConditionField } from "../../../values/conditions/condition-field.ts";
import { leafSql } from "../../../values/conditions/condition-sql.ts";
import type { PutValue } from "../../../values/conditions/condition-sql.ts";
import type { Leaf, LineSum } from "../../../values/conditions/condition.ts";
import { moneyInWords } from "../../../values/money.ts";
import type { LineFacts } from "../../earning/earning-facts.ts";
import { linesPhrase, lineSql, lineTest, lineVocabulary } from "../../earning/line-fields.ts";
import { LINES, minimumFailure } from "./purchase-lines.ts";

/** What the goods that a filter chooses come to: their base amount, together. */
const linesAmount: ConditionField = {
  name: "linesAmount",
  of: "PURCHASE",
  type: (currencyCode) => ({
    type: "lineSum",
    of: "amount",
    currencyCode,
    fields: lineVocabulary(currencyCode),
  }),
  test: (leaf) =>
    sumTest(leaf, (lines) => {
      const exact = lines.reduce((sum, { keptNet }) => sum + keptNet, 0n);
      return lines.length ? exact / lines[0]!.scale : 0n;
    }),
  sql: () => ({ ask: (leaf, put) => sumSql(leaf, "l.net_minor", put) }),
  sentence: (leaf, currencyCode) =>
    sumSentence(leaf, currencyCode, moneyInWords(sumOf(leaf).sum, currencyCode)),
  failure: minimumFailure,
  isAskedAgain: isAtLeast,
};

/** How many units of the goods that a filter chooses, together. */
const linesUnits: ConditionField = {
  name: "linesUnits",
  of: "PURCHASE",
  type: (currencyCode) => ({
    type: "lineSum",
    of: "units",
    fields: lineVocabulary(currencyCode),
  }),
  test: (leaf) => sumTest(leaf, (lines) => lines.reduce((sum, { kept }) => sum + kept, 0)),
  sql: () => ({ ask: (leaf, put) => sumSql(leaf, "l.quantity", put) }),
  sentence: (leaf, currencyCode) =>
    sumSentence(leaf, currencyCode, text("conditions.items", { count: sumOf(leaf).sum / 1000 })),
  failure: minimumFailure,
  isAskedAgain: isAtLeast,
};

/** Sums over the lines of a purchase that a filter chooses. */
export const lineSumFields = [linesAmount, linesUnits];

function sumOf({ value }: Leaf): LineSum {
  return value as LineSum;
}

function sumTest(
  leaf: Leaf,
  sum: (lines: readonly LineFacts[]) => bigint | number,
): (facts: ConditionFacts) => boolean {
  const { sum: value, lines: filter } = sumOf(leaf);
  const matches = lineTest(filter) ?? (() => true);
  return compared({ ...leaf, value }, ({ lines }: ConditionFacts) =>
    sum(lines.filter((line) => line.line.kind === "GOODS" && line.kept > 0 && matches(line))),
  );
}

function sumSql(leaf: Leaf, column: string, put: PutValue): string {
  const { sum: value, lines: filter } = sumOf(leaf);
  const matches = filter ? lineSql(filter, put) : "true";
  const of = () =>
    `(select coalesce(sum(${column}), 0) from ${LINES} where l.kind = 'GOODS' and ${matches})`;
  return leafSql({ ...leaf, value }, { of, type: "bigint" }, put);
}

function sumSentence(
  leaf: Leaf,
  currencyCode: string,
  value: Text | ((locale: string) => string),
): Text {
  const { lines } = sumOf(leaf);
  return text("conditions.lineSum", {
    items: lines
      ? (locale) => linesPhrase(lines, { locale, currencyCode })
      : text("conditions.anyItem"),
    bound: text("conditions.bound", { operator: operatorNames[leaf.operator], value }),
  });
}
