interface Lot {
  points: number;
  /** Its own last day. */
  readonly lastDay: string;
  readonly of: string | null;
}

interface Bought {
  readonly externalId: string;
  readonly day: string;
  readonly points: number;
}

const DAYS = 30;
const DAY_MS = 86_400_000;
const addDays = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
/** The day in Vietnam. */
const dayOf = (now: Date) => new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
const later = (a: string, b: string) => (a > b ? a : b);

/**
 * Points that last thirty days after the last activity, as plainly as that can be said; nothing is
 * ever spent.
 */
export class PlainActivity {
  #lots: Lot[] = [];
  #purchases: Bought[] = [];
  /** The last day that activity gives. */
  #lastDay = "0000-01-01";

  buy(bought: Bought, now: Date): void {
    this.#expire(now);
    this.#purchases.push(bought);
    this.#lastDay = later(this.#lastDay, addDays(bought.day, DAYS));
    const { points, externalId: of, day } = bought;
    this.#lots.push({ points, lastDay: addDays(day, DAYS), of });
    this.#expire(now);
  }

  give(points: number, now: Date): void {
    this.#expire(now);
    this.#lots.push({ points, lastDay: addDays(dayOf(now), DAYS), of: null });
  }

  /** What would be over ends with today; what is over already is not revived. */
  takeBack({ externalId }: Bought, now: Date): void {
    this.#expire(now);
    this.#purchases = this.#purchases.filter((bought) => bought.externalId !== externalId);
    this.#lots = this.#lots.filter(({ of }) => of !== externalId);
    const left = this.#purchases.map(({ day }) => addDays(day, DAYS));
    const last = left.reduce(later, dayOf(now));
    if (last < this.#lastDay) this.#lastDay = last;
  }

  available(now: Date): number {
    this.#expire(now);
    return this.#lots.reduce((sum, { points }) => sum + points, 0);
  }

  #expire(now: Date): void {
    const today = dayOf(now);
    this.#lots = this.#lots.filter(({ lastDay }) => later(lastDay, this.#lastDay) >= today);
  }
}
