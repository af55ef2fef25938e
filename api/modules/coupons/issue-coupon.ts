import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { refusal } from "../../writes/refusal.ts";
import { recordMark } from "../../writes/sealed-table.ts";
import type { Work } from "../../writes/work.ts";
import { newCouponCode, readCouponCode } from "./coupon-code.ts";
import { couponById } from "./find-coupon.ts";
import type { Coupon } from "./find-coupon.ts";
import { shardOf } from "./pools/code-pool.ts";
import { kindNamed } from "./reward-kind.ts";
import type { CouponTerms } from "./reward-kind.ts";
import { lockCards } from "./using/lock-cards.ts";

export const COUPONS = "coupons";

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
  /** Who gave it and why; left out where it follows from something else, such as a redemption. */
  readonly byStaff?: { readonly name: string; readonly reason: string };
  /** The unit of a purchase that it is, where it was sold. */
  readonly sold?: SoldUnit;
}

/** A unit of a line of a purchase. */
export interface SoldUnit {
  readonly purchaseId: string;
  readonly lineId: string;
  /** From 1. */
  readonly unit: number;
  /** Who stands for the buyer's account today. */
  readonly ownerId: string;
}

const TRIES_MAX = 20;

const INSERT_COUPON = sql`
  insert into coupons (member_id, id, program_id, reward_id, redemption_id, code_pool_id, terms,
    status, issued_at, expires_at, remind_at, remaining_minor, issued_by, issue_reason, mark,
    sold_in, sold_line, sold_unit, code)
  select ${"memberId"}, ${"couponId"}, ${"programId"}, ${"rewardId"}, ${"redemptionId"},
    ${"codePoolId"}, ${"terms"}, ${"status"}, ${"now"}, ${"expiresAt"}, ${"remindAt"},
    ${"remainingMinor"}, ${"issuedBy"}, ${"issueReason"}, ${"mark"}, ${"soldIn"}::uuid,
    ${"soldLine"}::text, ${"soldUnit"}::int, shown
  from taken
`;

const ISSUE_WITH_NEW_CODE = sql.write<{ shown: string }>("issue a coupon with a generated code")`
  with taken as (
    insert into coupon_codes (program_id, code, shown, member_id, coupon_id)
    values (${"programId"}, ${"code"}, ${"shown"}, ${"memberId"}, ${"couponId"})
    on conflict (program_id, code) do nothing
    returning shown
  ), inserted as (${INSERT_COUPON})
  select shown from taken
`;

// Members who come at the same time take the next codes: nobody waits, and no code is taken twice.
const ISSUE_FROM_POOL = sql.write<{ shown: string }>("issue a coupon with a code of a pool")`
  with next as (
    select program_id, code from coupon_codes
    where program_id = ${"programId"} and code_pool_id = ${"codePoolId"} and member_id is null
    order by place limit 1 for update skip locked
  ), taken as (
    update coupon_codes c set member_id = ${"memberId"}, coupon_id = ${"couponId"} from next n
    where c.program_id = n.program_id and c.code = n.code
    returning c.shown
  ), counted as (
    update code_pool_counts set taken = taken + 1
    where code_pool_id = ${"codePoolId"} and shard = ${"shard"} and exists (select from taken)
  ), inserted as (${INSERT_COUPON})
  select shown from taken
`;

/**
 * Takes a code, a generated one or the pool's next, and inserts the coupon for the member. Call it
 * under the lock of the member's wallet.
 * @returns the coupon's id and its code as people see it; the code is "" while it is reserved:
 * nobody may see it.
 * @throws Refusal NO_CODES_LEFT.
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
  work.emit({ type: "coupon.issued", memberId: issue.sold?.ownerId ?? memberId, payload });
  return { couponId, code: shown };
}

async function takeCode(
  work: Work,
  couponId: string,
  { memberId, rewardId, redemptionId, terms, codePoolId, expiresAt, reveal, ...issue }: IssueCoupon,
): Promise<string> {
  const { byStaff, sold } = issue;
  const { programId, now, hashes } = work;
  const issuedBy = byStaff?.name ?? null;
  const given = { memberId, couponId, programId, rewardId, redemptionId, codePoolId, issuedBy };
  const marked = { ...given, terms: lastingTerms(terms, sold), issuedAt: now, expiresAt };
  const coupon = {
    ...given,
    terms: JSON.stringify(terms),
    status: reveal ? "ACTIVE" : "RESERVED",
    now,
    expiresAt,
    remindAt: remindAt(expiresAt, now),
    remainingMinor: kindNamed(terms.kind).balanceMinor?.(terms) ?? null,
    issueReason: byStaff?.reason ?? null,
    mark: recordMark(hashes, COUPONS, marked),
    soldIn: sold?.purchaseId ?? null,
    soldLine: sold?.lineId ?? null,
    soldUnit: sold?.unit ?? null,
  };
  if (codePoolId !== null) {
    const [taken] = await work.rows(ISSUE_FROM_POOL, { ...coupon, shard: shardOf(memberId) });
    if (!taken) throw refusal("NO_CODES_LEFT", [], text("coupons.noCodesLeft"));
    return taken.shown;
  }
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    const { code, shown } = newCouponCode();
    const [taken] = await work.rows(ISSUE_WITH_NEW_CODE, { ...coupon, code, shown });
    if (taken) return taken.shown;
  }
  throw new Error(`No free coupon code in ${TRIES_MAX} tries.`);
}

// Erasure takes the title of a card that was sold, which is that of its line.
function lastingTerms({ titles, ...terms }: CouponTerms, sold: IssueCoupon["sold"]) {
  return sold ? terms : { titles, ...terms };
}

const REMIND_DAYS_BEFORE = 7;
const DAY_MS = 86_400_000;

/**
 * A week before the coupon's end, or half-way through a life of less than two weeks; null without
 * an end.
 */
function remindAt(expiresAt: Date | null, issuedAt: Date): Date | null {
  if (!expiresAt) return null;
  const life = expiresAt.getTime() - issuedAt.getTime();
  const before = Math.min(REMIND_DAYS_BEFORE * DAY_MS, Math.max(0, life / 2));
  return new Date(expiresAt.getTime() - before);
}

interface RevealedCoupon {
  readonly code: string;
  readonly rewardId: string | null;
  readonly redemptionId: string | null;
  readonly expiresAt: Date | null;
}

const REVEAL_COUPON = sql.write<RevealedCoupon>("reveal a reserved coupon")`
  update coupons set status = 'ACTIVE'
  where member_id = ${"memberId"} and id = ${"couponId"} and status = 'RESERVED'
  returning code, reward_id as "rewardId", redemption_id as "redemptionId",
    expires_at as "expiresAt"
`;

const CODE_OF_COUPON = sql.read<{ code: string }>("read the code of a revealed coupon")`
  select code from coupons
  where member_id = ${"memberId"} and id = ${"couponId"}
    and status not in ('RESERVED', 'WITHDRAWN')
`;

/**
 * Gives the member a coupon that was reserved; one that it has already stays as it is. Call it
 * under the lock of the member's wallet.
 * @returns the code as people see it.
 */
export async function revealCoupon(
  work: Work,
  { memberId, couponId }: { memberId: string; couponId: string },
): Promise<{ code: string }> {
  const [revealed] = await work.rows(REVEAL_COUPON, { memberId, couponId });
  if (revealed) {
    const { code, ...about } = revealed;
    work.emit({ type: "coupon.issued", memberId, payload: { couponId, ...about } });
    return { code };
  }
  const [coupon] = await work.rows(CODE_OF_COUPON, { memberId, couponId });
  if (!coupon) throw new Error(`There is no coupon ${couponId} to reveal.`);
  return coupon;
}

// A generated code that nobody saw is never used again; one of a pool goes to another member.
const RETURN_TO_POOL = sql.write("withdraw a reserved coupon and return its code to the pool")`
  with returned as (
    update coupon_codes set member_id = null, coupon_id = null
    where program_id = ${"programId"} and member_id = ${"memberId"}
      and coupon_id = ${"couponId"} and code = ${"code"} and code_pool_id is not null
    returning code_pool_id
  ), counted as (
    update code_pool_counts c set taken = c.taken - 1 from returned r
    where c.code_pool_id = r.code_pool_id and c.shard = ${"shard"}
  )
  update coupons set status = 'WITHDRAWN', code = null
  where member_id = ${"memberId"} and id = ${"couponId"}
`;

const VOID = sql.write("void a withdrawn coupon")`
  update coupons set status = 'VOID', voided_at = ${"now"}
  where member_id = ${"memberId"} and id = ${"couponId"}
`;

/**
 * Takes a coupon back: a code that nobody has seen goes back to its pool, a coupon that was shown
 * is void permanently. One that was taken back already stays so. Call it under the lock of the
 * member's wallet.
 * @throws Refusal COUPON_USED when it was used, a gift card also in part.
 */
export async function withdrawCoupon(
  work: Work,
  { memberId, couponId }: { memberId: string; couponId: string },
): Promise<void> {
  const { programId, now } = work;
  await lockCards(work, [{ memberId, couponId }]);
  const coupon = await couponById(work, { memberId, couponId });
  if (!coupon) return;
  if (isUsed(coupon)) throw refusal("COUPON_USED", [], text("coupons.usedBeforeWithdrawal"));
  if (coupon.status === "RESERVED") {
    const code = readCouponCode(coupon.code);
    const shard = shardOf(memberId);
    await work.rows(RETURN_TO_POOL, { programId, memberId, couponId, code, shard });
  } else if (coupon.status === "ACTIVE" || coupon.status === "EXPIRED") {
    await work.rows(VOID, { memberId, couponId, now });
    work.emit({ type: "coupon.voided", memberId: coupon.ownerId, payload: { couponId } });
  }
}

/** Whether a coupon was used; a gift card also in part. */
export function isUsed({ status, remainingMinor, terms }: Coupon): boolean {
  if (status === "USED") return true;
  const balanceMinor = kindNamed(terms.kind).balanceMinor?.(terms) ?? 0;
  return remainingMinor !== null && remainingMinor < balanceMinor;
}
