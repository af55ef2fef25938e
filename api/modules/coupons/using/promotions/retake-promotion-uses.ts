import { sql } from "../../../../database/sql.ts";
import type { Day } from "../../../../values/calendar.ts";
import type { Work } from "../../../../writes/work.ts";
import type { CouponRefusal } from "../coupon-refusal.ts";
import type { Checkout } from "../coupon-use.ts";
import { countUse } from "./count-use.ts";
import { promotionAt } from "./promotion.ts";
import { overLimit } from "./promotion-refusal.ts";

interface RetakenUse {
  readonly promotionCodeId: string;
  readonly amountMinor: number | null;
  readonly day: Day;
}

const RETAKE = sql.write<RetakenUse>("use promotion codes of a purchase again")`
  update promotion_code_uses set status = 'RECORDED', ended_at = null
  where program_id = ${"programId"} and source = ${"source"}
    and purchase_external_id = ${"purchaseExternalId"} and status = 'RESTORED'
  returning promotion_code_id as "promotionCodeId", amount_minor as "amountMinor",
    used_on::text as day
`;

/**
 * Counts again what a purchase used of promotion codes before everything of it came back.
 * @returns why one can't be: others took the last use. Then the write must be refused.
 */
export async function retakePromotionUses(
  work: Work,
  { source, purchaseExternalId }: Checkout,
): Promise<CouponRefusal | null> {
  const { programId, configuration, now } = work;
  const uses = await work.rows(RETAKE, { programId, source, purchaseExternalId });
  // In one order, so that two writes that count several never wait for each other.
  for (const { promotionCodeId, amountMinor, day } of uses.toSorted((a, b) =>
    a.promotionCodeId < b.promotionCodeId ? -1 : 1,
  )) {
    const counts = await countUse(work, promotionCodeId, day);
    const promotion = promotionAt(configuration, promotionCodeId, now);
    const isOver = (limit: { period: Parameters<typeof counts.get>[0]; max: number }) =>
      (counts.get(limit.period) ?? 0) > limit.max;
    const why = promotion && overLimit(promotion, "PROGRAM", isOver);
    if (why) return why;
    const payload = { promotionCodeId, source, purchaseExternalId, amountMinor };
    work.emit({ type: "promotion-code.used", payload });
  }
  return null;
}
