import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { decodeId } from "../../../values/id.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { callerName } from "../../access/caller-name.ts";
import { namedMember } from "../../members/member-by.ts";
import { linkedMembers } from "../../members/merged-members.ts";
import { chosenReason } from "../../programs/chosen-reason.ts";
import type { WithReasonCode } from "../../programs/chosen-reason.ts";
import { couponById } from "../find-coupon.ts";
import type { Coupon, CouponPlace } from "../find-coupon.ts";
import { openCoupon } from "../using/open-coupon.ts";

export interface VoidCoupon extends WithReasonCode {
  /** The public ids. */
  readonly memberId: string;
  readonly couponId: string;
  readonly reason: string;
}

const VOID = sql.write("void a coupon for a reason")`
  update coupons set status = 'VOID', voided_at = ${"now"}, void_reason = ${"reason"},
    voided_by = ${"voidedBy"}
  where member_id = ${"memberId"} and id = ${"couponId"} and void_reason is null
`;

/**
 * Takes a coupon from a member permanently; one that is void stays as it is. A gift card that is
 * void since its unit came back is not valid again then if the return is cancelled.
 * @throws Refusal NOT_FOUND, INVALID for a blank reason, COUPON_USED.
 */
export async function voidCoupon(
  work: Work,
  input: VoidCoupon,
): Promise<{ memberId: string; couponId: string }> {
  const { programId, now } = work;
  const reason = input.reason.trim();
  chosenReason(work, input);
  const named = await namedMember(work.rows, programId, input.memberId);
  if (!named) throw notFound("memberId");
  const id = decodeId("cpn", input.couponId);
  const seen = id && (await couponOf(work, { memberId: named, couponId: id }));
  const coupon = seen && (await openCoupon(work, seen));
  // Nobody has seen a reserved one: it ends with its redemption.
  if (!coupon || coupon.status === "RESERVED") throw notFound("couponId");
  if (reason === "") {
    throw refusal("INVALID", ["input", "reason"], text("coupons.voidReasonRequired"));
  }
  if (coupon.status === "USED") {
    throw refusal("COUPON_USED", ["input", "couponId"], text("coupons.usedBeforeVoid"));
  }

  const { couponId, memberId } = coupon;
  work.audit({ memberId, subjectId: couponId });
  const isVoid = coupon.status === "VOID";
  if (isVoid && !coupon.returnedAt) return { memberId, couponId };
  const voidedBy = await callerName(work);
  await work.rows(VOID, { memberId, couponId, now, reason, voidedBy });
  if (!isVoid)
    work.emit({ type: "coupon.voided", memberId: coupon.ownerId, payload: { couponId } });
  return { memberId, couponId };
}

/** A coupon of a member, also one of an account that was merged into it. */
async function couponOf(work: Work, { memberId, couponId }: CouponPlace): Promise<Coupon | null> {
  for (const keptBy of await linkedMembers(work.rows, memberId)) {
    const coupon = await couponById(work, { memberId: keptBy, couponId });
    if (coupon && [coupon.memberId, coupon.ownerId].includes(memberId)) return coupon;
  }
  return null;
}

function notFound(field: "memberId" | "couponId") {
  const key = field === "memberId" ? "coupons.noSuchMember" : "coupons.noSuchCouponOfMember";
  return refusal("NOT_FOUND", ["input", field], text(key));
}
