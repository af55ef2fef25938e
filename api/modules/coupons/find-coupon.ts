import type { RunStatement } from "../../database/sql.ts";
import { CURRENT_MEMBER } from "../members/merged-members.ts";
import { readCouponCode } from "./coupon-code.ts";
import type { CouponTerms } from "./reward-kind.ts";

/** A coupon as it is kept: whether its time is over only the clock knows. */
export interface Coupon {
  readonly couponId: string;
  /** Under whom it is kept, for ever. */
  readonly memberId: string;
  /** Whose it is today: that member, or whom it was merged into. */
  readonly ownerId: string;
  readonly memberStatus: "ACTIVE" | "SUSPENDED" | "CLOSED";
  readonly status: "RESERVED" | "ACTIVE" | "USED" | "EXPIRED" | "VOID";
  readonly terms: CouponTerms;
  /** As people see it. */
  readonly code: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date | null;
  /** What is left on a gift card, in minor units; null for all others. */
  readonly remainingMinor: number | null;
}

const COLUMNS = /* sql */ `
  c.id as "couponId", c.member_id as "memberId", m.id as "ownerId", m.status as "memberStatus", c.status, c.terms, c.code,
  c.issued_at as "issuedAt", c.expires_at as "expiresAt", c.remaining_minor as "remainingMinor"
`;

const OWNER = /* sql */ `join members m on m.id = (${CURRENT_MEMBER("c.member_id")})`;

const BY_CODE = /* sql */ `
  select ${COLUMNS} from coupon_codes k
  join coupons c on c.member_id = k.member_id and c.id = k.coupon_id ${OWNER}
  where k.program_id = $1 and k.code = $2 and c.status <> 'WITHDRAWN'
`;

const BY_ID = /* sql */ `
  select ${COLUMNS} from coupons c ${OWNER}
  where c.program_id = $1 and c.member_id = $2 and c.id = $3 and c.status <> 'WITHDRAWN'
`;

/**
 * The coupon with a code, whoever has it.
 * @param typed in any case, with spaces or hyphens.
 */
export async function findCoupon(
  rows: RunStatement,
  { programId, typed }: { programId: string; typed: string },
): Promise<Coupon | null> {
  const code = readCouponCode(typed);
  if (code === null) return null;
  const [found] = await rows<Coupon>(BY_CODE, [programId, code]);
  return found ?? null;
}

/** A coupon of a member; null when it has none such. */
export async function couponById(
  rows: RunStatement,
  { programId, memberId, couponId }: { programId: string; memberId: string; couponId: string },
): Promise<Coupon | null> {
  const [found] = await rows<Coupon>(BY_ID, [programId, memberId, couponId]);
  return found ?? null;
}
