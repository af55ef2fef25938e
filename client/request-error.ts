interface Details {
  /**
   * The reason, for programs: `UNAUTHENTICATED`, `FORBIDDEN`, `BAD_USER_INPUT`, `RATE_LIMITED`, …
   */
  code: string;
  /**
   * The path of the input that could not be read, such as `["input", "lines", "0", "quantity"]`;
   * empty when none is to blame.
   */
  field: readonly string[];
  /** What to tell the server's operators, where the answer named it. */
  requestId: string | null;
  /** The answer's HTTP status. */
  status: number;
  /** How long to wait before asking again, where the answer said so. */
  retryAfterSeconds: number | null;
  /** Every error of the answer as it came. */
  errors: readonly unknown[];
}

/**
 * A request that was not answered with data. `message` is the server's own words for the first
 * error.
 */
export class RequestError extends Error implements Details {
  override readonly name = "RequestError";
  readonly code: string;
  readonly field: readonly string[];
  readonly requestId: string | null;
  readonly status: number;
  readonly retryAfterSeconds: number | null;
  readonly errors: readonly unknown[];

  constructor(message: string, details: Details) {
    super(message);
    this.code = details.code;
    this.field = details.field;
    this.requestId = details.requestId;
    this.status = details.status;
    this.retryAfterSeconds = details.retryAfterSeconds;
    this.errors = details.errors;
  }
}
