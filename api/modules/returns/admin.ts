import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import {
  AdminEarningRuleBacktest,
  AdminQueryBacktestEarningRuleArgs,
} from "../../generated/admin/earning.ts";
import { AdminPurchase } from "../../generated/admin/purchases.ts";
import { AdminReturn } from "../../generated/admin/returns.ts";
import type { Context } from "../../graphql/context.ts";
import { backtestEarningRule, backtestView } from "./backtest-earning-rule.ts";
import { keptPointsOf, returnsOfPurchase } from "./listing/returns-of-purchase.ts";

@Resolver()
export class BacktestQueries {
  @Query(() => AdminEarningRuleBacktest)
  async backtestEarningRule(
    @Args(() => AdminQueryBacktestEarningRuleArgs) { input }: AdminQueryBacktestEarningRuleArgs,
    @Ctx() context: Context,
  ) {
    return backtestView(await backtestEarningRule(context, input), context);
  }
}

@Resolver(() => AdminPurchase)
export class ReturnsOfPurchase {
  @FieldResolver(() => [AdminReturn])
  returns(@Root() { row }: Shown, @Ctx() context: Context) {
    return returnsOfPurchase(context, row);
  }

  @FieldResolver()
  async keptPoints(@Root() { row }: Shown, @Ctx() context: Context) {
    return (await keptPointsOf(context, row)) ?? row.points;
  }
}

/** A purchase as the page of its buyer shows it. */
interface Shown {
  readonly row: { readonly memberId: string; readonly id: string; readonly points: number };
}
