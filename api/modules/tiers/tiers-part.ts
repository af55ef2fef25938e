import type { Catalog, CatalogPart } from "../../work/catalog.ts";
import { StoredTierSet, TierSetVersion } from "./stored-tier-set.ts";
import type { Tier, TierSet } from "./tier-set.ts";

/** The program's primary tier set with all of its versions, newest first. */
export interface TierSetHistory {
  readonly id: string;
  readonly versions: readonly TierSetVersion[];
}

/** The tier sets in the catalog: the primary one, which gives members their tier. */
export const tiersPart: CatalogPart<TierSetHistory | null> = {
  name: "tiers",
  async load(em, programId) {
    const set = await em.findOne(StoredTierSet, { programId, isPrimary: true });
    if (!set) return null;
    const versions = await em.find(
      TierSetVersion,
      { tierSetId: set.id },
      { orderBy: { version: "desc" } },
    );
    for (const version of versions) version.tiers.sort((a, b) => a.level - b.level);
    return { id: set.id, versions };
  },
};

/** A tier set as it is in force; its tiers by level. */
export interface TierSetInForce extends TierSet {
  readonly id: string;
  readonly version: number;
}

/** The primary tier set that members lived by at an instant; null before the first was published. */
export function tierSetAt(catalog: Catalog, at: Date): TierSetInForce | null {
  const history = catalog.part(tiersPart);
  const found = history?.versions.find(
    ({ status, inForceFrom }) => status === "PUBLISHED" && inForceFrom! <= at,
  );
  if (!history || !found) return null;
  return { id: history.id, version: found.version, policy: found.policy, tiers: found.tiers };
}

/** A tier by its id, as it was said last: also one that no version in force has any more. */
export function knownTier(catalog: Catalog, tierId: string | null): Tier | null {
  if (tierId === null) return null;
  for (const { tiers } of catalog.part(tiersPart)?.versions ?? []) {
    const tier = tiers.find(({ id }) => id === tierId);
    if (tier) return tier;
  }
  return null;
}
