import { expect } from "vitest";
import type { MemberCounts, MemberProblem } from "../../api/modules/imports/import-members.ts";
import type { TestProgram } from "../harness/open-program.ts";

export interface ImportAnswer extends MemberCounts {
  readonly dryRun: boolean;
  readonly problems: readonly MemberProblem[];
  readonly problemsLeftOut: number;
  /** Where the whole report is; null of a trial run. */
  readonly report: string | null;
}

type Importing = Pick<TestProgram, "fixture" | "keys">;

/** Sends a body as it is, with the admin's key if the headers say nothing else. */
export function sendMembers(
  { fixture, keys }: Importing,
  body: string | ReadableStream,
  { query = "", headers = {} }: { query?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  return fetch(`${fixture.url}/admin/import/members${query}`, {
    method: "POST",
    headers: {
      "content-type": "application/x-ndjson",
      authorization: `Bearer ${keys.admin}`,
      "accept-language": "en",
      ...headers,
    },
    body,
    duplex: "half",
  } as RequestInit);
}

/** Imports members, or lines that are none. */
export async function importMembers(
  program: Importing,
  lines: readonly unknown[],
  query = "",
): Promise<ImportAnswer> {
  const texts = lines.map((it) => (typeof it === "string" ? it : JSON.stringify(it)));
  return answerOf(await sendMembers(program, texts.join("\n"), { query }));
}

/** Imports a table. */
export async function importTable(
  program: Importing,
  table: string,
  query = "",
): Promise<ImportAnswer> {
  const headers = { "content-type": "text/csv" };
  return answerOf(await sendMembers(program, table, { query, headers }));
}

async function answerOf(response: Response): Promise<ImportAnswer> {
  const answer = (await response.json()) as ImportAnswer & { errors?: unknown };
  expect([response.status, answer.errors]).toEqual([200, undefined]);
  return answer;
}
