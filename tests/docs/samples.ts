import { readFileSync } from "node:fs";

/** A sample of the documentation: an operation, with the variables that stand below it. */
export interface Sample {
  readonly language: "graphql" | "curl" | "ts";
  readonly text: string;
  readonly variables: unknown;
}

const FENCE = /^```(\w+)\n([^]*?)^```$/gm;

/** The samples of a page that can be run, in the order written. @param page such as `README.md` */
export function samplesOf(page: string): Sample[] {
  const samples: { language: Sample["language"]; text: string; variables: unknown }[] = [];
  for (const [, language, text] of readFileSync(page, "utf8").matchAll(FENCE)) {
    const last = samples.at(-1);
    if (language === "graphql") samples.push({ language, text: text!, variables: null });
    else if (language === "ts") samples.push({ language, text: text!, variables: null });
    else if (text!.startsWith("curl "))
      samples.push({ language: "curl", text: text!, variables: null });
    else if (language === "json" && last?.language === "graphql" && last.variables === null) {
      last.variables = JSON.parse(text!);
    }
  }
  return samples;
}

/** A request as a sample of curl sends it. */
export function curlRequest(text: string): { path: string; init: RequestInit } {
  const path = /http:\/\/127\.0\.0\.1:4000(\S+)/.exec(text)![1]!;
  const headers = [...text.matchAll(/-H '([^:]+): ([^']+)'/g)].map(([, name, value]) => [
    name!,
    value!,
  ]);
  const body = /-d '([^']*)'/.exec(text)![1]!;
  return { path, init: { method: "POST", headers: headers as [string, string][], body } };
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:]+(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Variables as somebody sends them today: with today's instants, and for `…` with what an earlier
 * answer gave, which is found by the beginning of the id or by the field's name.
 */
export function filledIn(variables: unknown, answers: readonly string[]): unknown {
  const fill = (name: string, value: unknown): unknown => {
    if (typeof value !== "string") return value;
    if (INSTANT.test(value)) return new Date().toISOString();
    if (!value.includes("…")) return value;
    return value === "…" ? answered(`"${name}":"([^"]+)"`, answers) : idFrom(value, answers);
  };
  return JSON.parse(JSON.stringify(variables), (name, value) => fill(name, value));
}

/** An operation with the ids of earlier answers in place of `"whe_…"`. */
export function operationFilledIn(text: string, answers: readonly string[]): string {
  return text.replace(/"([a-z]+_…)"/g, (_whole, id: string) => `"${idFrom(id, answers)}"`);
}

const idFrom = (id: string, answers: readonly string[]) =>
  answered(`"(${id.replace("…", '[^"]+')})"`, answers);

/** What the newest answer has that fits. */
function answered(pattern: string, answers: readonly string[]): string {
  for (const answer of answers.toReversed()) {
    const match = new RegExp(pattern).exec(answer);
    if (match) return match[1]!;
  }
  throw new Error(`No answer before has ${pattern}.`);
}
