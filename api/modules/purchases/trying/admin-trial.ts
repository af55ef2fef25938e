import { Arg, Ctx, Query, Resolver } from "type-graphql";
import {
  AdminEarningRuleTrial,
  AdminTryEarningRuleInput,
} from "../../../generated/admin/purchases.ts";
import type { Context } from "../../../graphql/context.ts";
import { speechOf } from "../../earning/condition-sentence.ts";
import { describedNotApplied, explanationTitle } from "../../earning/explanation.ts";
import { describedReasons } from "../../earning/typed-rule.ts";
import { tryEarningRule } from "./try-earning-rule.ts";

@Resolver()
export class TrialOfRule {
  @Query(() => AdminEarningRuleTrial)
  async tryEarningRule(
    @Arg("input", () => AdminTryEarningRuleInput) input: AdminTryEarningRuleInput,
    @Ctx() context: Context,
  ) {
    const { locale, configuration } = context;
    const { typed, before, after } = await tryEarningRule(context, input);
    return {
      before: before.points,
      after: after?.points ?? null,
      explanation: (after?.explanation ?? []).map((line) => ({
        title: explanationTitle(line, locale),
        points: line.points,
      })),
      notApplied: describedNotApplied(after?.notApplied ?? [], speechOf(configuration, locale)),
      userErrors: describedReasons(typed, locale),
    };
  }
}
