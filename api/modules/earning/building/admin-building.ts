import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import {
  AdminEarningLimit,
  AdminEarningRulePreview,
  AdminProgramRuleFieldsArgs,
  AdminRuleField,
  AdminSaveEarningRuleInput,
} from "../../../generated/admin/earning.ts";
import { AdminProgram } from "../../../generated/admin/programs.ts";
import type { Context } from "../../../graphql/context.ts";
import { notFound } from "../../../graphql/errors.ts";
import { say, text } from "../../../locales/text.ts";
import { dayOf } from "../../../values/calendar.ts";
import { programSnapshot } from "../../programs/program.ts";
import { readCounters } from "../charge-limits.ts";
import { speechOf } from "../condition-sentence.ts";
import { limitCounters, usedSoFar } from "../limits.ts";
import type { OwnedLimit } from "../limits.ts";
import { ruleSentence } from "../rules/rule-sentence.ts";
import { describedReasons, typedRule } from "../typed-rule.ts";
import { ruleFieldsAbout } from "./rule-fields.ts";

@Resolver(() => AdminProgram)
export class FieldsOfRules {
  @FieldResolver(() => [AdminRuleField])
  ruleFields(
    @Args(() => AdminProgramRuleFieldsArgs) { about }: AdminProgramRuleFieldsArgs,
    @Ctx() context: Context,
  ) {
    return ruleFieldsAbout(about, context);
  }
}

@Resolver()
export class PreviewOfRule {
  @Query(() => AdminEarningRulePreview)
  previewEarningRule(
    @Arg("input", () => AdminSaveEarningRuleInput) input: AdminSaveEarningRuleInput,
    @Ctx() context: Context,
  ) {
    const { configuration, locale } = context;
    const typed = typedRule(context, input);
    if (!typed) throw notFound(say(text("earning.noSuchRule"), locale), ["input", "id"]);
    const { locales } = configuration.part(programSnapshot);
    return {
      sentences: locales.map((language) => ({
        locale: language,
        sentence: ruleSentence(typed.rule, speechOf(configuration, language)),
      })),
      userErrors: describedReasons(typed, locale),
    };
  }
}

@Resolver(() => AdminEarningLimit)
export class UseOfLimit {
  @FieldResolver()
  async used(@Root() limit: OwnedLimit, @Ctx() { configuration, lane, now }: Context) {
    if (limit.per !== "PROGRAM" || limit.period === "PURCHASE") return null;
    const day = dayOf(now, configuration.part(programSnapshot).timeZone);
    const who = { programId: configuration.programId, memberId: null };
    return usedSoFar(await readCounters(lane.rows, who, limitCounters([limit], day)), day)(limit);
  }
}
