import type { UserErrorCode } from "./user-error-code.ts";

/** Why a write was refused, as clients see it; `field` is the path of the input to blame. */
export interface UserError {
  code: UserErrorCode;
  field: readonly string[];
  message: string;
}
