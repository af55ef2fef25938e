// `rate-limiter-flexible` and its like count requests in windows, and wait for a promise; an
// operation costs what its document costs, and is refused before anything runs.
/**
 * How much one caller may ask for: at most `maximum` at once, refilled by `restoreRate` a second.
 */
export interface Rate {
  maximum: number;
  restoreRate: number;
}
interface Budget {
  left: number;
  at: number;
}
export interface Taken {
  remaining: number;
  /** 0 when it was taken. */
  waitSeconds: number;
}

const SWEEP_ABOVE = 10_000;

/**
 * Token buckets by caller, in the memory of this process: with several processes each gives its
 * own. `now` answers milliseconds that only grow.
 */
export class Budgets {
  readonly #budgets = new Map<string, Budget>();
  readonly #now: () => number;
  #sweepAbove = SWEEP_ABOVE;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /**
   * Takes `cost` from the caller's budget; when it isn't there, takes nothing and says how long to
   * wait.
   */
  take(key: string, cost: number, rate: Rate): Taken {
    const budget = this.#budgetOf(key, rate);
    const waitSeconds = Math.max(0, (cost - budget.left) / rate.restoreRate);
    if (waitSeconds === 0) budget.left -= cost;
    return { remaining: Math.max(0, Math.floor(budget.left)), waitSeconds };
  }

  /**
   * Takes `cost` also from a budget where it isn't there, which then owes it; at most what comes
   * back in a second.
   */
  charge(key: string, cost: number, rate: Rate): void {
    const budget = this.#budgetOf(key, rate);
    budget.left = Math.max(budget.left - cost, -rate.restoreRate);
  }

  /** How long to wait until the caller's budget owes nothing; 0 when it does not. */
  secondsInDebt(key: string, rate: Rate): number {
    return Math.max(0, -this.#budgetOf(key, rate).left / rate.restoreRate);
  }

  /** Gives back what was taken for something that turned out to cost nothing. */
  giveBack(key: string, cost: number): void {
    const budget = this.#budgets.get(key);
    // More than the most is cut off when it is taken from next.
    if (budget) budget.left += cost;
  }

  #budgetOf(key: string, rate: Rate): Budget {
    const now = this.#now();
    let budget = this.#budgets.get(key);
    if (!budget) {
      this.#budgets.set(key, (budget = { left: rate.maximum, at: now }));
      if (this.#budgets.size > this.#sweepAbove) this.#sweep(now, rate);
    }
    const restored = ((now - budget.at) / 1000) * rate.restoreRate;
    budget.left = Math.min(rate.maximum, budget.left + restored);
    budget.at = now;
    return budget;
  }

  // A budget that had time to fill up again says nothing: forgetting it gives nobody more.
  #sweep(now: number, rate: Rate): void {
    const full = (rate.maximum / rate.restoreRate + 1) * 1000;
    for (const [key, { at }] of this.#budgets) if (now - at > full) this.#budgets.delete(key);
    this.#sweepAbove = Math.max(SWEEP_ABOVE, this.#budgets.size * 2);
  }
}
