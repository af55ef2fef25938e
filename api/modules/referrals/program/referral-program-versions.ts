import { text } from "../../../locales/text.ts";
import { onceInProgram } from "../../../versioning/things.ts";
import { versioned } from "../../../versioning/versioned.ts";
import { readReferralTerms } from "./read-referral-terms.ts";
import type { ReferralTermsInput } from "./read-referral-terms.ts";
import type { ReferralTerms } from "../referral-terms.ts";

export interface SaveReferralProgram extends ReferralTermsInput {
  /** None for the first. */
  readonly version?: number | null;
}

/** The versions of a program's terms for referrals, and the writes on them. */
export const referralProgramVersions = versioned<object, SaveReferralProgram, ReferralTerms>({
  noun: text("referrals.programNoun"),
  table: { name: "referral_program_versions", owner: "program_id" },
  things: onceInProgram,
  events: { name: "referral-program", idField: null },
  read(work, { version: _, ...input }) {
    const read = readReferralTerms(input, work);
    return "reasons" in read ? read : { definition: read.terms };
  },
});
