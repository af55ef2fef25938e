import { expect } from "vitest";
import { deliverEvents } from "./deliver-events.ts";
import type { TestProgram } from "./open-program.ts";

interface Who {
  readonly id: string;
}

/** Merges one account into another, with everything that follows from it. */
export async function mergeSettled(program: TestProgram, from: Who, into: Who): Promise<void> {
  expect((await program.admin.merge(from, into)).userErrors).toEqual([]);
  await deliverEvents(program);
}

/** Undoes the merge of an account, with everything that follows from it. */
export async function unmergeSettled(testProgram: TestProgram, from: Who): Promise<void> {
  expect((await testProgram.admin.unmerge(from)).userErrors).toEqual([]);
  await deliverEvents(testProgram);
}
