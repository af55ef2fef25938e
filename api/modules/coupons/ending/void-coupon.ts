import { decodeId } from "../../../values/id.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { callerName } from "../../access/caller-name.ts";
import { namedMember } from "../../members/member-by.ts";
import { couponById } from "../find-coupon.ts";
import { openCoupon } from "../using/open-coupon.ts";

export interface VoidCoupon {
  /** The public ids. */
  readonly memberId: string;
  readonly couponId: string;
  readonly reason: string;
}

const VOID = /* sql */ `
  update coupons set status = 'VOID', voided_at = $3, void_reason = $4, voided_by = $5
  where member_id = $1 and id = $2
`;

/**
 * Takes a coupon from a member for good; one that is void stays as it is.
 * @throws Refusal as the mutation's description lists.
 */
export async function voidCoupon(
  work: Work,
  input: VoidCoupon,
): Promise<{ memberId: string; couponId: string }> {
  const [member, coupon] = [decodeId("mem", input.memberId), decodeId("cpn", input.couponId)];
  const reason = input.reason.trim();
  const memberId = member && (await namedMember(work.rows, work.programId, input.memberId));
  if (!memberId) throw nothing("memberId");
  const at = { programId: work.programId, memberId, couponId: coupon ?? "" };
  const seen = coupon && (await couponById(work.rows, at));
  const found = seen && (await openCoupon(work, seen));
  // Nobody has seen a reserved one: it goes with its redemption.
  if (!found || found.status === "RESERVED") throw nothing("couponId");
  if (reason === "") throw noReason();
  if (found.status === "USED") throw used();

  const { couponId } = found;
  work.audit({ memberId, subjectId: couponId });
  if (found.status === "VOID") return { memberId, couponId };
  await work.rows(VOID, [memberId, couponId, work.now, reason, await callerName(work)]);
  work.emit({ type: "coupon.voided", memberId: found.ownerId, payload: { couponId } });
  return { memberId, couponId };
}

function nothing(field: "memberId" | "couponId") {
  return refusal("NOT_FOUND", ["input", field], {
    en: field === "memberId" ? "There is no such member." : "The member has no such coupon.",
    vi: field === "memberId" ? "Không có thành viên này." : "Thành viên không có phiếu này.",
  });
}

function noReason() {
  return refusal("INVALID", ["input", "reason"], {
    en: "Say why the coupon is taken back, for whoever is asked about it later.",
    vi: "Hãy ghi lý do thu hồi phiếu để sau này có thể giải thích.",
  });
}

function used() {
  return refusal("COUPON_USED", ["input", "couponId"], {
    en: "The coupon was used already. Record a return if the purchase is undone.",
    vi: "Phiếu đã được dùng. Nếu đơn hàng bị hủy, hãy ghi nhận đơn trả.",
  });
}
