import { text } from "../../locales/text.ts";
import { shown } from "../../values/excerpt.ts";
import { InvalidValue } from "../errors.ts";

const TYPED_LONGEST = 4096;

/** A text that somebody typed as a code; whether it is one is its reader's. @throws InvalidValue */
export function parseTypedCode(value: unknown): string {
  // Half a character of two is none, and could not be kept.
  if (typeof value === "string" && value.length <= TYPED_LONGEST) return value.toWellFormed();
  throw new InvalidValue(text("graphql.typedCode", { value: shown(value) }));
}
