import { expect } from "vitest";
import type { TestProgram } from "../harness/open-program.ts";

export interface ImportAnswer {
  recorded: number;
  known: number;
  refused: number;
  problems: {
    line: number;
    source: string | null;
    externalId: string | null;
    code: string;
    field: string;
    message: string;
  }[];
}

/** Sends a body of JSON Lines as it is, in the shop's name if the headers say nothing else. */
export function sendLines(
  { fixture, keys }: Pick<TestProgram, "fixture" | "keys">,
  body: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${fixture.url}/storefront/import/purchases`, {
    method: "POST",
    headers: {
      "content-type": "application/x-ndjson",
      authorization: `Bearer ${keys.shop}`,
      "accept-language": "en",
      ...headers,
    },
    body,
  });
}

/** Imports purchases, or lines that are none. */
export async function importLines(
  program: TestProgram,
  lines: readonly unknown[],
): Promise<ImportAnswer> {
  const texts = lines.map((it) => (typeof it === "string" ? it : JSON.stringify(it)));
  const response = await sendLines(program, texts.join("\n"));
  expect(response.status).toBe(200);
  return (await response.json()) as ImportAnswer;
}
