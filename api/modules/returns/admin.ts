import { Args, Ctx, Query, Resolver } from "type-graphql";
import {
  AdminEarningRuleBacktest,
  AdminQueryBacktestEarningRuleArgs,
} from "../../generated/admin/earning.ts";
import type { Context } from "../../graphql/context.ts";
import { moneyText } from "../../values/money.ts";
import { MemberReading } from "../members/member-reading.ts";
import { programSnapshot } from "../programs/program.ts";
import { backtestEarningRule } from "./backtest/backtest-earning-rule.ts";

@Resolver()
export class BacktestQueries {
  @Query(() => AdminEarningRuleBacktest)
  async backtestEarningRule(
    @Args(() => AdminQueryBacktestEarningRuleArgs) { input }: AdminQueryBacktestEarningRuleArgs,
    @Ctx() context: Context,
  ) {
    const { currencyCode } = context.configuration.part(programSnapshot);
    const { costMinor, sample, ...backtest } = await backtestEarningRule(context, input);
    return {
      ...backtest,
      complete: backtest.purchases === backtest.purchasesAvailable,
      cost:
        costMinor === null ? null : { amount: moneyText(costMinor, currencyCode), currencyCode },
      sample: sample.map(({ memberId, externalId, before, after }) => ({
        before,
        after,
        purchaseExternalId: externalId,
        member: new MemberReading(memberId, context),
      })),
    };
  }
}
