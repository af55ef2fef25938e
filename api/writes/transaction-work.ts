import type { EntityManager } from "@mikro-orm/postgresql";
import { uuidv7 } from "uuidv7";
import type { ConfigurationSnapshot } from "../configuration/configuration-snapshot.ts";
import { NEW_CONFIGURATION_VERSION } from "../configuration/configuration-snapshots.ts";
import { plainCall, runnerOf, sql } from "../database/sql.ts";
import type { RunStatement, Statement } from "../database/sql.ts";
import { transactionRows } from "../database/transaction-rows.ts";
import type { Caller } from "../values/caller.ts";
import type { KeyedHashes } from "../values/keyed-hashes.ts";
import { eventAndAuditRows, WITH_EVENTS_AND_AUDIT } from "./event-and-audit-rows.ts";
import type { EmittedEvent, EventName, NewEvent } from "./event.ts";
import { claimKey, sealedResult, storedKey } from "./idempotency.ts";
import { newerConfiguration } from "./write-context.ts";
import type { AuditSubject, Work } from "./work.ts";
import type { WriteCall, WriteContext, WriteServices } from "./write-context.ts";

const FINISH_WRITE = sql.write("finish a write")`
  ${WITH_EVENTS_AND_AUDIT}
  update idempotency_keys set result = ${"result"}
  where program_id = ${"programId"} and owner_id = ${"ownerId"}
    and operation = ${"operation"} and key = ${"key"}
`;

/** Lists of rows, in the order of a text's parameters or by their names. */
export type Lists = readonly (readonly object[])[] | Readonly<Record<string, readonly object[]>>;

/** The work of a write that has its transaction to itself. */
export class TransactionWork implements Work {
  readonly programId: string;
  readonly caller: Caller;
  now: Date;
  readonly locale: string;
  configuration: ConfigurationSnapshot;
  readonly hashes: KeyedHashes;
  em!: EntityManager;
  /**
   * The statement error that spoiled the transaction; those of later statements only say that it is
   * spoiled.
   */
  failure: unknown;
  #events: EmittedEvent[] = [];
  #subject: AuditSubject = {};
  #newVersion: number | null = null;
  #keyName: string | null = null;
  #rows!: RunStatement;
  readonly #sent: Promise<unknown>[] = [];

  /** Rejected with the earlier answer when the call is not a new one. */
  claimed: Promise<void> = Promise.resolve();

  // A property, since it is passed on without its object.
  readonly rows: RunStatement = runnerOf(async (text, values) => {
    const answered = this.#run(text, values);
    // When the call was answered before, nobody waits for this one.
    answered.catch(() => {});
    await this.claimed;
    return answered;
  });

  async #run<Row>(statement: string, values: unknown[]): Promise<Row[]> {
    try {
      return await this.#rows<Row>(statement, values);
    } catch (error) {
      this.failure ??= error;
      throw error;
    }
  }

  constructor(
    private readonly services: WriteServices,
    private readonly context: WriteContext,
  ) {
    this.programId = context.configuration.programId;
    this.caller = context.caller;
    this.now = context.now;
    this.locale = context.locale;
    this.configuration = context.configuration;
    this.hashes = services.hashes;
  }

  enter(em: EntityManager) {
    this.em = em;
    this.#rows = transactionRows(em);
  }

  /** Takes the call's key with the write's own first statement, in one round trip. */
  claim(context: WriteContext, call: WriteCall) {
    if (call.key === undefined) return;
    const { hashes } = this.services;
    const { operation, input } = call;
    const key = storedKey(hashes, call.key);
    this.#keyName = key.name;
    const run = runnerOf((text, values) => this.#run(text, values));
    this.claimed = claimKey(run, context, { operation, input, key, hashes });
    this.claimed.catch(() => {});
  }

  send(statement: Statement | string, parameters: unknown[] | Readonly<Record<string, unknown>>) {
    const { text, values } = plainCall(statement, parameters);
    const answered = this.#run(text, values);
    // Looked at after the commit; when the write ends before that, it ends with an error of its
    // own.
    answered.catch(() => {});
    this.#sent.push(answered);
  }

  sendLists(statement: Statement | string, lists: Lists) {
    const { text, values } = plainCall(statement, lists as never);
    this.send(
      text,
      values.map((list) => JSON.stringify(list)),
    );
  }

  requireSerial() {}

  lockedAt(databaseNow: Date) {
    const { services, configuration } = this;
    if (services.usesDatabaseClock && !services.testNow(configuration)) this.now = databaseNow;
  }

  emit<Name extends EventName>(event: NewEvent<Name>) {
    this.#events.push({ id: uuidv7(), ...event });
  }

  audit(subject: AuditSubject) {
    this.#subject = { ...this.#subject, ...subject };
  }

  async ensureConfigurationVersion(version: number) {
    if (version <= this.configuration.version) return;
    this.configuration = await newerConfiguration(this.services, this.configuration, version);
  }

  async changeConfiguration() {
    const { programId } = this;
    const [changed] = await this.rows(NEW_CONFIGURATION_VERSION, { programId });
    this.#newVersion = changed!.version;
  }

  finish({ operation, key }: WriteCall, result: unknown) {
    const { programId, context } = this;
    const finished = { context, operation, events: this.#events, subject: this.#subject };
    this.send(FINISH_WRITE, {
      ...eventAndAuditRows(programId, [finished], this.hashes),
      result: key === undefined ? null : sealedResult(this.services.hashes, key, result),
      ownerId: context.ownerId,
      operation,
      key: this.#keyName,
    });
  }

  async afterCommit() {
    // A transaction with a failed statement ends without an error, and keeps nothing.
    await Promise.all(this.#sent);
    if (this.#events.length > 0) this.services.wake();
    if (this.#newVersion !== null) {
      await this.services.snapshots.reach(this.programId, this.#newVersion);
    }
  }
}
