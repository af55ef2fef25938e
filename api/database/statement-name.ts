import { knownText } from "./sql.ts";

// Every connection keeps each named statement for its life, so endless new texts stay unnamed.
const NAMES_MAX = 1000;

const names = new Map<string, string>();

/** The name under which a statement's text is prepared, or nothing once too many texts have one. */
export function statementName(statement: string): string | undefined {
  const known = names.get(statement);
  if (known !== undefined || names.size >= NAMES_MAX) return known;

  // PostgreSQL cuts names at 63 bytes; the number keeps two of one name apart.
  const { name: said = "statement" } = knownText(statement) ?? {};
  const name = `${said.slice(0, 50)} ${names.size + 1}`;
  names.set(statement, name);
  return name;
}
