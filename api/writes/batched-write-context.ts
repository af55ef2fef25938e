import type { EntityManager } from "@mikro-orm/postgresql";
import { uuidv7 } from "uuidv7";
import { plainCall, runnerOf } from "../database/sql.ts";
import type { RunStatement, Statement } from "../database/sql.ts";
import { readsOnly } from "../database/for-each.ts";
import type { Caller } from "../values/caller.ts";
import type { ConfigurationSnapshot } from "../configuration/configuration-snapshot.ts";
import type { EventName, NewEvent } from "./event.ts";
import type { AuditSubject, EmittedEvent } from "./finish.ts";
import type { WriteStatements } from "./statement-batcher.ts";
import type { Work } from "./work.ts";
import type { Lists, WriteContext } from "./write.ts";

export interface BatchedWriteServices {
  readonly em: EntityManager;
  readonly context: WriteContext;
  readonly statements: WriteStatements;
  /** The newest that any of the writes has met. */
  configuration(): ConfigurationSnapshot;
  ensureConfigurationVersion(version: number): Promise<void>;
  requireSerial(): void;
}

/** What one of several writes in step works with. */
export class BatchedWriteContext implements Work {
  readonly programId: string;
  readonly caller: Caller;
  readonly now: Date;
  readonly locale: string;
  readonly em: EntityManager;
  /** Whether it has asked for more than to read. */
  hasWritten = false;
  readonly events: EmittedEvent[] = [];
  subject: AuditSubject | null = null;
  readonly #services: BatchedWriteServices;
  readonly #sent: Promise<unknown>[] = [];

  // A property, since it is handed on alone.
  readonly rows: RunStatement = runnerOf((text, values) => {
    if (!readsOnly(text)) this.hasWritten = true;
    return this.#services.statements.rows(text, values);
  });

  constructor(services: BatchedWriteServices) {
    const { context, em } = services;
    this.#services = services;
    this.programId = context.configuration.programId;
    this.caller = context.caller;
    this.now = context.now;
    this.locale = context.locale;
    this.em = em;
  }

  get configuration(): ConfigurationSnapshot {
    return this.#services.configuration();
  }

  send(statement: Statement | string, values: unknown[] | Readonly<Record<string, unknown>>) {
    this.#keep(this.rows(statement as string, values as unknown[]));
  }

  sendLists(statement: Statement | string, given: Lists) {
    this.hasWritten = true;
    const { text, values } = plainCall(statement, given as never);
    this.#keep(this.#services.statements.lists(text, values as (readonly object[])[]));
  }

  /** Waits for what was sent. @throws what went wrong with it */
  async sent(): Promise<void> {
    await Promise.all(this.#sent);
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
    throw new Error("A write in step changes no configuration.");
  }

  #keep(answered: Promise<unknown>) {
    answered.catch(() => {});
    this.#sent.push(answered);
  }
}
