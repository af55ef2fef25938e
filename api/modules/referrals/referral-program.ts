import { defineEntity, p } from "@mikro-orm/core";
import type {
  ConfigurationSnapshot,
  SnapshotPart,
} from "../../configuration/configuration-snapshot.ts";
import type { ReferralTerms } from "./referral-terms.ts";

const schema = defineEntity({
  name: "ReferralProgramVersion",
  tableName: "referral_program_versions",
  properties: {
    programId: p.uuid().primary(),
    version: p.integer().primary(),
    status: p.text().$type<"DRAFT" | "PUBLISHED">(),
    terms: p.json<ReferralTerms>(),
    savedAt: p.datetime(),
    savedBy: p.text(),
    publishedAt: p.datetime().nullable(),
    publishedBy: p.text().nullable(),
    inForceFrom: p.datetime().nullable(),
  },
});

/** One version of how a program's members bring friends, whole: a draft, or published for good. */
export class ReferralProgramVersion extends schema.class {}
schema.setClass(ReferralProgramVersion);

/** All versions of the program's referrals, newest first; none where it has no referrals. */
export const referralProgramSnapshot: SnapshotPart<readonly ReferralProgramVersion[]> = {
  name: "referralProgram",
  load: (em, programId) =>
    em.find(ReferralProgramVersion, { programId }, { orderBy: { version: "desc" } }),
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

/** The version by which friends are brought at an instant; null when the program has no referrals then. */
export function referralProgramAt(
  configuration: ConfigurationSnapshot,
  at: Date,
): ReferralProgramVersion | null {
  return referralsEndedAt(configuration, at) ? null : publishedReferralsAt(configuration, at);
}

/** The version that would be in force at an instant, also while referrals are ended. */
export function publishedReferralsAt(
  configuration: ConfigurationSnapshot,
  at: Date,
): ReferralProgramVersion | null {
  const versions = configuration.part(referralProgramSnapshot);
  return versions.find(({ inForceFrom }) => inForceFrom && inForceFrom <= at) ?? null;
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
