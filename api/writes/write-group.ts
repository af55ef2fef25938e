import type { EntityManager } from "@mikro-orm/postgresql";
import { isDatabaseAway } from "../database/database-away.ts";
import { sql } from "../database/sql.ts";
import type { RunStatement } from "../database/sql.ts";
import { transactionRows } from "../database/transaction-rows.ts";
import { BatchedWriteContext } from "./batched-write-context.ts";
import type { BatchedWriteServices } from "./batched-write-context.ts";
import { eventAndAuditRows, WITH_EVENTS_AND_AUDIT } from "./event-and-audit-rows.ts";
import { inputHash, sealedResult, storedKey } from "./idempotency.ts";
import { newerConfiguration } from "./write-context.ts";
import { Refusal } from "./refusal.ts";
import { isRetryable, RetryableConflict } from "./retryable-conflict.ts";
import { failuresOf, StatementBatcher } from "./statement-batcher.ts";
import { userErrorsOf } from "./write.ts";
import type { WriteContext, WriteRequest, WriteServices, Written } from "./write-context.ts";

/** One of the calls that share a transaction: with a key, of a write with a `grouping`. */
export interface GroupedCall {
  readonly context: WriteContext;
  readonly request: WriteRequest<unknown, unknown>;
}

/**
 * Writes several calls of one program and one operation in one transaction, batched, each as if it
 * were alone: its key, effect, events and audit commit with those of the others or not at all.
 * @returns the outcomes. Left out, with nothing written for them, are the calls that have to be
 * written individually: the owner is missing, locked by another transaction or another call's
 * already, the key was used before; and all of them when the transaction failed.
 */
export async function writeGroup<Call extends GroupedCall>(
  services: WriteServices,
  calls: readonly Call[],
): Promise<Map<Call, Written<unknown>>> {
  const writing = new GroupWriting(services, calls);
  try {
    const written = await services.inTurn(() =>
      services.orm.em.fork().transactional((em) => writing.write(em)),
    );
    await writing.sent;
    if (writing.hasEvents) services.wake();
    return written;
  } catch (error) {
    const cause = writing.failure ?? error;
    const isExpected = cause instanceof Refusal || isRetryable(cause) || isDatabaseAway(cause);
    // A call with another fault fails again individually, and then its caller gets the error.
    if (!isExpected) calls[0]!.context.onFailure?.(cause);
    return new Map();
  }
}

const FIND_USED_KEYS = sql.read<{ ownerId: string; key: string }>("find used idempotency keys")`
  select k.owner_id as "ownerId", k.key
  from jsonb_to_recordset(${"keys"}) as a ("ownerId" uuid, key text)
  join idempotency_keys k
    on k.program_id = ${"programId"} and k.owner_id = a."ownerId"
    and k.operation = ${"operation"} and k.key = a.key
`;

// Fails where one of the keys was taken concurrently.
const FINISH_WRITES = sql.write("finish grouped writes")`
  ${WITH_EVENTS_AND_AUDIT}
  insert into idempotency_keys (program_id, owner_id, operation, key, input_hash, result,
  created_at)
  select ${"programId"}, "ownerId", ${"operation"}, key, decode("inputHash", 'hex'), result, at
  from jsonb_to_recordset(${"answers"})
    as k ("ownerId" uuid, key text, "inputHash" text, result jsonb, at timestamptz)
`;

interface DoneCall<Call> {
  readonly call: Call;
  readonly work: BatchedWriteContext;
  readonly result: unknown;
}

class GroupWriting<Call extends GroupedCall> {
  hasEvents = false;
  /** The statement that travels with the commit. */
  sent: Promise<unknown> = Promise.resolve();
  #batcher: StatementBatcher | undefined;
  readonly #programId: string;
  readonly #operation: string;

  constructor(
    private readonly services: WriteServices,
    private readonly calls: readonly Call[],
  ) {
    const [{ context, request }] = calls as readonly [Call];
    this.#programId = context.configuration.programId;
    this.#operation = request.call.operation;
  }

  /** The statement error that spoiled the transaction. */
  get failure(): unknown {
    return this.#batcher?.failure;
  }

  async write(em: EntityManager): Promise<Map<Call, Written<unknown>>> {
    const rows = transactionRows(em);
    const calls = await this.#lockShareable(rows);
    const batcher = (this.#batcher = new StatementBatcher(rows));
    const written = new Map<Call, Written<unknown>>();
    const done: DoneCall<Call>[] = [];
    const runCall = async (call: Call) => {
      const statements = batcher.statements();
      const work = new BatchedWriteContext({ ...this.#workServices(call), em, statements });
      const { run, call: own } = call.request;
      try {
        const result = await run(work, own.input);
        done.push({ call, work, result });
        written.set(call, { done: true, replayed: false, result, userErrors: [] });
      } catch (error) {
        // Its changes have to be rolled back.
        if (!(error instanceof Refusal) || work.hasWritten) throw error;
        const userErrors = userErrorsOf(error, call.context);
        written.set(call, { done: false, replayed: false, result: null, userErrors });
      }
    };
    const failures = await failuresOf(calls.map(runCall));
    if (failures.length > 0) throw failures[0];
    if (done.length === 0) return written;
    await batcher.flush();
    this.sent = this.#finish(rows, done);
    // Looked at after the commit, which fails with it.
    this.sent.catch(() => {});
    return written;
  }

  /** Returns the calls that can share the transaction, and locks their owners. */
  async #lockShareable(rows: RunStatement): Promise<Call[]> {
    const { calls } = this;
    const [{ context, request }] = calls as readonly [Call];
    const grouping = request.run.grouping!;
    const keys = calls.map((call) => this.#keysOf(call));
    const [ownerIds, usedKeys] = await Promise.all([
      grouping.lockFree(
        rows,
        calls.map((call) => grouping.ownerOf(call.request.call.input)),
        context.configuration,
      ),
      rows(FIND_USED_KEYS, {
        programId: this.#programId,
        operation: this.#operation,
        keys: JSON.stringify(keys.flat()),
      }),
    ]);
    const taken = new Set<string | null>([null, ...usedKeys.map(keyName)]);
    return calls.filter((_, at) => {
      const names = [ownerIds[at]!, ...keys[at]!.map(keyName)];
      if (names.some((name) => taken.has(name))) return false;
      for (const name of names) taken.add(name);
      return true;
    });
  }

  #workServices({ context }: Call): Omit<BatchedWriteServices, "em" | "statements"> {
    const { services } = this;
    let { configuration } = context;
    return {
      context,
      hashes: services.hashes,
      configuration: () => configuration,
      ensureConfigurationVersion: async (version) => {
        if (version <= configuration.version) return;
        configuration = await newerConfiguration(services, configuration, version);
      },
      usesDatabaseClock: () => services.usesDatabaseClock && !services.testNow(configuration),
      requireSerial: () => {
        throw new RetryableConflict("Another write of the transaction has changed shared rows.");
      },
    };
  }

  /** What stands for a call's key, the newest name first. */
  #keysOf({ context: { ownerId }, request }: GroupedCall): { ownerId: string; key: string }[] {
    const { name, older } = storedKey(this.services.hashes, request.call.key!);
    return [name, ...older].map((key) => ({ ownerId, key }));
  }

  #finish(rows: RunStatement, done: readonly DoneCall<Call>[]): Promise<unknown> {
    const operation = this.#operation;
    const finished = done.map(({ call: { context }, work: { events, subject } }) => ({
      context,
      operation,
      events,
      subject: subject ?? {},
    }));
    const answers = done.map(({ call, result }) => {
      const { run, call: own } = call.request;
      const { hashes } = this.services;
      const stored = run.storedResult ? run.storedResult(result) : result;
      const [key] = this.#keysOf(call);
      return {
        ...key!,
        inputHash: inputHash(hashes, key!.key, own.input).toString("hex"),
        result: JSON.parse(sealedResult(hashes, own.key!, stored)) as object,
        at: call.context.now,
      };
    });
    this.hasEvents = finished.some(({ events }) => events.length > 0);
    return rows(FINISH_WRITES, {
      ...eventAndAuditRows(this.#programId, finished, this.services.hashes),
      operation,
      answers: JSON.stringify(answers),
    });
  }
}

function keyName({ ownerId, key }: { ownerId: string; key: string }): string {
  return JSON.stringify([ownerId, key]);
}
