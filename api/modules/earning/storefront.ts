import { Ctx, FieldResolver, Resolver } from "type-graphql";
import { StorefrontProgram } from "../../generated/storefront.ts";
import type { Context } from "../../graphql/context.ts";
import { encodeId } from "../../graphql/id.ts";
import { inLocale } from "../../rules/localized.ts";
import { programPart } from "../programs/program.ts";
import { earningRulesPart } from "./earning-rules-part.ts";
import { closedRule } from "./not-applied.ts";
import { ruleSentence } from "./rule-sentence.ts";
import { rulesInForce } from "./rule.ts";

@Resolver(() => StorefrontProgram)
export class WaysToEarn {
  @FieldResolver()
  waysToEarn(@Ctx() { catalog, locale, now }: Context) {
    const { currencyCode, timeZone } = catalog.part(programPart);
    const speech = { locale, currencyCode, zone: timeZone };
    return rulesInForce(catalog.part(earningRulesPart).published, now)
      .filter((compiled) => closedRule(compiled, now) === null)
      .map(({ rule }) => ({
        id: encodeId("rule", rule.id),
        title: inLocale(rule.titles, locale),
        description: inLocale(rule.descriptions, locale) || ruleSentence(rule, speech),
      }));
  }
}
