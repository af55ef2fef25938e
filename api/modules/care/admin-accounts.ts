import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import {
  AdminCloseMemberInput,
  AdminCloseMemberPayload,
  AdminEraseMemberInput,
  AdminEraseMemberPayload,
  AdminQueryExportMemberArgs,
  AdminReactivateMemberInput,
  AdminReactivateMemberPayload,
  AdminSuspendMemberInput,
  AdminSuspendMemberPayload,
} from "../../generated/admin/care.ts";
import { answerWrite } from "../../graphql/answer-write.ts";
import type { Context } from "../../graphql/context.ts";
import { decodeId } from "../../values/id.ts";
import { JSON as JSONValue } from "../../graphql/scalars.ts";
import { MemberReading } from "../members/member-reading.ts";
import type { Work } from "../../writes/work.ts";
import { closeMember } from "./close-member.ts";
import { eraseMember } from "./erase-member.ts";
import { exportMember } from "./export-member.ts";
import { reactivateMember, suspendMember } from "./suspend-member.ts";

/** Whether a member takes part, and what is kept of it. */
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
    return writeOn(context, { operation: "suspendMember", input }, suspendMember);
  }

  @Mutation(() => AdminReactivateMemberPayload)
  reactivateMember(
    @Arg("input", () => AdminReactivateMemberInput) input: AdminReactivateMemberInput,
    @Ctx() context: Context,
  ) {
    return writeOn(context, { operation: "reactivateMember", input }, reactivateMember);
  }

  @Mutation(() => AdminCloseMemberPayload)
  closeMember(
    @Arg("input", () => AdminCloseMemberInput) input: AdminCloseMemberInput,
    @Ctx() context: Context,
  ) {
    return writeOn(context, { operation: "closeMember", input }, closeMember);
  }

  @Mutation(() => AdminEraseMemberPayload)
  eraseMember(
    @Arg("input", () => AdminEraseMemberInput) input: AdminEraseMemberInput,
    @Ctx() context: Context,
  ) {
    return writeOn(context, { operation: "eraseMember", input }, eraseMember);
  }
}

interface OnMember {
  readonly memberId: string;
  readonly idempotencyKey?: string;
}

async function writeOn(
  context: Context,
  { operation, input }: { operation: string; input: OnMember },
  run: (work: Work, input: { memberId: string }) => Promise<{ memberId: string }>,
) {
  const { idempotencyKey: key, memberId } = input;
  const call = { operation, key, input: { memberId } };
  const written = await context.write(call, (work) => run(work, { memberId }));
  return answerWrite(written, ({ memberId }) => ({
    member: new MemberReading(memberId, context),
  }));
}
