import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import { say, text } from "../../../locales/text.ts";
import { operatorsOf } from "../../../values/conditions/condition-value.ts";
import type {
  FieldType,
  Vocabulary,
  WrittenOperator,
} from "../../../values/conditions/condition-value.ts";
import { encodeId } from "../../../values/id.ts";
import { inLocale } from "../../../values/localized.ts";
import { partnersSnapshot } from "../../partners/partner-company.ts";
import { programSnapshot } from "../../programs/program.ts";
import { tierSetAt } from "../../tiers/tiers-snapshot.ts";

/** What conditions may ask, in the reader's language. */
export interface RuleField {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly operators: readonly { readonly name: string; readonly label: string }[];
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly min: number | null;
  readonly max: number | null;
  readonly lineFields: readonly RuleField[];
  readonly notAvailable: string | null;
}

interface Reader {
  readonly configuration: ConfigurationSnapshot;
  readonly locale: string;
  readonly now: Date;
}

/** The fields of a subject, each with its words, operators and values to choose from. */
export function ruleFieldsAbout(about: "MOMENT" | "PURCHASE", reader: Reader): RuleField[] {
  const { conditionFields } = reader.configuration;
  const { currencyCode } = reader.configuration.part(programSnapshot);
  const label = (name: string) => say(text("conditions.fieldName", { name }), reader.locale);
  const all = described(conditionFields.vocabulary(about, currencyCode), label, reader);
  // What is asked of purchases alone stands first.
  const ofMoments = conditionFields.vocabulary("MOMENT", currencyCode);
  return all.toSorted((a, b) => Number(a.name in ofMoments) - Number(b.name in ofMoments));
}

function described(
  vocabulary: Vocabulary,
  label: (name: string) => string,
  reader: Reader,
): RuleField[] {
  const { locale } = reader;
  const lineLabel = (name: string) => say(text("conditions.lineFieldName", { name }), locale);
  return Object.entries(vocabulary).map(([name, field]) => ({
    name,
    label: label(name),
    type: typeName(field),
    operators: operatorsOf[field.type].map((operator) => ({
      name: operator,
      label: operatorLabel(operator, field, locale),
    })),
    choices: choicesOf(name, field, reader),
    min: field.type === "number" ? field.min : null,
    max: field.type === "number" ? field.max : null,
    lineFields: "fields" in field ? described(field.fields, lineLabel, reader) : [],
    notAvailable: field.notAvailable ? say(field.notAvailable, locale) : null,
  }));
}

function typeName(field: FieldType): string {
  if (field.type === "lineSum") return field.of === "amount" ? "LINES_AMOUNT" : "LINES_UNITS";
  return field.type.toUpperCase();
}

const OPERATORS: Readonly<Record<WrittenOperator, string>> = {
  "=": "is",
  "!=": "isNot",
  "<": "below",
  "<=": "atMost",
  ">": "above",
  ">=": "atLeast",
  between: "between",
  notBetween: "notBetween",
  in: "oneOf",
  notIn: "noneOf",
  contains: "contains",
  doesNotContain: "lacks",
  dearestIs: "dearestIs",
  dearestIsNot: "dearestIsNot",
};

function operatorLabel(operator: WrittenOperator, { type }: FieldType, locale: string): string {
  const isTime = type === "date" || type === "time";
  const key = isTime ? "conditions.timeOperatorName" : "conditions.operatorName";
  return say(text(key, { operator: OPERATORS[operator] }), locale);
}

function choicesOf(name: string, field: FieldType, { configuration, locale, now }: Reader) {
  if (field.type === "choice") {
    const word = (day: string) => say(text("conditions.dayName", { day }), locale);
    return field.choices.map((value) => ({ value, label: word(value) }));
  }
  if (name === "tierLevel") {
    const tiers = tierSetAt(configuration, now)?.tiers ?? [];
    return tiers.map(({ level, names }) => ({
      value: String(level),
      label: inLocale(names, locale),
    }));
  }
  if (name === "partner") {
    return [...configuration.part(partnersSnapshot).values()]
      .filter(({ status }) => status === "ACTIVE")
      .map((partner) => ({ value: encodeId("ptn", partner.id), label: partner.name }));
  }
  if (name === "locale") {
    const names = new Intl.DisplayNames(locale, { type: "language" });
    const { locales } = configuration.part(programSnapshot);
    return locales.map((value) => ({ value, label: names.of(value) ?? value }));
  }
  return [];
}
