import type { MikroORM } from "@mikro-orm/postgresql";
import type { ConfigurationSnapshot } from "../configuration/configuration-snapshot.ts";
import type { ConfigurationSnapshots } from "../configuration/configuration-snapshots.ts";
import type { Caller } from "../values/caller.ts";
import type { KeyedHashes } from "../values/keyed-hashes.ts";
import type { UserError } from "../values/errors/user-error.ts";
import type { WriteFunction } from "./grouping.ts";
import { RetryableConflict } from "./retryable-conflict.ts";

/** Which write, under which key, with what input. */
export interface WriteCall<Input = unknown> {
  /** The name of the mutation. */
  operation: string;
  /** The caller's idempotency key, for writes that take one. */
  key?: string;
  /** The input as it was read, without the key: the same key with another input is refused. */
  input: Input;
}

/** A call, and the write that it runs. */
export interface WriteRequest<Input, Result> {
  readonly call: WriteCall<Input>;
  readonly run: WriteFunction<Input, Result>;
}

/** Who writes, when, with which configuration. */
export interface WriteContext {
  caller: Caller;
  /** The owner of the idempotency keys; stays the same when a credential is rotated. */
  ownerId: string;
  configuration: ConfigurationSnapshot;
  now: Date;
  locale: string;
  requestId: string;
  /** Whether the events of its writes are dropped: of what happened elsewhere, long ago. */
  isSilent?: boolean;
  /** Where the request comes from; empty for what the engine does by itself. */
  remoteAddress?: string;
  /** Called with an error that the answer can't tell. */
  onFailure?: (error: unknown) => void;
}

export type Written<Result> =
  | { done: true; replayed: boolean; result: Result; userErrors: [] }
  | { done: false; replayed: false; result: null; userErrors: UserError[] };

export interface WriteServices {
  orm: MikroORM;
  snapshots: ConfigurationSnapshots;
  /**
   * Limits how many writes run at once. Fewer than there are connections: a write that meets a
   * newer configuration waits until it is loaded, over a connection that no write may hold.
   */
  inTurn: <Result>(run: () => Promise<Result>) => Promise<Result>;
  /** The time of a sandbox's test clock; null where it is not set, and in every other program. */
  testNow: (configuration: ConfigurationSnapshot) => Date | null;
  /** What idempotency keys and their inputs are stored as. */
  hashes: KeyedHashes;
  /** Whether entries are recorded by the database's clock; a test clock is none. */
  usesDatabaseClock: boolean;
  /** Called after a commit with events, to save the dispatcher a wait. */
  wake: () => void;
}

/**
 * Returns the configuration of at least a version, for a write that began with an older one.
 * @throws RetryableConflict when the program's test clock was moved: what was written at the time
 * before would stand after what was settled at the new one.
 */
export async function newerConfiguration(
  { snapshots, testNow }: Pick<WriteServices, "snapshots" | "testNow">,
  older: ConfigurationSnapshot,
  version: number,
): Promise<ConfigurationSnapshot> {
  const newer = await snapshots.reach(older.programId, version);
  if (testNow(newer)?.getTime() === testNow(older)?.getTime()) return newer;
  throw new RetryableConflict("The test clock was moved.");
}
