import { say, text } from "../../../locales/text.ts";
import type { Text } from "../../../locales/text.ts";
import { fractionOf, multiply, one, subtract } from "../../../values/fraction.ts";
import { moneyInWords } from "../../../values/money.ts";
import { readCondition } from "../../../values/conditions/read-condition.ts";
import type { RuleJson } from "../../../values/conditions/read-condition.ts";
import { conditionSentence } from "../condition-sentence.ts";
import type { Speech } from "../condition-sentence.ts";
import { linesPhrase, lineVocabulary } from "../line-fields.ts";
import type { EarningEffect, EarningRule } from "../rule.ts";
import { triggers } from "../triggers/triggers.ts";

/**
 * A rule as one sentence in English or Vietnamese: "1 point per 10,000 ₫", "Double points on coffee
 * beans", "+30 % on weekend mornings before 10:00". Conditions that don't read are left out: a
 * draft may be unfinished.
 */
export function ruleSentence(
  rule: Pick<EarningRule, "trigger" | "conditions" | "effects">,
  speech: Speech,
): string {
  const { locale, currencyCode, conditionFields } = speech;
  const trigger = triggers[rule.trigger].sentence;
  const vocabulary = conditionFields.vocabulary("PURCHASE", currencyCode);
  const read = readCondition(rule.conditions, vocabulary);
  const condition = "condition" in read ? read.condition : null;
  const parts = [
    effectsPhrase(rule.effects, speech),
    trigger && say(trigger, locale),
    condition && conditionSentence(condition, speech),
  ];
  const sentence = parts.filter(Boolean).join(" ");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function effectsPhrase(effects: readonly EarningEffect[], speech: Speech): string {
  if (effects.length === 0) return "";
  return effects
    .map((effect) => effectPhrase(effect, speech))
    .reduce((first, second) => say(text("earning.and", { first, second }), speech.locale));
}

const phrases: Readonly<
  Record<EarningEffect["kind"], (effect: EarningEffect, currencyCode: string) => Text>
> = { PER_AMOUNT: perAmount, FIXED: fixed, MULTIPLIER: multiplied };

function effectPhrase(effect: EarningEffect, speech: Speech): string {
  const phrase = phrases[effect.kind](effect, speech.currencyCode);
  const items = itemsOf(effect.lines ?? null, speech);
  return say(items ? text("earning.onItems", { effect: phrase, items }) : phrase, speech.locale);
}

function itemsOf(json: RuleJson | null, speech: Speech): string {
  const filter = readCondition(json, lineVocabulary(speech.currencyCode));
  if ("problems" in filter || !filter.condition) return "";
  return linesPhrase(filter.condition, speech);
}

function perAmount({ points, perMinor, wholeSteps }: EarningEffect, currencyCode: string): Text {
  return text("earning.perAmount", {
    points: points ?? 0,
    amount: moneyInWords(perMinor ?? 0, currencyCode),
    isWhole: String(wholeSteps === true),
  });
}

function fixed({ points }: EarningEffect): Text {
  return text("earning.fixed", { points: points ?? 0 });
}

function multiplied({ multiplier }: EarningEffect): Text {
  const factor = fractionOf(multiplier ?? "") ?? one;
  if (factor.denominator === 1n) {
    return text("earning.multiplied", { factor: Number(factor.numerator) });
  }
  const extra = multiply(subtract(factor, one), { numerator: 100n, denominator: 1n });
  return text("earning.percentMore", {
    percent: Number(extra.numerator) / Number(extra.denominator),
  });
}
