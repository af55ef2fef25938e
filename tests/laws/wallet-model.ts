/** A lot of points, as plainly as can be said. */
interface ModelLot {
  readonly availableAt: number;
  /** Null: never. */
  readonly expiresAt: number | null;
  left: number;
}

/** Which lots pay first. */
export type SpendOrder = "soonest expiry" | "oldest";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const VIETNAM = 7 * HOUR;

/**
 * Earned points wait so many whole days after the purchase's, and are valid so many days after it.
 */
export const PENDING_DAYS = 2;
export const VALID_DAYS = 30;
const POINT = 10_000;

/**
 * A wallet in memory: a list of lots, and nothing else. Whether a lot is pending, available or over
 * is what the clock says when it is asked, so nothing is ever settled. Independent of the engine
 * down to its calendar.
 */
export class WalletModel {
  readonly lots: ModelLot[] = [];

  constructor(private readonly spendOrder: SpendOrder = "soonest expiry") {}

  /** A purchase's points wait, and end; late ones may have ended already. */
  buy(amount: number, placedAt: Date): number {
    const points = Math.floor(amount / POINT);
    const day = midnight(placedAt.getTime());
    this.lots.push({
      availableAt: day + (PENDING_DAYS + 1) * DAY,
      expiresAt: day + (VALID_DAYS + 1) * DAY,
      left: points,
    });
    return points;
  }

  /** Given points are available at once, and end at the given time, or as bought ones do. */
  give(points: number, now: Date, expiresAt: Date | null): void {
    const end = expiresAt?.getTime() ?? midnight(now.getTime()) + (VALID_DAYS + 1) * DAY;
    this.lots.push({ availableAt: now.getTime(), expiresAt: end, left: points });
  }

  /** Takes points in spend order. @returns whether there were enough. */
  take(points: number, now: Date): boolean {
    if (this.available(now) < points) return false;
    const open = this.lots.filter((lot) => isOpen(lot, now));
    if (this.spendOrder === "soonest expiry") open.sort(bySoonestExpiry);
    let wanted = points;
    for (const lot of open) {
      const part = Math.min(wanted, lot.left);
      lot.left -= part;
      wanted -= part;
    }
    return true;
  }

  available(now: Date): number {
    return sum(this.lots.filter((lot) => isOpen(lot, now)));
  }

  pending(now: Date): number {
    return sum(this.lots.filter(({ availableAt }) => availableAt > now.getTime()));
  }

  /** What of the available points ends when, soonest first. */
  expiring(now: Date): { points: number; at: string }[] {
    const open = this.lots.filter((lot) => isOpen(lot, now) && lot.left > 0 && lot.expiresAt);
    const byEnd = Map.groupBy(open, ({ expiresAt }) => expiresAt!);
    return [...byEnd]
      .sort(([a], [b]) => a - b)
      .map(([at, lots]) => ({ points: sum(lots), at: new Date(at).toISOString() }));
  }
}

function isOpen({ availableAt, expiresAt }: ModelLot, now: Date): boolean {
  const at = now.getTime();
  return availableAt <= at && (expiresAt === null || at < expiresAt);
}

// Lots of one end are used in the order in which they came; sorting keeps it.
function bySoonestExpiry(a: ModelLot, b: ModelLot): number {
  return (a.expiresAt ?? Infinity) - (b.expiresAt ?? Infinity);
}

function sum(lots: readonly ModelLot[]): number {
  return lots.reduce((points, { left }) => points + left, 0);
}

/** The beginning of a day in Vietnam, where clocks are never changed. */
function midnight(at: number): number {
  return Math.floor((at + VIETNAM) / DAY) * DAY - VIETNAM;
}
