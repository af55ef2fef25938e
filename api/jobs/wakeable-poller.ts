/** How a loop rests between two looks for work: until it is woken, or it is time to look anyway. */
export class WakeablePoller {
  readonly #pollMs: number;
  #isStopped = false;
  #isWoken = false;
  #wakeUp = () => {};

  constructor(pollMs: number) {
    this.#pollMs = pollMs;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  // Handed on alone, as what is called when there is work.
  readonly wake = (): void => {
    this.#isWoken = true;
    this.#wakeUp();
  };

  /** To be said before each look: whoever wakes from now on may have come too late for it. */
  reset(): void {
    this.#isWoken = false;
  }

  /** Returns at once when it was woken since the look began, or stopped. */
  waitForWork(): Promise<void> {
    return new Promise((rested) => {
      const poll = setTimeout(rested, this.#pollMs);
      this.#wakeUp = () => {
        clearTimeout(poll);
        rested();
      };
      if (this.#isWoken || this.#isStopped) this.#wakeUp();
    });
  }

  stop(): void {
    this.#isStopped = true;
    this.wake();
  }
}
