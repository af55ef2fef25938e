import { uuidv7 } from "uuidv7";
import { Refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { readCouponCode } from "./coupon-code.ts";
import { usesFor } from "./using/coupon-use.ts";
import type { Checkout, CouponUse } from "./using/coupon-use.ts";
import { findCoupon } from "./find-coupon.ts";
import type { Coupon } from "./find-coupon.ts";
import { giftCardParts } from "./using/gift-card-parts.ts";
import type { Payment } from "./using/gift-card-parts.ts";
import { insertUse } from "./using/insert-use.ts";
import { notApplicable, whyNotFound, whyNotUsable } from "./using/why-not-usable.ts";
import type { CouponRefusal } from "./using/why-not-usable.ts";

/** A purchase that is being recorded, as far as its coupons are concerned. */
export interface PurchaseWithCoupons extends Checkout {
  readonly memberId: string;
  readonly codes: readonly string[];
  readonly placedAt: Date;
  readonly totalMinor: number;
  readonly payments: readonly Payment[];
}

/** A coupon by its place in the list. */
interface Named {
  readonly position: number;
  readonly coupon: Coupon;
  readonly use: CouponUse | null;
}

const ADOPT = /* sql */ `
  update coupon_uses u set status = 'RECORDED'
  from unnest($1::uuid[], $2::uuid[]) as known (member_id, id)
  where u.member_id = known.member_id and u.id = known.id and u.status = 'OPEN'
`;

/**
 * Makes the coupons of a purchase used: a use that was made for it before is adopted, another coupon is used now, as
 * of when the purchase was placed. The purchase's total is what was to be paid, so nothing is taken off it: discounts
 * are in the cart already, and gift cards pay. Call it under the lock of the member's wallet.
 * @throws Refusal with every code that can't be used, each at its place in `couponCodes`.
 */
export async function recordCouponUses(work: Work, purchase: PurchaseWithCoupons): Promise<void> {
  if (purchase.codes.length === 0) return;
  const { memberId, placedAt } = purchase;
  const { named, reasons } = await findAll(work, purchase);
  const known = named.filter(({ use }) => use !== null);
  const fresh = named.filter(({ use }) => use === null);
  for (const { coupon, position } of fresh) {
    const why = whyNotUsable(coupon, { at: placedAt, memberId });
    if (why) reasons.push(atPlace(position, why));
  }
  const parts = giftCardParts(purchase, {
    fresh: fresh.map(({ coupon }) => coupon),
    adoptedMinor: known
      .filter(({ coupon }) => coupon.remainingMinor !== null)
      .reduce((sum, { use }) => sum + use!.amountMinor!, 0),
  });
  for (const { coupon, position } of fresh) {
    const problem = parts.get(coupon.couponId)?.problem;
    if (problem) reasons.push(atPlace(position, problem === "NOTHING" ? notApplicable : problem));
  }
  if (reasons.length > 0) throw new Refusal(...reasons);

  work.send(ADOPT, [known.map(({ coupon }) => coupon.memberId), known.map(({ use }) => use!.id)]);
  for (const { coupon } of fresh) {
    const amountMinor = parts.get(coupon.couponId)?.minor ?? null;
    const { source, purchaseExternalId } = purchase;
    const checkout = { source, purchaseExternalId };
    insertUse(work, coupon, { id: uuidv7(), ...checkout, amountMinor, status: "RECORDED" });
  }
}

async function findAll(
  work: Work,
  { memberId, codes, ...checkout }: PurchaseWithCoupons,
): Promise<{ named: Named[]; reasons: RefusalReason[] }> {
  const { programId } = work;
  const found = await Promise.all(
    codes.map((typed) => findCoupon(work.rows, { programId, typed })),
  );
  const theirs = found.filter((coupon) => coupon?.ownerId === memberId);
  const couponIds = theirs.flatMap((coupon) => coupon!.couponId);
  const memberIds = theirs.flatMap((coupon) => coupon!.memberId);
  const uses = await usesFor(work.rows, { memberIds, couponIds }, checkout);
  const reasons: RefusalReason[] = [];
  const named = found.flatMap((coupon, position) => {
    if (!coupon) {
      reasons.push(atPlace(position, whyNotFound(readCouponCode(codes[position]!))));
      return [];
    }
    // The same code twice is one coupon.
    const isFirst = found.findIndex((other) => other?.couponId === coupon.couponId) === position;
    const use = uses.find(
      ({ couponId, status }) =>
        couponId === coupon.couponId && (status === "OPEN" || status === "RECORDED"),
    );
    return isFirst ? [{ position, coupon, use: use ?? null }] : [];
  });
  return { named, reasons };
}

function atPlace(position: number, { code, message }: CouponRefusal): RefusalReason {
  return { code, message, field: ["input", "couponCodes", String(position)] };
}
