import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import {
  AdminApproval,
  AdminApprovalConnection,
  AdminApproveMovementInput,
  AdminApproveMovementPayload,
  AdminDeclineMovementInput,
  AdminDeclineMovementPayload,
  AdminQueryApprovalsArgs,
} from "../../../generated/admin/care.ts";
import { answerMutation } from "../../../graphql/answer-mutation.ts";
import type { Context } from "../../../graphql/context.ts";
import { reasonView } from "../../programs/reason-codes.ts";
import { approveMovement, declineMovement } from "./approve-movement.ts";
import { approvalById, countApprovals, listApprovals } from "./list-approvals.ts";
import type { ListApprovals } from "./list-approvals.ts";
import { showMovement } from "../show-movement.ts";

@Resolver()
export class Approvals {
  @Query(() => AdminApprovalConnection)
  async approvals(
    @Args(() => AdminQueryApprovalsArgs) input: AdminQueryApprovalsArgs,
    @Ctx() context: Context,
  ) {
    return Object.assign(await listApprovals(context, input), { input });
  }

  @Mutation(() => AdminApproveMovementPayload)
  approveMovement(
    @Arg("input", () => AdminApproveMovementInput) input: AdminApproveMovementInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "approveMovement",
      input,
      write: approveMovement,
      show: async (decided) => ({
        ...(await showMovement(decided, context)),
        approval: await approvalById(context, decided.approvalId),
      }),
    });
  }

  @Mutation(() => AdminDeclineMovementPayload)
  declineMovement(
    @Arg("input", () => AdminDeclineMovementInput) input: AdminDeclineMovementInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "declineMovement",
      input,
      write: declineMovement,
      show: async ({ approvalId }) => ({ approval: await approvalById(context, approvalId) }),
    });
  }
}

@Resolver(() => AdminApprovalConnection)
export class CountOfApprovals {
  @FieldResolver()
  totalCount(@Root() { input }: { input: ListApprovals }, @Ctx() context: Context) {
    return countApprovals(context, input);
  }
}

@Resolver(() => AdminApproval)
export class ReasonOfApproval {
  @FieldResolver({ nullable: true })
  reasonCode(
    @Root() { reasonCode: code }: { reasonCode: string | null },
    @Ctx() { configuration, locale }: Context,
  ) {
    return reasonView(configuration, { code, locale });
  }
}
