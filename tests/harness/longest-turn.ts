import { setTimeout as sleep } from "node:timers/promises";

/** What a request may keep all others waiting for, in milliseconds. */
export const TURN_MS_MAX = 100;

/**
 * The longest that this process's event loop did nothing else while something ran, in milliseconds
 * of its own processor time: what other processes of a busy machine take does not count.
 */
export async function longestTurn(run: () => Promise<unknown>): Promise<number> {
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
