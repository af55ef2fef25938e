import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { callerName } from "../access/caller-name.ts";
import { refuseTiersInUse } from "./sets/refuse-tiers-in-use.ts";
import { refuseEditedMeanwhile, tierSetToChange } from "./tier-set-to-change.ts";

export interface PublishTierSet {
  /** The public id. */
  readonly id: string;
  readonly version: number;
  readonly at?: Date | null;
}

/** Which version of which tier set a write published. */
export interface PublishedTierSet {
  readonly tierSetId: string;
  readonly version: number;
}

const PUBLISH = /* sql */ `
  update tier_set_versions
  set status = 'PUBLISHED', published_at = $3, published_by = $4, in_force_from = $5
  where tier_set_id = $1 and version = $2 and status = 'DRAFT'
`;

// Members who were there before the first tiers stand in none of them, until those come into force.
const FIRST_STANDINGS = /* sql */ `
  insert into tier_standings (member_id, tier_set_id, program_id, set_version)
  select id, $2, $1, 0 from members where program_id = $1 and kind <> 'HOUSEHOLD'
  on conflict do nothing
`;

/**
 * Makes a tier set's draft what members live by, from now or from a later moment on. Who moves up by it is worked out
 * by every read from that moment, and posted by the next write on the member or by the due scan.
 * @throws Refusal as the mutation's description lists.
 */
export async function publishTierSet(work: Work, input: PublishTierSet): Promise<PublishedTierSet> {
  const at = input.at ?? work.now;
  if (at < work.now) {
    throw refusal("IN_THE_PAST", ["input", "at"], {
      en: "Tiers that members had stay as they were: a set can be published from now on only.",
      vi: "Hạng đã có được giữ nguyên: chỉ có thể áp dụng từ bây giờ trở đi.",
    });
  }
  await work.changeConfiguration();
  const known = await tierSetToChange(work, input.id);
  const { id, draft, live, versions } = known;
  if (!draft) {
    throw refusal("NOTHING_TO_PUBLISH", ["input", "version"], {
      en: "There is no draft to publish. Save one first.",
      vi: "Không có bản nháp để áp dụng. Hãy lưu bản nháp trước.",
    });
  }
  refuseEditedMeanwhile(known, input.version);
  await refuseTiersInUse(work, id, { live, set: draft });

  const { version } = draft;
  await work.rows(PUBLISH, [id, version, work.now, await callerName(work), at]);
  const isFirst = versions.every(({ status }) => status === "DRAFT");
  if (isFirst) await work.rows(FIRST_STANDINGS, [work.programId, id]);
  work.audit({ subjectId: id });
  const payload = { tierSetId: id, version, at: at.toISOString() };
  work.emit({ type: "tier-set.published", payload });
  return { tierSetId: id, version };
}
