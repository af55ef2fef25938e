/** A lot as the plain model knows it; times are milliseconds, no expiry is Infinity. */
export interface PlainLot {
  readonly purchase: number | null;
  readonly availableAt: number;
  readonly expiresAt: number;
  pending: number;
  available: number;
  expired: number;
  reversed: number;
}

/** What spent or holds points: how many of them each lot pays; null pays with debt. */
export interface PlainUse {
  readonly points: number;
  readonly sources: Map<PlainLot | null, number>;
  /** What the program pays since points of a lot were returned. */
  readonly forgiven: Map<PlainLot, number>;
  /** OVER: its points went back. */
  status: "HELD" | "DONE" | "OVER";
  /** When a hold ends by itself. */
  readonly heldUntil: number;
}

/**
 * How a return takes points back: as it should, or as if it were any other debit (the first idea,
 * which is wrong).
 */
export type ReturnPosting = "RESOURCING" | "AS_DEBIT";

/** What becomes of spent points that are returned: they are owed, or the program pays them. */
export type DebtTerms = "REPAY" | "FORGIVE";

export interface PlainTaken {
  fromPending: number;
  fromAvailable: number;
  alreadyExpired: number;
  toDebt: number;
  forgiven: number;
}

/**
 * A wallet the way the rules tell it, in plain steps over plain lists: lots with pending,
 * available, expired and reversed points; uses that lots pay for; debt is what of a use neither a
 * lot nor the program pays.
 */
export class PlainWallet {
  readonly lots: PlainLot[] = [];
  readonly uses: PlainUse[] = [];
  now = 0;

  constructor(
    private readonly takingBack: ReturnPosting = "RESOURCING",
    private readonly debtTerms: DebtTerms = "REPAY",
  ) {}

  get balances() {
    const sum = (field: "pending" | "available") =>
      this.lots.reduce((total, lot) => total + lot[field], 0);
    const debt = this.uses.reduce((total, use) => total + (use.sources.get(null) ?? 0), 0);
    const held = this.uses
      .filter(({ status }) => status === "HELD")
      .flatMap(({ sources, forgiven }) => [...sources.values(), ...forgiven.values()])
      .reduce((total, points) => total + points, 0);
    return { available: sum("available"), pending: sum("pending"), held, debt };
  }

  tick(now: number): void {
    this.now = now;
    this.#settle();
  }

  earn(lot: Pick<PlainLot, "purchase" | "availableAt" | "expiresAt">, points: number): void {
    if (points === 0) return;
    this.lots.push({ ...lot, pending: points, available: 0, expired: 0, reversed: 0 });
    this.#settle();
  }

  /** Spends or holds points, soonest expiry first. @returns null when there are too few. */
  spend(points: number, heldUntil: number | null = null): PlainUse | null {
    if (this.balances.available < points) return null;
    const status = heldUntil === null ? "DONE" : "HELD";
    const use: PlainUse = {
      points,
      status,
      sources: new Map(),
      forgiven: new Map(),
      heldUntil: heldUntil ?? Infinity,
    };
    this.#payFromOpenLots(use, points);
    this.uses.push(use);
    return use;
  }

  /**
   * Gives the points of a use back to what pays for it; where a lot is over, they are gone. What
   * the program paid goes to the program.
   */
  giveBack(use: PlainUse, at = this.now): void {
    for (const [lot, points] of use.sources) {
      if (lot) lot[lot.expiresAt <= at ? "expired" : "available"] += points;
    }
    use.sources.clear();
    use.forgiven.clear();
    use.status = "OVER";
    this.#payDebt();
  }

  /** Takes points of a purchase back. */
  takeBack(purchase: number, points: number): PlainTaken {
    if (this.takingBack === "AS_DEBIT") return this.#takeAsDebit(points);
    const taken = { fromPending: 0, fromAvailable: 0, alreadyExpired: 0, toDebt: 0, forgiven: 0 };
    const own = this.lots.filter((lot) => lot.purchase === purchase);
    let left = points;
    const reverse = (lot: PlainLot, field: "pending" | "available" | "expired") => {
      const part = Math.min(lot[field], left);
      lot[field] -= part;
      lot.reversed += part;
      left -= part;
      return part;
    };
    for (const lot of own) taken.fromPending += reverse(lot, "pending");
    for (const lot of own) taken.fromAvailable += reverse(lot, "available");
    for (const lot of own) taken.alreadyExpired += reverse(lot, "expired");
    for (const use of this.uses) {
      for (const lot of own) {
        const part = Math.min(use.sources.get(lot) ?? 0, left);
        if (part === 0) continue;
        pay(use, lot, -part);
        lot.reversed += part;
        left -= part;
        const paid = this.#payFromOpenLots(use, part);
        taken.fromAvailable += paid;
        if (this.debtTerms === "FORGIVE") {
          use.forgiven.set(lot, (use.forgiven.get(lot) ?? 0) + part - paid);
          taken.forgiven += part - paid;
        } else {
          pay(use, null, part - paid);
          taken.toDebt += part - paid;
        }
      }
    }
    if (left > 0) throw new Error(`Purchase ${purchase} earned ${left} points less.`);
    return taken;
  }

  /**
   * Gives points of a purchase again that returns took: first for what the program pays since, then
   * to the lot, with its old dates.
   * @returns what the member has of it.
   */
  giveAgain(purchase: number, points: number): number {
    let left = points;
    for (const lot of this.lots.filter((lot) => lot.purchase === purchase)) {
      for (const use of this.uses) {
        const part = Math.min(use.forgiven.get(lot) ?? 0, left);
        use.forgiven.set(lot, (use.forgiven.get(lot) ?? 0) - part);
        pay(use, lot, part);
        lot.reversed -= part;
        left -= part;
      }
      lot.reversed -= left;
      lot.pending += left;
    }
    this.#settle();
    return left;
  }

  #takeAsDebit(points: number): PlainTaken {
    const [sources, forgiven] = [new Map(), new Map()];
    const use: PlainUse = { points, status: "DONE", sources, forgiven, heldUntil: Infinity };
    const fromAvailable = this.#payFromOpenLots(use, points);
    pay(use, null, points - fromAvailable);
    this.uses.push(use);
    const toDebt = points - fromAvailable;
    return { fromPending: 0, fromAvailable, alreadyExpired: 0, toDebt, forgiven: 0 };
  }

  /**
   * What was due by now, in the order of its instants; at one instant points become available,
   * holds end, lots end.
   */
  #settle(): void {
    for (;;) {
      const due = this.lots.flatMap((lot, age) => [
        ...(lot.pending > 0 ? [{ at: lot.availableAt, kind: 0, age, lot }] : []),
        ...(lot.available > 0 ? [{ at: lot.expiresAt, kind: 2, age, lot }] : []),
      ]);
      const held = this.uses.filter(({ status }) => status === "HELD");
      const ends = held.map((use, age) => ({ at: use.heldUntil, kind: 1, age, use }));
      const [first] = [...due, ...ends]
        .filter(({ at }) => at <= this.now)
        .sort((a, b) => a.at - b.at || a.kind - b.kind || a.age - b.age);
      if (!first) return;
      if ("use" in first) {
        this.giveBack(first.use, first.at);
        continue;
      }
      const { kind, lot } = first;
      if (kind === 0) {
        lot.available += lot.pending;
        lot.pending = 0;
        this.#payDebt();
      } else {
        lot.expired += lot.available;
        lot.available = 0;
      }
    }
  }

  #payDebt(): void {
    for (const use of this.uses) {
      const owed = use.sources.get(null) ?? 0;
      pay(use, null, -this.#payFromOpenLots(use, owed));
    }
  }

  /** @returns how many points the open lots could pay. */
  #payFromOpenLots(use: PlainUse, points: number): number {
    const age = new Map(this.lots.map((lot, position) => [lot, position]));
    const open = this.lots
      .filter(({ available }) => available > 0)
      .sort((a, b) => compare(a.expiresAt, b.expiresAt) || age.get(a)! - age.get(b)!);
    let left = points;
    for (const lot of open) {
      const part = Math.min(lot.available, left);
      lot.available -= part;
      pay(use, lot, part);
      left -= part;
    }
    return points - left;
  }
}

function pay({ sources }: PlainUse, source: PlainLot | null, points: number): void {
  const sum = (sources.get(source) ?? 0) + points;
  if (sum === 0) sources.delete(source);
  else sources.set(source, sum);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
