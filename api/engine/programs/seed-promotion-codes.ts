import type { EntityManager } from "@mikro-orm/postgresql";
import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import { transactionRows } from "../../database/transaction-rows.ts";
import { readCouponCode } from "../../modules/coupons/coupon-code.ts";
import type { PromotionCodeDefinition } from "../../modules/coupons/promotions/promotion-code.ts";

/** A promotion code's definition; what is left out has the plainest meaning. */
export type PromotionCodePlan = Pick<PromotionCodeDefinition, "code" | "kind" | "titles"> &
  Partial<PromotionCodeDefinition>;

const INSERT = sql.write("seed a promotion code")`
  with named as (
    insert into promotion_codes (id, program_id, code, created_at)
    values (${"id"}, ${"programId"}, ${"code"}, ${"since"})
  ), shown as (
    insert into coupon_codes (program_id, code, shown, promotion_code_id)
    values (${"programId"}, ${"code"}, ${"shown"}, ${"id"})
  )
  insert into promotion_code_versions (promotion_code_id, version, status, definition, saved_at,
    saved_by, published_at, published_by, in_force_from)
  values (${"id"}, 1, 'PUBLISHED', ${"definition"}, ${"since"}, ${"by"}, ${"since"}, ${"by"},
    ${"since"})
`;

interface PlannedCodes {
  readonly programId: string;
  readonly codes: readonly PromotionCodePlan[];
  readonly since: Date;
  readonly by: string;
}

/** Publishes promotion codes. */
export async function seedPromotionCodes(
  em: EntityManager,
  { programId, codes, since, by }: PlannedCodes,
): Promise<void> {
  const rows = transactionRows(em);
  for (const plan of codes) {
    const plain = { conditions: null, limits: [], validFrom: null, validUntil: null };
    const definition = JSON.stringify({ ...plain, ...plan });
    const code = readCouponCode(plan.code);
    const shown = plan.code;
    await rows(INSERT, { id: uuidv7(), programId, code, shown, definition, since, by });
  }
}
