/** Why a write was refused, as clients see it; `field` is the path of the input to blame. */
export interface UserError {
  code: string;
  field: readonly string[];
  message: string;
}
