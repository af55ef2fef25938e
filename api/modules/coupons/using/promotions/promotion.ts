import type { ConfigurationSnapshot } from "../../../../configuration/configuration-snapshot.ts";
import { sql } from "../../../../database/sql.ts";
import type { RunStatement } from "../../../../database/sql.ts";
import { audienceOf } from "../../../../values/conditions/audience.ts";
import type { Audience } from "../../../../values/conditions/audience.ts";
import { inForceAt } from "../../../../versioning/version.ts";
import { readCouponCode } from "../../coupon-code.ts";
import { promotionCodesSnapshot } from "../../promotions/promotion-code.ts";
import type { PromotionLimit } from "../../promotions/promotion-code.ts";
import { couponTerms } from "../../reward-kind.ts";
import type { CouponTerms } from "../../reward-kind.ts";

/** A promotion code as a version says it: minor units. */
export interface Promotion {
  readonly promotionCodeId: string;
  readonly version: number;
  readonly code: string;
  readonly terms: CouponTerms;
  readonly limits: readonly PromotionLimit[];
  readonly audience: Audience | null;
  readonly validFrom: Date | null;
  readonly validUntil: Date | null;
  readonly archivedAt: Date | null;
  /** Of a promotion code there is only as much as its limits say. */
  readonly remainingMinor: null;
}

interface NamedCode {
  readonly promotionCodeId: string;
  /** The version of the configuration that says at least what the code is today. */
  readonly catalogVersion: number;
}

const FIND = sql.read<NamedCode>("find a promotion code by its code")`
  select k.promotion_code_id as "promotionCodeId", p.catalog_version as "catalogVersion"
  from coupon_codes k join programs p on p.id = k.program_id
  where k.program_id = ${"programId"} and k.code = ${"code"} and k.promotion_code_id is not null
`;

/**
 * Finds the promotion code that a code is; null when it is none.
 * @param typed in any case, with spaces or hyphens.
 */
export async function findPromotion(
  rows: RunStatement,
  { programId, typed }: { programId: string; typed: string },
): Promise<NamedCode | null> {
  const code = readCouponCode(typed);
  if (code === null) return null;
  const [named] = await rows(FIND, { programId, code });
  return named ?? null;
}

/** A promotion code in the version in force at `at`; null where none had begun. */
export function promotionAt(
  configuration: ConfigurationSnapshot,
  promotionCodeId: string,
  at: Date,
): Promotion | null {
  const stored = configuration.part(promotionCodesSnapshot).get(promotionCodeId);
  const inForce = stored && inForceAt(stored.versions, at);
  if (!inForce) return null;
  const { version, definition } = inForce;
  const { code, limits, conditions, validFrom, validUntil } = definition;
  return {
    promotionCodeId,
    version,
    code,
    terms: couponTerms(definition),
    limits,
    audience: audienceOf(conditions, configuration.conditionFields),
    validFrom: validFrom === null ? null : new Date(validFrom),
    validUntil: validUntil === null ? null : new Date(validUntil),
    archivedAt: stored.archivedAt ?? null,
    remainingMinor: null,
  };
}
