/** The processor time that what somebody else wrote may take, in milliseconds. */
const RENDER_MS = 50;

// Asking for the time takes as long as a step.
const STEPS_BETWEEN = 20;

/** A template, or several of one request, took all the time that they had. */
export class RenderBudgetSpent extends Error {
  constructor() {
    super("takes too long: use fewer or smaller loops");
  }
}

/**
 * Processor time for templates: of this thread alone, so that it is the same on a busy machine.
 * Several may share one, such as all previews of a request.
 */
export class RenderBudget {
  #leftUs: number;

  constructor(milliseconds = RENDER_MS) {
    this.#leftUs = milliseconds * 1_000;
  }

  /**
   * Runs something that calls `step` now and then. @throws RenderBudgetSpent from `step`, and at
   * once where nothing is left
   */
  run<Result>(work: (step: () => void) => Result): Result {
    if (this.#leftUs <= 0) throw new RenderBudgetSpent();
    const began = usedUs();
    let steps = 0;
    const step = () => {
      if (++steps % STEPS_BETWEEN === 0 && usedUs() - began > this.#leftUs) {
        throw new RenderBudgetSpent();
      }
    };
    try {
      return work(step);
    } finally {
      this.#leftUs -= usedUs() - began;
    }
  }
}

function usedUs(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}
