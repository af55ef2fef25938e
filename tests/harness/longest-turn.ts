import { setTimeout as sleep } from "node:timers/promises";

/** What a request may keep all others waiting for, in milliseconds. */
export const TURN_MS_MAX = 100;

const TRIES = 3;

/**
 * The shortest of three measurements of the longest turn of the event loop while something runs, in
 * milliseconds; what is prepared is not measured. A garbage collection, or a slow moment of the
 * machine, is not in all of them.
 */
export async function leastLongestTurn(
  prepare: () => Promise<() => Promise<unknown>>,
): Promise<number> {
  let least = Infinity;
  for (let at = 0; at < TRIES && least >= TURN_MS_MAX; at++) {
    least = Math.min(least, await longestTurn(await prepare()));
  }
  return least;
}

/**
 * The longest that this process's event loop did nothing else while something ran, in milliseconds
 * of its own processor time: what other processes of a busy machine take does not count.
 */
async function longestTurn(run: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let before = process.threadCpuUsage();
  let isRunning = true;
  const watching = (async () => {
    while (isRunning) {
      await sleep(1);
      const { user, system } = process.threadCpuUsage(before);
      before = process.threadCpuUsage();
      longest = Math.max(longest, (user + system) / 1000);
    }
  })();
  try {
    await run();
  } finally {
    isRunning = false;
    await watching;
  }
  return longest;
}
