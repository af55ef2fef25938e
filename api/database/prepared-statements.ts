import { statementOfText } from "./sql.ts";

// Every connection keeps each named statement for its life, so endless new texts stay unnamed.
const NAMES_MAX = 1000;

const names = new Map<string, string>();

/** The name under which a statement's text is prepared; undefined once too many texts have one. */
export function statementName(statement: string): string | undefined {
  const existing = names.get(statement);
  if (existing !== undefined || names.size >= NAMES_MAX) return existing;

  // PostgreSQL cuts names at 63 bytes; the number keeps two of one name apart.
  const { name = "statement" } = statementOfText(statement) ?? {};
  const unique = `${name.slice(0, 50)} ${names.size + 1}`;
  names.set(statement, unique);
  return unique;
}

/**
 * Settings of a connection whose prepared statements find their rows by a key. PostgreSQL plans
 * each statement once, not for its values: that planning took a third of a page's time. A plan made
 * while a table was empty must still suit it when it has grown, so it never reads whole tables
 * where there is an index.
 */
export const GENERIC_PLANS = "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off";
