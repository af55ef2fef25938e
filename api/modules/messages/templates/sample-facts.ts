import { say, text } from "../../../locales/text.ts";
import type { Text } from "../../../locales/text.ts";
import type { Facts } from "../../../values/liquid/liquid.ts";
import { shownDay, shownNumber } from "../sending/message-facts.ts";
import type { MessageKind } from "../message-kind.ts";

/** A made-up member, for previews and tests. */
export const SAMPLE_MEMBER = {
  givenName: "Lan",
  displayName: "Lan",
  memberNumber: "1234567890",
  email: null,
};

/** The sample facts of a kind of message, in a language. */
export function sampleFacts(kind: MessageKind, locale: string): Facts {
  return SAMPLES[kind].facts(locale);
}

/** What each fact of a kind of message is, by its name in templates. */
export function factDescriptions(kind: MessageKind): Readonly<Record<string, Text>> {
  return { ...EVERYWHERE, ...SAMPLES[kind].descriptions };
}

interface Sample {
  facts(locale: string): Facts;
  readonly descriptions: Readonly<Record<string, Text>>;
}

const LAST_DAY = "2026-12-31";

const EVERYWHERE = {
  "program.name": text("messages.factProgramName"),
  "program.pointsName": text("messages.factPointsName"),
  "member.name": text("messages.factMemberName"),
  "member.cardNumber": text("messages.factCardNumber"),
};

const COUNTED = {
  points: text("messages.factPoints"),
  pointsCount: text("messages.factPointsCount"),
};

function counted(count: number, locale: string): Facts {
  return { points: shownNumber(count, locale), pointsCount: count };
}

const SAMPLES: Readonly<Record<MessageKind, Sample>> = {
  WELCOME: {
    facts: (locale) => counted(50, locale),
    descriptions: COUNTED,
  },
  POINTS_EXPIRING: {
    facts: (locale) => ({
      ...counted(1_200, locale),
      lastDay: shownDay(LAST_DAY, locale),
      daysLeft: 14,
    }),
    descriptions: {
      ...COUNTED,
      lastDay: text("messages.factPointsLastDay"),
      daysLeft: text("messages.factDaysLeft"),
    },
  },
  TIER_REACHED: {
    facts: (locale) => ({
      tier: {
        name: say(text("messages.sampleTier"), locale),
        color: "#b8860b",
        benefits: [
          say(text("messages.sampleBenefitPoints"), locale),
          say(text("messages.sampleBenefitDelivery"), locale),
        ],
      },
      previousTier: say(text("messages.samplePreviousTier"), locale),
    }),
    descriptions: {
      "tier.name": text("messages.factTierName"),
      "tier.color": text("messages.factTierColor"),
      "tier.benefits": text("messages.factTierBenefits"),
      previousTier: text("messages.factPreviousTier"),
    },
  },
  COUPON_ISSUED: {
    facts: (locale) => ({
      coupon: {
        title: say(text("messages.sampleCoupon"), locale),
        code: "K7QM-3XWP-9RTD",
        lastDay: shownDay(LAST_DAY, locale),
      },
    }),
    descriptions: {
      "coupon.title": text("messages.factCouponTitle"),
      "coupon.code": text("messages.factCouponCode"),
      "coupon.lastDay": text("messages.factCouponLastDay"),
    },
  },
  IDENTITY_CODE: {
    facts: () => ({ code: "048213" }),
    descriptions: { code: text("messages.factCode") },
  },
  REFERRAL_REWARDED: {
    facts: (locale) => ({ friend: "An N.", ...counted(100, locale) }),
    descriptions: {
      friend: text("messages.factFriend"),
      points: text("messages.factRewardPoints"),
      pointsCount: text("messages.factRewardPointsCount"),
    },
  },
};
