import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { AdminMember } from "../../../generated/admin/members.ts";
import {
  AdminGrantTierInput,
  AdminGrantTierPayload,
  AdminRevokeTierGrantInput,
  AdminRevokeTierGrantPayload,
  AdminTierGrant,
} from "../../../generated/admin/tiers.ts";
import { answerWrite } from "../../../graphql/answer-write.ts";
import type { Context } from "../../../graphql/context.ts";
import { encodeId } from "../../../values/id.ts";
import { MemberReading } from "../../members/member-reading.ts";
import type { MemberPart } from "../../members/member-reading.ts";
import type { Written } from "../../../writes/write.ts";
import { instantOf, metricOf, tierForStaff } from "../tier-view.ts";
import type { TierViewContext } from "../tier-view.ts";
import { grantTier } from "./grant-tier.ts";
import type { GrantOfTier } from "./grant-tier.ts";
import { revokeTierGrant } from "./revoke-tier-grant.ts";
import type { Day } from "../../../values/calendar.ts";
import { knownTier } from "../tiers-snapshot.ts";

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

function describedGrant(grant: MemberGrant, telling: TierViewContext) {
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

/** A tier that was given to a member. */
export interface MemberGrant {
  readonly id: string;
  readonly tierId: string;
  readonly untilDay: Day | null;
  readonly reason: string;
  readonly grantedAt: Date;
  readonly grantedBy: string;
  readonly revokedAt: Date | null;
}

/** The grants of a member, newest first; more than anybody ever gets. */
const memberGrants: MemberPart<readonly MemberGrant[]> = {
  name: "grants",
  statement: /* sql */ `
    select id, tier_id as "tierId", until_day as "untilDay", reason, granted_at as "grantedAt",
      granted_by as "grantedBy", revoked_at as "revokedAt"
    from tier_grants where member_id = $1
    order by granted_at desc, id desc limit 100
  `,
  values: ({ memberId }) => [memberId],
  take: (rows: MemberGrant[]) => rows,
};
