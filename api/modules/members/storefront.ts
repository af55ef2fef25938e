import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import {
  StorefrontCreateMemberTokenInput,
  StorefrontCreateMemberTokenPayload,
  StorefrontMember,
  StorefrontQueryMemberArgs,
  StorefrontUpdateMemberInput,
  StorefrontUpdateMemberPayload,
} from "../../generated/storefront.ts";
import { answerWrite } from "../../graphql/answer-write.ts";
import type { Context } from "../../graphql/context.ts";
import { encodeId } from "../../values/id.ts";
import { createMemberToken } from "./create-member-token.ts";
import { askForMember } from "./ask-for-member.ts";
import type { MemberProfile } from "./member-profile.ts";
import { memberConsents, memberProfile } from "./member-profile.ts";
import { MemberReading } from "./member-reading.ts";
import { updateMember } from "./update-member.ts";

@Resolver()
export class MemberQueries {
  @Query(() => StorefrontMember, { nullable: true })
  me(@Ctx() context: Context) {
    const { caller } = context;
    return caller.kind === "MEMBER" ? new MemberReading(caller.memberId, context) : null;
  }

  @Query(() => StorefrontMember, { nullable: true })
  member(
    @Args(() => StorefrontQueryMemberArgs) { by }: StorefrontQueryMemberArgs,
    @Ctx() context: Context,
  ) {
    return askForMember(context, by);
  }
}

@Resolver()
export class MemberWrites {
  @Mutation(() => StorefrontUpdateMemberPayload)
  async updateMember(
    @Arg("input", () => StorefrontUpdateMemberInput) input: StorefrontUpdateMemberInput,
    @Ctx() context: Context,
  ) {
    const written = await context.write({ operation: "updateMember", input }, (work) =>
      updateMember(work, input),
    );
    return answerWrite(written, ({ memberId }) => ({
      member: new MemberReading(memberId, context),
    }));
  }

  @Mutation(() => StorefrontCreateMemberTokenPayload)
  async createMemberToken(
    @Arg("input", () => StorefrontCreateMemberTokenInput) input: StorefrontCreateMemberTokenInput,
    @Ctx() context: Context,
  ) {
    const written = await context.write({ operation: "createMemberToken", input }, (work) =>
      createMemberToken(work, input),
    );
    if (!written.done) return answerWrite(written, () => ({}));
    const { programId } = context.caller;
    const signed = await context.signToken({ programId, memberId: written.result.memberId });
    return answerWrite(written, () => signed);
  }
}

type Profiled<Name extends keyof MemberProfile> =
  MemberProfile[Name] | Promise<MemberProfile[Name]>;

function told<Name extends keyof MemberProfile>(member: MemberReading, name: Name): Profiled<Name> {
  const profile = member.part(memberProfile);
  return profile instanceof Promise ? profile.then((read) => read[name]) : profile[name];
}

/** The profile's fields; all of them come from one statement. */
@Resolver(() => StorefrontMember)
export class ProfileOfMember {
  @FieldResolver()
  id(@Root() { memberId }: Reading) {
    return encodeId("mem", memberId);
  }

  @FieldResolver()
  externalId(@Root() member: Reading) {
    return told(member, "externalId");
  }

  @FieldResolver()
  status(@Root() member: Reading) {
    return told(member, "status");
  }

  @FieldResolver()
  kind(@Root() member: Reading) {
    return told(member, "kind");
  }

  @FieldResolver()
  displayName(@Root() member: Reading) {
    return told(member, "displayName");
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
  givenName(@Root() member: Reading) {
    return told(member, "givenName");
  }

  @FieldResolver()
  familyName(@Root() member: Reading) {
    return told(member, "familyName");
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
  birthDate(@Root() member: Reading) {
    return told(member, "birthDate");
  }

  @FieldResolver()
  gender(@Root() member: Reading) {
    return told(member, "gender");
  }

  @FieldResolver()
  locale(@Root() member: Reading) {
    return told(member, "locale");
  }

  @FieldResolver()
  address(@Root() member: Reading) {
    return told(member, "address");
  }

  @FieldResolver()
  occupation(@Root() member: Reading) {
    return told(member, "occupation");
  }

  @FieldResolver()
  interests(@Root() member: Reading) {
    return told(member, "interests");
  }

  @FieldResolver()
  consents(@Root() member: Reading) {
    return member.part(memberConsents);
  }
}

// A class named here would make type-graphql copy the reading, and with it lose what was read.
interface Reading extends MemberReading {}
