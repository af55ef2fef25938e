import type { EntityManager } from "@mikro-orm/postgresql";
import DataLoader from "dataloader";
import { PartnerCompany } from "../api/modules/partners/partner-company.ts";
import { Program } from "../api/modules/programs/program.ts";
import { ReferralProgramVersion } from "../api/modules/referrals/referral-program.ts";
import { RewardVersion, StoredReward } from "../api/modules/rewards/reward-entity.ts";
import { StoredTierSet, TierSetVersion } from "../api/modules/tiers/sets/tier-set-entity.ts";
import type { TierSetDefinition } from "../api/modules/tiers/sets/tier-set-entity.ts";
import { Lot, Profile, Referrer, Standing, TierDay, Wallet } from "./baseline-entities.ts";

/** What a resolver is given: an entity manager and loaders of the request's own. */
export interface BaselineContext {
  readonly em: EntityManager;
  readonly programId: string;
  readonly memberId: string;
  readonly now: Date;
  readonly locale: string;
  readonly loaders: ReturnType<typeof loadersOf>;
}

/** One loader for each thing that several fields ask for; each asks once for all keys of a tick. */
export function loadersOf(em: EntityManager) {
  const one = <Row extends object>(find: (ids: string[]) => Promise<Row[]>, key: keyof Row) =>
    new DataLoader<string, Row | null>(async (ids) => {
      const found = new Map((await find([...ids])).map((row) => [row[key] as string, row]));
      return ids.map((id) => found.get(id) ?? null);
    });
  const many = <Row extends object>(find: (ids: string[]) => Promise<Row[]>, key: keyof Row) =>
    new DataLoader<string, Row[]>(async (ids) => {
      const found = Map.groupBy(await find([...ids]), (row) => row[key] as string);
      return ids.map((id) => found.get(id) ?? []);
    });
  return {
    program: one((ids) => em.find(Program, { id: ids }), "id"),
    referralProgram: one(
      (ids) => em.find(ReferralProgramVersion, { programId: ids, status: "PUBLISHED" }),
      "programId",
    ),
    partner: one((ids) => em.find(PartnerCompany, { id: ids }), "id"),
    reward: one((ids) => rewardsLike(em, { id: ids }), "id"),
    profile: one((ids) => em.find(Profile, { memberId: ids }), "memberId"),
    wallet: one((ids) => em.find(Wallet, { memberId: ids }), "memberId"),
    referrer: one((ids) => em.find(Referrer, { memberId: ids }), "memberId"),
    standing: one((ids) => em.find(Standing, { memberId: ids }), "memberId"),
    tierDays: many((ids) => em.find(TierDay, { memberId: ids }), "memberId"),
    openLots: many(
      (ids) =>
        em.find(Lot, {
          memberId: ids,
          $or: [{ pending: { $gt: 0 } }, { available: { $gt: 0 } }],
        }),
      "memberId",
    ),
    tierSet: new DataLoader<string, TierSetDefinition>(async (programIds) => {
      const sets = await em.find(StoredTierSet, { programId: [...programIds], isPrimary: true });
      const versions = await em.find(
        TierSetVersion,
        { tierSetId: sets.map(({ id }) => id), status: "PUBLISHED" },
        { orderBy: { version: "desc" } },
      );
      return programIds.map((programId) => {
        const set = sets.find((it) => it.programId === programId)!;
        return versions.find(({ tierSetId }) => tierSetId === set.id)!.definition;
      });
    }),
  };
}

/** Rewards in the versions that were published last. */
export async function rewardsLike(em: EntityManager, where: { id?: string[]; programId?: string }) {
  const rewards = await em.find(StoredReward, where);
  const versions = await em.find(
    RewardVersion,
    { rewardId: rewards.map(({ id }) => id), status: "PUBLISHED" },
    { orderBy: { version: "asc" } },
  );
  const newest = new Map(versions.map((version) => [version.rewardId, version.definition]));
  return rewards.flatMap(({ id, archivedAt }) => {
    const definition = newest.get(id);
    if (!definition) return [];
    const { validFrom, validUntil, ...kept } = definition;
    const dates = { validFrom: dateOf(validFrom), validUntil: dateOf(validUntil) };
    return [{ id, archivedAt, ...kept, ...dates }];
  });
}

function dateOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
