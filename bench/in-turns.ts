interface Runs {
  /** How often each is run before its time counts. */
  readonly warmUp: number;
  readonly times: number;
}

/**
 * Runs operations in turns, so that whatever else the machine does meets all alike.
 * @returns how many milliseconds each took, the shortest first
 */
export async function inTurns(
  operations: readonly (() => Promise<unknown>)[],
  { warmUp, times }: Runs,
): Promise<number[][]> {
  const took = operations.map((): number[] => []);
  for (let time = -warmUp; time < times; time++) {
    for (const [at, operation] of operations.entries()) {
      const began = performance.now();
      await operation();
      if (time >= 0) took[at]!.push(performance.now() - began);
    }
  }
  return took.map((values) => values.sort((a, b) => a - b));
}
