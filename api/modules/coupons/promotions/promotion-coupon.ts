import type { Context } from "../../../graphql/context.ts";
import { encodeId } from "../../../values/id.ts";
import { inLocale } from "../../../values/localized.ts";
import { standingAt } from "../../../versioning/version.ts";
import type { CouponStatus } from "../member-coupons.ts";
import { promotionCodesSnapshot } from "./promotion-code.ts";

/** A promotion code as a checkout sees it: as a coupon that stays, whoever used it. */
export function promotionCoupon(
  promotionCodeId: string,
  { configuration, now, locale }: Pick<Context, "configuration" | "now" | "locale">,
) {
  const stored = configuration.part(promotionCodesSnapshot).get(promotionCodeId);
  const standing = stored && standingAt(stored.versions, now);
  if (!standing) return null;
  const { code, titles, validUntil } = standing.shown.definition;
  const expiresAt = validUntil === null ? null : new Date(validUntil);
  const isOver = expiresAt !== null && expiresAt <= now;
  const status: CouponStatus = stored.archivedAt ? "VOID" : isOver ? "EXPIRED" : "ACTIVE";
  const id = encodeId("promo", promotionCodeId);
  return { id, title: inLocale(titles, locale), code, status, expiresAt, remainingValue: null };
}
