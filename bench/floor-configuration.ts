import type { MikroORM } from "@mikro-orm/postgresql";
import { IsolationLevel } from "@mikro-orm/postgresql";
import { modules } from "../api/modules.ts";
import { WaysToEarn } from "../api/modules/earning/storefront.ts";
import { programView } from "../api/modules/programs/program-view.ts";
import { retentionThreshold } from "../api/modules/tiers/tier-set.ts";
import { tierView } from "../api/modules/tiers/tier-view.ts";
import { programSnapshot } from "../api/modules/programs/program.ts";
import { referralMessages, referralUrl } from "../api/modules/referrals/referral-messages.ts";
import { referralProgramAt } from "../api/modules/referrals/referral-program.ts";
import { minTierOf } from "../api/modules/rewards/reward-eligibility.ts";
import { rewardView } from "../api/modules/rewards/reward-view.ts";
import { liveRewards } from "../api/modules/rewards/rewards-snapshot.ts";
import { tierSetAt } from "../api/modules/tiers/tiers-snapshot.ts";
import { startOf } from "../api/values/calendar.ts";
import { inLocale } from "../api/values/localized.ts";
import { loadSnapshot } from "../api/configuration/configuration-snapshot.ts";

export type FloorConfiguration = Awaited<ReturnType<typeof floorConfiguration>>;

const MARK = "C0DEMARK";

/**
 * Everything of a page that is the same for every member, worked out once, ready to be put
 * together.
 */
export async function floorConfiguration(orm: MikroORM, programId: string, now: Date) {
  const isolationLevel = IsolationLevel.REPEATABLE_READ;
  const configuration = (await orm.em
    .fork()
    .transactional((em) => loadSnapshot(em, programId, modules), { isolationLevel }))!;
  const program = configuration.part(programSnapshot);
  const locale = program.defaultLocale;
  const telling = { configuration, locale, now };
  const set = tierSetAt(configuration, now)!;
  const { terms } = referralProgramAt(configuration, now)!;
  const { id, name, currencyCode, pointsName } = programView(configuration, locale);

  const tiers = set.tiers.map((tier) => {
    const { threshold, ...shown } = tierView(tier, telling);
    const required = retentionThreshold(set, tier);
    return { id: tier.id, shown, threshold, minor: tier.threshold!, required };
  });
  const rewards = liveRewards(configuration, now).map((reward) => {
    const { id, title, description, kind, cost, imageUrl, partner } = rewardView(
      reward,
      telling,
      null,
    );
    const minTier = minTierOf(reward, telling);
    const shown = { id, title, description, kind, cost, imageUrl };
    const price = { cost, minTier, pointsNames: program.pointsNames };
    return { shown, partner, price };
  });
  const waysToEarn = new WaysToEarn().waysToEarn(telling as never);
  const untilOf = new Map<string, string>();
  const url = referralUrl(terms.landingUrl, MARK);
  const { points } = terms.referee;
  const facts = { url, code: MARK, name: null, program: name, points };

  return {
    tierSetId: set.id,
    locale,
    timeZone: program.timeZone,
    program: {
      id,
      name,
      currencyCode,
      pointsName,
      tiers: tiers.map(({ shown: { id, name, level, color, benefits }, threshold }) => ({
        id,
        name,
        level,
        color,
        threshold,
        benefits,
      })),
      waysToEarn,
    },
    tiers,
    rewards,
    rewardTitles: new Map(
      liveRewards(configuration, now).map((it) => [it.id, inLocale(it.titles, locale)]),
    ),
    rewardsEnd: endCursor(rewards.at(-1)!),
    urlOf: (code: string) => url.replace(MARK, code),
    messages: referralMessages(terms.messages, facts, locale),
    mark: MARK,
    /** The instant at which a calendar day begins. */
    startOf(day: string): string {
      const known = untilOf.get(day) ?? startOf(day, program.timeZone).toISOString();
      untilOf.set(day, known);
      return known;
    },
  };
}

function endCursor({ shown }: { shown: { id: string; cost: number } }): string {
  return Buffer.from(JSON.stringify([shown.cost, shown.id])).toString("base64url");
}
