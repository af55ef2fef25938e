import { fractionOf, multiply, one, subtract } from "../../../values/fraction.ts";
import { spokenLanguage } from "../../../values/localized.ts";
import { moneyPhrase } from "../../../values/money.ts";
import { readCondition } from "../../../values/read-condition.ts";
import type { RuleJson } from "../../../values/read-condition.ts";
import { conditionSentence, linesPhrase } from "../condition-sentence.ts";
import type { Speech } from "../condition-sentence.ts";
import { earningFields, lineFields } from "../earning-fields.ts";
import type { EarningEffect, EarningRule } from "../rule.ts";

/**
 * A rule as one sentence in English or Vietnamese: "1 point per 10,000 ₫", "Double points on coffee beans",
 * "+30 % on weekend mornings before 10:00". Conditions that don't read are left out: a draft may be unfinished.
 */
export function ruleSentence(
  rule: Pick<EarningRule, "trigger" | "conditions" | "effects">,
  speech: Speech,
): string {
  const effects = rule.effects.map((effect) => effectPhrase(effect, speech));
  const and = spokenLanguage(speech.locale) === "vi" ? " và " : " and ";
  const parts = [effects.join(and), triggerPhrase(rule, speech)];
  const conditions = readCondition(rule.conditions, earningFields(speech.currencyCode));
  if ("condition" in conditions && conditions.condition) {
    parts.push(conditionSentence(conditions.condition, speech));
  }
  const sentence = parts.filter(Boolean).join(" ");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function triggerPhrase({ trigger }: Pick<EarningRule, "trigger">, { locale }: Speech): string {
  const isVietnamese = spokenLanguage(locale) === "vi";
  switch (trigger) {
    case "PURCHASE":
      return "";
    case "ENROLLMENT":
      return isVietnamese ? "khi đăng ký thành viên" : "for joining";
    case "BIRTHDAY":
      return isVietnamese ? "vào ngày sinh nhật" : "on the birthday";
    case "ANNIVERSARY":
      return isVietnamese ? "mỗi năm tròn làm thành viên" : "on each anniversary of joining";
    case "EVENT":
      return isVietnamese ? "cho mỗi hoạt động" : "for each activity";
  }
}

function effectPhrase(effect: EarningEffect, speech: Speech): string {
  const gives = { PER_AMOUNT: perAmount, FIXED: fixed, MULTIPLIER: multiplied }[effect.kind];
  const on = linesOf(effect.lines ?? null, speech);
  return on ? `${gives(effect, speech)} ${on}` : gives(effect, speech);
}

function linesOf(json: RuleJson | null, speech: Speech): string {
  const filter = readCondition(json, lineFields(speech.currencyCode));
  if ("problems" in filter || !filter.condition) return "";
  const items = linesPhrase(filter.condition, speech);
  return spokenLanguage(speech.locale) === "vi" ? `cho ${items}` : `on ${items}`;
}

function perAmount({ points, perMinor, wholeSteps }: EarningEffect, speech: Speech): string {
  const { currencyCode, locale } = speech;
  const per = moneyPhrase({ minor: perMinor ?? 0, currencyCode }, locale);
  if (points === 0) return spokenLanguage(locale) === "vi" ? "không tích điểm" : "no points";
  if (spokenLanguage(locale) === "vi") {
    return `${pointsPhrase(points, locale)} cho mỗi ${wholeSteps ? "trọn " : ""}${per}`;
  }
  return `${pointsPhrase(points, locale)} per ${wholeSteps ? "full " : ""}${per}`;
}

function fixed({ points }: EarningEffect, { locale }: Speech): string {
  return `+${pointsPhrase(points, locale)}`;
}

function multiplied({ multiplier }: EarningEffect, { locale }: Speech): string {
  const factor = fractionOf(multiplier ?? "") ?? one;
  const isVietnamese = spokenLanguage(locale) === "vi";
  if (factor.denominator === 1n) {
    if (isVietnamese)
      return factor.numerator === 2n ? "nhân đôi điểm" : `nhân ${factor.numerator} điểm`;
    if (factor.numerator === 2n) return "double points";
    return factor.numerator === 3n ? "triple points" : `${factor.numerator} times the points`;
  }
  const extra = multiply(subtract(factor, one), { numerator: 100n, denominator: 1n });
  const percent = Number(extra.numerator) / Number(extra.denominator);
  const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 7 }).format(percent);
  return isVietnamese ? `+${text} % điểm` : `+${text} %`;
}

function pointsPhrase(points: number | null | undefined, locale: string): string {
  const count = new Intl.NumberFormat(locale).format(points ?? 0);
  if (spokenLanguage(locale) === "vi") return `${count} điểm`;
  return points === 1 ? "1 point" : `${count} points`;
}
