import { text } from "../../../locales/text.ts";
import type { Condition } from "../../../values/conditions/condition.ts";
import { readCondition } from "../../../values/conditions/read-condition.ts";
import type { RuleJson } from "../../../values/conditions/read-condition.ts";
import { moneyView } from "../../../values/money.ts";
import { readAmount } from "../../../values/read-amount.ts";
import type { AmountReading } from "../../../values/read-amount.ts";
import { lineTest, lineVocabulary } from "../../earning/line-fields.ts";
import { object, orNull } from "../../../values/shapes/shape.ts";
import { rulesOver, wholeNumber } from "../../../values/shapes/shapes.ts";
import type { OfferedLine } from "./offered-cart.ts";
import type { Term } from "./terms.ts";

/** What a coupon applies to; null is no bound. */
export interface Applies {
  /** What the lines that match must cost at least, in minor units. */
  readonly minimumSpendMinor: number | null;
  /** Rule JSON over a line; null matches all. */
  readonly lines: RuleJson | null;
  /** How many units of them it lowers, the dearest first. */
  readonly maxUnits: number | null;
}

interface AppliesInput {
  readonly minimumSpend?: string | null;
  readonly lines?: unknown;
  readonly maxUnits?: number | null;
}

const UNITS_MAX = 1_000_000;

/** The minimum spend, lines and units that a discount of goods applies to. */
export const applies: Term<Applies> = {
  field: "applies",
  read: readApplies,
  show({ minimumSpendMinor, lines, maxUnits }, currencyCode) {
    return { minimumSpend: moneyView(minimumSpendMinor, currencyCode), lines, maxUnits };
  },
  shape: object<Applies>({
    minimumSpendMinor: orNull(wholeNumber()),
    lines: rulesOver(({ currencyCode }) => lineVocabulary(currencyCode)),
    maxUnits: orNull(wholeNumber(1)),
  }),
};

/** The same for a discount of delivery, which lowers no units. */
export const appliesToCart: Term<Applies> = {
  ...applies,
  read(input, reading) {
    if ((input as AppliesInput).maxUnits != null) {
      const field = [...reading.field, "maxUnits"];
      const message = text("coupons.termOfOtherKind", { kind: text("coupons.freeShipping") });
      reading.refuse("INVALID", field, message);
    }
    return readApplies(input, reading);
  },
};

function readApplies(input: unknown, reading: AmountReading): Applies | null {
  const { minimumSpend, lines, maxUnits } = input as AppliesInput;
  const { currencyCode, field, refuse } = reading;
  const read: Applies = {
    minimumSpendMinor:
      minimumSpend == null
        ? null
        : readAmount(minimumSpend, { ...reading, field: [...field, "minimumSpend"] }),
    lines: (lines ?? null) as RuleJson | null,
    maxUnits: maxUnits ?? null,
  };
  const condition = readCondition(lines, lineVocabulary(currencyCode));
  const problems = "problems" in condition ? condition.problems : condition.unavailable;
  for (const { code, path, message } of problems) {
    refuse(code, [...field, "lines", ...path], message);
  }
  if (maxUnits != null && (maxUnits < 1 || maxUnits > UNITS_MAX)) {
    const message = text("coupons.unitsOutOfRange", { max: UNITS_MAX });
    refuse("INVALID", [...field, "maxUnits"], message);
  }
  return Object.values(read).some((bound) => bound !== null) ? read : null;
}

const filters = new WeakMap<RuleJson, ReturnType<typeof lineTest>>();

/** Whether a coupon applies to a line, by its price after the line's own discount. */
export function appliesToLine(
  { lines }: Pick<Applies, "lines">,
  currencyCode: string,
): (line: OfferedLine) => boolean {
  if (!lines) return () => true;
  let filter = filters.get(lines);
  if (filter === undefined) {
    filter = lineTest(readLines(lines, currencyCode));
    filters.set(lines, filter);
  }
  const matches = filter;
  if (!matches) return () => true;
  return ({ id, sku, category, quantity, priceMinor }) =>
    matches({
      line: { id, kind: "GOODS", sku, category, quantity, netMinor: priceMinor },
      kept: quantity,
      keptNet: BigInt(priceMinor),
      scale: 1n,
    });
}

/** @throws Error for lines that can't be read: terms are checked before they are stored. */
function readLines(lines: RuleJson, currencyCode: string): Condition | null {
  const read = readCondition(lines, lineVocabulary(currencyCode));
  if ("problems" in read) throw new Error("A coupon has lines that can't be read.");
  return read.condition;
}
