import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { AdminMember } from "../../generated/admin/members.ts";
import {
  AdminMemberPurchasesArgs,
  AdminPurchase,
  AdminProgramPurchaseConnection,
  AdminPurchaseConnection,
  AdminQueryPurchasesArgs,
  AdminRuleNotApplied,
} from "../../generated/admin/purchases.ts";
import {
  AdminEarningRule,
  AdminEarningRuleReach,
  AdminEarningRuleReachArgs,
} from "../../generated/admin/earning.ts";
import { say, text } from "../../locales/text.ts";
import type { Context } from "../../graphql/context.ts";
import { badUserInput } from "../../graphql/errors.ts";
import { readCondition } from "../../values/conditions/read-condition.ts";
import type { Trigger } from "../earning/rule.ts";
import { speechOf } from "../earning/condition-sentence.ts";
import { describedNotApplied } from "../earning/explanation.ts";
import { birthDateAt } from "../members/birth-date.ts";
import { memberProfile } from "../members/member-profile.ts";
import type { MemberReading } from "../members/member-reading.ts";
import { programSnapshot } from "../programs/program.ts";
import { ruleReach } from "./conditions/rule-reach.ts";
import { listPurchases } from "./listing/list-purchases.ts";
import { memberPurchaseCount, purchasePage } from "./listing/member-purchases.ts";
import type { PurchaseView } from "./listing/member-purchases.ts";
import { whyNotAppliedThen } from "./listing/why-not-applied-then.ts";

/** How many past purchases a rule would have reached. */
@Resolver(() => AdminEarningRule)
export class ReachOfRule {
  @FieldResolver(() => AdminEarningRuleReach, { nullable: true })
  async reach(
    @Root() { trigger, conditions }: Described,
    @Args(() => AdminEarningRuleReachArgs) { from, until }: AdminEarningRuleReachArgs,
    @Ctx() { configuration, lane, locale }: Context,
  ) {
    if (from >= until) {
      throw badUserInput(say(text("purchases.endsBeforeStart"), locale), ["until"]);
    }
    if (trigger !== "PURCHASE") return null;
    const { currencyCode, timeZone } = configuration.part(programSnapshot);
    const { conditionFields } = configuration;
    const vocabulary = conditionFields.vocabulary("PURCHASE", currencyCode);
    const read = readCondition(conditions, vocabulary);
    if ("problems" in read) return null;
    const span = { programId: configuration.programId, timeZone, from, until };
    return ruleReach(lane.rows, span, { condition: read.condition, conditionFields });
  }
}

interface Described {
  readonly trigger: Trigger;
  readonly conditions: unknown;
}

@Resolver(() => AdminMember)
export class PurchasesForStaff {
  @FieldResolver(() => AdminPurchaseConnection)
  purchases(
    @Root() member: Reading,
    @Args(() => AdminMemberPurchasesArgs) args: AdminMemberPurchasesArgs,
  ) {
    return purchasePage(member, args);
  }
}

@Resolver()
export class PurchasesOfProgram {
  @Query(() => AdminProgramPurchaseConnection)
  purchases(
    @Args(() => AdminQueryPurchasesArgs) args: AdminQueryPurchasesArgs,
    @Ctx() context: Context,
  ) {
    return listPurchases(context, args);
  }
}

@Resolver(() => AdminProgramPurchaseConnection)
export class CountOfProgramPurchases {
  @FieldResolver()
  totalCount(@Root() { count }: { count: () => Promise<number> }) {
    return count();
  }
}

@Resolver(() => AdminPurchaseConnection)
export class CountOfPurchases {
  @FieldResolver()
  totalCount(@Root() { member }: Listed) {
    return member.part(memberPurchaseCount);
  }
}

@Resolver(() => AdminPurchase)
export class PartsOfPurchase {
  @FieldResolver()
  member(@Root() { buyer }: Shown) {
    return buyer;
  }

  @FieldResolver(() => [AdminRuleNotApplied])
  async notApplied(@Root() { row, buyer }: Shown) {
    const { configuration, locale, now } = buyer;
    const profile = await buyer.part(memberProfile);
    const today = { ...profile, birthDate: birthDateAt(profile, now) };
    const notApplied = whyNotAppliedThen(configuration, row, today);
    return describedNotApplied(notApplied, speechOf(configuration, locale));
  }
}

// A class named here would make type-graphql copy the reading, and with it lose what was read.
interface Reading extends MemberReading {}
type Listed = Awaited<ReturnType<typeof purchasePage>>;
interface Shown extends PurchaseView {}
