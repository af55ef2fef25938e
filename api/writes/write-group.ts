import type { EntityManager } from "@mikro-orm/postgresql";
import { transactionRows } from "../database/transaction-rows.ts";
import type { RunStatement } from "../database/sql.ts";
import { contentHash } from "./content-hash.ts";
import { FINISHED, finishedValues } from "./finish.ts";
import { failuresOf, StatementBatcher } from "./statement-batcher.ts";
import { newerConfiguration } from "./newer-configuration.ts";
import { RetryableConflict } from "./retryable-conflict.ts";
import { Refusal } from "./refusal.ts";
import { BatchedWriteContext } from "./batched-write-context.ts";
import type { BatchedWriteServices } from "./batched-write-context.ts";
import type { Work } from "./work.ts";
import { isRetryable, userErrorsOf } from "./write.ts";
import type { WriteCall, WriteContext, WriteServices, Written } from "./write.ts";

/** A write that may share its transaction with others of its kind, each of another owner. */
export interface GroupableWrite<Owner, Result> {
  readonly call: WriteCall & { readonly key: string };
  /** Whose it is, as the caller said. */
  readonly owner: Owner;
  /**
   * Finds owners and locks those that nobody else has locked, without waiting: the others, and those that there are
   * not, are null.
   */
  lock(rows: RunStatement, owners: readonly Owner[]): Promise<(string | null)[]>;
  run(work: Work): Promise<Result>;
}

/** One of the writes of a shared transaction. */
export interface GroupedWrite {
  readonly context: WriteContext;
  readonly asked: GroupableWrite<unknown, unknown>;
}

/**
 * Writes several calls of one program and one operation in one transaction, in step, each as if it were alone: its key,
 * effect, events and audit commit with those of the others or not at all.
 * @returns what came of them. Left out, with nothing written for them, are those that have to go by themselves: the
 * owner is missing, locked by somebody else or another call's already, the key was used before; and all of them when
 * the transaction failed.
 */
export async function writeGroup<Call extends GroupedWrite>(
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
    const isExpected = cause instanceof Refusal || isRetryable(cause);
    // Those to blame fail again by themselves, and then tell their callers.
    if (!isExpected) calls[0]!.context.failed?.(cause);
    return new Map();
  }
}

const KNOWN = /* sql */ `
  select k.owner_id as "ownerId", k.key
  from jsonb_to_recordset($3) as a ("ownerId" uuid, key text)
  join idempotency_keys k
    on k.program_id = $1 and k.owner_id = a."ownerId" and k.operation = $2 and k.key = a.key
`;

// Fails where one of the keys was taken meanwhile.
const FINISH = /* sql */ `
  with ${FINISHED}
  insert into idempotency_keys (program_id, owner_id, operation, key, input_hash, result, created_at)
  select $1, "ownerId", $4, key, decode("inputHash", 'hex'), result, at
  from jsonb_to_recordset($5) as k ("ownerId" uuid, key text, "inputHash" text, result jsonb, at timestamptz)
`;

interface Done<Call> {
  readonly call: Call;
  readonly work: BatchedWriteContext;
  readonly result: unknown;
}

class GroupWriting<Call extends GroupedWrite> {
  hasEvents = false;
  /** What travels with the commit. */
  sent: Promise<unknown> = Promise.resolve();
  #steps: StatementBatcher | undefined;
  readonly #programId: string;
  readonly #operation: string;

  constructor(
    private readonly services: WriteServices,
    private readonly calls: readonly Call[],
  ) {
    const [{ context, asked }] = calls as readonly [Call];
    this.#programId = context.configuration.programId;
    this.#operation = asked.call.operation;
  }

  /** The statement error that spoiled the transaction. */
  get failure(): unknown {
    return this.#steps?.failure;
  }

  async write(em: EntityManager): Promise<Map<Call, Written<unknown>>> {
    const rows = transactionRows(em);
    const calls = await this.#shared(rows);
    const steps = (this.#steps = new StatementBatcher(rows));
    const written = new Map<Call, Written<unknown>>();
    const done: Done<Call>[] = [];
    const run = async (call: Call) => {
      const work = new BatchedWriteContext({
        ...this.#workServices(call),
        em,
        statements: steps.statements(),
      });
      try {
        const result = await call.asked.run(work);
        done.push({ call, work, result });
        written.set(call, { done: true, replayed: false, result, userErrors: [] });
      } catch (error) {
        // What was written for it has to be taken back.
        if (!(error instanceof Refusal) || work.hasWritten) throw error;
        const userErrors = userErrorsOf(error, call.context);
        written.set(call, { done: false, replayed: false, result: null, userErrors });
      }
    };
    const failures = await failuresOf(calls.map(run));
    if (failures.length > 0) throw failures[0];
    if (done.length === 0) return written;
    await steps.flush();
    this.sent = this.#finish(rows, done);
    // Looked at after the commit, which fails with it.
    this.sent.catch(() => {});
    return written;
  }

  /** Those of the calls that can share the transaction, their owners locked. */
  async #shared(rows: RunStatement): Promise<Call[]> {
    const { calls } = this;
    const keys = calls.map(({ context, asked }) => ({
      ownerId: context.ownerId,
      key: asked.call.key,
    }));
    const [owners, known] = await Promise.all([
      calls[0]!.asked.lock(
        rows,
        calls.map(({ asked }) => asked.owner),
      ),
      rows<{ ownerId: string; key: string }>(KNOWN, [
        ...[this.#programId, this.#operation, JSON.stringify(keys)],
      ]),
    ]);
    const taken = new Set<string | null>([null, ...known.map(keyName)]);
    return calls.filter((_, at) => {
      const names = [owners[at]!, keyName(keys[at]!)];
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
      configuration: () => configuration,
      ensureConfigurationVersion: async (version) => {
        if (version <= configuration.version) return;
        configuration = await newerConfiguration(services, configuration, version);
      },
      requireSerial: () => {
        throw new RetryableConflict(
          "Others of the transaction have changed what this one goes by.",
        );
      },
    };
  }

  #finish(rows: RunStatement, done: readonly Done<Call>[]): Promise<unknown> {
    const operation = this.#operation;
    const finished = done.map(({ call, work }) => ({
      ...{ context: call.context, operation, events: work.events, subject: work.subject ?? {} },
    }));
    const remembered = done.map(({ call: { context, asked }, result = null }) => ({
      ...{ ownerId: context.ownerId, key: asked.call.key, result, at: context.now },
      inputHash: contentHash(asked.call.input).toString("hex"),
    }));
    this.hasEvents = finished.some(({ events }) => events.length > 0);
    return rows(FINISH, [
      ...finishedValues(this.#programId, finished),
      ...[operation, JSON.stringify(remembered)],
    ]);
  }
}

function keyName({ ownerId, key }: { ownerId: string; key: string }): string {
  return JSON.stringify([ownerId, key]);
}
