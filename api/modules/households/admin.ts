import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import {
  AdminContributeToHouseholdInput,
  AdminContributeToHouseholdPayload,
  AdminCreateHouseholdInput,
  AdminCreateHouseholdPayload,
  AdminHousehold,
  AdminHouseholdEntriesArgs,
  AdminHouseholdMember,
  AdminJoinHouseholdInput,
  AdminJoinHouseholdPayload,
  AdminLeaveHouseholdInput,
  AdminLeaveHouseholdPayload,
  AdminQueryHouseholdArgs,
} from "../../generated/admin/households.ts";
import { AdminEntryConnection } from "../../generated/admin/ledger.ts";
import { AdminMember } from "../../generated/admin/members.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { decodeId } from "../../values/id.ts";
import { showMovement } from "../care/show-movement.ts";
import { entriesForStaff } from "../ledger/member-entries.ts";
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
  createHousehold(
    @Arg("input", () => AdminCreateHouseholdInput) input: AdminCreateHouseholdInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "createHousehold",
      input,
      write: createHousehold,
      show: showHousehold,
    });
  }

  @Mutation(() => AdminJoinHouseholdPayload)
  joinHousehold(
    @Arg("input", () => AdminJoinHouseholdInput) input: AdminJoinHouseholdInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "joinHousehold",
      input,
      write: joinHousehold,
      show: showHousehold,
    });
  }

  @Mutation(() => AdminLeaveHouseholdPayload)
  leaveHousehold(
    @Arg("input", () => AdminLeaveHouseholdInput) input: AdminLeaveHouseholdInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "leaveHousehold",
      input,
      write: leaveHousehold,
      show: showHousehold,
    });
  }

  @Mutation(() => AdminContributeToHouseholdPayload)
  contributeToHousehold(
    @Arg("input", () => AdminContributeToHouseholdInput) input: AdminContributeToHouseholdInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "contributeToHousehold",
      input,
      write: contributeToHousehold,
      show: showMovement,
    });
  }
}

function showHousehold({ householdId }: { householdId: string }, context: Context) {
  return { household: new HouseholdReading(householdId, context) };
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
    return entriesForStaff(holder, args);
  }
}

interface Member extends MemberReading {}
interface Reading extends HouseholdReading {}
