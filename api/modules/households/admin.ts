import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import {
  AdminContributeToHouseholdInput,
  AdminContributeToHouseholdPayload,
  AdminCreateHouseholdInput,
  AdminCreateHouseholdPayload,
  AdminEntryConnection,
  AdminHousehold,
  AdminHouseholdEntriesArgs,
  AdminHouseholdMember,
  AdminJoinHouseholdInput,
  AdminJoinHouseholdPayload,
  AdminLeaveHouseholdInput,
  AdminLeaveHouseholdPayload,
  AdminMember,
  AdminQueryHouseholdArgs,
} from "../../generated/admin.ts";
import { answerWrite } from "../../graphql/answer-write.ts";
import type { Context } from "../../graphql/context.ts";
import { decodeId } from "../../values/id.ts";
import type { Written } from "../../writes/write.ts";
import { withEntry } from "../care/admin.ts";
import { entriesPage } from "../ledger/entries-page.ts";
import { memberEntries } from "../ledger/member-entries.ts";
import { MemberReading } from "../members/member-reading.ts";
import { memberProfile } from "../members/member-profile.ts";
import { contributeToHousehold } from "./contribute-to-household.ts";
import { createHousehold } from "./create-household.ts";
import {
  householdMembers,
  householdOfMember,
  HouseholdReading,
  readHousehold,
  walletOf,
} from "./household-reading.ts";
import { joinHousehold } from "./join-household.ts";
import { leaveHousehold } from "./leave-household.ts";

@Resolver()
export class HouseholdQueries {
  @Query(() => AdminHousehold, { nullable: true })
  household(
    @Args(() => AdminQueryHouseholdArgs) { id }: AdminQueryHouseholdArgs,
    @Ctx() context: Context,
  ) {
    const householdId = decodeId("hhd", id);
    return householdId && readHousehold(context, householdId);
  }
}

@Resolver()
export class HouseholdWrites {
  @Mutation(() => AdminCreateHouseholdPayload)
  async createHousehold(
    @Arg("input", () => AdminCreateHouseholdInput) input: AdminCreateHouseholdInput,
    @Ctx() context: Context,
  ) {
    const call = { operation: "createHousehold", input };
    return shown(context, await context.write(call, (work) => createHousehold(work, input)));
  }

  @Mutation(() => AdminJoinHouseholdPayload)
  async joinHousehold(
    @Arg("input", () => AdminJoinHouseholdInput) input: AdminJoinHouseholdInput,
    @Ctx() context: Context,
  ) {
    const call = { operation: "joinHousehold", input };
    return shown(context, await context.write(call, (work) => joinHousehold(work, input)));
  }

  @Mutation(() => AdminLeaveHouseholdPayload)
  async leaveHousehold(
    @Arg("input", () => AdminLeaveHouseholdInput) input: AdminLeaveHouseholdInput,
    @Ctx() context: Context,
  ) {
    const { idempotencyKey: key, ...who } = input;
    const call = { operation: "leaveHousehold", key, input: who };
    return shown(context, await context.write(call, (work) => leaveHousehold(work, who)));
  }

  @Mutation(() => AdminContributeToHouseholdPayload)
  async contributeToHousehold(
    @Arg("input", () => AdminContributeToHouseholdInput) input: AdminContributeToHouseholdInput,
    @Ctx() context: Context,
  ) {
    const { idempotencyKey: key, ...gift } = input;
    const call = { operation: "contributeToHousehold", key, input: gift };
    return withEntry(
      context,
      await context.write(call, (work) => contributeToHousehold(work, gift)),
    );
  }
}

function shown(context: Context, written: Written<{ householdId: string }>) {
  return answerWrite(written, ({ householdId }) => ({
    household: new HouseholdReading(householdId, context),
  }));
}

@Resolver(() => AdminMember)
export class HouseholdOfMemberForStaff {
  @FieldResolver(() => AdminHousehold, { nullable: true })
  async household(@Root() member: Member, @Ctx() context: Context) {
    const householdId = await member.part(householdOfMember);
    return householdId && new HouseholdReading(householdId, context);
  }
}

@Resolver(() => AdminHousehold)
export class HouseholdForStaff {
  @FieldResolver()
  async createdAt(@Root() { holder }: Reading) {
    return (await holder.part(memberProfile)).enrolledAt;
  }

  @FieldResolver()
  wallet(@Root() household: Reading) {
    return walletOf(household);
  }

  @FieldResolver(() => [AdminHouseholdMember])
  async members(@Root() { holder }: Reading, @Ctx() context: Context) {
    const members = await holder.part(householdMembers);
    return members.map(({ memberId, joinedAt }) => {
      return { joinedAt, member: new MemberReading(memberId, context) };
    });
  }

  @FieldResolver(() => AdminEntryConnection)
  entries(
    @Root() { holder }: Reading,
    @Args(() => AdminHouseholdEntriesArgs) args: AdminHouseholdEntriesArgs,
  ) {
    return entriesPage(holder, memberEntries, args);
  }
}

interface Member extends MemberReading {}
interface Reading extends HouseholdReading {}
