import { uuidv7 } from "uuidv7";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { newCouponCode } from "./coupon-code.ts";
import { shardOf } from "./pools/code-pool.ts";
import type { CouponTerms } from "./reward-kind.ts";

export interface IssueCoupon {
  readonly memberId: string;
  /** Null for a coupon that no reward stands behind, such as a referral's. */
  readonly rewardId: string | null;
  readonly redemptionId: string | null;
  readonly terms: CouponTerms;
  /** The pool to take a code from; null generates one. */
  readonly codePoolId: string | null;
  readonly expiresAt: Date | null;
  /** False reserves it for a held redemption: nobody sees the code until `revealCoupon`. */
  readonly reveal: boolean;
}

const TRIES_MAX = 20;

const KEPT = /* sql */ `
  insert into coupons (member_id, id, program_id, reward_id, redemption_id, code_pool_id, terms, status, issued_at,
    expires_at, remind_at, remaining_minor, code)
  select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12
`;

const GENERATED = /* sql */ `
  with taken as (
    insert into coupon_codes (program_id, code, shown, member_id, coupon_id) values ($3, $13, $14, $1, $2)
    on conflict (program_id, code) do nothing
    returning shown
  ), kept as (${KEPT}, shown from taken)
  select shown from taken
`;

// Whoever comes at the same time takes the next: nobody waits, and no code is taken twice.
const POOLED = /* sql */ `
  with next as (
    select program_id, code from coupon_codes
    where program_id = $3 and code_pool_id = $6 and member_id is null
    order by place limit 1 for update skip locked
  ), taken as (
    update coupon_codes c set member_id = $1, coupon_id = $2 from next n
    where c.program_id = n.program_id and c.code = n.code
    returning c.shown
  ), counted as (
    update code_pool_counts set taken = taken + 1
    where code_pool_id = $6 and shard = $13 and exists (select from taken)
  ), kept as (${KEPT}, shown from taken)
  select shown from taken
`;

/**
 * Takes a code, a generated one or the pool's next, and keeps the coupon for the member. Call it under the lock of the
 * member's wallet.
 * @returns the code is empty while it is reserved: nobody may see it.
 * @throws Refusal NO_CODES_LEFT
 */
export async function issueCoupon(
  work: Work,
  issue: IssueCoupon,
): Promise<{ couponId: string; code: string }> {
  const { memberId, rewardId, redemptionId, expiresAt, reveal } = issue;
  const couponId = uuidv7();
  const shown = await takeCode(work, couponId, issue);
  if (!reveal) return { couponId, code: "" };
  const payload = { couponId, rewardId, redemptionId, expiresAt };
  work.emit({ type: "coupon.issued", memberId, payload });
  return { couponId, code: shown };
}

async function takeCode(work: Work, couponId: string, issue: IssueCoupon): Promise<string> {
  const { memberId, terms, codePoolId, expiresAt } = issue;
  const coupon = [
    ...[memberId, couponId, work.programId, issue.rewardId, issue.redemptionId, codePoolId],
    ...[JSON.stringify(terms), issue.reveal ? "ACTIVE" : "RESERVED", work.now, expiresAt],
    ...[remindAt(expiresAt, work.now), terms.kind === "GIFT_CARD" ? (terms.valueMinor ?? 0) : null],
  ];
  if (codePoolId !== null) {
    const [taken] = await work.rows<Taken>(POOLED, [...coupon, shardOf(memberId)]);
    if (!taken) throw noCodesLeft();
    return taken.shown;
  }
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    const { code, shown } = newCouponCode();
    const [taken] = await work.rows<Taken>(GENERATED, [...coupon, code, shown]);
    if (taken) return taken.shown;
  }
  throw new Error(`No free coupon code in ${TRIES_MAX} tries.`);
}

interface Taken {
  readonly shown: string;
}

function noCodesLeft() {
  return refusal("NO_CODES_LEFT", [], {
    en: "There are no codes left for this. Please choose something else, or try again later.",
    vi: "Đã hết mã cho ưu đãi này. Vui lòng chọn ưu đãi khác hoặc thử lại sau.",
  });
}

const DAYS_BEFORE = 7;
const DAY_MS = 86_400_000;

/** When to remind of a coupon's end: a week before, or half-way through a life of less than two; null without an end. */
function remindAt(expiresAt: Date | null, issuedAt: Date): Date | null {
  if (!expiresAt) return null;
  const life = expiresAt.getTime() - issuedAt.getTime();
  return new Date(expiresAt.getTime() - Math.min(DAYS_BEFORE * DAY_MS, Math.max(0, life / 2)));
}
