import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import {
  AdminMerge,
  AdminMergeMembersInput,
  AdminMergeMembersPayload,
  AdminUnmergeMembersInput,
  AdminUnmergeMembersPayload,
} from "../../generated/admin/care.ts";
import { AdminMember } from "../../generated/admin/members.ts";
import { answerWrite } from "../../graphql/answer-write.ts";
import type { Context } from "../../graphql/context.ts";
import type { Written } from "../../writes/write.ts";
import type { MemberReading } from "../members/member-reading.ts";
import { describedMerge, memberMerge, mergesInto, readMerge } from "./member-merges.ts";
import { mergeMembers } from "./merge-members.ts";
import type { MergeKey } from "./merge-members.ts";
import { unmergeMembers } from "./unmerge-members.ts";

@Resolver()
export class Merging {
  @Mutation(() => AdminMergeMembersPayload)
  async mergeMembers(
    @Arg("input", () => AdminMergeMembersInput) input: AdminMergeMembersInput,
    @Ctx() context: Context,
  ) {
    const { idempotencyKey: key, ...merge } = input;
    const call = { operation: "mergeMembers", key, input: merge };
    return withMerge(context, await context.write(call, (work) => mergeMembers(work, merge)));
  }

  @Mutation(() => AdminUnmergeMembersPayload)
  async unmergeMembers(
    @Arg("input", () => AdminUnmergeMembersInput) input: AdminUnmergeMembersInput,
    @Ctx() context: Context,
  ) {
    const { idempotencyKey: key, ...merge } = input;
    const call = { operation: "unmergeMembers", key, input: merge };
    return withMerge(context, await context.write(call, (work) => unmergeMembers(work, merge)));
  }
}

async function withMerge(context: Context, written: Written<MergeKey>) {
  if (!written.done) return answerWrite(written, () => ({}));
  const merge = describedMerge(await readMerge(context, written.result), context);
  return answerWrite(written, () => ({ merge }));
}

/** Into whom a member went, and who went into it. */
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
