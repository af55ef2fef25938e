import { conditionFieldsOf } from "../api/configuration/configuration-snapshot.ts";
import { modules } from "../api/modules.ts";
import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { StorefrontProgram } from "../api/generated/storefront/programs.ts";
import { encodeId } from "../api/values/id.ts";
import { liveRule } from "../api/modules/earning/earning-rules-snapshot.ts";
import { ruleSentence } from "../api/modules/earning/rules/rule-sentence.ts";
import {
  EarningRuleVersion,
  StoredEarningRule,
} from "../api/modules/earning/rules/earning-rule-entity.ts";
import type { Program } from "../api/modules/programs/program.ts";
import type { Tier } from "../api/modules/tiers/tier-set.ts";
import { inLocale } from "../api/values/localized.ts";
import { moneyText } from "../api/values/money.ts";
import type { BaselineContext } from "./baseline-loaders.ts";

// A class named at a parameter would make type-graphql copy the entity.
interface Row extends Program {}

const conditionFields = conditionFieldsOf(modules);

@Resolver(() => StorefrontProgram)
export class ProgramResolvers {
  @Query(() => StorefrontProgram)
  program(@Ctx() { loaders, programId }: BaselineContext) {
    return loaders.program.load(programId);
  }

  @FieldResolver()
  id(@Root() program: Row) {
    return encodeId("prg", program.id);
  }

  @FieldResolver()
  name(@Root() program: Row, @Ctx() { locale }: BaselineContext) {
    return inLocale(program.names, locale);
  }

  @FieldResolver()
  pointsName(@Root() program: Row, @Ctx() { locale }: BaselineContext) {
    return inLocale(program.pointsNames, locale);
  }

  @FieldResolver()
  async tiers(@Root() program: Row, @Ctx() { loaders, locale }: BaselineContext) {
    const { tiers } = await loaders.tierSet.load(program.id);
    return tiers
      .toSorted((a, b) => a.level - b.level)
      .map((tier) => shownTier(tier, { locale, currencyCode: program.currencyCode }));
  }

  @FieldResolver()
  async waysToEarn(@Root() program: Row, @Ctx() { em, locale }: BaselineContext) {
    const rules = await em.find(StoredEarningRule, { programId: program.id, archivedAt: null });
    const versions = await em.find(EarningRuleVersion, {
      ruleId: rules.map(({ id }) => id),
      status: "PUBLISHED",
    });
    const speech = {
      locale,
      currencyCode: program.currencyCode,
      zone: program.timeZone,
      conditionFields,
    };
    const known = { archivedAt: null, pauses: [] };
    return versions
      .map((version) => liveRule({ id: version.ruleId, ...known }, version))
      .sort((a, b) => b.priority - a.priority)
      .map((rule) => ({
        id: encodeId("rule", rule.id),
        title: inLocale(rule.titles, locale),
        description: inLocale(rule.descriptions, locale) || ruleSentence(rule, speech),
      }));
  }
}

/** A tier as clients see it. */
export function shownTier(tier: Tier, format: { locale: string; currencyCode: string }) {
  const { level, color, threshold } = tier;
  return {
    id: encodeId("tier", tier.id),
    name: inLocale(tier.names, format.locale),
    level,
    color,
    threshold:
      threshold === null
        ? null
        : { metric: "SPEND", value: moneyText(threshold, format.currencyCode) },
    benefits: tier.benefits.map(({ kind, titles, value }) => ({
      kind,
      value,
      title: inLocale(titles, format.locale),
    })),
  };
}
