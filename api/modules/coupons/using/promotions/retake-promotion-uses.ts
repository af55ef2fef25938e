import { sql } from "../../../../database/sql.ts";
import { text } from "../../../../locales/text.ts";
import { dayOf } from "../../../../values/calendar.ts";
import type { Day } from "../../../../values/calendar.ts";
import { RetryableConflict } from "../../../../writes/retryable-conflict.ts";
import type { Work } from "../../../../writes/work.ts";
import { programSnapshot } from "../../../programs/program.ts";
import type { PromotionLimit } from "../../promotions/promotion-code.ts";
import type { CouponRefusal } from "../coupon-refusal.ts";
import type { Checkout } from "../coupon-use.ts";
import { countUse } from "./count-use.ts";
import { promotionAt } from "./promotion.ts";
import type { Promotion } from "./promotion.ts";
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

const RETAKE_RELEASED = sql.write<RetakenUse>("use a promotion code of a checkout again")`
  update promotion_code_uses set status = 'RECORDED', ended_at = null,
    member_id = ${"memberId"}, used_on = ${"day"}
  where promotion_code_id = ${"promotionCodeId"} and id = ${"useId"} and status = 'RELEASED'
  returning promotion_code_id as "promotionCodeId", amount_minor as "amountMinor",
    used_on::text as day
`;

/**
 * Takes a checkout's use again that was given back after its purchase was placed: with what it took
 * off then, for the day on which the purchase was placed.
 * @throws RetryableConflict when others took the last use a moment ago.
 */
export async function retakePromotionUse(
  work: Work,
  promotion: Promotion,
  use: Checkout & { readonly memberId: string; readonly useId: string; readonly placedAt: Date },
): Promise<void> {
  const { promotionCodeId } = promotion;
  const { source, purchaseExternalId, memberId, useId } = use;
  const day = dayOf(use.placedAt, work.configuration.part(programSnapshot).timeZone);
  const [retaken] = await work.rows(RETAKE_RELEASED, { promotionCodeId, memberId, useId, day });
  const counts = await countUse(work, promotionCodeId, day);
  const isOver = ({ period, max }: PromotionLimit) => (counts.get(period) ?? 0) > max;
  if (!retaken || overLimit(promotion, "PROGRAM", isOver)) {
    throw new RetryableConflict("The promotion code was used up a moment ago.");
  }
  const { amountMinor } = retaken;
  const payload = { promotionCodeId, source, purchaseExternalId, amountMinor };
  work.emit({ type: "promotion-code.used", payload });
}

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
    const isOver = ({ period, max }: PromotionLimit) => (counts.get(period) ?? 0) > max;
    if (promotion && overLimit(promotion, "PROGRAM", isOver)) return USED_UP;
    const payload = { promotionCodeId, source, purchaseExternalId, amountMinor };
    work.emit({ type: "promotion-code.used", payload });
  }
  return null;
}

const USED_UP: CouponRefusal = {
  code: "RETURN_IN_USE",
  message: text("coupons.promotionUsedSince"),
};
