import type { EntityManager } from "@mikro-orm/postgresql";
import { uuidv7 } from "uuidv7";
import { plainCall, runnerOf } from "../database/sql.ts";
import type { RunStatement, Statement } from "../database/sql.ts";
import { readsOnly } from "../database/batched-read.ts";
import type { Caller } from "../values/caller.ts";
import type { KeyedHashes } from "../values/keyed-hashes.ts";
import type { ConfigurationSnapshot } from "../configuration/configuration-snapshot.ts";
import type { EmittedEvent, EventName, NewEvent } from "./event.ts";
import type { WriteStatements } from "./statement-batcher.ts";
import type { Lists } from "./transaction-work.ts";
import type { AuditSubject, Work } from "./work.ts";
import type { WriteContext } from "./write-context.ts";

export interface BatchedWriteServices {
  readonly em: EntityManager;
  readonly context: WriteContext;
  readonly statements: WriteStatements;
  readonly hashes: KeyedHashes;
  /** The newest configuration that any of the writes has met. */
  configuration(): ConfigurationSnapshot;
  ensureConfigurationVersion(version: number): Promise<void>;
  requireSerial(): void;
  /** Whether it lives by the database's clock, once it has locked its wallet. */
  usesDatabaseClock(): boolean;
}

/** The work of one of several writes that share a transaction. */
export class BatchedWriteContext implements Work {
  readonly programId: string;
  readonly caller: Caller;
  now: Date;
  readonly locale: string;
  readonly em: EntityManager;
  readonly hashes: KeyedHashes;
  /** Whether it has sent a statement that changes something. */
  hasWritten = false;
  readonly events: EmittedEvent[] = [];
  subject: AuditSubject | null = null;
  readonly #services: BatchedWriteServices;
  readonly #sent: Promise<unknown>[] = [];

  // A property, since it is passed on without its object.
  readonly rows: RunStatement = runnerOf((text, values) => {
    if (!readsOnly(text)) this.hasWritten = true;
    return this.#services.statements.rows(text, values);
  });

  constructor(services: BatchedWriteServices) {
    const { context, em, hashes } = services;
    this.#services = services;
    this.programId = context.configuration.programId;
    this.caller = context.caller;
    this.now = context.now;
    this.locale = context.locale;
    this.em = em;
    this.hashes = hashes;
  }

  get configuration(): ConfigurationSnapshot {
    return this.#services.configuration();
  }

  send(statement: Statement | string, values: unknown[] | Readonly<Record<string, unknown>>) {
    this.#waitFor(this.rows(statement as string, values as unknown[]));
  }

  sendLists(statement: Statement | string, lists: Lists) {
    this.hasWritten = true;
    const { text, values } = plainCall(statement, lists as never);
    this.#waitFor(this.#services.statements.lists(text, values as (readonly object[])[]));
  }

  /** Waits for the statements that were sent. @throws the error of the first that failed */
  async sent(): Promise<void> {
    await Promise.all(this.#sent);
  }

  lockedAt(databaseNow: Date) {
    if (this.#services.usesDatabaseClock()) this.now = databaseNow;
  }

  requireSerial() {
    this.#services.requireSerial();
  }

  emit<Name extends EventName>(event: NewEvent<Name>) {
    this.events.push({ id: uuidv7(), ...event });
  }

  audit(subject: AuditSubject) {
    this.subject = { ...this.subject, ...subject };
  }

  ensureConfigurationVersion(version: number): Promise<void> {
    return this.#services.ensureConfigurationVersion(version);
  }

  changeConfiguration(): Promise<void> {
    throw new Error("A batched write can't change the configuration.");
  }

  #waitFor(answered: Promise<unknown>) {
    answered.catch(() => {});
    this.#sent.push(answered);
  }
}
