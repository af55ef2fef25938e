import { defineEntity, p } from "@mikro-orm/core";
import type { Localized } from "../../../values/localized.ts";
import { versionColumns } from "../../../versioning/version-columns.ts";
import type { TierSet } from "../tier-set.ts";

const tierSet = defineEntity({
  name: "StoredTierSet",
  tableName: "tier_sets",
  properties: {
    id: p.uuid().primary(),
    programId: p.uuid(),
    isPrimary: p.boolean(),
    createdAt: p.datetime(),
    archivedAt: p.datetime().nullable(),
  },
});

/** The lasting identity of a tier set; its definitions are in its versions. */
export class StoredTierSet extends tierSet.class {}
tierSet.setClass(StoredTierSet);

const tier = defineEntity({
  name: "StoredTier",
  tableName: "tiers",
  properties: {
    id: p.uuid().primary(),
    programId: p.uuid(),
    tierSetId: p.uuid(),
  },
});

/** The lasting identity of a tier, so that members keep it while versions change its terms. */
export class StoredTier extends tier.class {}
tier.setClass(StoredTier);

/** The definition of a tier set. */
export interface TierSetDefinition extends TierSet {
  /** What the set is called; empty where it has no name of its own. */
  readonly names: Localized;
}

const version = defineEntity({
  name: "TierSetVersion",
  tableName: "tier_set_versions",
  properties: { tierSetId: p.uuid().primary(), ...versionColumns<TierSetDefinition>() },
});

/** One version of a tier set. */
export class TierSetVersion extends version.class {}
version.setClass(TierSetVersion);
