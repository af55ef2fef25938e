import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { rewardVersions, STOCK_MAX } from "./reward-versions.ts";

export interface ChangeRewardStock {
  /** The public id. */
  readonly id: string;
  readonly by?: number | null;
  readonly to?: number | null;
  readonly unlimited?: boolean | null;
}

interface StockChange {
  readonly stockLeft: number | null;
  /** As it was when the change began; a redemption at the same moment may lie between. */
  readonly stockBefore: number | null;
}

// Redemptions at the same time wait, or are waited for: none of them is lost.
const CHANGE_STOCK = sql.write<StockChange>("change what is left of a reward")`
  update rewards set stock_left = case when ${"isUnlimited"}::boolean then null
    else coalesce(${"to"}::bigint, stock_left + ${"by"}::bigint) end
  where id = ${"rewardId"} and (${"by"}::bigint is null
    or stock_left + ${"by"}::bigint between 0 and ${"stockMax"}::bigint)
  returning stock_left as "stockLeft", (
    select stock_left from rewards where id = ${"rewardId"}
  ) as "stockBefore"
`;

/**
 * Changes how many of a reward are left.
 * @throws Refusal EXACTLY_ONE_REQUIRED, INVALID, NOT_FOUND, ARCHIVED.
 */
export async function changeRewardStock(
  work: Work,
  input: ChangeRewardStock,
): Promise<{ rewardId: string }> {
  const { id, by = null, to = null } = input;
  const isUnlimited = input.unlimited === true;
  const changes = [by !== null && "by", to !== null && "to", isUnlimited && "unlimited"];
  const sent = changes.filter((name) => name !== false);
  if (sent.length !== 1) {
    const message = text("rewards.stockChangeAmbiguous", { count: sent.length });
    throw refusal("EXACTLY_ONE_REQUIRED", ["input", ...sent.slice(1, 2)], message);
  }
  if (to !== null && (to < 0 || to > STOCK_MAX)) throw outOfRange("to");
  const { id: rewardId } = await rewardVersions.unarchived(work, { id });
  const change = { rewardId, isUnlimited, to, by, stockMax: STOCK_MAX };
  const [changed] = await work.rows(CHANGE_STOCK, change);
  if (!changed) throw outOfRange("by");
  // After the reward's own row, as redeeming does.
  await work.changeConfiguration();

  work.audit({
    subjectId: rewardId,
    before: { stock: changed.stockBefore },
    after: { stock: changed.stockLeft },
  });
  const payload = { rewardId, stock: changed.stockLeft };
  work.emit({ type: "reward.stock-changed", payload });
  return { rewardId };
}

function outOfRange(field: "by" | "to") {
  const message = text("rewards.stockOutOfRange", { max: STOCK_MAX });
  return refusal("INVALID", ["input", field], message);
}
