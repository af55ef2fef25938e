import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { thingsWithId } from "../../../versioning/things.ts";
import { newestNumber } from "../../../versioning/version.ts";
import { versioned } from "../../../versioning/versioned.ts";
import type { Changing } from "../../../versioning/versioned-thing.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { callerName } from "../../access/caller-name.ts";
import { readTierSet } from "./read-tier-set.ts";
import type { TierSetInput } from "./read-tier-set.ts";
import { tiersInUse } from "./tiers-in-use.ts";
import type { TierSetDefinition } from "./tier-set-entity.ts";
import { noTiers } from "../tiers-snapshot.ts";

export interface SaveTierSet extends TierSetInput {
  /** The public id; none for a new set. */
  readonly id?: string | null;
  readonly version?: number | null;
  /** Whether the set gives members their tier: chosen once, when it is new. */
  readonly primary?: boolean | null;
}

const noun = text("tiers.setNoun");

/**
 * The versions of tier sets, and the writes on them. Who moves up by a version that is published is
 * worked out by every read from its time on, and posted by the next write on the member or by the
 * due scan.
 */
export const tierSetVersions = versioned<{ readonly id: string }, SaveTierSet, TierSetDefinition>({
  noun,
  table: { name: "tier_set_versions", owner: "tier_set_id" },
  things: thingsWithId({
    table: "tier_sets",
    idPrefix: "tst",
    noun,
    insert: (work, id, input: SaveTierSet) => insertTierSet(work, id, input),
  }),
  events: { name: "tier-set", idField: "tierSetId" },
  async read(work, input, { thing, before }) {
    if (thing) await refuseOtherPrimary(work, thing.id, input);
    const { configuration, locale } = work;
    const former = thing?.versions.map(({ definition }) => definition) ?? [];
    const read = readTierSet(input, {
      configuration,
      locale,
      isNew: !thing,
      versions: [before ?? { ...noTiers, names: {} }, ...former],
    });
    if ("reasons" in read || !thing) return "reasons" in read ? read : { definition: read.set };
    const reasons = await tiersInUse(work, thing.id, { live: liveOf(thing), set: read.set });
    return reasons.length > 0 ? { reasons } : { definition: read.set };
  },
  problems: (work, set, thing) => tiersInUse(work, thing.id, { live: liveOf(thing), set }),
  async beforeDraft({ rows, programId }, id, { tiers }) {
    await rows(INSERT_TIERS, { programId, id, tierIds: tiers.map((tier) => tier.id) });
  },
  async afterPublish({ rows, programId }, { id, versions }) {
    const isFirst = versions.every(({ publishedAt }) => !publishedAt);
    if (isFirst) await rows(FIRST_STANDINGS, { programId, id });
  },
  async beforeArchive(work, id) {
    if (!(await isPrimary(work, id))) return;
    throw refusal("IS_PRIMARY", ["input", "id"], text("tiers.primaryStays"));
  },
  afterArchive: publishWithoutTiers,
});

function liveOf({ live }: Changing<TierSetDefinition>): TierSetDefinition | null {
  return live?.definition ?? null;
}

const IS_PRIMARY = sql.read<{ isPrimary: boolean }>("find whether a tier set is primary")`
  select is_primary as "isPrimary" from tier_sets where id = ${"id"}
`;

async function isPrimary({ rows }: Work, id: string): Promise<boolean> {
  const [set] = await rows(IS_PRIMARY, { id });
  return set!.isPrimary;
}

async function refuseOtherPrimary(work: Work, id: string, { primary }: SaveTierSet): Promise<void> {
  if (primary == null || primary === (await isPrimary(work, id))) return;
  throw refusal("INVALID", ["input", "primary"], text("tiers.primaryChosenOnce"));
}

const HAS_PRIMARY = sql.read("find a program's primary tier set")`
  select from tier_sets where program_id = ${"programId"} and is_primary
`;

const INSERT_TIER_SET = sql.write("create a tier set")`
  insert into tier_sets (id, program_id, is_primary, created_at)
  values (${"id"}, ${"programId"}, ${"isPrimary"}, ${"now"})
`;

async function insertTierSet(work: Work, id: string, { primary }: SaveTierSet): Promise<void> {
  const { programId, now } = work;
  const hasPrimary = (await work.rows(HAS_PRIMARY, { programId })).length > 0;
  if (primary && hasPrimary) {
    throw refusal("PRIMARY_EXISTS", ["input", "primary"], text("tiers.primaryExists"));
  }
  await work.rows(INSERT_TIER_SET, { id, programId, isPrimary: primary ?? !hasPrimary, now });
}

// Members point at a tier's lasting identity.
const INSERT_TIERS = sql.write("insert the tiers of a set")`
  insert into tiers (id, program_id, tier_set_id)
  select unnest(${"tierIds"}::uuid[]), ${"programId"}, ${"id"} on conflict do nothing
`;

// Members who were there before the first tiers stand in none of them, until those come into force.
const FIRST_STANDINGS = sql.write("give all members a standing in a new tier set")`
  insert into tier_standings (member_id, tier_set_id, program_id, set_version)
  select id, ${"id"}, ${"programId"}, 0 from members
  where program_id = ${"programId"} and kind <> 'HOUSEHOLD'
  on conflict do nothing
`;

const PUBLISH_WITHOUT_TIERS = sql.write("publish an archived tier set without tiers")`
  insert into tier_set_versions (tier_set_id, version, status, definition, saved_at, saved_by,
    published_at, published_by, in_force_from)
  values (${"id"}, ${"version"}, 'PUBLISHED', ${"definition"}, ${"now"}, ${"by"},
    ${"now"}, ${"by"}, ${"now"})
`;

/**
 * So that members leave an archived set's tiers as by any other terms: now, with events and their
 * history kept.
 */
async function publishWithoutTiers(
  work: Work,
  { id, versions, live }: Changing<TierSetDefinition>,
): Promise<void> {
  const last = live ?? versions.find(({ status }) => status === "PUBLISHED");
  if (!last) return;
  const definition = JSON.stringify({ ...last.definition, tiers: [] });
  const version = newestNumber(versions) + 1;
  const by = await callerName(work);
  await work.rows(PUBLISH_WITHOUT_TIERS, { id, version, definition, now: work.now, by });
}
