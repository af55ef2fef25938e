import { encodeId } from "../../../values/id.ts";
import { inLocale } from "../../../values/localized.ts";
import { moneyText } from "../../../values/money.ts";
import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import { programSnapshot } from "../../programs/program.ts";
import type { Speech } from "../condition-sentence.ts";
import { ruleSentence } from "./rule-sentence.ts";
import type { EarningEffect, EarningRule, RuleStatus } from "../rule.ts";
import type { ShownRule } from "../shown-rules.ts";

/** A version of a rule as staff sees it, in the reader's language. */
export function describedRule(
  rule: EarningRule,
  status: RuleStatus,
  {
    configuration,
    locale,
  }: { readonly configuration: ConfigurationSnapshot; readonly locale: string },
) {
  const { currencyCode, timeZone, locales } = configuration.part(programSnapshot);
  const speech = { locale, currencyCode, zone: timeZone };
  const { version, priority, bestOfGroup, exclusive, trigger, conditions } = rule;
  const { limits, validFrom, validUntil } = rule;
  return {
    id: encodeId("rule", rule.id),
    title: inLocale(rule.titles, locale),
    ...{ status, version, priority, bestOfGroup, exclusive, trigger, conditions },
    eventName: rule.eventName ?? null,
    effects: rule.effects.map((effect) => describedEffect(effect, speech)),
    ...{ limits, validFrom, validUntil },
    sentence: ruleSentence(rule, speech),
    translations: translationsOf(rule, locales),
    ...{ draft: null, scheduled: null },
  };
}

/** A rule as lists show it, with what is to come of it. */
export function describedShownRule(
  { rule, status, draft, scheduled }: ShownRule,
  context: { readonly configuration: ConfigurationSnapshot; readonly locale: string },
) {
  return {
    ...describedRule(rule, status, context),
    draft: draft && describedRule(draft, "DRAFT", context),
    scheduled: scheduled && describedRule(scheduled, "SCHEDULED", context),
  };
}

function describedEffect(effect: EarningEffect, { currencyCode }: Speech) {
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
