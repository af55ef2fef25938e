/** Makes a loop wait between two polls: until it is woken, or until the next poll is due. */
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

  // A property, since it is passed on without its object.
  readonly wake = (): void => {
    this.#isWoken = true;
    this.#wakeUp();
  };

  /** Call before polling; wake-ups after this call are remembered. */
  reset(): void {
    this.#isWoken = false;
  }

  /**
   * Waits for a wake-up or the next poll. Returns at once when it was woken since `reset`, or
   * stopped.
   */
  waitForWork(): Promise<void> {
    return new Promise((resolve) => {
      const poll = setTimeout(resolve, this.#pollMs);
      this.#wakeUp = () => {
        clearTimeout(poll);
        resolve();
      };
      if (this.#isWoken || this.#isStopped) this.#wakeUp();
    });
  }

  stop(): void {
    this.#isStopped = true;
    this.wake();
  }
}
