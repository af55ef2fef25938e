import type { Localized } from "../../values/localized.ts";
import type {
  ConfigurationSnapshot,
  SnapshotPart,
} from "../../configuration/configuration-snapshot.ts";
import { inForceAt as versionInForceAt } from "../../versioning/version.ts";
import type { StoredVersion } from "../../versioning/version.ts";
import type { Terms } from "./standing/due-reviews.ts";
import type { Tier, TierSet } from "./tier-set.ts";
import { StoredTierSet, TierSetVersion } from "./sets/tier-set-entity.ts";
import type { TierSetDefinition } from "./sets/tier-set-entity.ts";

/** A tier set with all of its versions, newest first. */
export interface TierSetHistory {
  readonly id: string;
  /** Whether it is the one that gives members their tier. */
  readonly isPrimary: boolean;
  /** When it was put away; null when it was not. */
  readonly archivedAt: Date | null;
  readonly versions: readonly TierSetVersionInHistory[];
}

/** A version of a tier set; its tiers by level. */
export interface TierSetVersionInHistory
  extends TierSetDefinition, Omit<StoredVersion, "definition"> {}

/** The program's tier sets: the primary one first, the others as they were created. */
export const tiersSnapshot: SnapshotPart<readonly TierSetHistory[]> = {
  name: "tiers",
  async load(em, programId) {
    const orderBy = { isPrimary: "desc", createdAt: "asc", id: "asc" } as const;
    const sets = await em.find(StoredTierSet, { programId }, { orderBy });
    const versions = await em.find(
      TierSetVersion,
      { tierSetId: { $in: sets.map(({ id }) => id) } },
      { orderBy: { version: "desc" } },
    );
    const bySet = Map.groupBy(versions, ({ tierSetId }) => tierSetId);
    return sets.map(({ id, isPrimary, archivedAt = null }) => {
      return { id, isPrimary, archivedAt, versions: bySet.get(id)?.map(knownVersion) ?? [] };
    });
  },
};

function knownVersion(stored: TierSetVersion): TierSetVersionInHistory {
  const { policy, tiers, names } = stored.definition;
  return {
    version: stored.version,
    status: stored.status,
    savedAt: stored.savedAt,
    savedBy: stored.savedBy,
    publishedAt: stored.publishedAt,
    publishedBy: stored.publishedBy,
    inForceFrom: stored.inForceFrom,
    policy,
    tiers: tiers.toSorted((a, b) => a.level - b.level),
    names,
  };
}

/** A tier set as it is in force; its tiers by level. */
export interface TierSetInForce extends TierSet {
  readonly id: string;
  readonly isPrimary: boolean;
  readonly version: number;
  readonly names: Localized;
}

/** The set that gives members their tier; null when the program has none. */
export function primaryTierSet(configuration: ConfigurationSnapshot): TierSetHistory | null {
  return configuration.part(tiersSnapshot).find(({ isPrimary }) => isPrimary) ?? null;
}

/** One of the program's sets; null when it has none of that id. */
export function tierSetWithId(
  configuration: ConfigurationSnapshot,
  id: string | null,
): TierSetHistory | null {
  return configuration.part(tiersSnapshot).find((set) => set.id === id) ?? null;
}

/** What members lived by at an instant in a set; null before its first version was in force. */
export function inForceAt(history: TierSetHistory, at: Date): TierSetInForce | null {
  const found = versionInForceAt(history.versions, at);
  if (!found) return null;
  const { version, policy, tiers, names } = found;
  return { id: history.id, isPrimary: history.isPrimary, version, policy, tiers, names };
}

/** The same; before the first version, a set without tiers. */
export function inForceOrEmptyAt(history: TierSetHistory, at: Date): TierSetInForce {
  const { id, isPrimary } = history;
  return inForceAt(history, at) ?? { id, isPrimary, version: 0, names: {}, ...noTiers };
}

/**
 * The primary tier set that members lived by at an instant; null before the first was published.
 */
export function tierSetAt(configuration: ConfigurationSnapshot, at: Date): TierSetInForce | null {
  const primary = primaryTierSet(configuration);
  return primary && inForceAt(primary, at);
}

/**
 * The terms of a version, and those that came into force after it, in their order. A version that a
 * newer one forestalled never was in force. Version 0 is before the first: no tiers.
 */
export function termsSince({ versions }: TierSetHistory, version: number): Terms[] {
  const published = versions
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

/** A set before anybody has said anything of it. */
export const noTiers: TierSet = {
  policy: {
    metric: "SPEND",
    window: { kind: "LIFETIME" },
    retentionShare: "1",
    downgrade: "NONE",
    graceDays: 0,
  },
  tiers: [],
};

/**
 * A tier of any set by its id, as it was said last: also one that no version in force has any more.
 */
export function tierOfAnySet(
  configuration: ConfigurationSnapshot,
  tierId: string | null,
): Tier | null {
  return tierId === null ? null : (found(configuration, tierId)?.tier ?? null);
}

/** The set that a tier belongs to. */
export function setOfTier(
  configuration: ConfigurationSnapshot,
  tierId: string,
): TierSetHistory | null {
  return found(configuration, tierId)?.set ?? null;
}

function found(
  configuration: ConfigurationSnapshot,
  tierId: string,
): { set: TierSetHistory; tier: Tier } | null {
  for (const set of configuration.part(tiersSnapshot)) {
    for (const { tiers } of set.versions) {
      const tier = tiers.find(({ id }) => id === tierId);
      if (tier) return { set, tier };
    }
  }
  return null;
}

/** Every tier there ever was in the primary set, each as it was said last. */
export function primaryTiers(configuration: ConfigurationSnapshot): Tier[] {
  const said = primaryTierSet(configuration)?.versions.flatMap(({ tiers }) => tiers) ?? [];
  return [...new Map(said.toReversed().map((tier) => [tier.id, tier])).values()];
}
