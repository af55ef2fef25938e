import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { callerName } from "../access/caller-name.ts";
import { knownTierSet } from "./tier-set-to-change.ts";
import type { TierSetToChange } from "./tier-set-to-change.ts";

const ARCHIVE = /* sql */ `update tier_sets set archived_at = $2 where id = $1`;

// Without tiers, so that members leave theirs as by any other terms: at this instant, told and kept in their history.
const LAST = /* sql */ `
  insert into tier_set_versions (tier_set_id, version, status, policy, tiers, saved_at, saved_by, names, published_at,
    published_by, in_force_from)
  values ($1, $2, 'PUBLISHED', $3, '[]', $4, $5, $6, $4, $5, $4)
`;

/**
 * Puts a tier set away for good, with its draft and whatever of it is scheduled: nobody is in its tiers from now on.
 * One that was put away stays so.
 * @param input the public id.
 * @throws Refusal NOT_FOUND, IS_PRIMARY
 */
export async function archiveTierSet(
  work: Work,
  input: { id: string },
): Promise<{ tierSetId: string }> {
  await work.changeConfiguration();
  const known = await knownTierSet(work, input.id);
  const { id: tierSetId } = known;
  work.audit({ subjectId: tierSetId });
  if (known.archivedAt) return { tierSetId };
  if (known.isPrimary) throw isPrimary();
  await work.rows(ARCHIVE, [tierSetId, work.now]);
  await publishLast(work, known);
  work.emit({ type: "tier-set.archived", payload: { tierSetId } });
  return { tierSetId };
}

async function publishLast(work: Work, { id, versions, live }: TierSetToChange): Promise<void> {
  const last = live ?? versions.find(({ status }) => status === "PUBLISHED");
  if (!last) return;
  const version = versions[0]!.version + 1;
  const [policy, names] = [JSON.stringify(last.policy), JSON.stringify(last.names)];
  await work.rows(LAST, [id, version, policy, work.now, await callerName(work), names]);
}

function isPrimary() {
  return refusal("IS_PRIMARY", ["input", "id"], {
    en: "This set gives members their tier, so it stays. Publish it with other tiers instead.",
    vi: "Bộ hạng này quyết định hạng của thành viên nên không thể lưu trữ. Hãy áp dụng bộ này với các hạng khác.",
  });
}
