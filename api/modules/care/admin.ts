import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import {
  AdminAdjustPointsInput,
  AdminAdjustPointsPayload,
  AdminMember,
  AdminMemberConnection,
  AdminQueryMemberArgs,
  AdminQueryMembersArgs,
  AdminTransferPointsInput,
  AdminTransferPointsPayload,
} from "../../generated/admin.ts";
import { answerWrite } from "../../graphql/answer-write.ts";
import type { Context } from "../../graphql/context.ts";
import { encodeId } from "../../values/id.ts";
import type { Written } from "../../writes/write.ts";
import { moneyText } from "../../values/money.ts";
import { describedEntry } from "../ledger/described-entry.ts";
import { memberEntries } from "../ledger/member-entries.ts";
import { namedMember } from "../members/member-by.ts";
import { memberProfile } from "../members/member-profile.ts";
import type { MemberProfile } from "../members/member-profile.ts";
import { MemberReading } from "../members/member-reading.ts";
import { programSnapshot } from "../programs/program.ts";
import { adjustPoints } from "./adjust-points.ts";
import { countMembers, listMembers } from "./list-members.ts";
import type { ListMembers } from "./list-members.ts";
import { memberTotals } from "./member-totals.ts";
import { transferPoints } from "./transfer-points.ts";

@Resolver()
export class CareQueries {
  @Query(() => AdminMemberConnection)
  async members(
    @Args(() => AdminQueryMembersArgs) asked: AdminQueryMembersArgs,
    @Ctx() context: Context,
  ) {
    return Object.assign(await listMembers(context, asked), { asked });
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
  totalCount(@Root() { asked }: Asked, @Ctx() context: Context) {
    return countMembers(context, asked);
  }
}

@Resolver()
export class CareWrites {
  @Mutation(() => AdminAdjustPointsPayload)
  async adjustPoints(
    @Arg("input", () => AdminAdjustPointsInput) input: AdminAdjustPointsInput,
    @Ctx() context: Context,
  ) {
    const { idempotencyKey: key, ...adjustment } = input;
    const written = await context.write(
      { operation: "adjustPoints", key, input: adjustment },
      (work) => adjustPoints(work, adjustment),
    );
    return withEntry(context, written);
  }

  @Mutation(() => AdminTransferPointsPayload)
  async transferPoints(
    @Arg("input", () => AdminTransferPointsInput) input: AdminTransferPointsInput,
    @Ctx() context: Context,
  ) {
    const { idempotencyKey: key, ...transfer } = input;
    const written = await context.write(
      { operation: "transferPoints", key, input: transfer },
      (work) => transferPoints(work, transfer),
    );
    return withEntry(context, written);
  }
}

/** The entry that a write made, as it stands now, and its member. */
export async function withEntry(
  context: Context,
  written: Written<{ memberId: string; sequence: number }>,
) {
  if (!written.done) return answerWrite(written, () => ({}));
  const member = new MemberReading(written.result.memberId, context);
  const page = { before: written.result.sequence + 1, limit: 1 };
  const [entry] = await member.part(memberEntries, page);
  return answerWrite(written, () => ({ entry: describedEntry(entry!, context.locale), member }));
}

/** Who a member is and what it has bought. */
@Resolver(() => AdminMember)
export class MemberForStaff {
  @FieldResolver()
  id(@Root() { memberId }: Reading) {
    return encodeId("mem", memberId);
  }

  @FieldResolver()
  externalId(@Root() member: Reading) {
    return told(member, "externalId");
  }

  @FieldResolver()
  displayName(@Root() member: Reading) {
    return told(member, "displayName");
  }

  @FieldResolver()
  email(@Root() member: Reading) {
    return told(member, "email");
  }

  @FieldResolver()
  phone(@Root() member: Reading) {
    return told(member, "phone");
  }

  @FieldResolver()
  memberNumber(@Root() member: Reading) {
    return told(member, "memberNumber");
  }

  @FieldResolver()
  enrolledAt(@Root() member: Reading) {
    return told(member, "enrolledAt");
  }

  @FieldResolver()
  status(@Root() member: Reading) {
    return told(member, "status");
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

function told<Name extends keyof MemberProfile>(member: MemberReading, name: Name) {
  return read(member.part(memberProfile), (profile) => profile[name]);
}

/** At once where a list has read the part already: a page of 100 members makes no thousand promises. */
function read<Value, Field>(value: Value | Promise<Value>, field: (value: Value) => Field) {
  return value instanceof Promise ? value.then(field) : field(value);
}

interface Asked {
  readonly asked: ListMembers;
}

// A class named here would make type-graphql copy the reading, and with it lose what was read.
interface Reading extends MemberReading {}
