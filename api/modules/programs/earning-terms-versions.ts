import { text } from "../../locales/text.ts";
import { dayOf } from "../../values/calendar.ts";
import { onceInProgram } from "../../versioning/things.ts";
import { versioned } from "../../versioning/versioned.ts";
import type { VersionRef } from "../../versioning/versioned-thing.ts";
import type { Work } from "../../writes/work.ts";
import type { EarningTerms } from "./earning-terms.ts";
import { programSnapshot } from "./program.ts";
import { readEarningTerms } from "./terms/read-earning-terms.ts";
import type { EarningTermsInput } from "./terms/read-earning-terms.ts";

export interface SaveEarningTerms extends EarningTermsInput {
  readonly version: number;
  /** Whether they hold from now on; they do when it is left out. */
  readonly publish?: boolean | null;
}

/** The versions of a program's earning terms, and the writes on them. */
export const earningTermsVersions = versioned<object, SaveEarningTerms, EarningTerms>({
  noun: text("programs.earningTermsNoun"),
  table: { name: "earning_terms_versions", owner: "program_id" },
  things: onceInProgram,
  events: { name: "earning-terms", idField: null },
  read({ configuration, now }, input, { before }) {
    const { timeZone, currencyCode } = configuration.part(programSnapshot);
    const today = dayOf(now, timeZone);
    const read = readEarningTerms(input, { before: before!, today, currencyCode });
    return "reasons" in read ? read : { definition: read.terms };
  },
});

/**
 * Saves what holds for all that is earned: as a draft, or from now on.
 * @throws Refusal as `Versioned.saveDraft` and `Versioned.publishDraft`.
 */
export async function saveEarningTerms(work: Work, input: SaveEarningTerms): Promise<VersionRef> {
  const saved = await earningTermsVersions.saveDraft(work, input);
  if (input.publish === false) return saved;
  return earningTermsVersions.publishDraft(work, { version: saved.version });
}
