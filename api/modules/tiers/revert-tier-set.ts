import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { writeDraft } from "./save-tier-set.ts";
import type { SavedTierSet } from "./save-tier-set.ts";
import { tierSetToChange } from "./tier-set-to-change.ts";

export interface RevertTierSet {
  /** The public id. */
  readonly id: string;
  readonly toVersion: number;
}

/**
 * Makes a draft out of a former version.
 * @throws Refusal as the mutation's description lists.
 */
export async function revertTierSet(work: Work, input: RevertTierSet): Promise<SavedTierSet> {
  await work.changeConfiguration();
  const known = await tierSetToChange(work, input.id);
  const former = known.versions.find(
    ({ version, status }) => version === input.toVersion && status === "PUBLISHED",
  );
  if (former) return writeDraft(work, known, former);
  throw refusal("NOT_FOUND", ["input", "toVersion"], {
    en: "No version of this number was published. The set's history tells which were.",
    vi: "Chưa có phiên bản nào với số này được áp dụng. Hãy xem lịch sử của bộ hạng.",
  });
}
