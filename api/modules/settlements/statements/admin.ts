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
import { AdminPartner } from "../../../generated/admin/partners.ts";
import {
  AdminAnswerSettlementDisputeInput,
  AdminAnswerSettlementDisputePayload,
  AdminCloseSettlementInput,
  AdminCloseSettlementPayload,
  AdminQuerySettlementsArgs,
  AdminSettlement,
  AdminSettlementConnection,
  AdminSettlementLineConnection,
  AdminSettlementLinesArgs,
} from "../../../generated/admin/settlements.ts";
import { answerMutation } from "../../../graphql/answer-mutation.ts";
import type { Context } from "../../../graphql/context.ts";
import { decodeId, encodeId } from "../../../values/id.ts";
import { partnerView, partnersSnapshot } from "../../partners/partner-company.ts";
import { answerSettlementDispute } from "../disputes/answer-settlement-dispute.ts";
import { disputeOf } from "../disputes/settlement-dispute.ts";
import { closeSettlement } from "../close-settlement.ts";
import { countOpenDisputes, listLines } from "./list-lines.ts";
import { listStatements, statementById } from "./list-statements.ts";
import type { Statement } from "./statement.ts";

/** An id that no partner has. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

@Resolver()
export class SettlementsForStaff {
  @Query(() => AdminSettlementConnection)
  settlements(
    @Args(() => AdminQuerySettlementsArgs) { partnerId, ...args }: AdminQuerySettlementsArgs,
    @Ctx() context: Context,
  ) {
    return listStatements(context, decodeId("ptn", partnerId) ?? NOBODY, args);
  }

  @Query(() => AdminSettlement, { nullable: true })
  settlement(@Arg("id", () => ID) id: string, @Ctx() context: Context) {
    return statementById(context, id);
  }

  @Mutation(() => AdminCloseSettlementPayload)
  closeSettlement(
    @Arg("input", () => AdminCloseSettlementInput) input: AdminCloseSettlementInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "closeSettlement",
      input,
      write: closeSettlement,
      show: async ({ id }) => ({
        settlement: await statementById(context, encodeId("stl", id)),
      }),
    });
  }

  @Mutation(() => AdminAnswerSettlementDisputePayload)
  answerSettlementDispute(
    @Arg("input", () => AdminAnswerSettlementDisputeInput)
    input: AdminAnswerSettlementDisputeInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "answerSettlementDispute",
      input,
      write: answerSettlementDispute,
      show: async (line) => ({ dispute: await disputeOf(context, line) }),
    });
  }
}

/** With whom a settlement is, and what it is made of. */
@Resolver(() => AdminSettlement)
export class PartsOfSettlement {
  @FieldResolver(() => AdminPartner)
  partner(
    @Root() { statement }: { readonly statement: Statement },
    @Ctx() { configuration }: Context,
  ) {
    return partnerView(configuration.part(partnersSnapshot).get(statement.partnerId)!);
  }

  @FieldResolver(() => AdminSettlementLineConnection)
  lines(
    @Root() { statement }: { readonly statement: Statement },
    @Args(() => AdminSettlementLinesArgs) args: AdminSettlementLinesArgs,
    @Ctx() context: Context,
  ) {
    return listLines(context, statement, args);
  }

  @FieldResolver(() => Int)
  disputesOpen(@Root() { statement }: { readonly statement: Statement }, @Ctx() context: Context) {
    return countOpenDisputes(context, statement);
  }
}
