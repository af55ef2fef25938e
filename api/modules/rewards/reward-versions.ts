import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { thingsWithId } from "../../versioning/things.ts";
import { versioned } from "../../versioning/versioned.ts";
import type { Changing, Editing, ReadDefinition } from "../../versioning/versioned-thing.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { partnersSnapshot } from "../partners/partner-company.ts";
import { programSnapshot } from "../programs/program.ts";
import { primaryTiers } from "../tiers/tiers-snapshot.ts";
import { conditionProblems } from "./definition/compile-reward.ts";
import { readReward } from "./definition/read-reward.ts";
import type { RewardInput, RewardReading } from "./definition/read-reward.ts";
import type { RewardDefinition } from "./reward.ts";

export interface SaveReward extends RewardInput {
  /** The public id; none for a new reward. */
  readonly id?: string | null;
  readonly version?: number | null;
  readonly stock?: number | null;
  /** All of it, as it was read by another write of the engine: no API takes it. */
  readonly definition?: RewardDefinition;
}

export const STOCK_MAX = 1_000_000_000;

const noun = text("rewards.noun");

/** The versions of rewards, and the writes on them. */
export const rewardVersions = versioned<{ readonly id: string }, SaveReward, RewardDefinition>({
  noun,
  table: { name: "reward_versions", owner: "reward_id" },
  things: thingsWithId({ table: "rewards", idPrefix: "rwd", noun }),
  events: { name: "reward", idField: "rewardId" },
  async read(work, input, editing) {
    const { definition } = input;
    const read = definition ? { definition } : readReward(input, await readingOf(work, editing));
    const stock = stockProblem(input, editing.thing);
    if (!stock) return read;
    return { reasons: [...("reasons" in read ? read.reasons : []), stock] };
  },
  problems: ({ configuration }, { conditions }) =>
    conditionProblems(conditions, configuration.conditionFields),
  async afterSave(work, { stock = null }, thing) {
    if (!wasPublished(thing)) await work.rows(SET_STOCK, { id: thing.id, stock });
  },
});

/**
 * Reads an input as the definition of a reward, without saving it; or everything that is wrong with
 * it, each at its field.
 * @param before what was edited, whose translations stay when the input has none.
 */
export async function rewardDefinitionOf(
  work: Work,
  input: RewardInput,
  before: RewardDefinition | null,
): Promise<ReadDefinition<RewardDefinition>> {
  return readReward(input, await readingOf(work, { thing: null, before }));
}

const SET_STOCK = sql.write("set the stock of a reward that was never published")`
  update rewards set stock_left = ${"stock"} where id = ${"id"}
`;

const POOLS = sql.read<{ id: string }>("list a program's code pools")`
  select id from code_pools where program_id = ${"programId"}
`;

/** What a reward is read against. */
async function readingOf(
  { rows, configuration, locale, programId }: Work,
  { before }: Editing<RewardDefinition>,
): Promise<RewardReading> {
  const { currencyCode, locales } = configuration.part(programSnapshot);
  const pools = await rows(POOLS, { programId });
  return {
    conditionFields: configuration.conditionFields,
    currencyCode,
    locales,
    locale,
    before,
    knownTiers: new Set(primaryTiers(configuration).map(({ id }) => id)),
    knownPartners: new Set(configuration.part(partnersSnapshot).keys()),
    knownPools: new Set(pools.map(({ id }) => id)),
  };
}

function wasPublished(thing: Changing<RewardDefinition> | null): boolean {
  return thing?.versions.some(({ publishedAt }) => publishedAt) ?? false;
}

function stockProblem(
  { stock }: SaveReward,
  thing: Changing<RewardDefinition> | null,
): RefusalReason | null {
  if (stock == null) return null;
  const field = ["input", "stock"];
  if (wasPublished(thing)) {
    return { code: "INVALID", field, message: text("rewards.stockOfPublished") };
  }
  if (stock >= 0 && stock <= STOCK_MAX) return null;
  return { code: "INVALID", field, message: text("rewards.stockInvalid", { max: STOCK_MAX }) };
}
