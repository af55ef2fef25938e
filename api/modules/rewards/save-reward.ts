import { uuidv7 } from "uuidv7";
import { Refusal, refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { callerName } from "../access/caller-name.ts";
import { partnersSnapshot } from "../partners/partner-company.ts";
import { programSnapshot } from "../programs/program.ts";
import { primaryTiers } from "../tiers/tiers-snapshot.ts";
import { readReward } from "./definition/read-reward.ts";
import type { RewardReading, RewardInput } from "./definition/read-reward.ts";
import { rewardToChange } from "./reward-to-change.ts";
import type { RewardToChange } from "./reward-to-change.ts";

export interface SaveReward extends RewardInput {
  /** The public id; none for a new reward. */
  readonly id?: string | null;
  readonly version?: number | null;
  readonly stock?: number | null;
}

/** Which version of which reward a write made. */
export interface RewardVersionMade {
  readonly rewardId: string;
  readonly version: number;
}

export const STOCK_MAX = 1_000_000_000;

const CREATE = /* sql */ `
  insert into rewards (id, program_id, created_at, stock_left) values ($1, $2, $3, $4)
`;

const STOCK = /* sql */ `update rewards set stock_left = $2 where id = $1`;

// A draft that is saved again gets a new number, so that whoever edited the older one is told.
const REDRAFT = /* sql */ `
  update reward_versions set version = $2, definition = $3, saved_at = $4, saved_by = $5
  where reward_id = $1 and status = 'DRAFT'
  returning version
`;

const DRAFT = /* sql */ `
  insert into reward_versions (reward_id, version, status, definition, saved_at, saved_by)
  values ($1, $2, 'DRAFT', $3, $4, $5)
`;

/**
 * Writes a reward's draft, whole.
 * @throws Refusal as the mutation's description lists.
 */
export async function saveReward(work: Work, input: SaveReward): Promise<RewardVersionMade> {
  await work.changeConfiguration();
  const known = await knownReward(work, input);
  const read = readReward(input, await readingOf(work, known));
  const reasons = "reasons" in read ? read.reasons : [];
  const isPublished = known?.versions.some(({ status }) => status === "PUBLISHED") ?? false;
  const stock = stockProblem(input, isPublished);
  if (stock) reasons.push(stock);
  if ("reasons" in read || stock) throw new Refusal(...reasons);

  const rewardId = known?.reward.id ?? uuidv7();
  if (!known) await work.rows(CREATE, [rewardId, work.programId, work.now, input.stock ?? null]);
  else if (!isPublished) await work.rows(STOCK, [rewardId, input.stock ?? null]);
  const version = (known?.versions[0]!.version ?? 0) + 1;
  const definition = JSON.stringify(read.definition);
  const draft = [rewardId, version, definition, work.now, await callerName(work)];
  const redrafted = await work.rows(REDRAFT, draft);
  if (redrafted.length === 0) await work.rows(DRAFT, draft);
  work.audit({ subjectId: rewardId });
  work.emit({ type: "reward.saved", payload: { rewardId, version } });
  return { rewardId, version };
}

async function knownReward(
  work: Work,
  { id, version }: SaveReward,
): Promise<RewardToChange | null> {
  if ((id ?? null) === null && (version ?? null) === null) return null;
  if (id && (version ?? null) !== null) return rewardToChange(work, { id, version: version! });
  const missing = id ? "version" : "id";
  throw refusal("REQUIRED", ["input", missing], {
    en: "A reward that exists is saved with its id and the version you edited; a new one has neither.",
    vi: "Phần thưởng đã có được lưu kèm mã và phiên bản bạn đã sửa; phần thưởng mới thì không có cả hai.",
  });
}

const POOLS = /* sql */ `select id from code_pools where program_id = $1`;

/** What a reward is read against. */
async function readingOf(
  { rows, configuration, locale, programId }: Work,
  known: RewardToChange | null,
): Promise<RewardReading> {
  const { currencyCode, locales } = configuration.part(programSnapshot);
  const pools = await rows<{ id: string }>(POOLS, [programId]);
  return {
    conditionFields: configuration.conditionFields,
    ...{ currencyCode, locales, locale, before: known?.versions[0]!.definition ?? null },
    knownTiers: new Set(primaryTiers(configuration).map(({ id }) => id)),
    knownPartners: new Set(configuration.part(partnersSnapshot).keys()),
    knownPools: new Set(pools.map(({ id }) => id)),
  };
}

function stockProblem({ stock }: SaveReward, isPublished: boolean): RefusalReason | null {
  if (stock == null) return null;
  const field = ["input", "stock"];
  if (isPublished) {
    const message = {
      en: "What is left of a published reward changes with every redemption. Change it with changeRewardStock.",
      vi: "Số lượng còn lại của phần thưởng đã áp dụng thay đổi theo từng lượt đổi. Hãy dùng changeRewardStock.",
    };
    return { code: "INVALID", field, message };
  }
  if (stock >= 0 && stock <= STOCK_MAX) return null;
  const message = {
    en: `Write how many there are, from 0 to ${STOCK_MAX}.`,
    vi: `Hãy ghi số lượng từ 0 đến ${STOCK_MAX}.`,
  };
  return { code: "INVALID", field, message };
}
