import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import {
  AdminAdjustPointsInput,
  AdminAdjustPointsPayload,
  AdminReverseAdjustmentInput,
  AdminReverseAdjustmentPayload,
  AdminTransferPointsInput,
  AdminTransferPointsPayload,
} from "../../generated/admin/care.ts";
import {
  AdminMember,
  AdminMemberConnection,
  AdminQueryMemberArgs,
  AdminQueryMembersArgs,
} from "../../generated/admin/members.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { resolveFields } from "../../graphql/resolve-fields.ts";
import { encodeId } from "../../values/id.ts";
import { moneyText } from "../../values/money.ts";
import { namedMember } from "../members/member-by.ts";
import { PROFILE_FIELDS, profileField } from "../members/member-profile.ts";
import { MemberReading } from "../members/member-reading.ts";
import { programSnapshot } from "../programs/program.ts";
import { adjustPoints } from "./adjust-points.ts";
import { reverseAdjustment } from "./reverse-adjustment.ts";
import { showMovement } from "./show-movement.ts";
import { countMembers, listMembers } from "./list-members.ts";
import type { ListMembers } from "./list-members.ts";
import { memberTotals } from "./listing/member-totals.ts";
import { transferPoints } from "./transfer-points.ts";

@Resolver()
export class CareQueries {
  @Query(() => AdminMemberConnection)
  async members(
    @Args(() => AdminQueryMembersArgs) input: AdminQueryMembersArgs,
    @Ctx() context: Context,
  ) {
    return Object.assign(await listMembers(context, input), { input });
  }

  @Query(() => AdminMember, { nullable: true })
  async member(
    @Args(() => AdminQueryMemberArgs) { id }: AdminQueryMemberArgs,
    @Ctx() context: Context,
  ) {
    const memberId = await namedMember(context.lane.rows, context.configuration.programId, id);
    return memberId && new MemberReading(memberId, context);
  }
}

@Resolver(() => AdminMemberConnection)
export class CountOfMembers {
  @FieldResolver()
  totalCount(@Root() { input }: Listed, @Ctx() context: Context) {
    return countMembers(context, input);
  }
}

@Resolver()
export class CareWrites {
  @Mutation(() => AdminAdjustPointsPayload)
  adjustPoints(
    @Arg("input", () => AdminAdjustPointsInput) input: AdminAdjustPointsInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "adjustPoints",
      input,
      write: adjustPoints,
      show: showMovement,
    });
  }

  @Mutation(() => AdminReverseAdjustmentPayload)
  reverseAdjustment(
    @Arg("input", () => AdminReverseAdjustmentInput) input: AdminReverseAdjustmentInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "reverseAdjustment",
      input,
      write: reverseAdjustment,
      show: showMovement,
    });
  }

  @Mutation(() => AdminTransferPointsPayload)
  transferPoints(
    @Arg("input", () => AdminTransferPointsInput) input: AdminTransferPointsInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "transferPoints",
      input,
      write: transferPoints,
      show: showMovement,
    });
  }
}

/** Who a member is and what it has bought. */
@Resolver(() => AdminMember)
export class MemberForStaff {
  @FieldResolver()
  id(@Root() { memberId }: Reading) {
    return encodeId("mem", memberId);
  }

  @FieldResolver()
  totalSpent(@Root() member: Reading) {
    const { currencyCode } = member.configuration.part(programSnapshot);
    return read(member.part(memberTotals), ({ spentMinor }) => ({
      amount: moneyText(spentMinor, currencyCode),
      currencyCode,
    }));
  }

  @FieldResolver()
  lastPurchaseAt(@Root() member: Reading) {
    return read(member.part(memberTotals), ({ lastPlacedAt }) => lastPlacedAt);
  }
}
resolveFields(MemberForStaff, [...PROFILE_FIELDS, "profileVersion"], profileField);

/**
 * At once where a list has read the part already: a page of 100 members makes no thousand promises.
 */
function read<Value, Field>(value: Value | Promise<Value>, field: (value: Value) => Field) {
  return value instanceof Promise ? value.then(field) : field(value);
}

interface Listed {
  readonly input: ListMembers;
}

// A class named here would make type-graphql copy the reading, and with it lose what was read.
interface Reading extends MemberReading {}
