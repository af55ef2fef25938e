import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { AdminMember } from "../../generated/admin/members.ts";
import {
  AdminGrantTierInput,
  AdminGrantTierPayload,
  AdminRevokeTierGrantInput,
  AdminRevokeTierGrantPayload,
  AdminTierGrant,
} from "../../generated/admin/tiers.ts";
import { answerWrite } from "../../graphql/answer-write.ts";
import type { Context } from "../../graphql/context.ts";
import { encodeId } from "../../values/id.ts";
import { MemberReading } from "../members/member-reading.ts";
import type { Written } from "../../writes/write.ts";
import { metricOf } from "./described-tier.ts";
import type { TierTexts } from "./described-tier.ts";
import { tierForStaff } from "./described-tier-set.ts";
import { grantTier } from "./grant-tier.ts";
import type { GrantOfTier } from "./grant-tier.ts";
import { memberGrants } from "./member-grants.ts";
import type { MemberGrant } from "./member-grants.ts";
import { instantOf } from "./member-standing.ts";
import { revokeTierGrant } from "./revoke-tier-grant.ts";
import { knownTier } from "./tiers-snapshot.ts";

@Resolver()
export class GrantedTiers {
  @Mutation(() => AdminGrantTierPayload)
  async grantTier(
    @Arg("input", () => AdminGrantTierInput) { idempotencyKey: key, ...input }: AdminGrantTierInput,
    @Ctx() context: Context,
  ) {
    const call = { operation: "grantTier", key, input };
    return answerGrant(context, await context.write(call, (work) => grantTier(work, input)));
  }

  @Mutation(() => AdminRevokeTierGrantPayload)
  async revokeTierGrant(
    @Arg("input", () => AdminRevokeTierGrantInput)
    { idempotencyKey: key, ...input }: AdminRevokeTierGrantInput,
    @Ctx() context: Context,
  ) {
    const call = { operation: "revokeTierGrant", key, input };
    return answerGrant(context, await context.write(call, (work) => revokeTierGrant(work, input)));
  }
}

@Resolver(() => AdminMember)
export class GrantsOfMember {
  @FieldResolver(() => [AdminTierGrant])
  async tierGrants(@Root() member: Reading) {
    const { configuration, locale, now } = member;
    const grants = await member.part(memberGrants);
    return grants.map((grant) => describedGrant(grant, { configuration, locale, now }));
  }
}

async function answerGrant(context: Context, written: Written<GrantOfTier>) {
  if (!written.done) return answerWrite(written, () => ({}));
  const { memberId, grantId } = written.result;
  const member = new MemberReading(memberId, context);
  const grants = await member.part(memberGrants);
  const grant = grants.find(({ id }) => id === grantId)!;
  return answerWrite(written, () => ({ grant: describedGrant(grant, context), member }));
}

function describedGrant(grant: MemberGrant, telling: TierTexts) {
  const { id, tierId, untilDay, reason, grantedAt, grantedBy, revokedAt } = grant;
  const until = untilDay === null ? null : instantOf(untilDay, telling.configuration);
  const tier = knownTier(telling.configuration, tierId)!;
  return {
    id: encodeId("tgr", id),
    tier: tierForStaff(tier, metricOf(tier, telling), telling),
    ...{ until, reason, grantedAt, revokedAt, grantedBy: { name: grantedBy } },
    inForce: revokedAt === null && (until === null || until > telling.now),
  };
}

interface Reading extends MemberReading {}
