import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import {
  StorefrontCouponConnection,
  StorefrontMemberCouponsArgs,
} from "../api/generated/storefront/coupons.ts";
import { StorefrontMember } from "../api/generated/storefront/members.ts";
import {
  StorefrontMemberReferral,
  StorefrontMemberReferralReferralsArgs,
  StorefrontReferralConnection,
} from "../api/generated/storefront/referrals.ts";
import {
  StorefrontMemberRewardsArgs,
  StorefrontReward,
  StorefrontRewardConnection,
} from "../api/generated/storefront/rewards.ts";
import { encodeId } from "../api/values/id.ts";
import { refereeName } from "../api/modules/referrals/referee-name.ts";
import { referralMessages, referralUrl } from "../api/modules/referrals/referral-messages.ts";
import { isOpen, rewardIneligibility } from "../api/modules/rewards/reward-eligibility.ts";
import { tierById } from "../api/modules/tiers/tier-set.ts";
import { addDays, dayOf, startOf } from "../api/values/calendar.ts";
import { say } from "../api/locales/text.ts";
import { inLocale } from "../api/values/localized.ts";
import type { Localized } from "../api/values/localized.ts";
import { Coupon, Referral } from "./baseline-entities.ts";
import type { Member } from "./baseline-entities.ts";
import { rewardsLike } from "./baseline-loaders.ts";
import type { BaselineContext } from "./baseline-loaders.ts";
import { firstPage } from "./baseline-page.ts";
import { standingOf, walletOf } from "./baseline-member-resolvers.ts";

// A class named at a parameter would make type-graphql copy the entity.
interface Row extends Member {}

@Resolver(() => StorefrontMember)
export class RewardsOfMember {
  @FieldResolver(() => StorefrontRewardConnection)
  async rewards(
    @Root() member: Row,
    @Args(() => StorefrontMemberRewardsArgs) args: StorefrontMemberRewardsArgs,
    @Ctx() context: BaselineContext,
  ) {
    const { em, locale, now } = context;
    const [rewards, { set, tier }, { available, debt }, program] = await Promise.all([
      rewardsLike(em, { programId: member.programId }),
      standingOf(member, context),
      walletOf(member.id, context),
      context.loaders.program.load(member.programId),
    ]);
    const candidate = { status: member.status, available, debt, tierLevel: tier?.level ?? null };
    return firstPage(
      rewards
        .filter((reward) => !reward.archivedAt && isOpen(reward, now))
        .sort((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1)),
      args.first ?? 20,
      {
        cursor: ({ cost, id }) => [cost, encodeId("rwd", id)],
        node: (reward) => {
          const minTier = tierById(set, reward.minTierId ?? null);
          const price = { cost: reward.cost, minTier, pointsNames: program!.pointsNames };
          const unavailable = rewardIneligibility(price, candidate);
          const { kind, cost, imageUrl, partnerId } = reward;
          return {
            id: encodeId("rwd", reward.id),
            title: inLocale(reward.titles, locale),
            description: inLocale(reward.descriptions, locale) || null,
            kind,
            cost,
            imageUrl,
            partnerId,
            affordable: unavailable === null,
            unavailable: unavailable && {
              code: unavailable.code,
              message: say(unavailable.message, locale),
            },
          };
        },
      },
    );
  }

  @FieldResolver(() => StorefrontCouponConnection)
  async coupons(
    @Root() member: Row,
    @Args(() => StorefrontMemberCouponsArgs) args: StorefrontMemberCouponsArgs,
    @Ctx() { em, loaders, now, locale }: BaselineContext,
  ) {
    const size = args.first ?? 20;
    const coupons = await em.find(
      Coupon,
      {
        memberId: member.id,
        ...(args.status && { status: args.status }),
        $or: [{ expiresAt: null }, { expiresAt: { $gt: now } }],
      },
      { orderBy: { issuedAt: "desc", id: "desc" }, limit: size + 1 },
    );
    const rewards = await loaders.reward.loadMany(coupons.map(({ rewardId }) => rewardId));
    return firstPage(coupons, size, {
      cursor: ({ issuedAt, id }) => [issuedAt.getTime(), encodeId("cpn", id)],
      node: (coupon) => ({
        id: encodeId("cpn", coupon.id),
        title: inLocale((rewards[coupons.indexOf(coupon)] as { titles: Localized }).titles, locale),
        code: coupon.code,
        status: coupon.status,
        expiresAt: coupon.expiresAt,
      }),
    });
  }

  @FieldResolver()
  async referral(@Root() member: Row, @Ctx() { em, loaders, locale }: BaselineContext) {
    const [program, referralProgram, referrer, profile, invitedCount, rewardedCount] =
      await Promise.all([
        loaders.program.load(member.programId),
        loaders.referralProgram.load(member.programId),
        loaders.referrer.load(member.id),
        loaders.profile.load(member.id),
        em.count(Referral, { memberId: member.id }),
        em.count(Referral, { memberId: member.id, status: "REWARDED" }),
      ]);
    const { code } = referrer!;
    const terms = referralProgram!.definition;
    const url = referralUrl(terms.landingUrl, code);
    const facts = {
      url,
      code,
      name: profile!.givenName ?? null,
      program: inLocale(program!.names, locale),
      points: terms.referee.points,
    };
    return {
      code,
      url,
      invitedCount,
      rewardedCount,
      memberId: member.id,
      openSince: startOf(
        addDays(dayOf(new Date(), program!.timeZone), -terms.invitationDays),
        program!.timeZone,
      ),
      messages: referralMessages(terms.messages, facts, locale),
    };
  }
}

@Resolver(() => StorefrontReward)
export class PartnerOfReward {
  @FieldResolver({ nullable: true })
  async partner(@Root() reward: { partnerId: string | null }, @Ctx() { loaders }: BaselineContext) {
    const partner = reward.partnerId ? await loaders.partner.load(reward.partnerId) : null;
    return partner && { id: encodeId("ptn", partner.id), name: partner.name };
  }
}

@Resolver(() => StorefrontMemberReferral)
export class ReferralsOfMember {
  @FieldResolver(() => StorefrontReferralConnection)
  async referrals(
    @Root() referral: { memberId: string; openSince: Date },
    @Args(() => StorefrontMemberReferralReferralsArgs) args: StorefrontMemberReferralReferralsArgs,
    @Ctx() { em, loaders }: BaselineContext,
  ) {
    const size = args.first ?? 20;
    const referrals = await em.find(
      Referral,
      { memberId: referral.memberId },
      { orderBy: { createdAt: "desc", id: "desc" }, limit: size + 1 },
    );
    const isLate = ({ status, createdAt }: Referral) =>
      status === "INVITED" && createdAt < referral.openSince;
    const nodes = await Promise.all(
      referrals.map(async (it) => {
        const profile = it.refereeId ? await loaders.profile.load(it.refereeId) : null;
        return {
          id: encodeId("ref", it.id),
          createdAt: it.createdAt,
          uuid: it.id,
          status: isLate(it) ? "EXPIRED" : it.status,
          refereeName:
            (profile &&
              refereeName({
                givenName: profile.givenName ?? null,
                familyName: profile.familyName ?? null,
              })) ??
            it.invitedName,
        };
      }),
    );
    return firstPage(nodes, size, {
      node: (node) => node,
      cursor: ({ createdAt, id }) => [createdAt.getTime(), id],
    });
  }
}
