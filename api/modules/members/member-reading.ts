import { plainCall } from "../../database/sql.ts";
import type { RunStatement, Statement } from "../../database/sql.ts";
import type { Context } from "../../graphql/context.ts";
import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";

/** What a part is read for. */
export interface PartRequest<Args> {
  readonly memberId: string;
  readonly now: Date;
  readonly configuration: ConfigurationSnapshot;
  readonly args: Args;
}

/**
 * A part of a member that one prepared statement answers. A module declares its own; the fields
 * that need it read it through a `MemberReading`.
 */
export interface MemberPart<Value, Args = Record<never, never>> {
  readonly name: string;
  readonly statement: Statement | string;
  /** By the names of the statement's parameters. */
  values(request: PartRequest<Args>): unknown[] | Readonly<Record<string, unknown>>;
  // The rows are what the statement selects; only its own module knows their shape.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  take(rows: any[], request: PartRequest<Args>): Value;
  /**
   * For members whose rows are not enough: `part` is then read in another round trip, and its value
   * counts.
   */
  readonly otherwise?: {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    when(rows: any[], request: PartRequest<Args>): boolean;
    readonly part: MemberPart<Value, Args>;
  };
}

/** Reads one part, such as in a write; `otherwise` is left to the caller. */
export async function readPart<Value, Args>(
  rows: RunStatement,
  part: Pick<MemberPart<Value, Args>, "statement" | "values" | "take">,
  request: PartRequest<Args>,
): Promise<Value> {
  const { text, values } = plainCall(part.statement, part.values(request));
  return part.take(await rows<object>(text, values), request);
}

/**
 * A member during one request. Each part is read once, when its first field is resolved. The fields
 * of a selection are resolved in the same turn, so all their statements leave together, in one
 * round trip.
 */
export class MemberReading {
  readonly #parts = new Map<string, unknown>();

  constructor(
    readonly memberId: string,
    private readonly context: Context,
  ) {}

  get now(): Date {
    return this.context.now;
  }

  get configuration(): ConfigurationSnapshot {
    return this.context.configuration;
  }

  get locale(): string {
    return this.context.locale;
  }

  part<Value, Args extends object = Record<never, never>>(
    part: MemberPart<Value, Args>,
    args = {} as Args,
  ): Value | Promise<Value> {
    const key = part.name + JSON.stringify(args);
    if (this.#parts.has(key)) return this.#parts.get(key) as Value | Promise<Value>;

    const { memberId, now, configuration } = this;
    const request = { memberId, now, configuration, args };
    const reading = this.#read(part, request).then((value) => {
      this.#parts.set(key, value);
      return value;
    });
    this.#parts.set(key, reading);
    return reading;
  }

  async #read<Value, Args>(
    part: MemberPart<Value, Args>,
    request: PartRequest<Args>,
  ): Promise<Value> {
    const { text, values } = plainCall(part.statement, part.values(request));
    const rows = await this.context.lane.rows<object>(text, values);
    const { otherwise } = part;
    return otherwise?.when(rows, request)
      ? this.#read(otherwise.part, request)
      : part.take(rows, request);
  }

  /**
   * A part as another field of the selection reads it, whatever its arguments; read with `args`
   * when none does. Waits until the other fields have started, so that their order does not matter.
   */
  async partAtHand<Value, Args extends object>(
    part: MemberPart<Value, Args>,
    args: Args,
  ): Promise<Value> {
    await Promise.resolve();
    for (const [key, value] of this.#parts) {
      if (key.startsWith(`${part.name}{`)) return value as Value | Promise<Value>;
    }
    return this.part(part, args);
  }

  /** Remembers a part that a list has read for many members at once. */
  remember<Value, Args extends object = Record<never, never>>(
    part: MemberPart<Value, Args>,
    value: Value,
    args = {} as Args,
  ): this {
    this.#parts.set(part.name + JSON.stringify(args), value);
    return this;
  }
}
