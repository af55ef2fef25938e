import { defineEntity, p } from "@mikro-orm/core";
import type { Localized } from "../../values/localized.ts";
import type { Tier, TierPolicy } from "./tier-set.ts";

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

/** The lasting identity of a tier set; what it says is in its versions. */
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

const version = defineEntity({
  name: "TierSetVersion",
  tableName: "tier_set_versions",
  properties: {
    tierSetId: p.uuid().primary(),
    version: p.integer().primary(),
    status: p.text().$type<"DRAFT" | "PUBLISHED">(),
    /** What the set is called; none where the program has only one. */
    names: p.json<Localized>(),
    policy: p.json<TierPolicy>(),
    tiers: p.json<Tier[]>(),
    savedAt: p.datetime(),
    savedBy: p.text(),
    publishedAt: p.datetime().nullable(),
    publishedBy: p.text().nullable(),
    inForceFrom: p.datetime().nullable(),
  },
});

/** One version of a tier set, whole: a draft, or published for good. */
export class TierSetVersion extends version.class {}
version.setClass(TierSetVersion);
