// `npm test` makes short random runs, `npm run proof` long ones: PROOF says how many times as many.
// Both print the seed; the same again is SEED=… npm test -- <file>.

/** The seed of all random runs. */
export const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);

/** How many times as many runs are made as in `npm test`. */
export const PROOF = Number(process.env.PROOF ?? 1);

/** How many runs are made where `npm test` makes `count`; with a PROOF below 1 at least one. */
export function runs(count: number): number {
  return Math.max(1, Math.round(count * PROOF));
}

/** Parameters for fast-check. @param count how many runs `npm test` makes */
export function randomRuns(count: number): { seed: number; numRuns: number } {
  return { seed: SEED, numRuns: runs(count) };
}
