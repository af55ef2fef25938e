import { Ctx, FieldResolver, Resolver } from "type-graphql";
import { AdminProgram } from "../../generated/admin.ts";
import type { Context } from "../../graphql/context.ts";
import { encodeId } from "../../graphql/id.ts";
import { inLocale } from "../../rules/localized.ts";
import { moneyText } from "../../rules/money.ts";
import { programPart } from "../programs/program.ts";
import type { Speech } from "./condition-sentence.ts";
import { earningRulesPart } from "./earning-rules-part.ts";
import { ruleSentence } from "./rule-sentence.ts";
import type { EarningEffect, EarningRule } from "./rule.ts";
import { shownRules } from "./shown-rules.ts";
import type { ShownRule } from "./shown-rules.ts";

@Resolver(() => AdminProgram)
export class EarningRulesOfProgram {
  @FieldResolver()
  earningRules(@Ctx() { catalog, locale, now }: Context) {
    const { currencyCode, timeZone, locales } = catalog.part(programPart);
    const speech = { locale, currencyCode, zone: timeZone };
    return shownRules(catalog.part(earningRulesPart), now).map((shown) => ({
      ...ruleForStaff(shown, speech),
      translations: translationsOf(shown.rule, locales),
    }));
  }
}

function ruleForStaff({ rule, status }: ShownRule, speech: Speech) {
  const { version, priority, bestOfGroup, exclusive, trigger, conditions } = rule;
  const { limits, validFrom, validUntil } = rule;
  return {
    id: encodeId("rule", rule.id),
    title: inLocale(rule.titles, speech.locale),
    ...{ status, version, priority, bestOfGroup, exclusive, trigger, conditions },
    effects: rule.effects.map((effect) => effectForStaff(effect, speech)),
    ...{ limits, validFrom, validUntil },
    sentence: ruleSentence(rule, speech),
  };
}

function effectForStaff(effect: EarningEffect, { currencyCode }: Speech) {
  const { kind, points, perMinor, wholeSteps, multiplier, lines } = effect;
  const per = perMinor == null ? null : { amount: moneyText(perMinor, currencyCode), currencyCode };
  return { kind, points, per, wholeSteps, multiplier, lines };
}

function translationsOf({ titles, descriptions }: EarningRule, locales: readonly string[]) {
  return locales.flatMap((locale) => {
    const title = titles[locale];
    return title ? [{ locale, title, description: descriptions[locale] || null }] : [];
  });
}
