/** What the doctor found out about one part of an installation. */
export interface Finding {
  /** Which part, such as "migrations". */
  readonly part: string;
  /** A warning is worth a look; a problem has to be solved. */
  readonly state: "ok" | "warning" | "problem";
  /** What is there, or what is wrong. */
  readonly message: string;
  /** What to do about it; null where nothing is. */
  readonly advice: string | null;
}

export function healthy(part: string, message: string): Finding {
  return { part, state: "ok", message, advice: null };
}

export function warning(part: string, message: string, advice: string): Finding {
  return { part, state: "warning", message, advice };
}

export function wrong(part: string, message: string, advice: string): Finding {
  return { part, state: "problem", message, advice };
}

/** What an error says, without its stack. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join("; ");
  return error instanceof Error ? error.message || error.name : String(error);
}
