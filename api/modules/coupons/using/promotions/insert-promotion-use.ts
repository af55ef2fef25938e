import { uuidv7 } from "uuidv7";
import { sql } from "../../../../database/sql.ts";
import { dayOf } from "../../../../values/calendar.ts";
import { RetryableConflict } from "../../../../writes/retryable-conflict.ts";
import type { Work } from "../../../../writes/work.ts";
import { programSnapshot } from "../../../programs/program.ts";
import type { CouponRefusal } from "../coupon-refusal.ts";
import type { Checkout, CouponUse } from "../coupon-use.ts";
import { countUse } from "./count-use.ts";
import { overLimit } from "./promotion-refusal.ts";
import type { Promotion } from "./promotion.ts";

/** A use of a promotion code to insert. */
export interface NewPromotionUse
  extends Checkout, Omit<CouponUse, "id" | "couponId" | "status" | "position"> {
  readonly memberId: string | null;
  readonly status: "OPEN" | "RECORDED";
  /** When the purchase is, or was, placed: the day for which it counts. */
  readonly at: Date;
  /** When an open use ends; null: it stays. */
  readonly heldUntil: Date | null;
}

const INSERT = sql.write("insert a use of a promotion code")`
  insert into promotion_code_uses (promotion_code_id, id, program_id, version, member_id, source,
    purchase_external_id, amount_minor, lines, shipping_minor, status, used_at, used_on, held_until)
  values (${"promotionCodeId"}, ${"useId"}, ${"programId"}, ${"version"}, ${"memberId"},
    ${"source"}, ${"purchaseExternalId"}, ${"amountMinor"}, ${"lines"}, ${"shippingMinor"},
    ${"status"}, ${"now"}, ${"day"}, ${"heldUntil"})
  on conflict (program_id, source, purchase_external_id, promotion_code_id)
    where ended_at is null do nothing
  returning 1
`;

/**
 * Inserts a use of a promotion code and counts it: the last one goes to exactly one write.
 * @returns why it can't be used, when others took the last use; then the write must be refused.
 * @throws RetryableConflict when the same checkout used it a moment ago.
 */
export async function insertPromotionUse(
  work: Work,
  promotion: Promotion,
  use: NewPromotionUse,
): Promise<CouponRefusal | null> {
  const { programId, now, configuration } = work;
  const { promotionCodeId, version } = promotion;
  const { at, lines, ...stored } = use;
  const day = dayOf(at, configuration.part(programSnapshot).timeZone);
  const inserted = await work.rows(INSERT, {
    ...stored,
    promotionCodeId,
    useId: uuidv7(),
    programId,
    version,
    lines: lines && JSON.stringify(lines),
    now,
    day,
  });
  if (inserted.length === 0) {
    throw new RetryableConflict("The checkout used this promotion code a moment ago.");
  }
  const counted = await countUse(work, promotionCodeId, day);
  const refusal = overLimit(
    promotion,
    "PROGRAM",
    ({ period, max }) => (counted.get(period) ?? 0) > max,
  );
  if (refusal) return refusal;
  const { source, purchaseExternalId, amountMinor } = use;
  const payload = { promotionCodeId, source, purchaseExternalId, amountMinor };
  work.emit({ type: "promotion-code.used", payload });
  return null;
}
