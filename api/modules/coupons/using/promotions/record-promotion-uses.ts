import { sql } from "../../../../database/sql.ts";
import { sayInAll } from "../../../../locales/text.ts";
import type { Localized } from "../../../../values/localized.ts";
import { refusal } from "../../../../writes/refusal.ts";
import { RetryableConflict } from "../../../../writes/retryable-conflict.ts";
import type { Work } from "../../../../writes/work.ts";
import type { Wallet } from "../../../ledger/wallet.ts";
import { pooledMembers } from "../../../members/merged-members.ts";
import type { CheckoutUse } from "../../checkout-uses.ts";
import { unknownCode } from "../coupon-refusal.ts";
import type { CouponRefusal } from "../coupon-refusal.ts";
import type { Checkout } from "../coupon-use.ts";
import type { TakenOff } from "../judge-discounts.ts";
import { endDuePromotionUses } from "./end-due-promotion-uses.ts";
import { readBuyer } from "./read-buyer.ts";
import { limitOfMember, promotionRefusal } from "./promotion-refusal.ts";
import { insertPromotionUse } from "./insert-promotion-use.ts";
import { findPromotion, promotionAt } from "./promotion.ts";
import { retakePromotionUse } from "./retake-promotion-uses.ts";
import type { Promotion } from "./promotion.ts";

/** A promotion code by its place in the purchase's list of codes. */
export interface NamedPromotion {
  readonly position: number;
  readonly promotionCodeId: string;
}

/** Finds the promotion codes among the codes of a purchase. */
export async function namedPromotions(
  work: Work,
  codes: readonly string[],
): Promise<NamedPromotion[]> {
  const { programId, rows } = work;
  const found = await Promise.all(codes.map((typed) => findPromotion(rows, { programId, typed })));
  const named = found.flatMap((code, position) =>
    code ? [{ position, promotionCodeId: code.promotionCodeId }] : [],
  );
  for (const code of found) if (code) await work.ensureConfigurationVersion(code.catalogVersion);
  return named;
}

/**
 * Ends what was held of promotion codes too long. Call it after the cards are locked, and before
 * the purchase's uses are read.
 */
export async function endDueUsesOf(work: Work, named: readonly NamedPromotion[]): Promise<void> {
  const ids = new Set(named.map(({ promotionCodeId }) => promotionCodeId));
  for (const promotionCodeId of [...ids].sort()) await endDuePromotionUses(work, promotionCodeId);
}

/** A promotion code that the purchase uses now, with its place. */
export interface FreshPromotion {
  readonly position: number;
  readonly coupon: Promotion & { readonly couponId: string };
  /** Its checkout's use, where it was given back after the purchase was placed. */
  readonly retaken: CheckoutUse | null;
}

/** A promotion code whose use was given back too early, and why it can't be used again. */
export interface MissedPromotion {
  readonly position: number;
  readonly code: CouponRefusal["code"];
  /** In the languages of the server. */
  readonly messages: Localized;
}

/** The promotion codes that a purchase uses now, and those that it can't use. */
export interface EvaluatedPromotions {
  readonly fresh: readonly FreshPromotion[];
  /** By their places; null for one that is not named. */
  readonly refused: readonly { readonly position: number | null; readonly why: CouponRefusal }[];
  readonly missed: readonly MissedPromotion[];
}

/**
 * A checkout's newest uses of promotion codes that were given back after its purchase was placed.
 */
export function endedSince(uses: readonly CheckoutUse[], placedAt: Date): CheckoutUse[] {
  const promotions = uses.filter(({ isPromotion }) => isPromotion);
  const newest = new Map(promotions.map((use) => [use.couponId, use]));
  return [...newest.values()].filter(({ endedAt }) => endedAt !== null && endedAt > placedAt);
}

interface CheckoutPromotions {
  /** Those in force. */
  readonly uses: readonly CheckoutUse[];
  /** As `endedSince` gives them. */
  readonly ended: readonly CheckoutUse[];
  readonly wallet: Wallet;
  readonly placedAt: Date;
}

/**
 * Which of the named promotion codes the purchase uses now: those that its checkout has not used,
 * or gave back after the purchase was placed. These are sold already: where they can't be used
 * again, the purchase is recorded without them.
 */
export async function freshPromotions(
  work: Work,
  named: readonly NamedPromotion[],
  { uses, ended, wallet, placedAt }: CheckoutPromotions,
): Promise<EvaluatedPromotions> {
  const { configuration, rows, now } = work;
  const seen = new Set(uses.map(({ couponId }) => couponId));
  const fresh: FreshPromotion[] = [];
  const refused: { position: number | null; why: CouponRefusal }[] = [];
  const missed: MissedPromotion[] = [];
  for (const { position, promotionCodeId } of named) {
    if (seen.has(promotionCodeId)) continue;
    seen.add(promotionCodeId);
    const promotion = promotionAt(configuration, promotionCodeId, placedAt);
    const buyer = promotion && (await readBuyer(work, wallet, promotion));
    const request = { configuration, rows, now, at: placedAt, buyer };
    const why = promotion ? await promotionRefusal(promotion, request) : unknownCode(null);
    const retaken = ended.find(({ couponId }) => couponId === promotionCodeId) ?? null;
    if (why && retaken) {
      missed.push({ position, code: why.code, messages: sayInAll(why.message) });
    } else if (why) refused.push({ position, why });
    else fresh.push({ position, retaken, coupon: { ...promotion!, couponId: promotionCodeId } });
  }
  for (const use of uses) {
    const why = await refusedToBuyer(work, use, { wallet, placedAt });
    const code = named.find(({ promotionCodeId }) => promotionCodeId === use.couponId);
    if (why) refused.push({ position: code?.position ?? null, why });
  }
  return { fresh, refused, missed };
}

/** Why a purchase can't adopt what its checkout used for another member, or for a guest. */
async function refusedToBuyer(
  work: Work,
  use: CheckoutUse,
  { wallet: { memberId }, placedAt }: { wallet: Wallet; placedAt: Date },
): Promise<CouponRefusal | null> {
  if (!use.isPromotion || use.memberId === memberId) return null;
  const pool = await pooledMembers(work.rows, memberId);
  if (use.memberId !== null && pool.includes(use.memberId)) return null;
  const { couponId: promotionCodeId } = use;
  const promotion = promotionAt(work.configuration, promotionCodeId, placedAt);
  return promotion && limitOfMember(promotion, work, { memberId, at: placedAt });
}

const ADOPT = sql.write("adopt open uses of promotion codes by their recorded purchase")`
  update promotion_code_uses u set status = 'RECORDED', member_id = ${"memberId"}
  from unnest(${"codeIds"}::uuid[], ${"useIds"}::uuid[]) as adopted (code_id, id)
  where u.promotion_code_id = adopted.code_id and u.id = adopted.id and u.status = 'OPEN'
  returning 1
`;

/**
 * Adopts what the purchase's checkout used of promotion codes.
 * @throws RetryableConflict when one of the uses ended a moment ago.
 */
export async function adoptPromotionUses(
  work: Work,
  memberId: string,
  uses: readonly CheckoutUse[],
): Promise<void> {
  const promotions = uses.filter(({ isPromotion }) => isPromotion);
  if (promotions.length === 0) return;
  const codeIds = promotions.map(({ couponId }) => couponId);
  const useIds = promotions.map(({ id }) => id);
  const adopted = await work.rows(ADOPT, { memberId, codeIds, useIds });
  if (adopted.length < promotions.length) {
    throw new RetryableConflict("A use of a promotion code ended a moment ago.");
  }
}

/**
 * Uses promotion codes for a purchase that is recorded.
 * @throws Refusal LIMIT_REACHED, when others took the last use, at the code's place.
 */
export async function recordPromotionUses(
  work: Work,
  fresh: readonly FreshPromotion[],
  purchase: RecordedCheckout,
): Promise<void> {
  const { source, purchaseExternalId, memberId, placedAt, taken } = purchase;
  const inOrder = fresh.toSorted(({ coupon: a }, { coupon: b }) =>
    a.couponId < b.couponId ? -1 : 1,
  );
  for (const { position, coupon, retaken } of inOrder) {
    if (retaken) {
      await retakePromotionUse(work, coupon, { ...purchase, useId: retaken.id });
      continue;
    }
    const why = await insertPromotionUse(work, coupon, {
      memberId,
      source,
      purchaseExternalId,
      ...taken.get(coupon.couponId)!,
      status: "RECORDED",
      at: placedAt,
      heldUntil: null,
    });
    if (why) throw refusal(why.code, ["input", "couponCodes", String(position)], why.message);
  }
}

/** A purchase that is recorded, as far as its promotion codes need it. */
interface RecordedCheckout extends Checkout {
  readonly memberId: string;
  readonly placedAt: Date;
  /** By the ids of the promotion codes. */
  readonly taken: ReadonlyMap<string, TakenOff>;
}
