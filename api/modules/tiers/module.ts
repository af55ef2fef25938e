import type { Module } from "../../module.ts";
import { tierLevel } from "./conditions/tier-level.ts";
import { tiersEvents } from "./standing/tiers-events.ts";
import {
  HistoryOfTierSet,
  MembersOfTier,
  TierOfMemberForStaff,
  TierSetOfProgram,
} from "./admin.ts";
import { StoredTier, StoredTierSet, TierSetVersion } from "./sets/tier-set-entity.ts";
import { PreviewOfTierSet, SampleOfPreview } from "./preview/admin-preview.ts";
import { TierSetWrites } from "./sets/admin-writes.ts";
import { GrantedTiers, GrantsOfMember } from "./grants/admin-grants.ts";
import { settleDueStandings } from "./standing/settle-due-standings.ts";
import { TierOfMember, TiersOfProgram } from "./storefront.ts";
import { tiersSnapshot } from "./tiers-snapshot.ts";
import { storedTierSets } from "./sets/stored-tier-sets.ts";
import { sealedTierChanges, sealedTierGrants, tierDocuments } from "./verifying/tier-documents.ts";

export const tiers: Module = {
  name: "tiers",
  documentChecks: [tierDocuments],
  sealedTables: [sealedTierChanges, sealedTierGrants],
  events: tiersEvents,
  conditionFields: [tierLevel],
  entities: [StoredTierSet, StoredTier, TierSetVersion],
  configuration: [tiersSnapshot],
  storedConfiguration: storedTierSets,
  storefront: [TiersOfProgram, TierOfMember],
  scheduledTasks: [settleDueStandings],
  admin: [
    TierSetOfProgram,
    HistoryOfTierSet,
    MembersOfTier,
    TierOfMemberForStaff,
    TierSetWrites,
    PreviewOfTierSet,
    SampleOfPreview,
    GrantedTiers,
    GrantsOfMember,
  ],
};
