import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import { Refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { readCouponCode } from "./coupon-code.ts";
import { findCoupon } from "./find-coupon.ts";
import type { Coupon } from "./find-coupon.ts";
import { couponRefusal, unknownCode } from "./using/coupon-refusal.ts";
import type { CouponRefusal } from "./using/coupon-refusal.ts";
import { usesFor } from "./using/coupon-use.ts";
import type { Checkout, CouponUse } from "./using/coupon-use.ts";
import { giftCardParts } from "./using/gift-card-parts.ts";
import type { GiftCardPart, Payment } from "./using/gift-card-parts.ts";
import { insertUse } from "./using/insert-use.ts";

/** A purchase that is being recorded, as far as its coupons need it. */
export interface PurchaseWithCoupons extends Checkout {
  readonly memberId: string;
  readonly codes: readonly string[];
  readonly placedAt: Date;
  readonly totalMinor: number;
  readonly payments: readonly Payment[];
}

/**
 * A coupon by its place in the list of codes, with its use where there is one for this purchase.
 */
interface NamedCoupon {
  readonly position: number;
  readonly coupon: Coupon;
  readonly use: CouponUse | null;
}

const ADOPT_USES = sql.write("adopt open uses of coupons by their recorded purchase")`
  update coupon_uses u set status = 'RECORDED'
  from unnest(${"memberIds"}::uuid[], ${"useIds"}::uuid[]) as adopted (member_id, id)
  where u.member_id = adopted.member_id and u.id = adopted.id and u.status = 'OPEN'
`;

/**
 * Uses the coupons of a purchase: a use that was made for it before is adopted, another coupon is
 * used now, as of when the purchase was placed. The purchase's total is what was to be paid, so
 * nothing is taken off it: discounts are in the cart already, and gift cards pay. Call it under the
 * lock of the member's wallet.
 * @throws Refusal with every code that can't be used, each at its place in `couponCodes`: the codes
 * of `couponRefusal` and `unknownCode`, COUPON_NOT_APPLICABLE, MORE_THAN_REMAINING.
 */
export async function recordCouponUses(work: Work, purchase: PurchaseWithCoupons): Promise<void> {
  if (purchase.codes.length === 0) return;
  const { memberId, placedAt } = purchase;
  const { named, reasons } = await findAll(work, purchase);
  const used = named.filter(({ use }) => use !== null);
  const fresh = named.filter(({ use }) => use === null);
  for (const { coupon, position } of fresh) {
    const why = couponRefusal(coupon, { at: placedAt, memberId });
    if (why) reasons.push(atPosition(position, why));
  }
  const parts = giftCardParts(purchase, {
    fresh: fresh.map(({ coupon }) => coupon),
    adoptedMinor: used
      .filter(({ coupon }) => coupon.remainingMinor !== null)
      .reduce((sum, { use }) => sum + use!.amountMinor!, 0),
  });
  for (const { coupon, position } of fresh) {
    const why = parts.get(coupon.couponId)?.refusal;
    if (why) reasons.push(atPosition(position, why));
  }
  if (reasons.length > 0) throw new Refusal(...reasons);

  const memberIds = used.map(({ coupon }) => coupon.memberId);
  work.send(ADOPT_USES, { memberIds, useIds: used.map(({ use }) => use!.id) });
  insertUses(work, purchase, { fresh, parts });
}

function insertUses(
  work: Work,
  { source, purchaseExternalId }: Checkout,
  uses: { fresh: readonly NamedCoupon[]; parts: ReadonlyMap<string, GiftCardPart> },
): void {
  for (const { coupon } of uses.fresh) {
    const amountMinor = uses.parts.get(coupon.couponId)?.minor ?? null;
    const status = "RECORDED";
    insertUse(work, coupon, { id: uuidv7(), source, purchaseExternalId, amountMinor, status });
  }
}

async function findAll(
  work: Work,
  { memberId, codes, ...checkout }: PurchaseWithCoupons,
): Promise<{ named: NamedCoupon[]; reasons: RefusalReason[] }> {
  const { programId } = work;
  const coupons = await Promise.all(
    codes.map((typed) => findCoupon(work.rows, { programId, typed })),
  );
  const theirs = coupons.filter((coupon) => coupon?.ownerId === memberId);
  const couponIds = theirs.map((coupon) => coupon!.couponId);
  const memberIds = theirs.map((coupon) => coupon!.memberId);
  const uses = await usesFor(work.rows, { memberIds, couponIds }, checkout);
  const reasons: RefusalReason[] = [];
  const named = coupons.flatMap((coupon, position) => {
    if (!coupon) {
      reasons.push(atPosition(position, unknownCode(readCouponCode(codes[position]!))));
      return [];
    }
    // The same code twice is one coupon.
    const isFirst = coupons.findIndex((other) => other?.couponId === coupon.couponId) === position;
    const use = uses.find(
      ({ couponId, status }) =>
        couponId === coupon.couponId && (status === "OPEN" || status === "RECORDED"),
    );
    return isFirst ? [{ position, coupon, use: use ?? null }] : [];
  });
  return { named, reasons };
}

function atPosition(position: number, { code, message }: CouponRefusal): RefusalReason {
  return { code, message, field: ["input", "couponCodes", String(position)] };
}
