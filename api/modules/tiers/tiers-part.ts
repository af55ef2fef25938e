import type { Catalog, CatalogPart } from "../../work/catalog.ts";
import type { Terms } from "./due-reviews.ts";
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

/** The same; before the first was published, a set without tiers. Null when the program has no tier set at all. */
export function tierSetOrEmptyAt(catalog: Catalog, at: Date): TierSetInForce | null {
  const history = catalog.part(tiersPart);
  return history && (tierSetAt(catalog, at) ?? { id: history.id, version: 0, ...noTiers });
}

/**
 * The terms of a version, and those that came into force after it, in their order. A version that a newer one
 * forestalled never was in force. Version 0 is before the first: no tiers.
 */
export function termsSince(catalog: Catalog, version: number): Terms[] {
  const published = (catalog.part(tiersPart)?.versions ?? [])
    .filter(({ status }) => status === "PUBLISHED")
    .toSorted((a, b) => a.version - b.version);
  const was = published.find((it) => it.version === version);
  const since = published.filter((it, at) => {
    const newer = published.slice(at + 1);
    return it.version > version && newer.every((other) => other.inForceFrom! > it.inForceFrom!);
  });
  return [
    { inForceFrom: was?.inForceFrom ?? new Date(0), set: was ?? noTiers },
    ...since.map((it) => ({ inForceFrom: it.inForceFrom!, set: it })),
  ];
}

const noTiers: TierSet = {
  policy: {
    ...{ metric: "SPEND", window: { kind: "LIFETIME" } },
    ...{ retentionShare: "1", downgrade: "NONE", graceDays: 0 },
  },
  tiers: [],
};

/** A tier by its id, as it was said last: also one that no version in force has any more. */
export function knownTier(catalog: Catalog, tierId: string | null): Tier | null {
  if (tierId === null) return null;
  for (const { tiers } of catalog.part(tiersPart)?.versions ?? []) {
    const tier = tiers.find(({ id }) => id === tierId);
    if (tier) return tier;
  }
  return null;
}

/** Every tier there ever was, each as it was said last. */
export function knownTiers(catalog: Catalog): Tier[] {
  const said = catalog.part(tiersPart)?.versions.flatMap(({ tiers }) => tiers) ?? [];
  return [...new Map(said.toReversed().map((tier) => [tier.id, tier])).values()];
}
