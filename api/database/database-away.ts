/** Thrown at once, without asking, while the database can't be reached. */
export class DatabaseAway extends Error {
  constructor(options?: ErrorOptions) {
    super("The database does not answer. Try again in a moment.", options);
  }
}

// What Node says of a connection that could not be made, or was lost.
const OF_NETWORK = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
]);
// `pg` gives these no code. The read timeout is longer than PostgreSQL's own limit, so PostgreSQL
// itself is silent then.
const OF_PG = new RegExp(
  [
    "^Connection terminated",
    "^timeout exceeded when trying to connect",
    "^Query read timeout",
    "is not queryable$",
  ].join("|"),
);
// "The database system is starting up", and of a shutdown or a crash.
const OF_A_RESTART = /^57P0[1-5]$|^08/;

interface Failure {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly severity?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
}

/**
 * Whether something failed because the database can't be reached, or lost the connection: not
 * because of what was asked. A write may have been committed all the same.
 */
export function isDatabaseAway(error: unknown): boolean {
  // A cause of a cause of a cause is nothing that our code throws.
  for (let depth = 0, at = error; depth < 5 && at; depth++, at = (at as Failure).cause) {
    if (at instanceof DatabaseAway || isAway(at as Failure)) return true;
  }
  return false;
}

function isAway({ code, syscall, severity, message }: Failure): boolean {
  // PostgreSQL ends a connection with such an error, or does not let one begin.
  if (severity === "FATAL" || severity === "PANIC") return true;
  if (OF_NETWORK.has(String(code)) || OF_A_RESTART.test(String(code))) return true;
  // No socket where PostgreSQL listens.
  if (code === "ENOENT" && syscall === "connect") return true;
  return OF_PG.test(String(message));
}
