import { Refusal } from "../../work/refusal.ts";
import type { Work } from "../../work/work.ts";
import { callerName } from "../access/caller-name.ts";
import { programPart } from "../programs/program.ts";
import { readTierSet } from "./read-tier-set.ts";
import type { TierSetInput } from "./read-tier-set.ts";
import { refuseTiersInUse } from "./refuse-tiers-in-use.ts";
import type { ConfigurationChange } from "./tier-set-changes.ts";
import { tierSetChanges } from "./tier-set-changes.ts";
import { refuseEditedMeanwhile, tierSetToChange } from "./tier-set-to-change.ts";
import type { TierSetToChange } from "./tier-set-to-change.ts";
import type { TierSet } from "./tier-set.ts";

export interface SaveTierSet extends TierSetInput {
  /** The public id. */
  readonly id: string;
  readonly version: number;
}

/** A draft that was written, and how it differs from what members live by. */
export interface SavedTierSet {
  readonly version: number;
  readonly changes: readonly ConfigurationChange[];
}

/**
 * Writes the draft of a tier set, whole.
 * @throws Refusal as the mutation's description lists.
 */
export async function saveTierSet(work: Work, input: SaveTierSet): Promise<SavedTierSet> {
  await work.changeCatalog();
  const known = await tierSetToChange(work, input.id);
  refuseEditedMeanwhile(known, input.version);
  const { versions, draft, live } = known;
  const edited = draft ?? live ?? versions[0]!;
  const { catalog, locale } = work;
  const read = readTierSet(input, { catalog, locale, versions: [edited, ...versions] });
  if ("reasons" in read) throw new Refusal(...read.reasons);
  await refuseTiersInUse(work, known.id, { live, set: read.set });
  return writeDraft(work, known, read.set);
}

const DRAFT = /* sql */ `
  with redrafted as (
    update tier_set_versions set version = $2, policy = $3, tiers = $4, saved_at = $5, saved_by = $6
    where tier_set_id = $1 and status = 'DRAFT' returning 1
  )
  insert into tier_set_versions (tier_set_id, version, status, policy, tiers, saved_at, saved_by)
  select $1, $2, 'DRAFT', $3, $4, $5, $6 where not exists (select from redrafted)
`;

// Members point at a tier's lasting identity.
const TIERS = /* sql */ `
  insert into tiers (id, program_id, tier_set_id)
  select unnest($3::uuid[]), $1, $2 on conflict do nothing
`;

/** Puts a draft in the place of the one there was; each gets a number of its own, so that older ones are noticed. */
export async function writeDraft(
  work: Work,
  { id, versions, live }: TierSetToChange,
  { policy, tiers }: TierSet,
): Promise<SavedTierSet> {
  const version = versions[0]!.version + 1;
  const savedBy = await callerName(work);
  await work.rows(TIERS, [work.programId, id, tiers.map((tier) => tier.id)]);
  const document = [JSON.stringify(policy), JSON.stringify(tiers)];
  await work.rows(DRAFT, [id, version, ...document, work.now, savedBy]);
  work.touch({ subjectId: id });
  work.tell({ type: "tier-set.saved", payload: { tierSetId: id, version } });
  const { currencyCode } = work.catalog.part(programPart);
  const changes = tierSetChanges(live, { policy, tiers }, { locale: work.locale, currencyCode });
  return { version, changes };
}
