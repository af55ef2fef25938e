import { say, text } from "../../locales/text.ts";
import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import type { ConditionFields } from "../../values/conditions/condition-fields.ts";
import { buildCondition } from "../../values/conditions/condition.ts";
import type { Condition, Leaf } from "../../values/conditions/condition.ts";
import { programSnapshot } from "../programs/program.ts";
import { isMorning, isWeekend } from "./conditions/moment-fields.ts";

/** How to say rules and conditions to a reader: with the program's currency and time zone. */
export interface Speech {
  readonly locale: string;
  readonly currencyCode: string;
  readonly zone: string;
  readonly conditionFields: ConditionFields;
}

/** How to say what a program's configuration holds. */
export function speechOf(configuration: ConfigurationSnapshot, locale: string): Speech {
  const { currencyCode, timeZone } = configuration.part(programSnapshot);
  const { conditionFields } = configuration;
  return { locale, currencyCode, zone: timeZone, conditionFields };
}

type Part = Leaf | string;

/** A condition as a phrase that follows what a rule gives: "on weekends, from 500,000 ₫". */
export function conditionSentence(condition: Condition, speech: Speech): string {
  const phrase = (part: Part) => (typeof part === "string" ? part : leafPhrase(part, speech));
  const whole = buildCondition<Part>(condition, {
    leaf: (leaf) => leaf,
    all: (parts) => joinedMorning(parts, speech).map(phrase).join(", "),
    any: (parts) =>
      parts
        .map(phrase)
        .reduce((first, second) => say(text("conditions.or", { first, second }), speech.locale)),
  });
  return phrase(whole);
}

function leafPhrase(leaf: Leaf, { locale, currencyCode, conditionFields }: Speech): string {
  return say(conditionFields.named(leaf.field).sentence(leaf, currencyCode), locale);
}

/** "On weekend mornings before 10:00" instead of "on weekends, before 10:00". */
function joinedMorning(parts: readonly Part[], speech: Speech): readonly Part[] {
  const weekend = parts.find((part) => typeof part !== "string" && isWeekend(part));
  const morning = parts.find((part) => typeof part !== "string" && isMorning(part)) as Leaf;
  if (!weekend || !morning) return parts;
  const time = leafPhrase(morning, speech);
  const both = say(text("conditions.weekendMorning", { time }), speech.locale);
  return [both, ...parts.filter((part) => part !== weekend && part !== morning)];
}
