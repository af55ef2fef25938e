import { encodeId } from "../api/values/id.ts";
import { dueSteps } from "../api/modules/ledger/settling/due-steps.ts";
import type { DueLot } from "../api/modules/ledger/settling/due-steps.ts";
import { rewardIneligibility } from "../api/modules/rewards/reward-eligibility.ts";
import { refereeName } from "../api/modules/referrals/referee-name.ts";
import { dayOf } from "../api/values/calendar.ts";
import { say } from "../api/locales/text.ts";
import type { FloorConfiguration } from "./floor-configuration.ts";
import type { LimitRow } from "./floor-statement.ts";

/** The page of one member, put together by hand: the same answer as the query's. */
export function limitPage(
  memberId: string,
  rows: readonly LimitRow[],
  { configuration, now }: { configuration: FloorConfiguration; now: Date },
) {
  let member!: LimitRow;
  const found: Record<string, LimitRow[]> = { entry: [], due: [], coupon: [], referral: [] };
  const years: Record<string, number> = {};
  const expiring: { points: number; at: Date }[] = [];
  let counts: LimitRow | undefined;
  for (const row of rows) {
    const [kind] = row;
    if (kind === "member") member = row;
    else if (kind === "year") years[row[1]] = row[7];
    else if (kind === "expiring") expiring.push({ points: row[7], at: row[11] });
    else if (kind === "referrals") counts = row;
    else found[kind]!.push(row);
  }
  const { entry, due, coupon, referral } = found as Record<string, LimitRow[]>;
  const [, displayName, memberNumber, tierId, validUntilDay, code, , ...rest] = member;
  const [pending, available, held, debt, enrolledAt] = rest;
  const balances = due!.length
    ? dueSteps({ pending, available, held, debt }, due!.map(dueLot), now).balances
    : { pending, available, held, debt };
  const tier = configuration.tiers.find(({ id }) => id === tierId);
  const { id, name, level, color, benefits } = tier!.shown;
  return {
    program: configuration.program,
    me: {
      id: encodeId("mem", memberId),
      displayName,
      memberNumber,
      enrolledAt,
      wallet: {
        available: balances.available,
        pending: balances.pending,
        held,
        debt: balances.debt,
        expiring: expiring.sort((a, b) => a.at.getTime() - b.at.getTime()),
      },
      tier: { id, name, level, color, benefits },
      tierProgress: progress(configuration, { tier: tier!, years, validUntilDay, now }),
      activity: activity(entry!, configuration.locale),
      rewards: rewards(configuration, {
        available: balances.available,
        debt: balances.debt,
        level,
      }),
      coupons: {
        nodes: coupon!.map(([, couponId, couponCode, rewardId, ...more]) => ({
          id: encodeId("cpn", couponId),
          code: couponCode,
          title: configuration.rewardTitles.get(rewardId) ?? "",
          status: "ACTIVE",
          expiresAt: more[8],
        })),
      },
      referral: {
        code,
        url: configuration.urlOf(code),
        invitedCount: counts![7],
        rewardedCount: counts![8],
        messages: configuration.messages.map(({ channel, text, url }) => ({
          channel,
          text: text.replace(configuration.mark, code),
          url:
            channel === "ZALO"
              ? zaloUrl(configuration.urlOf(code))
              : url.replace(configuration.mark, code),
        })),
        referrals: {
          nodes: referral!.map(
            ([, referralId, status, invited, givenName, familyName, ...more]) => ({
              id: encodeId("ref", referralId),
              status: status === "INVITED" && isLate(more[5], now) ? "EXPIRED" : status,
              refereeName: refereeName({ givenName, familyName }) ?? invited,
              createdAt: more[5],
            }),
          ),
        },
      },
    },
  };
}

function dueLot(row: LimitRow): DueLot {
  const [, id, , , , , , pending, available, entrySequence, , availableAt, expiresAt] = row;
  return { id, pending, available, entrySequence, availableAt, expiresAt };
}

interface Standing {
  readonly tier: FloorConfiguration["tiers"][number];
  readonly years: Readonly<Record<string, number>>;
  readonly validUntilDay: string | null;
  readonly now: Date;
}

function progress(
  configuration: FloorConfiguration,
  { tier, years, validUntilDay, now }: Standing,
) {
  const current = years[dayOf(now, configuration.timeZone).slice(0, 4)] ?? 0;
  const next = configuration.tiers.find(({ shown }) => shown.level > tier.shown.level);
  const retained = validUntilDay ? (years[String(Number(validUntilDay.slice(0, 4)) - 1)] ?? 0) : 0;
  return {
    metric: "SPEND",
    current: String(current),
    required: next ? String(next.minor) : null,
    remaining: next ? String(Math.max(0, next.minor - current)) : null,
    nextTier: next ? { id: next.shown.id, name: next.shown.name } : null,
    retention:
      tier.required > 0 && validUntilDay
        ? {
            current: String(retained),
            required: String(tier.required),
            remaining: String(Math.max(0, tier.required - retained)),
            until: configuration.startOf(validUntilDay),
          }
        : null,
  };
}

const TITLES: Record<string, Record<string, string>> = {
  EARN: { en: "Purchase", vi: "Mua hàng" },
  EXPIRE: { en: "Points expired", vi: "Điểm hết hạn" },
  ADJUST: { en: "Adjustment", vi: "Điều chỉnh" },
};

function activity(rows: readonly LimitRow[], locale: string) {
  const shown = rows.slice(0, 10);
  const last = shown.at(-1);
  return {
    nodes: shown.map(
      ([, id, kind, reference, , , , points, availableAfter, , waiting, at, , why]) => ({
        id: encodeId("ent", id),
        kind,
        status: waiting > 0 ? "PENDING" : "COMPLETED",
        points,
        availableAfter,
        occurredAt: at,
        title: titleOf(kind, reference, locale),
        explanation: (why as { titles: Record<string, string>; points: number }[]).map((line) => ({
          title: line.titles[locale],
          points: line.points,
        })),
      }),
    ),
    pageInfo: {
      hasNextPage: rows.length > 10,
      endCursor: last ? Buffer.from(JSON.stringify([last[9]])).toString("base64url") : null,
    },
  };
}

function titleOf(kind: string, reference: string, locale: string): string {
  const title = TITLES[kind]![locale]!;
  if (reference === "") return title;
  return kind === "ADJUST" ? reference : `${title} ${reference}`;
}

function rewards(
  configuration: FloorConfiguration,
  { available, debt, level }: { available: number; debt: number; level: number },
) {
  const candidate = { status: "ACTIVE", available, debt, tierLevel: level } as const;
  return {
    nodes: configuration.rewards.map(({ shown, partner, price }) => {
      const why = rewardIneligibility(price, candidate);
      const unavailable = why && {
        code: why.code,
        message: say(why.message, configuration.locale),
      };
      return { ...shown, affordable: why === null, unavailable, partner };
    }),
    pageInfo: { hasNextPage: false, endCursor: configuration.rewardsEnd },
  };
}

// Made-up invitations are younger; a real server would compare days.
function isLate(createdAt: Date, now: Date): boolean {
  return now.getTime() - createdAt.getTime() > 31 * 86_400_000;
}

function zaloUrl(url: string): string {
  const payload = Buffer.from(JSON.stringify({ url })).toString("base64");
  return `https://button-share.zalo.me/share_external?d=${encodeURIComponent(payload)}&shareType=0`;
}
