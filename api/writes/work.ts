import type { EntityManager } from "@mikro-orm/postgresql";
import type { Caller } from "../values/caller.ts";
import type { KeyedHashes } from "../values/keyed-hashes.ts";
import type { RunStatement, Statement } from "../database/sql.ts";
import type { ConfigurationSnapshot } from "../configuration/configuration-snapshot.ts";
import type { EventName, NewEvent } from "./event.ts";

/** What a write changed. */
export interface AuditSubject {
  readonly memberId?: string;
  readonly subjectId?: string;
  /** The program's code for why it was done by hand. */
  readonly reasonCode?: string;
  /** What of it the write changed, as it was; field by field, never a secret. */
  readonly before?: object;
  /** The same fields as they are now. */
  readonly after?: object;
}

/** A write at work: one transaction, one instant, one caller. */
export interface Work {
  readonly programId: string;
  readonly caller: Caller;
  /** The program's time; from the lock of the member's wallet on the same during the write. */
  readonly now: Date;
  /** The caller's locale; one of the program's. */
  readonly locale: string;
  readonly configuration: ConfigurationSnapshot;
  /** Hashes and marks that nobody makes who has the database alone. */
  readonly hashes: KeyedHashes;
  /** MikroORM inside the transaction: for configuration and for the admin. */
  readonly em: EntityManager;

  /**
   * Runs a statement, prepared once for each connection; returns int8 as number, timestamptz as
   * Date.
   */
  readonly rows: RunStatement;

  /**
   * Sends a statement without waiting for its answer, so that it travels with the next statements,
   * and runs before them. The last ones of a write travel with its commit, so only constraints can
   * still refuse them.
   */
  send<Names extends string>(
    statement: Statement<unknown, Names>,
    values: Readonly<Record<Names, unknown>>,
  ): void;
  send(text: string, values: unknown[]): void;

  /**
   * The same for a statement whose values are lists of rows, each sent as JSON: the lists of
   * batched writes are joined (`statement-batcher.ts`).
   */
  sendLists<Names extends string>(
    statement: Statement<unknown, Names>,
    lists: Readonly<Record<Names, readonly object[]>>,
  ): void;
  sendLists(text: string, lists: readonly (readonly object[])[]): void;

  /**
   * Call before relying on rows that other writes of the same transaction may have changed: these
   * run again, one after the other. Does nothing in a write that has its transaction to itself.
   */
  requireSerial(): void;

  /**
   * Emits an event that its module declares; it commits with the write, and reactions follow a
   * moment later.
   */
  emit<Name extends EventName>(event: NewEvent<Name>): void;

  /** Names what the write changed, for its audit record. */
  audit(subject: AuditSubject): void;

  /**
   * Loads the configuration again if `version` is newer than the one at hand.
   * @throws RetryableConflict when the program's test clock was moved meanwhile: the write runs
   * again at the new time.
   */
  ensureConfigurationVersion(version: number): Promise<void>;

  /**
   * Tells the database's time under the lock of the wallet that the write changes. The write lives
   * at it from here on, so that entries are recorded in the order of their chain; not in a program
   * with another clock.
   */
  lockedAt(databaseNow: Date): void;

  /** Starts a new version of the program's configuration: takes its lock until commit. */
  changeConfiguration(): Promise<void>;
}
