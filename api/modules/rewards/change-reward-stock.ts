import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { refuseArchived, rewardNamed } from "./reward-to-change.ts";
import { STOCK_MAX } from "./save-reward.ts";

export interface ChangeRewardStock {
  /** The public id. */
  readonly id: string;
  readonly by?: number | null;
  readonly to?: number | null;
  readonly unlimited?: boolean | null;
}

// Whoever redeems in this moment waits, or is waited for: nothing of it is lost.
const CHANGE = /* sql */ `
  update rewards set stock_left = case when $2::boolean then null else coalesce($3::bigint, stock_left + $4::bigint) end
  where id = $1 and ($4::bigint is null or stock_left + $4::bigint between 0 and $5::bigint)
  returning stock_left as "stockLeft"
`;

/**
 * Changes how many of a reward are left.
 * @throws Refusal as the mutation's description lists.
 */
export async function changeRewardStock(
  work: Work,
  input: ChangeRewardStock,
): Promise<{ rewardId: string }> {
  const { id, by = null, to = null } = input;
  const isUnlimited = input.unlimited === true;
  const given = [by !== null && "by", to !== null && "to", isUnlimited && "unlimited"].filter(
    Boolean,
  );
  if (given.length !== 1) throw exactlyOne(given as string[]);
  if (to !== null && (to < 0 || to > STOCK_MAX)) throw outOfRange("to");
  const reward = await rewardNamed(work, id);
  refuseArchived(reward);
  const values = [reward.id, isUnlimited, to, by, STOCK_MAX];
  const [changed] = await work.rows<{ stockLeft: number | null }>(CHANGE, values);
  if (!changed) throw outOfRange("by");
  // After the reward's own row, as redeeming does.
  await work.changeConfiguration();

  work.audit({ subjectId: reward.id });
  const payload = { rewardId: reward.id, stock: changed.stockLeft };
  work.emit({ type: "reward.stock-changed", payload });
  return { rewardId: reward.id };
}

function exactlyOne(given: readonly string[]) {
  return refusal("EXACTLY_ONE_REQUIRED", ["input", ...given.slice(1, 2)], {
    en: `Say it in exactly one way: by, to, unlimited. ${given.length} were given.`,
    vi: `Hãy dùng đúng một cách: by, to, unlimited. Đã có ${given.length}.`,
  });
}

function outOfRange(field: "by" | "to") {
  return refusal("INVALID", ["input", field], {
    en: `There would be fewer than 0 or more than ${STOCK_MAX}, or there is no number to change. Set it with \`to\`.`,
    vi: `Số lượng sẽ nhỏ hơn 0 hoặc lớn hơn ${STOCK_MAX}, hoặc hiện chưa có số để thay đổi. Hãy đặt bằng \`to\`.`,
  });
}
