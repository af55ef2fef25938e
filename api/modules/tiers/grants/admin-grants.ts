import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { AdminMember } from "../../../generated/admin/members.ts";
import {
  AdminGrantTierInput,
  AdminGrantTierPayload,
  AdminRevokeTierGrantInput,
  AdminRevokeTierGrantPayload,
  AdminTierGrant,
} from "../../../generated/admin/tiers.ts";
import { answerMutation } from "../../../graphql/answer-mutation.ts";
import { sql } from "../../../database/sql.ts";
import type { Context } from "../../../graphql/context.ts";
import { encodeId } from "../../../values/id.ts";
import { say, text } from "../../../locales/text.ts";
import { MemberReading } from "../../members/member-reading.ts";
import type { MemberPart } from "../../members/member-reading.ts";
import { instantOf, metricOf, tierForStaff } from "../tier-view.ts";
import type { TierViewContext } from "../tier-view.ts";
import { grantTier } from "../grant-tier.ts";
import type { GrantOfTier } from "../grant-tier.ts";
import { revokeTierGrant } from "./revoke-tier-grant.ts";
import type { Day } from "../../../values/calendar.ts";
import { tierOfAnySet } from "../tiers-snapshot.ts";

/** A tier that was granted to a member. */
interface MemberGrant {
  readonly id: string;
  readonly tierId: string;
  readonly untilDay: Day | null;
  readonly reason: string;
  readonly grantedAt: Date;
  readonly grantedBy: string;
  readonly revokedAt: Date | null;
}

/** The grants of a member, newest first; the limit is beyond what a member ever has. */
const memberGrants: MemberPart<readonly MemberGrant[]> = {
  name: "grants",
  statement: sql.read<MemberGrant>("read a member's tier grants")`
    select id, tier_id as "tierId", until_day as "untilDay", reason, granted_at as "grantedAt",
      granted_by as "grantedBy", revoked_at as "revokedAt"
    from tier_grants where member_id = ${"memberId"}
    order by granted_at desc, id desc limit 100
  `,
  values: ({ memberId }) => ({ memberId }),
  take: (rows: MemberGrant[]) => rows,
};

@Resolver()
export class GrantedTiers {
  @Mutation(() => AdminGrantTierPayload)
  grantTier(
    @Arg("input", () => AdminGrantTierInput) input: AdminGrantTierInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "grantTier",
      input,
      write: grantTier,
      show: showGrant,
    });
  }

  @Mutation(() => AdminRevokeTierGrantPayload)
  revokeTierGrant(
    @Arg("input", () => AdminRevokeTierGrantInput) input: AdminRevokeTierGrantInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "revokeTierGrant",
      input,
      write: revokeTierGrant,
      show: showGrant,
    });
  }
}

@Resolver(() => AdminMember)
export class GrantsOfMember {
  @FieldResolver(() => [AdminTierGrant])
  async tierGrants(@Root() member: Reading) {
    const { configuration, locale, now } = member;
    const grants = await member.part(memberGrants);
    return grants.map((grant) => grantView(grant, { configuration, locale, now }));
  }
}

async function showGrant({ memberId, grantId }: GrantOfTier, context: Context) {
  const member = new MemberReading(memberId, context);
  const grants = await member.part(memberGrants);
  const grant = grants.find(({ id }) => id === grantId)!;
  return { grant: grantView(grant, context), member };
}

function grantView(grant: MemberGrant, context: TierViewContext) {
  const { id, tierId, untilDay, reason, grantedAt, grantedBy, revokedAt } = grant;
  const until = untilDay === null ? null : instantOf(untilDay, context.configuration);
  const tier = tierOfAnySet(context.configuration, tierId)!;
  return {
    id: encodeId("tgr", id),
    tier: tierForStaff(tier, metricOf(tier, context), context),
    until,
    reason,
    grantedAt,
    revokedAt,
    grantedBy: {
      name: grantedBy === "OPERATOR" ? say(text("audit.operator"), context.locale) : grantedBy,
    },
    inForce: revokedAt === null && (until === null || until > context.now),
  };
}

interface Reading extends MemberReading {}
