import { languageOf } from "../../../locales/text.ts";
import { sql } from "../../../database/sql.ts";
import { dayOf, daysBetween } from "../../../values/calendar.ts";
import { inLocale } from "../../../values/localized.ts";
import type { Work } from "../../../writes/work.ts";
import { pointsEndingOn } from "../../ledger/member-wallet.ts";
import type { MemberProfile } from "../../members/member-profile.ts";
import { memberProfiles, shownName } from "../../members/member-profile.ts";
import { programSnapshot } from "../../programs/program.ts";
import { refereeName } from "../../referrals/referee-name.ts";
import { tierOfAnySet, tierSetAt } from "../../tiers/tiers-snapshot.ts";
import type { About, MessageKind } from "../message-kind.ts";
import type { Facts } from "../../../values/liquid/liquid.ts";

/** The receiver of a message, its language, and the event it is about. */
export interface MessageSubject {
  readonly memberId: string;
  readonly profile: MemberProfile;
  readonly locale: string;
  readonly about: About;
}

/** The facts of every message. */
export function commonFacts(
  { configuration }: Pick<Work, "configuration">,
  profile: Pick<MemberProfile, "givenName" | "displayName" | "memberNumber" | "email">,
  locale: string,
): Facts {
  const { names, pointsNames } = configuration.part(programSnapshot);
  const { givenName, memberNumber } = profile;
  return {
    program: { name: inLocale(names, locale), pointsName: inLocale(pointsNames, locale) },
    member: { name: givenName ?? shownName(profile, locale), cardNumber: memberNumber },
  };
}

type FactsOf = (work: Work, subject: MessageSubject) => Promise<Facts | null>;

/** The present facts of a kind of message; null when the message is outdated. */
export const FACTS: Readonly<Record<MessageKind, FactsOf>> = {
  WELCOME: welcome,
  POINTS_EXPIRING: pointsExpiring,
  TIER_REACHED: tierReached,
  COUPON_ISSUED: couponIssued,
  REFERRAL_REWARDED: referralRewarded,
  // Read with the address it goes to (`identity-code.ts`).
  IDENTITY_CODE: async () => null,
};

/** A whole number as a language writes it. */
export function shownNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** A day as people write it in a language: "1 July 2026", "01/07/2026". */
export function shownDay(day: string, locale: string): string {
  const isVietnamese = languageOf(locale) === "vi";
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    year: "numeric",
    timeZone: "UTC",
    ...(isVietnamese ? { day: "2-digit", month: "2-digit" } : { day: "numeric", month: "long" }),
  }).format(new Date(`${day}T00:00:00Z`));
}

const FIND_AVAILABLE = sql.read<{ available: number }>("find a member's available points")`
  select available from wallets where member_id = ${"memberId"}
`;

async function welcome(work: Work, { memberId, locale }: MessageSubject): Promise<Facts> {
  const [wallet] = await work.rows(FIND_AVAILABLE, { memberId });
  const available = wallet?.available ?? 0;
  return { points: shownNumber(available, locale), pointsCount: available };
}

async function pointsExpiring(
  work: Work,
  { memberId, locale, about }: MessageSubject,
): Promise<Facts | null> {
  const { timeZone } = work.configuration.part(programSnapshot);
  const day = dayOf(new Date(String(about.expiresAt)), timeZone);
  // As it is now: points that were spent since the event do not expire.
  const ending = await pointsEndingOn(work, { memberId, day, zone: timeZone });
  if (!ending) return null;
  const { points, expiresAt } = ending;
  // Points that end with a day can be spent on it, and not in the first moment of the next.
  const lastDay = dayOf(new Date(expiresAt.getTime() - 1), timeZone);
  const daysLeft = daysBetween(dayOf(work.now, timeZone), lastDay);
  return {
    points: shownNumber(points, locale),
    pointsCount: points,
    lastDay: shownDay(lastDay, locale),
    daysLeft,
  };
}

async function tierReached(work: Work, { locale, about }: MessageSubject): Promise<Facts | null> {
  const { configuration, now } = work;
  const from = tierOfAnySet(configuration, (about.fromTierId as string | null) ?? null);
  // Of the primary set: no other gives a member its tier.
  const to = tierSetAt(configuration, now)?.tiers.find(({ id }) => id === about.toTierId);
  if (!to || (from && from.level >= to.level)) return null;
  return {
    tier: {
      name: inLocale(to.names, locale),
      color: to.color,
      benefits: to.benefits.map(({ titles }) => inLocale(titles, locale)).filter(Boolean),
    },
    previousTier: from && inLocale(from.names, locale),
  };
}

interface Coupon {
  readonly code: string;
  readonly expiresAt: Date | null;
  readonly titles: Readonly<Record<string, string>>;
}

const FIND_COUPON = sql.read<Coupon>("find the coupon of a message")`
  select c.code, c.expires_at as "expiresAt", c.terms -> 'titles' as titles
  from coupons c
  where c.member_id = ${"memberId"} and c.id = ${"couponId"} and c.status = 'ACTIVE'
    and c.code is not null and (c.expires_at is null or c.expires_at > ${"now"})
`;

async function couponIssued(
  work: Work,
  { memberId, locale, about }: MessageSubject,
): Promise<Facts | null> {
  const { couponId } = about;
  const [coupon] = await work.rows(FIND_COUPON, { memberId, couponId, now: work.now });
  if (!coupon) return null;
  const { timeZone } = work.configuration.part(programSnapshot);
  const { code, expiresAt } = coupon;
  const lastDay = expiresAt && dayOf(new Date(expiresAt.getTime() - 1), timeZone);
  return {
    coupon: {
      title: inLocale(coupon.titles, locale),
      code,
      lastDay: lastDay && shownDay(lastDay, locale),
    },
  };
}

async function referralRewarded(work: Work, { locale, about }: MessageSubject): Promise<Facts> {
  const refereeId = String(about.refereeId);
  const { programId } = work;
  const friends = await memberProfiles(work.rows, { memberIds: [refereeId], programId });
  const friend = friends.get(refereeId);
  const points = typeof about.points === "number" ? about.points : 0;
  return {
    friend: friend ? refereeName(friend) : null,
    points: shownNumber(points, locale),
    pointsCount: points,
  };
}
