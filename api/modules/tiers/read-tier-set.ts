import { uuidv7 } from "uuidv7";
import type { Catalog } from "../../work/catalog.ts";
import type { RefusalReason } from "../../work/refusal.ts";
import { programPart } from "../programs/program.ts";
import { readTierPolicy } from "./read-tier-policy.ts";
import type { TierPolicyInput } from "./read-tier-policy.ts";
import { readTiers } from "./read-tiers.ts";
import type { TierInput } from "./read-tiers.ts";
import type { Tier, TierSet } from "./tier-set.ts";

/** A whole tier set, as staff write it. */
export interface TierSetInput {
  readonly policy?: TierPolicyInput | null;
  readonly tiers: readonly TierInput[];
}

/** What a tier set is read against: its versions, that which is edited first, and the caller's language. */
export interface TierSetRead {
  readonly versions: readonly [TierSet, ...TierSet[]];
  readonly catalog: Catalog;
  readonly locale: string;
}

/** A tier set as it is to be, or everything that is wrong with it. */
export function readTierSet(
  input: TierSetInput,
  { versions, catalog, locale }: TierSetRead,
): { set: TierSet } | { reasons: RefusalReason[] } {
  const [before] = versions;
  const { currencyCode, locales, defaultLocale } = catalog.part(programPart);
  const { policy, reasons } = readTierPolicy(input.policy ?? {}, before.policy);
  const read = readTiers(input.tiers, {
    known: versions.flatMap(({ tiers }): readonly Tier[] => tiers),
    metric: policy.metric,
    isNewMetric: policy.metric !== before.policy.metric,
    ...{ currencyCode, locale, newId: uuidv7 },
    locales: [defaultLocale, ...locales.filter((it) => it !== defaultLocale)],
  });
  const wrong = [...reasons, ...read.reasons];
  return wrong.length > 0 ? { reasons: wrong } : { set: { policy, tiers: read.tiers } };
}
