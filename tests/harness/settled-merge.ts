import { expect } from "vitest";
import { deliverEvents } from "./deliver-events.ts";
import type { TestProgram } from "./open-program.ts";

interface Who {
  readonly id: string;
}

/** Merges one account into another, with everything that follows from it. */
export async function mergeSettled(tea: TestProgram, from: Who, into: Who): Promise<void> {
  expect((await tea.admin.merge(from, into)).userErrors).toEqual([]);
  await deliverEvents(tea);
}

/** Undoes the merge of an account, with everything that follows from it. */
export async function unmergeSettled(tea: TestProgram, from: Who): Promise<void> {
  expect((await tea.admin.unmerge(from)).userErrors).toEqual([]);
  await deliverEvents(tea);
}
