import type { KeptMoney, PaidShare, TenderKind } from "../kept/kept-money.ts";

/** One way in which a purchase was paid, money apart. */
export interface Tender<Use = unknown> {
  readonly kind: TenderKind;
  readonly amountMinor: number;
  /** The points that paid it; null where it is no payment by the member's points, or only noted. */
  readonly points: number | null;
  /** The use of the gift card that paid it; null for all others. */
  readonly couponUse: Use | null;
}

/** What stays paid of a tender; null is money. */
export interface PaidPart<Use = unknown> {
  readonly tender: Tender<Use> | null;
  readonly amountMinor: number;
  readonly points: number | null;
}

/** What each tender pays of what is kept of a purchase; money comes last. */
export function paidParts<Use>(
  tenders: readonly Tender<Use>[],
  { shares }: Pick<KeptMoney, "shares">,
): PaidPart<Use>[] {
  const stay = tenders.map(() => 0);
  const left = tenders.map(({ amountMinor }) => amountMinor);
  let money = 0;
  for (const share of shares) {
    const paid = paidOf(share, tenders, left);
    const stays = staysPaid(share, paid);
    paid.forEach((amount, at) => {
      left[at]! -= amount;
      stay[at]! += stays[at]!;
    });
    money += stays.at(-1)!;
  }
  const parts = tenders.map((tender, at): PaidPart<Use> => {
    const amountMinor = stay[at]!;
    return { tender, amountMinor, points: stayingPoints(tender, amountMinor) };
  });
  return [...parts, { tender: null, amountMinor: money, points: null }];
}

/** What tenders pay of a share of the total, in their order: at most what is left of it. */
function paidOf(
  { wholeMinor, takes }: PaidShare,
  tenders: readonly Tender[],
  amounts: readonly number[],
): number[] {
  let unpaid = wholeMinor;
  return tenders.map(({ kind }, at) => {
    const paid = takes.includes(kind) ? Math.min(amounts[at]!, unpaid) : 0;
    unpaid -= paid;
    return paid;
  });
}

function stayingPoints({ points, amountMinor }: Tender, staysMinor: number): number | null {
  if (points === null) return null;
  if (amountMinor === 0) return 0;
  return Number((BigInt(points) * BigInt(staysMinor)) / BigInt(amountMinor));
}

/**
 * What becomes unpaid of each tender where `before` was kept and `after` is: what a return gives
 * back. The other way round it is what a cancelled return takes again.
 */
export function unpaidParts<Use>(
  tenders: readonly Tender<Use>[],
  before: Pick<KeptMoney, "shares">,
  after: Pick<KeptMoney, "shares">,
): PaidPart<Use>[] {
  const paidAfter = paidParts(tenders, after);
  return paidParts(tenders, before).map(({ tender, amountMinor, points }, at) => {
    const stays = paidAfter[at]!;
    return {
      tender,
      amountMinor: amountMinor - stays.amountMinor,
      points: points === null ? null : points - stays.points!,
    };
  });
}

/**
 * What stays paid of each tender where less of a purchase is kept: one after the other takes its
 * share of what is left, rounded down, kᵢ = ⌊Gᵢ × (K − Σk before) / (T − ΣG before)⌋; money keeps
 * the rest. Each falls as K falls, never below 0, and together they are exactly K. (Each share
 * rounded down alone would ask for money back.)
 * @param tenders what they paid, in order, at most T together.
 * @returns for each tender, and for money at the end.
 */
function staysPaid(
  { wholeMinor, keptMinor }: { readonly wholeMinor: number; readonly keptMinor: number },
  tenders: readonly number[],
): number[] {
  let whole = BigInt(wholeMinor);
  let kept = BigInt(keptMinor);
  const parts = tenders.map((minor) => {
    const paid = BigInt(minor);
    const stays = whole === 0n ? 0n : (paid * kept) / whole;
    whole -= paid;
    kept -= stays;
    return Number(stays);
  });
  return [...parts, Number(kept)];
}
