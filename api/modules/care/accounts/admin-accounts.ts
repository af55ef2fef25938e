import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import {
  AdminCloseMemberInput,
  AdminCloseMemberPayload,
  AdminConfirmBirthDateInput,
  AdminConfirmBirthDatePayload,
  AdminEraseMemberInput,
  AdminEraseMemberPayload,
  AdminQueryExportMemberArgs,
  AdminReactivateMemberInput,
  AdminReactivateMemberPayload,
  AdminReopenMemberInput,
  AdminReopenMemberPayload,
  AdminSuspendMemberInput,
  AdminSuspendMemberPayload,
} from "../../../generated/admin/care.ts";
import { answerMutation } from "../../../graphql/answer-mutation.ts";
import type { Context } from "../../../graphql/context.ts";
import { decodeId } from "../../../values/id.ts";
import { JSON as JSONValue } from "../../../graphql/scalars.ts";
import { MemberReading } from "../../members/member-reading.ts";
import { closeMember } from "../close-member.ts";
import { confirmBirthDate } from "../deciding/confirm-birth-date.ts";
import { eraseMember } from "../erase-member.ts";
import { exportMember } from "./export-member.ts";
import { reopenMember } from "../deciding/reopen-member.ts";
import { reactivateMember, suspendMember } from "../suspend-member.ts";

/** A member's status, and its data. */
@Resolver()
export class Accounts {
  @Query(() => JSONValue, { nullable: true })
  exportMember(
    @Args(() => AdminQueryExportMemberArgs) args: AdminQueryExportMemberArgs,
    @Ctx() { lane, configuration }: Context,
  ) {
    const memberId = decodeId("mem", args.memberId);
    return memberId && exportMember(lane, { programId: configuration.programId, memberId });
  }

  @Mutation(() => AdminSuspendMemberPayload)
  suspendMember(
    @Arg("input", () => AdminSuspendMemberInput) input: AdminSuspendMemberInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "suspendMember",
      input,
      write: suspendMember,
      show: showMember,
    });
  }

  @Mutation(() => AdminReactivateMemberPayload)
  reactivateMember(
    @Arg("input", () => AdminReactivateMemberInput) input: AdminReactivateMemberInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "reactivateMember",
      input,
      write: reactivateMember,
      show: showMember,
    });
  }

  @Mutation(() => AdminCloseMemberPayload)
  closeMember(
    @Arg("input", () => AdminCloseMemberInput) input: AdminCloseMemberInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "closeMember",
      input,
      write: closeMember,
      show: showMember,
    });
  }

  @Mutation(() => AdminReopenMemberPayload)
  reopenMember(
    @Arg("input", () => AdminReopenMemberInput) input: AdminReopenMemberInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "reopenMember",
      input,
      write: reopenMember,
      show: showMember,
    });
  }

  @Mutation(() => AdminConfirmBirthDatePayload)
  confirmBirthDate(
    @Arg("input", () => AdminConfirmBirthDateInput) input: AdminConfirmBirthDateInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "confirmBirthDate",
      input,
      write: confirmBirthDate,
      show: showMember,
    });
  }

  @Mutation(() => AdminEraseMemberPayload)
  eraseMember(
    @Arg("input", () => AdminEraseMemberInput) input: AdminEraseMemberInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "eraseMember",
      input,
      write: eraseMember,
      show: showMember,
    });
  }
}

function showMember({ memberId }: { memberId: string }, context: Context) {
  return { member: new MemberReading(memberId, context) };
}
