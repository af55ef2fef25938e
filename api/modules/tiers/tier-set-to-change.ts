import { decodeId } from "../../values/id.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { StoredTierSet, TierSetVersion } from "./stored-tier-set.ts";

/** A tier set and its versions, as they stand under the configuration's lock. */
export interface TierSetToChange {
  readonly id: string;
  readonly isPrimary: boolean;
  /** When it was put away; null when it was not. */
  readonly archivedAt: Date | null;
  /** The newest first. */
  readonly versions: readonly TierSetVersion[];
  readonly draft: TierSetVersion | null;
  /** What members live by; null before the first publication. */
  readonly live: TierSetVersion | null;
}

/**
 * Finds the tier set that a write is to change. The write must hold the configuration (`work.changeConfiguration`).
 * @throws Refusal NOT_FOUND, ARCHIVED.
 */
export async function tierSetToChange(work: Work, publicId: string): Promise<TierSetToChange> {
  const known = await knownTierSet(work, publicId);
  if (!known.archivedAt) return known;
  throw refusal("ARCHIVED", ["input", "id"], {
    en: "This tier set was put away. Write a new one.",
    vi: "Bộ hạng này đã được lưu trữ. Hãy tạo bộ mới.",
  });
}

/**
 * The same, also for one that was put away.
 * @throws Refusal NOT_FOUND.
 */
export async function knownTierSet(
  { em, programId, now }: Work,
  publicId: string,
): Promise<TierSetToChange> {
  const id = decodeId("tst", publicId);
  const set = id && (await em.findOne(StoredTierSet, { id, programId }));
  if (!set) {
    throw refusal("NOT_FOUND", ["input", "id"], {
      en: "There is no such tier set.",
      vi: "Không có bộ hạng này.",
    });
  }
  const orderBy = { version: "desc" as const };
  const versions = await em.find(TierSetVersion, { tierSetId: set.id }, { orderBy });
  const draft = versions.find(({ status }) => status === "DRAFT") ?? null;
  const live = versions.find(({ inForceFrom }) => inForceFrom && inForceFrom <= now) ?? null;
  const { id: setId, isPrimary, archivedAt = null } = set;
  return { id: setId, isPrimary, archivedAt, versions, draft, live };
}

/** @throws Refusal EDITED_MEANWHILE when a draft was saved after the version that the caller knows. */
export function refuseEditedMeanwhile(
  { versions, draft, live }: TierSetToChange,
  version: number,
): void {
  const newest = versions[0]!.version;
  // A version that begins later is not shown yet: whoever saw the one in force may begin a draft.
  if (version === newest || (!draft && version === live?.version)) return;
  throw refusal("EDITED_MEANWHILE", ["input", "version"], {
    en: `Somebody saved version ${newest} meanwhile. Load the tiers again and repeat your change.`,
    vi: `Đã có người lưu phiên bản ${newest} trong lúc đó. Hãy tải lại các hạng và sửa lại.`,
  });
}
