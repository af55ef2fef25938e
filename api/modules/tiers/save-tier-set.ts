import { uuidv7 } from "uuidv7";
import type { Localized } from "../../values/localized.ts";
import { Refusal, refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { callerName } from "../access/caller-name.ts";
import { programSnapshot } from "../programs/program.ts";
import { readTierSet } from "./sets/read-tier-set.ts";
import type { TierSetInput } from "./sets/read-tier-set.ts";
import { refuseTiersInUse } from "./sets/refuse-tiers-in-use.ts";
import type { TierSet } from "./tier-set.ts";
import { StoredTierSet } from "./stored-tier-set.ts";
import type { ConfigurationChange } from "./tier-set-changes.ts";
import { tierSetChanges } from "./tier-set-changes.ts";
import { refuseEditedMeanwhile, tierSetToChange } from "./tier-set-to-change.ts";
import type { TierSetToChange } from "./tier-set-to-change.ts";
import { noTiers } from "./tiers-snapshot.ts";

export interface SaveTierSet extends TierSetInput {
  /** The public id; none for a new set. */
  readonly id?: string | null;
  readonly version?: number | null;
  /** Said once, when a set is new: whether it is to give members their tier. */
  readonly primary?: boolean | null;
}

/** A draft that was written, and how it differs from what members live by. */
export interface SavedTierSet {
  readonly tierSetId: string;
  readonly version: number;
  readonly changes: readonly ConfigurationChange[];
}

/**
 * Writes the draft of a tier set, whole; of a new one where no id is given.
 * @throws Refusal as the mutation's description lists.
 */
export async function saveTierSet(work: Work, input: SaveTierSet): Promise<SavedTierSet> {
  await work.changeConfiguration();
  const known = await editedTierSet(work, input);
  const { versions, draft, live } = known ?? newTierSet;
  const edited = draft ?? live ?? versions[0] ?? { ...noTiers, names: {} };
  const { configuration, locale } = work;
  const isNew = known === null;
  const read = readTierSet(input, {
    configuration,
    locale,
    isNew,
    versions: [edited, ...versions],
  });
  if ("reasons" in read) throw new Refusal(...read.reasons);
  if (known) await refuseTiersInUse(work, known.id, { live, set: read.set });
  return writeDraft(work, known ?? (await createTierSet(work, input)), read.set);
}

const newTierSet = {
  isPrimary: false,
  archivedAt: null,
  versions: [],
  draft: null,
  live: null,
} as const;

async function editedTierSet(
  work: Work,
  { id, version, primary }: SaveTierSet,
): Promise<TierSetToChange | null> {
  if (id == null && version == null) return null;
  if (id == null || version == null) {
    throw refusal("REQUIRED", ["input", id == null ? "id" : "version"], ID_AND_VERSION);
  }
  const known = await tierSetToChange(work, id);
  refuseEditedMeanwhile(known, version);
  if (primary == null || primary === known.isPrimary) return known;
  throw refusal("INVALID", ["input", "primary"], SAID_ONCE);
}

const CREATE = /* sql */ `
  insert into tier_sets (id, program_id, is_primary, created_at) values ($1, $2, $3, $4)
`;

async function createTierSet(work: Work, { primary }: SaveTierSet): Promise<TierSetToChange> {
  const { programId } = work;
  const hasPrimary = (await work.em.count(StoredTierSet, { programId, isPrimary: true })) > 0;
  if (primary && hasPrimary) throw refusal("PRIMARY_EXISTS", ["input", "primary"], HAS_PRIMARY);
  const [id, isPrimary] = [uuidv7(), primary ?? !hasPrimary];
  await work.rows(CREATE, [id, programId, isPrimary, work.now]);
  return { ...newTierSet, id, isPrimary };
}

const ID_AND_VERSION = {
  en: "A set that exists is saved with its id and the version you edited; a new one has neither.",
  vi: "Bộ hạng đã có được lưu kèm mã và phiên bản bạn đã sửa; bộ mới thì không có cả hai.",
};

const SAID_ONCE = {
  en: "Which set is the primary one is said when it is created, and stays. Leave `primary` out.",
  vi: "Bộ hạng chính được chọn khi tạo và không đổi. Hãy bỏ `primary`.",
};

const HAS_PRIMARY = {
  en: "The program has a primary tier set. Save this one with `primary: false`, or edit that one.",
  vi: "Chương trình đã có bộ hạng chính. Hãy lưu bộ này với `primary: false`, hoặc sửa bộ chính.",
};

const DRAFT = /* sql */ `
  with redrafted as (
    update tier_set_versions set version = $2, policy = $3, tiers = $4, saved_at = $5, saved_by = $6, names = $7
    where tier_set_id = $1 and status = 'DRAFT' returning 1
  )
  insert into tier_set_versions (tier_set_id, version, status, policy, tiers, saved_at, saved_by, names)
  select $1, $2, 'DRAFT', $3, $4, $5, $6, $7 where not exists (select from redrafted)
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
  { policy, tiers, names }: TierSet & { readonly names: Localized },
): Promise<SavedTierSet> {
  const version = (versions[0]?.version ?? 0) + 1;
  const savedBy = await callerName(work);
  await work.rows(TIERS, [work.programId, id, tiers.map((tier) => tier.id)]);
  const document = [JSON.stringify(policy), JSON.stringify(tiers)];
  await work.rows(DRAFT, [id, version, ...document, work.now, savedBy, JSON.stringify(names)]);
  work.audit({ subjectId: id });
  work.emit({ type: "tier-set.saved", payload: { tierSetId: id, version } });
  const { currencyCode } = work.configuration.part(programSnapshot);
  const told = { locale: work.locale, currencyCode };
  const changes = tierSetChanges(live, { policy, tiers, names }, told);
  return { tierSetId: id, version, changes };
}
