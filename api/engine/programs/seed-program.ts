import type { EntityManager, MikroORM } from "@mikro-orm/postgresql";
import { uuidv7 } from "uuidv7";
import { AccessKey, keyHash, keyHint } from "../../modules/access/access-key.ts";
import type { AccessKeyKind } from "../../modules/access/access-key.ts";
import type { RewardKind } from "../../modules/coupons/reward-kind.ts";
import {
  EarningRuleVersion,
  StoredEarningRule,
} from "../../modules/earning/rules/earning-rule-entity.ts";
import type { RuleDefinition } from "../../modules/earning/rules/earning-rule-entity.ts";
import { PartnerCompany } from "../../modules/partners/partner-company.ts";
import { EarningTermsVersion } from "../../modules/programs/earning-terms.ts";
import type { EarningTerms } from "../../modules/programs/earning-terms.ts";
import { Program } from "../../modules/programs/program.ts";
import type { ProgramLook } from "../../modules/programs/program-look.ts";
import { ReferralProgramVersion } from "../../modules/referrals/referral-program.ts";
import { plainTerms } from "../../modules/referrals/referral-terms.ts";
import type { ReferralTerms } from "../../modules/referrals/referral-terms.ts";
import type { RewardDefinition } from "../../modules/rewards/reward.ts";
import { RewardVersion, StoredReward } from "../../modules/rewards/reward-entity.ts";
import {
  StoredTier,
  StoredTierSet,
  TierSetVersion,
} from "../../modules/tiers/sets/tier-set-entity.ts";
import type { Tier, TierPolicy } from "../../modules/tiers/tier-set.ts";
import type { Localized } from "../../values/localized.ts";
import { seedCodePools } from "./seed-code-pools.ts";
import type { PoolIds } from "./seed-code-pools.ts";
import { seedPromotionCodes } from "./seed-promotion-codes.ts";
import type { PromotionCodePlan } from "./seed-promotion-codes.ts";

/** A program to plant. Tiers and partners are named by a key, by which rewards refer to them. */
export interface ProgramPlan {
  readonly names: Localized;
  readonly descriptions: Localized;
  readonly pointsNames: Localized;
  readonly look?: ProgramLook;
  readonly currencyCode: string;
  readonly countryCode: string;
  readonly timeZone: string;
  readonly locales: readonly string[];
  readonly isDemo: boolean;
  /** A program to try things in, with a test clock. */
  readonly isSandbox?: boolean;
  readonly earningTerms: EarningTerms;
  /** When its configuration came into force. */
  readonly since: Date;
  readonly keys: readonly KeyPlan[];
  readonly partners?: Readonly<Record<string, string>>;
  readonly tierSet?: {
    readonly names?: Localized;
    readonly policy: TierPolicy;
    readonly tiers: Readonly<Record<string, Omit<Tier, "id">>>;
  };
  readonly rules?: readonly RulePlan[];
  /** The names of pools of codes, by which rewards refer to them; still without codes. */
  readonly codePools?: readonly string[];
  readonly rewards?: readonly RewardPlan[];
  readonly promotionCodes?: readonly PromotionCodePlan[];
  readonly referrals?: ReferralPlan | null;
}

export interface KeyPlan {
  /** Where it has to be known before; a new one when left out. */
  readonly id?: string;
  readonly kind: AccessKeyKind;
  readonly key: string;
  readonly name: string;
  readonly scopes?: readonly string[];
  readonly origins?: readonly string[];
  readonly partner?: string;
}

/** How members bring friends; what is left out has the plainest meaning. */
export type ReferralPlan = Pick<ReferralTerms, "landingUrl"> & Partial<ReferralTerms>;

/** A rule's definition; what is left out has the plainest meaning. */
export type RulePlan = Pick<RuleDefinition, "titles" | "effects"> & Partial<RuleDefinition>;

/** A reward's definition; what is left out it does not have. */
export interface RewardPlan extends Partial<
  Omit<RewardDefinition, "minTierId" | "partnerId" | "codePoolId" | "validFrom" | "validUntil">
> {
  readonly kind: RewardKind;
  readonly titles: Localized;
  readonly descriptions: Localized;
  readonly cost: number;
  readonly minTier?: string;
  readonly partner?: string;
  readonly codePool?: string;
  readonly validFrom?: Date;
  readonly validUntil?: Date;
  /** How many there are; left out, as many as anybody wants. */
  readonly stock?: number;
}

/** A planted program's ids, by the plan's keys. */
export interface SeededProgram {
  readonly programId: string;
  readonly tierIds: Readonly<Record<string, string>>;
  readonly partnerIds: Readonly<Record<string, string>>;
}

const PLANTER = "seed";

/** Writes a program's whole configuration, published since `plan.since`. */
export function seedProgram(orm: MikroORM, plan: ProgramPlan): Promise<SeededProgram> {
  return orm.em.fork().transactional((em) => insertProgram(em, plan));
}

/** The same inside of a transaction. */
export async function insertProgram(em: EntityManager, plan: ProgramPlan): Promise<SeededProgram> {
  const programId = uuidv7();
  const [defaultLocale] = plan.locales;
  em.create(Program, {
    id: programId,
    names: plan.names,
    descriptions: plan.descriptions,
    pointsNames: plan.pointsNames,
    look: plan.look ?? {},
    currencyCode: plan.currencyCode,
    countryCode: plan.countryCode,
    timeZone: plan.timeZone,
    defaultLocale: defaultLocale!,
    locales: [...plan.locales],
    isDemo: plan.isDemo,
    isSandbox: plan.isSandbox ?? false,
    createdAt: plan.since,
  });
  await em.flush();
  em.create(EarningTermsVersion, {
    programId,
    definition: plan.earningTerms,
    ...published(plan.since),
  });
  const partnerIds = ids(plan.partners ?? {});
  const tierIds = ids(plan.tierSet?.tiers ?? {});
  const seeded = { programId, tierIds, partnerIds };
  for (const [key, name] of Object.entries(plan.partners ?? {})) {
    em.create(PartnerCompany, { id: partnerIds[key]!, programId, name, createdAt: plan.since });
  }
  await em.flush();
  const poolIds = await seedCodePools(em, {
    programId,
    names: plan.codePools ?? [],
    since: plan.since,
    by: PLANTER,
  });
  await seedTiers(em, plan, seeded);
  await seedRules(em, plan, programId);
  for (const reward of plan.rewards ?? []) {
    await seedReward(em, { reward, plan, seeded: { ...seeded, poolIds } });
  }
  await seedPromotionCodes(em, {
    programId,
    codes: plan.promotionCodes ?? [],
    since: plan.since,
    by: PLANTER,
  });
  for (const key of plan.keys) seedKey(em, { key, plan, seeded });
  if (plan.referrals) {
    const terms: ReferralTerms = { ...plainTerms, ...plan.referrals };
    em.create(ReferralProgramVersion, { programId, definition: terms, ...published(plan.since) });
  }
  await em.flush();
  return seeded;
}

/** Writes the plan's keys alone, for a program that was planted without any. */
export async function seedKeys(orm: MikroORM, plan: ProgramPlan, seeded: KeyOwner): Promise<void> {
  await orm.em.fork().transactional((em) => insertKeys(em, plan, seeded));
}

/** The same inside of a transaction. */
export async function insertKeys(
  em: EntityManager,
  plan: KeysPlan,
  seeded: KeyOwner,
): Promise<void> {
  for (const key of plan.keys) seedKey(em, { key, plan, seeded });
  await em.flush();
}

type KeysPlan = Pick<ProgramPlan, "keys" | "isDemo" | "since">;

/** Whose keys: a program and its partners. */
export type KeyOwner = Pick<SeededProgram, "programId" | "partnerIds">;

function ids(named: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.keys(named).map((key) => [key, uuidv7()]));
}

const published = (since: Date) => ({
  status: "PUBLISHED" as const,
  version: 1,
  savedAt: since,
  savedBy: PLANTER,
  publishedAt: since,
  publishedBy: PLANTER,
  inForceFrom: since,
});

async function seedTiers(
  em: EntityManager,
  { tierSet, since }: ProgramPlan,
  { programId, tierIds }: SeededProgram,
): Promise<void> {
  if (!tierSet) return;
  const tierSetId = uuidv7();
  em.create(StoredTierSet, { id: tierSetId, programId, isPrimary: true, createdAt: since });
  await em.flush();
  for (const id of Object.values(tierIds)) em.create(StoredTier, { id, programId, tierSetId });
  const tiers = Object.entries(tierSet.tiers).map(([key, tier]) => ({
    id: tierIds[key]!,
    ...tier,
  }));
  const { policy, names = {} } = tierSet;
  em.create(TierSetVersion, {
    tierSetId,
    definition: { policy, tiers, names },
    ...published(since),
  });
  await em.flush();
}

async function seedRules(
  em: EntityManager,
  { rules = [], since }: ProgramPlan,
  programId: string,
): Promise<void> {
  const seeded = rules.map((rule) => ({ id: uuidv7(), rule }));
  for (const { id } of seeded) {
    em.create(StoredEarningRule, { id, programId, createdAt: since });
    await em.flush();
  }
  await em.flush();
  for (const { id, rule } of seeded) {
    const definition: RuleDefinition = {
      descriptions: {},
      trigger: "PURCHASE",
      conditions: null,
      priority: 0,
      bestOfGroup: null,
      exclusive: false,
      limits: [],
      validFrom: null,
      validUntil: null,
      ...rule,
    };
    em.create(EarningRuleVersion, { ruleId: id, definition, ...published(since) });
  }
  await em.flush();
}

interface SeedingReward {
  readonly reward: RewardPlan;
  readonly plan: ProgramPlan;
  readonly seeded: SeededProgram & { readonly poolIds: PoolIds };
}

async function seedReward(
  em: EntityManager,
  { reward, plan, seeded }: SeedingReward,
): Promise<void> {
  const id = uuidv7();
  const { minTier, partner, codePool, validFrom, validUntil, stock = null, ...plain } = reward;
  em.create(StoredReward, {
    id,
    programId: seeded.programId,
    stockLeft: stock,
    createdAt: plan.since,
  });
  await em.flush();
  const definition: RewardDefinition = {
    ...PLAIN_REWARD,
    ...plain,
    minTierId: minTier === undefined ? null : seeded.tierIds[minTier]!,
    partnerId: partner === undefined ? null : seeded.partnerIds[partner]!,
    codePoolId: codePool === undefined ? null : seeded.poolIds.get(codePool)!,
    validFrom: validFrom?.toISOString() ?? null,
    validUntil: validUntil?.toISOString() ?? null,
  };
  em.create(RewardVersion, { rewardId: id, definition, ...published(plan.since) });
}

/** What a reward does not have if nothing else is said. */
export const PLAIN_REWARD = {
  terms: {},
  imageUrl: null,
  copayMinor: null,
  valueMinor: null,
  percent: null,
  maxDiscountMinor: null,
  product: null,
  minTierId: null,
  partnerId: null,
  conditions: null,
  limits: [],
  validFrom: null,
  validUntil: null,
  couponValidity: null,
  codePoolId: null,
};

function seedKey(
  em: EntityManager,
  { key, plan, seeded }: { key: KeyPlan; plan: KeysPlan; seeded: KeyOwner },
): void {
  em.create(AccessKey, {
    id: key.id ?? uuidv7(),
    ownerId: uuidv7(),
    programId: seeded.programId,
    kind: key.kind,
    name: key.name,
    isDemo: plan.isDemo,
    createdAt: plan.since,
    keyHash: keyHash(key.key),
    keyHint: keyHint(key.key),
    scopes: [...(key.scopes ?? [])],
    origins: [...(key.origins ?? [])],
    partnerId: key.partner === undefined ? null : seeded.partnerIds[key.partner]!,
  });
}
