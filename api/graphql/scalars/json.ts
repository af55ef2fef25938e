import { text } from "../../locales/text.ts";
import { InvalidValue } from "../errors.ts";

const DEPTH_MAX = 20;
const NODES_MAX = 5000;
const TEXT_LONGEST = 10_000;

/** A JSON value of bounded depth and size that PostgreSQL can store. @throws InvalidValue */
export function parseJson(value: unknown): unknown {
  const left = { nodes: NODES_MAX };
  checkJson(value, 1, left);
  return value;
}

function checkJson(value: unknown, depth: number, left: { nodes: number }): void {
  if (depth > DEPTH_MAX) {
    throw new InvalidValue(text("graphql.jsonDepth", { max: DEPTH_MAX }));
  }
  if (--left.nodes < 0) {
    throw new InvalidValue(text("graphql.jsonSize", { max: NODES_MAX }));
  }
  if (typeof value === "string") return checkText(value);
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new InvalidValue(text("graphql.jsonNumber"));
  }
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) checkJson(item, depth + 1, left);
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    checkText(key);
    checkJson(item, depth + 1, left);
  }
}

function checkText(value: string): void {
  if (value.length > TEXT_LONGEST) {
    throw new InvalidValue(text("graphql.jsonTextLength", { max: TEXT_LONGEST }));
  }
  if (value.includes("\0") || !value.isWellFormed()) {
    throw new InvalidValue(text("graphql.jsonTextCharacter"));
  }
}
