const SQLSTATE = /^[0-9A-Z]{5}$/;
const SECRETS = [
  /\b(?:sk|pk|ak|pt|whsec)_\S+/g,
  /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g,
  /[^\s"'<>]+@[^\s"'<>]+/g,
  /\+?\d(?:[\d .-]{5,})\d/g,
];

/**
 * An error as it may be logged. Databases quote the values they refuse, and MikroORM the whole
 * statement with its parameters, so of those only the kind, the constraint and where it was thrown
 * are kept.
 */
export function loggableError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, table, column } = error as Error & Record<string, unknown>;
  const database = typeof code === "string" && SQLSTATE.test(code);
  return {
    type: error.name,
    code,
    ...(database && { constraint, table, column }),
    message: database ? lastPart(error.message) : withoutPersonalData(error.message),
    // The stack's head repeats the message.
    at: error.stack
      ?.split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12),
    ...(error.cause instanceof Error && { cause: loggableError(error.cause) }),
  };
}

function lastPart(message: string): string {
  const said = message.slice(message.lastIndexOf(" - ") + 1).replace(/^- /, "");
  return withoutPersonalData(
    said
      .split("\n")[0]!
      .replace(/: .*/, "")
      .replace(/'[^']*'/g, "'…'"),
  );
}

function withoutPersonalData(message: string): string {
  return SECRETS.reduce((text, secret) => text.replace(secret, "…"), message).slice(0, 500);
}
