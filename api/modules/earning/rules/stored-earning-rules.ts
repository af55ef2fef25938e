import type { StoredTable } from "../../../configuration/stored-configuration.ts";
import { say } from "../../../locales/text.ts";
import { and, listOf, object, oneOf, orNull, plain } from "../../../values/shapes/shape.ts";
import type { Shape } from "../../../values/shapes/shape.ts";
import {
  aName,
  anyWholeNumber,
  decimal,
  instant,
  someTexts,
  texts,
  wholeNumber,
  yesOrNo,
} from "../../../values/shapes/shapes.ts";
import type { EarningEffect, EarningLimit, Trigger } from "../rule.ts";
import { triggers } from "../triggers/triggers.ts";
import { compileRule } from "./compile-rule.ts";
import type { RuleDefinition } from "./earning-rule-entity.ts";

// What conditions and lines say is judged with the whole rule.
const anything = plain<never>("anything", () => true);

const effect = object<EarningEffect>({
  kind: oneOf(["PER_AMOUNT", "FIXED", "MULTIPLIER"]),
  points: orNull(wholeNumber()),
  perMinor: orNull(wholeNumber()),
  wholeSteps: orNull(yesOrNo),
  multiplier: orNull(decimal),
  lines: anything,
});

const limit = object<EarningLimit>({
  per: oneOf(["MEMBER", "PROGRAM"]),
  period: oneOf(["EVER", "YEAR", "MONTH", "WEEK", "DAY", "PURCHASE"]),
  unit: oneOf(["POINTS", "TIMES"]),
  max: wholeNumber(1),
});

const fields = object<RuleDefinition>({
  titles: someTexts,
  descriptions: texts,
  trigger: oneOf(Object.keys(triggers) as Trigger[]),
  eventName: orNull(aName),
  conditions: anything,
  // A draft may have none yet; in force it is judged with the whole rule.
  effects: listOf(effect),
  priority: anyWholeNumber,
  bestOfGroup: orNull(aName),
  exclusive: yesOrNo,
  limits: listOf(limit),
  validFrom: orNull(instant),
  validUntil: orNull(instant),
});

/** A rule that can be evaluated. */
const definition: Shape<RuleDefinition> = and(fields, (value, context) => {
  if (!context.isInForce) return [];
  const { validFrom, validUntil, bestOfGroup = null, ...rest } = value as RuleDefinition;
  const outside = { id: "", version: 1, pauses: [], inForceFrom: new Date(0), inForceUntil: null };
  const [from, until] = [validFrom, validUntil].map((at) => (at ? new Date(at) : null));
  const rule = { ...rest, ...outside, bestOfGroup, validFrom: from!, validUntil: until! };
  const result = compileRule(rule, context);
  if ("compiled" in result) return [];
  return result.problems.map(({ field, message }) => ({
    path: field,
    message: say(message, "en"),
  }));
});

/** What earning rules must hold. */
export const storedEarningRules: readonly StoredTable[] = [
  {
    table: "earning_rule_versions",
    key: ["rule_id", "version"],
    owner: { table: "earning_rules", column: "rule_id" },
    columns: { definition },
  },
];
