import { text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";

const LEVELS_MAX = 200;

/**
 * What is too much about how deep the brackets of a document stand in each other, or null. Looked
 * for in its text, since parsing takes a place on the stack for each of them.
 */
export function nestingProblem(source: string): Text | null {
  let level = 0;
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === '"') at = endOfText(source, at);
    else if (character === "#") at = endOfLine(source, at);
    else if (character === "(" || character === "[" || character === "{") level += 1;
    else if (character === ")" || character === "]" || character === "}") level -= 1;
    if (level > LEVELS_MAX) return text("graphql.nestedTooDeep", { levels: LEVELS_MAX });
  }
  return null;
}

/** Where a text that begins at a quotation mark ends: brackets in it open nothing. */
function endOfText(source: string, start: number): number {
  if (source.startsWith('"""', start)) return endOfBlock(source, start);
  for (let at = start + 1; at < source.length; at++) {
    const character = source[at];
    if (character === '"' || character === "\n" || character === "\r") return at;
    if (character === "\\") at += 1;
  }
  return source.length;
}

function endOfBlock(source: string, start: number): number {
  let end = source.indexOf('"""', start + 3);
  while (end >= 0 && source[end - 1] === "\\") end = source.indexOf('"""', end + 3);
  return end < 0 ? source.length : end + 2;
}

function endOfLine(source: string, start: number): number {
  let at = start;
  while (at < source.length && source[at] !== "\n" && source[at] !== "\r") at += 1;
  return at;
}
