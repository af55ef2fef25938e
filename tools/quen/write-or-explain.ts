import type { Context } from "../../api/graphql/context.ts";
import type { WriteFunction } from "../../api/writes/grouping.ts";
import { UsageError } from "./usage-error.ts";

/** A write that a command makes. */
interface CommandWrite<Input> {
  readonly operation: string;
  readonly input: Input;
  /** The flag that says a field of the input; messages stand alone where it is left out. */
  readonly flagOf?: (field: string) => string;
}

/** Runs a write. @throws UsageError with every reason why it is refused, in words */
export async function writeOrExplain<Input, Result>(
  context: Context,
  { operation, input, flagOf }: CommandWrite<Input>,
  run: WriteFunction<Input, Result>,
): Promise<Result> {
  const written = await context.write({ operation, input }, run);
  if (written.done) return written.result;
  const reasons = written.userErrors.map(({ field: [, name], message }) =>
    flagOf && name ? `${flagOf(name)}: ${message}` : message,
  );
  throw new UsageError(reasons.join("\n"));
}
