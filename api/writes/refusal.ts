import { say } from "../locales/text.ts";
import type { Text } from "../locales/text.ts";
import type { UserErrorCode } from "../values/errors/user-error-code.ts";

/** One reason why a write is refused. */
export interface RefusalReason {
  /** Tells a program what was wrong. */
  readonly code: UserErrorCode;
  /**
   * What was wrong and what to do next, for people; a plain text is in the caller's language
   * already.
   */
  readonly message: Text | string;
  /** The path of the input to blame, such as `["input", "total"]`; empty when none is. */
  readonly field: readonly string[];
}

/**
 * Thrown inside a write when the caller can fix or accept what is wrong. The whole transaction is
 * rolled back, its idempotency key included, and `writes/write.ts` answers the reasons.
 */
export class Refusal extends Error {
  readonly reasons: readonly RefusalReason[];

  /** A refusal for several reasons at once lets a form show all of them. */
  constructor(...reasons: readonly RefusalReason[]) {
    super(reasons.map(({ code }) => code).join(", "));
    this.reasons = reasons;
  }
}

/** A refusal for one reason. */
export function refusal(code: UserErrorCode, field: readonly string[], message: Text): Refusal {
  return new Refusal({ code, field, message });
}

/** Why something is refused, in the language of a locale. */
export function reasonText(message: RefusalReason["message"], locale: string): string {
  return typeof message === "string" ? message : say(message, locale);
}
