import { text } from "../locales/text.ts";
import type { Text } from "../locales/text.ts";

const LONGEST_MESSAGE = 400;
const LONGEST_RUN = 24;
// One unbroken run of 32 characters or more is a value sent to us, never a word of ours.
const LONG_RUN = /[^\s"'`,;:()[\]{}]{32,}/g;

/**
 * A message safe to answer with: values that a client sent are cut short, whatever wrote it. The
 * request's id, which the extensions of an error hold, stays whole.
 */
export function excerptOf(message: string, { requestId }: { requestId?: unknown } = {}): string {
  if (typeof requestId !== "string" || !message.includes(requestId)) return cutShort(message);
  return message.split(requestId).map(cutShort).join(requestId);
}

function cutShort(message: string): string {
  const cut = message.replace(LONG_RUN, (run) => `${run.slice(0, LONGEST_RUN)}…`);
  return cut.length > LONGEST_MESSAGE ? `${cut.slice(0, LONGEST_MESSAGE)}…` : cut;
}

/** A value as a short piece of a message: `"abc"`, `12`, `a list`, `an object`. */
export function shown(value: unknown): string | Text {
  if (typeof value === "string") {
    return JSON.stringify(value.length > LONGEST_RUN ? `${value.slice(0, LONGEST_RUN)}…` : value);
  }
  if (Array.isArray(value)) return text("graphql.aList");
  return typeof value === "object" && value !== null ? text("graphql.anObject") : String(value);
}
