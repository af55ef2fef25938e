import type { EntityManager } from "@mikro-orm/postgresql";
import type { Caller } from "../values/caller.ts";
import type { RunStatement, Statement } from "../database/sql.ts";
import type { ConfigurationSnapshot } from "../configuration/configuration-snapshot.ts";
import type { EventName, NewEvent } from "./event.ts";
import type { AuditSubject } from "./finish.ts";

/** What a write works with: one transaction, one instant, one caller. */
export interface Work {
  readonly programId: string;
  readonly caller: Caller;
  /** The program's time; the same during the whole write. */
  readonly now: Date;
  /** The language refusals are written in; one of the program's. */
  readonly locale: string;
  readonly configuration: ConfigurationSnapshot;
  /** MikroORM inside the transaction: for configuration and for the admin. */
  readonly em: EntityManager;

  /** Runs a statement, prepared once a connection; int8 as number, timestamptz as Date. */
  readonly rows: RunStatement;

  /**
   * Sends a statement without waiting for its answer, so that it travels with what comes after it, and runs before
   * that. The last ones of a write travel with its commit: what must hold of them is the database's to refuse.
   */
  send<Names extends string>(
    statement: Statement<unknown, Names>,
    values: Readonly<Record<Names, unknown>>,
  ): void;
  send(text: string, values: unknown[]): void;

  /**
   * The same for a statement whose values are lists of rows, each sent as JSON: those of writes that go in step travel
   * as one (`write-in-step.ts`).
   */
  sendLists<Names extends string>(
    statement: Statement<unknown, Names>,
    lists: Readonly<Record<Names, readonly object[]>>,
  ): void;
  sendLists(text: string, lists: readonly (readonly object[])[]): void;

  /**
   * Said before going by what writes in step with this one have done to rows that they share: these run again, one
   * after the other. Nothing to a write by itself.
   */
  requireSerial(): void;

  /** Tells whoever reacts a moment later, as its module declares; the event commits with the write. */
  emit<Name extends EventName>(event: NewEvent<Name>): void;

  /** Names what the write changed, for its audit record. */
  audit(subject: AuditSubject): void;

  /**
   * Loads the configuration again if `version` is newer than the one at hand.
   * @throws Raced when the program's test clock was moved meanwhile: the write runs again at the new time.
   */
  ensureConfigurationVersion(version: number): Promise<void>;

  /** Says that the write changes the program's configuration: takes its lock until commit. */
  changeConfiguration(): Promise<void>;
}
