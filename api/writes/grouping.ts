import type { ConfigurationSnapshot } from "../configuration/configuration-snapshot.ts";
import type { RunStatement } from "../database/sql.ts";
import type { Work } from "./work.ts";

/**
 * A write: one function in one transaction. Next to it stands how its calls are run, where that is
 * special:
 *
 *     export async function recordPurchase(work: Work, input: RecordPurchase) { … }
 *     recordPurchase.grouping = { … } satisfies Grouping<RecordPurchase, MemberBy>;
 */
export interface WriteFunction<Input, Result> {
  (work: Work, input: Input): Promise<Result>;
  /** How its calls may share a transaction; without it each has its own. */
  readonly grouping?: Grouping<Input, unknown>;
  /** The part of the result that is stored for the idempotency key; the whole when left out. */
  readonly storedResult?: (result: Result) => unknown;
}

/** How calls of a write share a transaction: group commit, and batches of many items. */
export interface Grouping<Input, Owner> {
  /**
   * Whether a call may be group-committed: not when it takes what owners share, such as a coupon.
   */
  mayShare(input: Input, configuration: ConfigurationSnapshot): boolean;
  /** Whose the call is, as its caller names the owner. */
  ownerOf(input: Input): Owner;
  /** The call's own name: of one name, whoever owns them, one is written after the other. */
  nameOf(input: Input): string;
  /**
   * Finds owners and locks those that nobody else has locked, without waiting.
   * @returns their ids; null for a missing owner, and for one that is locked.
   */
  lockFree(
    rows: RunStatement,
    owners: readonly Owner[],
    configuration: ConfigurationSnapshot,
  ): Promise<(string | null)[]>;
  /** Waits for the locks of owners, in one order. */
  lock(rows: RunStatement, ownerIds: readonly string[]): Promise<unknown>;
}
