import type { EntityManager, MikroORM } from "@mikro-orm/postgresql";
import { uuidv7 } from "uuidv7";
import { transactionRows } from "../database/transaction-rows.ts";
import { plainCall, runnerOf } from "../database/sql.ts";
import type { RunStatement, Statement } from "../database/sql.ts";
import type { Caller } from "../values/caller.ts";
import type { UserError } from "../values/user-error.ts";
import type { ConfigurationSnapshot } from "../configuration/configuration-snapshot.ts";
import type { ConfigurationSnapshots } from "../configuration/configuration-snapshots.ts";
import { NEW_CONFIGURATION_VERSION } from "../configuration/configuration-snapshots.ts";
import type { EventName, NewEvent } from "./event.ts";
import { FINISHED, finishedValues } from "./finish.ts";
import type { AuditSubject, EmittedEvent } from "./finish.ts";
import { claimKey, AlreadyAnswered } from "./idempotency.ts";
import { newerConfiguration } from "./newer-configuration.ts";
import { reasonText, Refusal } from "./refusal.ts";
import type { Work } from "./work.ts";

/** Which write, under which key, with what input. */
export interface WriteCall {
  /** The name of the mutation. */
  operation: string;
  /** The caller's idempotency key, for writes that take one. */
  key?: string;
  /** The input as it was read, without the key: the same key with another input is refused. */
  input: unknown;
}

/** Who writes, when, with which configuration. */
export interface WriteContext {
  caller: Caller;
  /** Whose keys these are; outlives the credential when it is rotated. */
  ownerId: string;
  configuration: ConfigurationSnapshot;
  now: Date;
  locale: string;
  requestId: string;
  /** Told of what went wrong where the answer can't say it. */
  failed?: (error: unknown) => void;
}

export type Written<Result> =
  | { done: true; replayed: boolean; result: Result; userErrors: [] }
  | { done: false; replayed: false; result: null; userErrors: UserError[] };

export interface WriteServices {
  orm: MikroORM;
  snapshots: ConfigurationSnapshots;
  /**
   * Waits for a turn. Fewer than there are connections: a write that meets a newer configuration waits until it is
   * loaded, over a connection that no write must be holding.
   */
  inTurn: <Result>(run: () => Promise<Result>) => Promise<Result>;
  /** What the test clock of a sandbox shows; null where it is not set, and in every other program. */
  testNow: (configuration: ConfigurationSnapshot) => Date | null;
  /** Called after a commit that told of something, to save the dispatcher a wait. */
  wake: () => void;
}

// Two writes that met in an order PostgreSQL could not serve, or of which one took what the other had seen free:
// nothing is wrong with either.
const TRY_AGAIN = new Set(["40001", "40P01", "23505"]);
export const TRIES_MAX = 3;

/** Whether a write that ended with this may succeed when it is run again. */
export function isRetryable(error: unknown): boolean {
  return TRY_AGAIN.has((error as { code?: string }).code ?? "");
}

/**
 * Runs a write in one transaction: key, effect, events and audit commit together or not at all.
 * @returns the write's own result, or the one remembered for its key, or why it was refused.
 * @throws whatever else goes wrong; nothing is written then.
 */
export function write<Result>(
  services: WriteServices,
  context: WriteContext,
  asked: { call: WriteCall; run: (work: Work) => Promise<Result> },
): Promise<Written<Result>> {
  return services.inTurn(() => writeNow(services, context, asked));
}

async function writeNow<Result>(
  services: WriteServices,
  context: WriteContext,
  { call, run }: { call: WriteCall; run: (work: Work) => Promise<Result> },
): Promise<Written<Result>> {
  for (let tries = 1; ; tries++) {
    const work = new OpenWork(services, tries === 1 ? context : await newestOf(context, services));
    try {
      const result = await services.orm.em.fork().transactional(async (em) => {
        work.enter(em);
        work.claim(context, call);
        // A call that was answered before is answered so again, even if it would be refused now.
        const result = await run(work).finally(() => work.claimed);
        work.finish(call, result);
        return result;
      });
      await work.afterCommit();
      return { done: true, replayed: false, result, userErrors: [] };
    } catch (error) {
      if (error instanceof AlreadyAnswered) {
        return { done: true, replayed: true, result: error.result as Result, userErrors: [] };
      }
      const cause = work.failure ?? error;
      if (cause instanceof Refusal) {
        return {
          done: false,
          replayed: false,
          result: null,
          userErrors: userErrorsOf(cause, context),
        };
      }
      if (tries === TRIES_MAX || !isRetryable(cause)) throw cause;
    }
  }
}

/** The same write by what the program's configuration and its test clock say now. */
async function newestOf(context: WriteContext, services: WriteServices): Promise<WriteContext> {
  const configuration =
    (await services.snapshots.get(context.configuration.programId)) ?? context.configuration;
  return { ...context, configuration, now: services.testNow(configuration) ?? context.now };
}

/** Why a write was refused, in its caller's language. */
export function userErrorsOf(
  refusal: Refusal,
  { locale }: Pick<WriteContext, "locale">,
): UserError[] {
  return refusal.reasons.map(({ code, field, message }) => ({
    code,
    field,
    message: reasonText(message, locale),
  }));
}

const FINISH = /* sql */ `
  with ${FINISHED}
  update idempotency_keys set result = $4
  where program_id = $1 and owner_id = $5 and operation = $6 and key = $7
`;

/** Lists of rows, in the order of a text's parameters or by their names. */
export type Lists = readonly (readonly object[])[] | Readonly<Record<string, readonly object[]>>;

class OpenWork implements Work {
  readonly programId: string;
  readonly caller: Caller;
  readonly now: Date;
  readonly locale: string;
  configuration: ConfigurationSnapshot;
  em!: EntityManager;
  /** The statement error that spoiled the transaction; those of later statements only say that it is spoiled. */
  failure: unknown;
  #events: EmittedEvent[] = [];
  #subject: AuditSubject = {};
  #newVersion: number | null = null;
  #rows!: RunStatement;
  readonly #sent: Promise<unknown>[] = [];

  /** Rejected when the call is not a new one, with what is remembered of it. */
  claimed: Promise<void> = Promise.resolve();

  // A property, since it is handed on alone.
  readonly rows: RunStatement = runnerOf(async (text, values) => {
    const answered = this.#ask(text, values);
    // When the call was answered before, nobody waits for this one.
    answered.catch(() => {});
    await this.claimed;
    return answered;
  });

  async #ask<Row>(statement: string, values: unknown[]): Promise<Row[]> {
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
  }

  enter(em: EntityManager) {
    this.em = em;
    this.#rows = transactionRows(em);
  }

  /** Takes the call's key with the write's own first statement, in one round trip. */
  claim(context: WriteContext, call: WriteCall) {
    if (call.key === undefined) return;
    const ask = runnerOf((text, values) => this.#ask(text, values));
    this.claimed = claimKey(ask, context, call);
    this.claimed.catch(() => {});
  }

  send(statement: Statement | string, given: unknown[] | Readonly<Record<string, unknown>>) {
    const { text, values } = plainCall(statement, given);
    const answered = this.#ask(text, values);
    // Looked at after the commit; when the write ends before that, it ends with an error of its own.
    answered.catch(() => {});
    this.#sent.push(answered);
  }

  sendLists(statement: Statement | string, given: Lists) {
    const { text, values } = plainCall(statement, given as never);
    this.send(
      text,
      values.map((list) => JSON.stringify(list)),
    );
  }

  requireSerial() {}

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
    const [changed] = await this.rows<{ version: number }>(NEW_CONFIGURATION_VERSION, [
      this.programId,
    ]);
    this.#newVersion = changed!.version;
  }

  finish({ operation, key }: WriteCall, result: unknown) {
    const { programId, context } = this;
    const finished = { context, operation, events: this.#events, subject: this.#subject };
    this.send(FINISH, [
      ...finishedValues(programId, [finished]),
      ...[JSON.stringify(result ?? null), context.ownerId, operation, key ?? null],
    ]);
  }

  async afterCommit() {
    // A transaction that a statement spoiled ends as asked, and keeps nothing.
    await Promise.all(this.#sent);
    if (this.#events.length > 0) this.services.wake();
    if (this.#newVersion !== null) {
      await this.services.snapshots.reach(this.programId, this.#newVersion);
    }
  }
}
