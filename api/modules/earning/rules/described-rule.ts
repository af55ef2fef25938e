import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import { encodeId } from "../../../values/id.ts";
import { inLocale } from "../../../values/localized.ts";
import { moneyText } from "../../../values/money.ts";
import { programSnapshot } from "../../programs/program.ts";
import { speechOf } from "../condition-sentence.ts";
import { limitOwnerOf } from "../limits.ts";
import type { EarningEffect, EarningRule, RuleStatus } from "../rule.ts";
import type { ShownRule } from "./shown-rules.ts";
import { ruleSentence } from "./rule-sentence.ts";

interface Reader {
  readonly configuration: ConfigurationSnapshot;
  readonly locale: string;
}

/** A version of a rule as staff sees it, in the reader's language. */
export function describedRule(rule: EarningRule, status: RuleStatus, reader: Reader) {
  return {
    id: encodeId("rule", rule.id),
    version: rule.version,
    status,
    ...ruleFields(rule, reader),
    limits: rule.limits.map((limit) => ({ ...limit, owner: limitOwnerOf(rule) })),
    draft: null,
    scheduled: null,
  };
}

/** What a version of a rule says, field by field. */
export function ruleFields(rule: EarningRule, { configuration, locale }: Reader) {
  const { currencyCode, locales } = configuration.part(programSnapshot);
  return {
    title: inLocale(rule.titles, locale),
    priority: rule.priority,
    bestOfGroup: rule.bestOfGroup,
    exclusive: rule.exclusive,
    trigger: rule.trigger,
    conditions: rule.conditions,
    eventName: rule.eventName ?? null,
    effects: rule.effects.map((effect) => describedEffect(effect, currencyCode)),
    limits: rule.limits,
    validFrom: rule.validFrom,
    validUntil: rule.validUntil,
    sentence: ruleSentence(rule, speechOf(configuration, locale)),
    translations: translationsOf(rule, locales),
  };
}

/** A rule as lists show it, with its draft and its scheduled version. */
export function describedShownRule({ rule, status, draft, scheduled }: ShownRule, reader: Reader) {
  return {
    ...describedRule(rule, status, reader),
    draft: draft && describedRule(draft, "DRAFT", reader),
    scheduled: scheduled && describedRule(scheduled, "SCHEDULED", reader),
  };
}

function describedEffect(effect: EarningEffect, currencyCode: string) {
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
