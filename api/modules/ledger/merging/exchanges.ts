import type { Account, Transfer } from "../entry.ts";

/** What pays for a spend of a merged account in place of a lot of it, or the lot itself. */
export interface SpentPart {
  readonly lotId: string;
  readonly points: number;
  /** What the program pays in place of the lot. */
  readonly forgiven: number;
}

/** A spend of points that stayed with the other member when an earlier merge was undone. */
export interface StayedSpend {
  readonly id: string;
  /** The earlier merge. */
  readonly stayedIn: string;
  readonly debt: number;
  readonly parts: readonly SpentPart[];
}

/** Points of the lot that an earlier merge brought, which have stayed: where they are now. */
export interface Stayed {
  readonly mergeId: string;
  /** The lot in the merged account. */
  readonly fromLotId: string;
  readonly lotId: string;
  /** The spend that they pay for; null where they are available. */
  readonly spendId: string | null;
  readonly account: Account;
  readonly points: number;
}

/** Points that stayed, and what the merge brings for them. */
export interface Exchange extends Omit<Stayed, "mergeId"> {
  /** The account's spend of these points; the lot that had stayed pays for it from now on. */
  readonly stayedSpendId: string;
  /** What it was paid with until now, and pays in their place. */
  readonly by: "LOT" | "DEBT" | "PROGRAM";
}

/** Whether something was exchanged for what was paid in one of these ways. */
export const isBy =
  (...ways: readonly Exchange["by"][]) =>
  ({ by }: Exchange) =>
    ways.includes(by);

/** One way in which a part was paid, and how much of it is not exchanged yet. */
export interface Payment {
  readonly by: Exchange["by"];
  left: number;
}

/**
 * In the order in which they take the place of points that stayed.
 * @param owed what the whole spend owes.
 */
export function payments({ forgiven, points }: SpentPart, owed: Payment): Payment[] {
  return [{ by: "PROGRAM", left: forgiven }, owed, { by: "LOT", left: points }];
}

/** How much of a spend that stayed is taken off what paid for it, by each way. */
export function loweredBy(
  part: SpentPart,
  debt: number,
  points: number,
): Record<Exchange["by"], number> {
  const lowered = { PROGRAM: 0, DEBT: 0, LOT: 0 };
  let left = points;
  for (const payment of payments(part, { by: "DEBT", left: debt })) {
    lowered[payment.by] = Math.min(left, payment.left);
    left -= lowered[payment.by];
  }
  return lowered;
}

/**
 * The transfers of an exchange. Points of a spend that another merge brought are in MERGED already.
 * @param lotId the lot that the merge brings.
 */
export function exchangeTransfers(exchange: Exchange, lotId: string): Transfer[] {
  const { account, by, points } = exchange;
  if (account === "MERGED") return [];
  const gone: Transfer = { from: account, to: "MERGED", points, lotId: exchange.lotId };
  if (account === "AVAILABLE") return [gone];
  return by === "LOT"
    ? [gone, { from: "AVAILABLE", to: account, points, lotId }]
    : [gone, { from: "DEBT", to: account, points, lotId: null }];
}
