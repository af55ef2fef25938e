import { defineEntity, p } from "@mikro-orm/core";
import type {
  ConfigurationSnapshot,
  SnapshotPart,
} from "../../configuration/configuration-snapshot.ts";
import { inForceAt } from "../../versioning/version.ts";
import type { StoredVersion } from "../../versioning/version.ts";
import { versionColumns } from "../../versioning/version-columns.ts";
import type { ReferralTerms } from "./referral-terms.ts";

const schema = defineEntity({
  name: "ReferralProgramVersion",
  tableName: "referral_program_versions",
  properties: { programId: p.uuid().primary(), ...versionColumns<ReferralTerms>() },
});

/** One version of a program's terms for referrals. */
export class ReferralProgramVersion extends schema.class {}
schema.setClass(ReferralProgramVersion);

/** A version in the snapshot. */
export interface VersionedReferralTerms extends Omit<StoredVersion, "definition"> {
  readonly terms: ReferralTerms;
}

/** All versions of the program's referrals, newest first; none where it has no referrals. */
export const referralProgramSnapshot: SnapshotPart<readonly VersionedReferralTerms[]> = {
  name: "referralProgram",
  async load(em, programId) {
    const orderBy = { version: "desc" as const };
    const stored = await em.find(ReferralProgramVersion, { programId }, { orderBy });
    return stored.map((version) => ({
      version: version.version,
      status: version.status,
      savedAt: version.savedAt,
      savedBy: version.savedBy,
      publishedAt: version.publishedAt,
      publishedBy: version.publishedBy,
      inForceFrom: version.inForceFrom,
      terms: version.definition,
    }));
  },
};

const endSchema = defineEntity({
  name: "ReferralProgramEnd",
  tableName: "referral_program_ends",
  properties: {
    programId: p.uuid().primary(),
    endedAt: p.datetime().primary(),
    endedBy: p.text(),
    startedAt: p.datetime().nullable(),
    startedBy: p.text().nullable(),
  },
});

/** A time in which members bring no friends, whatever is in force. */
export class ReferralProgramEnd extends endSchema.class {}
endSchema.setClass(ReferralProgramEnd);

/** When the program's referrals were ended, and started again. */
export const referralEndsSnapshot: SnapshotPart<readonly ReferralProgramEnd[]> = {
  name: "referralEnds",
  load: (em, programId) => em.find(ReferralProgramEnd, { programId }),
};

/**
 * The version by which friends are brought at an instant; null when the program has no referrals
 * then.
 */
export function referralProgramAt(
  configuration: ConfigurationSnapshot,
  at: Date,
): VersionedReferralTerms | null {
  return referralsEndedAt(configuration, at) ? null : publishedReferralsAt(configuration, at);
}

/** The version that would be in force at an instant, also while referrals are ended. */
function publishedReferralsAt(
  configuration: ConfigurationSnapshot,
  at: Date,
): VersionedReferralTerms | null {
  return inForceAt(configuration.part(referralProgramSnapshot), at);
}

/** Since when referrals are ended that are so at an instant; null when they are not. */
export function referralsEndedAt(configuration: ConfigurationSnapshot, at: Date): Date | null {
  const end = configuration
    .part(referralEndsSnapshot)
    .find(({ endedAt, startedAt }) => endedAt <= at && (!startedAt || startedAt > at));
  return end?.endedAt ?? null;
}

/** The terms of a version that was in force once. */
export function referralTermsOf(
  configuration: ConfigurationSnapshot,
  version: number,
): ReferralTerms {
  const found = configuration.part(referralProgramSnapshot).find((it) => it.version === version);
  if (!found) throw new Error(`The program has no version ${version} of its referrals.`);
  return found.terms;
}
