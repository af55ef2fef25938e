import { once } from "node:events";
import { startChild } from "./child.ts";
import type { Load, LoadResult, RequestPlan } from "./load.ts";

export interface Candidate {
  readonly name: string;
  /** One round of so many seconds. */
  measure(seconds: number): Promise<Measured>;
}

export type Measured = Pick<LoadResult, "perSecond" | "medianMs" | "p99Ms">;

export interface RoundsPlan {
  readonly rounds: number;
  readonly seconds: number;
}

// A server that has just started still compiles what it runs; none is there for seconds only.
const WARM_UP_SECONDS = 10;

/**
 * Measures in turns (ABC ABC …), so that whatever else the machine does meets all of them alike,
 * after a round for each that does not count.
 * @returns by name, what each round gave.
 */
export async function alternate(
  candidates: readonly Candidate[],
  { rounds, seconds }: RoundsPlan,
): Promise<Map<string, Measured[]>> {
  console.log("  warming up");
  for (const { measure } of candidates) await measure(WARM_UP_SECONDS);
  const results = new Map(candidates.map(({ name }) => [name, [] as Measured[]]));
  for (let round = 1; round <= rounds; round++) {
    const rates: string[] = [];
    for (const { name, measure } of candidates) {
      const measured = await measure(seconds);
      results.get(name)!.push(measured);
      rates.push(`${name} ${Math.round(measured.perSecond)}/s`);
    }
    console.log(`  round ${round} of ${rounds}: ${rates.join(", ")}`);
  }
  return results;
}

/** What sends the requests, in a process of its own. */
export async function openLoadGenerator() {
  const child = await startChild("load", {});
  return {
    /** @throws Error when any answer was not the one hoped for. */
    async run(load: Omit<Load, "request"> & { request: RequestPlan }): Promise<LoadResult> {
      const answered = once(child.process, "message");
      child.process.send(load);
      const [result] = (await answered) as [LoadResult];
      if (result.failed === 0) return result;
      throw new Error(
        `${result.failed} of ${result.requests} answers failed; one of them:\n${result.failure}`,
      );
    },
    close: () => child.stop(),
  };
}

export type LoadGenerator = Awaited<ReturnType<typeof openLoadGenerator>>;
