import { Ctx, FieldResolver, Resolver } from "type-graphql";
import { StorefrontProgram } from "../../generated/storefront.ts";
import type { Context } from "../../graphql/context.ts";
import { encodeId } from "../../graphql/id.ts";
import { inLocale } from "../../rules/localized.ts";
import { oncePerCatalog } from "../../work/once-per-catalog.ts";
import { programPart } from "../programs/program.ts";
import { earningRulesPart } from "./earning-rules-part.ts";
import { closedRule } from "./not-applied.ts";
import { ruleSentence } from "./rule-sentence.ts";
import { rulesInForce } from "./rule.ts";

@Resolver(() => StorefrontProgram)
export class WaysToEarn {
  @FieldResolver()
  waysToEarn(@Ctx() { catalog, locale, now }: Context) {
    const told = describedRules(catalog, locale);
    return rulesInForce(catalog.part(earningRulesPart).published, now)
      .filter((compiled) => closedRule(compiled, now) === null)
      .map((compiled) => told.get(compiled)!);
  }
}

// Putting sentences together took 15 % of a page.
const describedRules = oncePerCatalog((catalog, locale) => {
  const { currencyCode, timeZone } = catalog.part(programPart);
  const speech = { locale, currencyCode, zone: timeZone };
  const described = catalog.part(earningRulesPart).published.map((compiled) => {
    const { rule } = compiled;
    const told = {
      id: encodeId("rule", rule.id),
      title: inLocale(rule.titles, locale),
      description: inLocale(rule.descriptions, locale) || ruleSentence(rule, speech),
    };
    return [compiled, told] as const;
  });
  return new Map(described);
});
