import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import {
  StorefrontHousehold,
  StorefrontHouseholdMember,
} from "../../generated/storefront/households.ts";
import { StorefrontMember } from "../../generated/storefront/members.ts";
import type { Context } from "../../graphql/context.ts";
import { shownName } from "../members/member-profile.ts";
import type { MemberReading } from "../members/member-reading.ts";
import {
  householdMembers,
  householdOfMember,
  HouseholdReading,
  walletOf,
} from "./household-reading.ts";

@Resolver(() => StorefrontMember)
export class HouseholdOfMember {
  @FieldResolver(() => StorefrontHousehold, { nullable: true })
  async household(@Root() member: Member, @Ctx() context: Context) {
    const householdId = await member.part(householdOfMember);
    return householdId && new HouseholdReading(householdId, context, member.memberId);
  }
}

@Resolver(() => StorefrontHousehold)
export class MembersOfHousehold {
  @FieldResolver()
  wallet(@Root() household: Reading) {
    return walletOf(household);
  }

  @FieldResolver(() => [StorefrontHouseholdMember])
  async members(@Root() { holder, seenBy }: Reading) {
    const members = await holder.part(householdMembers);
    return members.map((member) => {
      const { memberId, joinedAt } = member;
      const displayName = shownName(member, holder.locale);
      return { displayName, joinedAt, isSelf: memberId === seenBy };
    });
  }
}

interface Member extends MemberReading {}
interface Reading extends HouseholdReading {}
