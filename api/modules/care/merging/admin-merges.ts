import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import {
  AdminMerge,
  AdminMergeMembersInput,
  AdminMergeMembersPayload,
  AdminUnmergeMembersInput,
  AdminUnmergeMembersPayload,
} from "../../../generated/admin/care.ts";
import { AdminMember } from "../../../generated/admin/members.ts";
import { answerMutation } from "../../../graphql/answer-mutation.ts";
import type { Context } from "../../../graphql/context.ts";
import type { MemberReading } from "../../members/member-reading.ts";
import { describedMerge, memberMerge, mergesInto, readMerge } from "./member-merges.ts";
import { mergeMembers } from "./merge-members.ts";
import type { MergeKey } from "./merge-members.ts";
import { unmergeMembers } from "./unmerge-members.ts";

@Resolver()
export class Merging {
  @Mutation(() => AdminMergeMembersPayload)
  mergeMembers(
    @Arg("input", () => AdminMergeMembersInput) input: AdminMergeMembersInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "mergeMembers",
      input,
      write: mergeMembers,
      show: showMerge,
    });
  }

  @Mutation(() => AdminUnmergeMembersPayload)
  unmergeMembers(
    @Arg("input", () => AdminUnmergeMembersInput) input: AdminUnmergeMembersInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "unmergeMembers",
      input,
      write: unmergeMembers,
      show: showMerge,
    });
  }
}

async function showMerge(key: MergeKey, context: Context) {
  return { merge: describedMerge(await readMerge(context, key), context) };
}

/** The merge of a member into another, and the merges into it. */
@Resolver(() => AdminMember)
export class MergesOfMember {
  @FieldResolver(() => AdminMerge, { nullable: true })
  async merge(@Root() member: Reading, @Ctx() context: Context) {
    const merge = await member.part(memberMerge);
    return merge && describedMerge(merge, context);
  }

  @FieldResolver(() => [AdminMerge])
  async mergedAccounts(@Root() member: Reading, @Ctx() context: Context) {
    const merges = await member.part(mergesInto);
    return merges.map((merge) => describedMerge(merge, context));
  }
}

interface Reading extends MemberReading {}
