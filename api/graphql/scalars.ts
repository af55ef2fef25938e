import type { ValueNode } from "graphql";
import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from "graphql";
import { text } from "../locales/text.ts";
import { InvalidValue, textExtensions } from "./errors.ts";
import { shown } from "../values/excerpt.ts";
import { parseDecimal, parseQuantity, quantityText } from "./scalars/decimal.ts";
import { parseJson } from "./scalars/json.ts";
import { parseTypedCode } from "./scalars/typed-code.ts";
import { parseDate, parseDateTime, parseDuration, parseTypedDate } from "./scalars/time.ts";

const CURRENCIES = new Set(Intl.supportedValuesOf("currency"));
const COUNTRIES = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
// Regions that have a name but are no country: unknown, user-assigned (but Kosovo's XK), unions.
const NO_COUNTRY = /^(?:AA|Q[M-Z]|X[A-JL-Z]|ZZ|EU|EZ|UN)$/;
const LOCALE_LONGEST = 35;

/** A `number` that is a safe integer. */
export const Points = scalar<number>({
  name: "Points",
  description: "A whole number of points, within ±(2^53 − 1), as a JSON number.",
  parse(value) {
    if (Number.isSafeInteger(value)) return value as number;
    throw new InvalidValue(text("graphql.points", { value: shown(value) }));
  },
  serialize(value) {
    if (Number.isSafeInteger(value)) return value;
    throw new Error("Points that are no safe integer.");
  },
});

/** A decimal `string`, as it was sent. */
export const Decimal = scalar<string>({
  name: "Decimal",
  description:
    'An exact decimal number as a string of plain digits, such as `"129000"` or `"-4.50"`: ' +
    "no exponent, no\n" +
    "thousands separators, at most 15 digits before the point. Money uses the currency's " +
    "own number of decimals.",
  parse: parseDecimal,
  serialize(value) {
    if (typeof value === "string") return value;
    throw new Error("A decimal that is no string.");
  },
});

/** Thousandths of a unit, as a `number`. */
export const Quantity = scalar<number>({
  name: "Quantity",
  description:
    "How many units of a line: a JSON number or a decimal string above zero with at most " +
    "three decimal\n" +
    'places (`2`, `"0.75"`). Answered as a decimal string.',
  parse: parseQuantity,
  serialize: (value) => quantityText(value as number),
});

export const CurrencyCode = scalar<string>({
  name: "CurrencyCode",
  description: "An ISO 4217 currency code in capitals, such as `VND`.",
  specifiedByURL: "https://www.iso.org/iso-4217-currency-codes.html",
  parse(value) {
    if (typeof value === "string" && CURRENCIES.has(value)) return value;
    throw new InvalidValue(text("graphql.currencyCode", { value: shown(value) }));
  },
});

export const CountryCode = scalar<string>({
  name: "CountryCode",
  description: "An ISO 3166-1 alpha-2 country code in capitals, such as `VN`.",
  specifiedByURL: "https://www.iso.org/iso-3166-country-codes.html",
  parse(value) {
    if (typeof value === "string" && isCountry(value)) return value;
    throw new InvalidValue(text("graphql.countryCode", { value: shown(value) }));
  },
});

/** A `Date`. */
export const DateTime = scalar<Date>({
  name: "DateTime",
  description:
    "An instant, as RFC 3339 with an offset (`2026-03-01T09:30:00+07:00`). Answered in UTC.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339",
  parse: parseDateTime,
  serialize: (value) => (value as Date).toISOString(),
});

/** A day as "YYYY-MM-DD". */
const CalendarDate = scalar<string>({
  name: "Date",
  description:
    "A calendar day, as `YYYY-MM-DD`. Where it matters, a day is a day in the program's time zone.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339",
  parse: parseDate,
});

/** A text that is to be a day; the write that reads it says what is wrong with it. */
export const TypedDate = scalar<string>({
  name: "TypedDate",
  description:
    "A calendar day that a person typed, as `YYYY-MM-DD`. What is no day is one of the " +
    "`userErrors`, beside all\nelse that is wrong.",
  parse: parseTypedDate,
});

/** A text that is to be a coupon's code; what reads it says that there is none. */
export const TypedCode = scalar<string>({
  name: "TypedCode",
  description:
    "A coupon's code as a person typed or pasted it: any text. What is no code is refused like a " +
    "code that does not\nexist.",
  parse: parseTypedCode,
});

export const Duration = scalar<string>({
  name: "Duration",
  description: "A length of time, as an ISO 8601 duration: `P60D`, `P1Y`, `PT36H`.",
  specifiedByURL: "https://www.iso.org/iso-8601-date-and-time-format.html",
  parse: parseDuration,
});

/** A canonical BCP 47 tag. */
export const Locale = scalar<string>({
  name: "Locale",
  description: "A language, as a BCP 47 tag: `vi`, `en`, `en-GB`.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc5646",
  parse(value) {
    const tag =
      typeof value === "string" && value.length <= LOCALE_LONGEST ? canonical(value) : null;
    if (tag) return tag;
    throw new InvalidValue(text("graphql.localeTag", { value: shown(value) }));
  },
});

const JSONValue = scalar<unknown>({
  name: "JSON",
  description:
    "Any JSON value. Used for the conditions of rules and for what a change looked like " +
    "before and after.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc8259",
  parse: parseJson,
});

// Exported by the names of the SDL; inside this file they would hide JavaScript's own.
export { CalendarDate as Date, JSONValue as JSON };

interface Scalar<Value> {
  name: string;
  description: string;
  specifiedByURL?: string;
  parse: (value: unknown) => Value;
  serialize?: (value: unknown) => unknown;
}

function scalar<Value>({ parse, serialize = (value) => value, ...config }: Scalar<Value>) {
  return new GraphQLScalarType<Value, unknown>({
    ...config,
    serialize,
    parseValue: (value) => refusing(() => parse(value)),
    parseLiteral: (node, variables) => refusing(() => parse(literal(node, variables)), node),
  });
}

// An error of graphql's own class reaches the client with this message and nothing echoed around
// it.
function refusing<Value>(parse: () => Value, node?: ValueNode): Value {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    const extensions = textExtensions("BAD_USER_INPUT", error.text);
    throw new GraphQLError(error.message, { nodes: node, extensions });
  }
}

function literal(node: ValueNode, variables?: Record<string, unknown> | null): unknown {
  // An enum literal is a bare word: `total: abc` is no text.
  if (node.kind === Kind.ENUM) {
    throw new InvalidValue(text("graphql.quotationMarks", { value: shown(node.value) }));
  }
  return valueFromASTUntyped(node, variables);
}

function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !NO_COUNTRY.test(code) && COUNTRIES.of(code) !== undefined;
}

function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
