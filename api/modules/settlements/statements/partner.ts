import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import {
  PartnerDisputeSettlementLineInput,
  PartnerDisputeSettlementLinePayload,
  PartnerPartnerAccount,
  PartnerQuerySettlementsArgs,
  PartnerSettlement,
  PartnerSettlementConnection,
  PartnerSettlementLineConnection,
  PartnerSettlementLinesArgs,
} from "../../../generated/partner/settlements.ts";
import { answerMutation } from "../../../graphql/answer-mutation.ts";
import type { Context } from "../../../graphql/context.ts";
import { callingPartnerId } from "../../partners/partner-company.ts";
import { countOpenDisputes, listLines } from "./list-lines.ts";
import { disputeSettlementLine } from "../disputes/dispute-settlement-line.ts";
import { disputeOf } from "../disputes/settlement-dispute.ts";
import { accountOf } from "../terms/partner-terms.ts";
import { listStatements, statementById } from "./list-statements.ts";
import type { Statement } from "./statement.ts";

@Resolver()
export class SettlementsForPartner {
  @Query(() => PartnerSettlementConnection)
  settlements(
    @Args(() => PartnerQuerySettlementsArgs) args: PartnerQuerySettlementsArgs,
    @Ctx() context: Context,
  ) {
    return listStatements(context, callingPartnerId(context.caller), args);
  }

  @Query(() => PartnerPartnerAccount, { nullable: true })
  partnerAccount(@Ctx() context: Context) {
    return accountOf(context, callingPartnerId(context.caller));
  }

  @Query(() => PartnerSettlement, { nullable: true })
  settlement(@Arg("id", () => ID) id: string, @Ctx() context: Context) {
    return statementById(context, id, callingPartnerId(context.caller));
  }

  @Mutation(() => PartnerDisputeSettlementLinePayload)
  disputeSettlementLine(
    @Arg("input", () => PartnerDisputeSettlementLineInput)
    input: PartnerDisputeSettlementLineInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "disputeSettlementLine",
      input,
      write: disputeSettlementLine,
      show: async (line) => ({ dispute: await disputeOf(context, line) }),
    });
  }
}

/** What a settlement is made of. */
@Resolver(() => PartnerSettlement)
export class LinesForPartner {
  @FieldResolver(() => PartnerSettlementLineConnection)
  lines(
    @Root() { statement }: { readonly statement: Statement },
    @Args(() => PartnerSettlementLinesArgs) args: PartnerSettlementLinesArgs,
    @Ctx() context: Context,
  ) {
    return listLines(context, statement, args);
  }

  @FieldResolver(() => Int)
  disputesOpen(@Root() { statement }: { readonly statement: Statement }, @Ctx() context: Context) {
    return countOpenDisputes(context, statement);
  }
}
