import type { EntityManager } from "@mikro-orm/postgresql";
import type { ConfigurationSnapshot } from "../configuration/configuration-snapshot.ts";
import { ConfigurationError } from "../configuration/stored-configuration.ts";
import { isDatabaseAway } from "../database/database-away.ts";
import { sql } from "../database/sql.ts";
import { transactionRows } from "../database/transaction-rows.ts";
import { say, text } from "../locales/text.ts";
import { UnionFind } from "../values/union-find.ts";
import type { UserError } from "../values/errors/user-error.ts";
import { BatchedWriteContext } from "./batched-write-context.ts";
import { eventAndAuditRows, WITH_EVENTS_AND_AUDIT } from "./event-and-audit-rows.ts";
import type { Grouping, WriteFunction } from "./grouping.ts";
import { newerConfiguration } from "./write-context.ts";
import { Refusal } from "./refusal.ts";
import { isRetryable, TRIES_MAX } from "./retryable-conflict.ts";
import { failuresOf, StatementBatcher } from "./statement-batcher.ts";
import { userErrorsOf, write } from "./write.ts";
import type { WriteContext, WriteServices } from "./write-context.ts";

/** Many calls of one write, which has a `grouping`. */
export interface BatchRequest<Input, Result> {
  readonly operation: string;
  readonly items: readonly BatchItem<Input>[];
  readonly run: WriteFunction<Input, Result>;
  /** Whether nobody is told of it: no events. */
  readonly isSilent?: boolean;
  /** Whether all of it is undone again: what the outcomes would be, and nothing else. */
  readonly isTrial?: boolean;
}

export interface BatchItem<Input> {
  readonly input: Input;
  /** The items of one owner are written one after the other; null has no owner. */
  readonly ownerId: string | null;
}

/** The outcome of one item. */
export type BatchWritten<Result> =
  | { readonly done: true; readonly result: Result }
  | { readonly done: false; readonly userErrors: readonly (UserError | UnexpectedError)[] };

/** Stands for an item that failed for a reason that is none of its caller's. */
export interface UnexpectedError extends Omit<UserError, "code"> {
  code: "INTERNAL_SERVER_ERROR";
}

/**
 * Writes many items in one transaction, as if each had been written individually in their order:
 * owners are batched, each owner's items one after the other. A refused item leaves nothing, and
 * the others are written. When the transaction fails for another reason, each item is written
 * individually, so that only the faulty ones fail; these are answered `INTERNAL_SERVER_ERROR`.
 * Items have no idempotency key: the write itself must notice a repeated one.
 * @returns the outcome of each item, in their order.
 * @throws when the database is away: then some items may be written and others not.
 */
export async function writeBatch<Input, Result>(
  services: WriteServices,
  context: WriteContext,
  request: BatchRequest<Input, Result>,
): Promise<BatchWritten<Result>[]> {
  const writing = new BatchWriting(services, context, request);
  try {
    const written = await services.inTurn(() => inTransaction(services, request, writing));
    if (writing.hasEvents && !request.isTrial) services.wake();
    return written;
  } catch (error) {
    if (isOutage(error)) throw error;
    context.onFailure?.(error);
    return writeIndividually(services, context, request);
  }
}

/** A trial run ends its transaction as one that failed does. */
async function inTransaction<Input, Result>(
  { orm }: WriteServices,
  { isTrial }: BatchRequest<Input, Result>,
  writing: BatchWriting<Input, Result>,
): Promise<BatchWritten<Result>[]> {
  const em = orm.em.fork();
  if (!isTrial) return em.transactional((inside) => writing.write(inside));
  await em.begin();
  try {
    return await writing.write(em);
  } finally {
    await em.rollback();
  }
}

async function writeIndividually<Input, Result>(
  services: WriteServices,
  context: WriteContext,
  request: BatchRequest<Input, Result>,
): Promise<BatchWritten<Result>[]> {
  const { operation, items, run, isTrial } = request;
  const written: BatchWritten<Result>[] = [];
  const writeItem = async (item: BatchItem<Input>): Promise<BatchWritten<Result>> => {
    if (isTrial) {
      const single = { ...request, items: [item] };
      const writing = new BatchWriting(services, context, single);
      return (await services.inTurn(() => inTransaction(services, single, writing)))[0]!;
    }
    return write(services, context, {
      call: { operation, input: null },
      run: (work) => run(work, item.input),
    });
  };
  for (const item of items) {
    const outcome = await writeItem(item).catch((error: unknown) => {
      if (isOutage(error)) throw error;
      context.onFailure?.(error);
      return { done: false, userErrors: [unexpectedError(context)] } as const;
    });
    written.push(outcome);
  }
  return written;
}

/** What fails every item, and none of them in particular. */
function isOutage(error: unknown): boolean {
  return isDatabaseAway(error) || error instanceof ConfigurationError;
}

function unexpectedError({ requestId, locale }: WriteContext): UnexpectedError {
  const message = say(text("writes.unexpected", { requestId }), locale);
  return { code: "INTERNAL_SERVER_ERROR", field: [], message };
}

const SAVE_POINT = sql.write("begin an attempt")`savepoint attempt`;
const ROLL_BACK = sql.write("end an attempt")`rollback to savepoint attempt`;
const FINISH_WRITES = sql.write("finish batched writes")`${WITH_EVENTS_AND_AUDIT} select`;

/** Ends an attempt that has to be made in another way. */
class AttemptAgain extends Error {}

class BatchWriting<Input, Result> {
  hasEvents = false;
  #configuration: ConfigurationSnapshot;
  /** Items that were refused after they had changed something: left out of the next attempt. */
  readonly #refused = new Map<number, BatchWritten<Result>>();
  #isSerial = false;
  readonly #grouping: Grouping<Input, unknown>;

  constructor(
    private readonly services: WriteServices,
    private readonly context: WriteContext,
    private readonly request: BatchRequest<Input, Result>,
  ) {
    this.#configuration = context.configuration;
    this.#grouping = request.run.grouping!;
  }

  async write(em: EntityManager): Promise<BatchWritten<Result>[]> {
    const rows = transactionRows(em);
    const ownerIds = this.request.items.map(({ ownerId }) => ownerId);
    const toLock = [...new Set(ownerIds.filter((ownerId) => ownerId !== null))].sort();
    await this.#grouping.lock(rows, toLock);
    for (let tries = 1; ;) {
      // Rolled back to here, the locks are still held.
      await rows(SAVE_POINT, {});
      const batcher = new StatementBatcher(rows);
      try {
        return await this.#attempt(em, batcher);
      } catch (error) {
        const cause = batcher.failure ?? error;
        const isOver = !isRetryable(cause) || tries++ === TRIES_MAX;
        if (!(cause instanceof AttemptAgain) && isOver) throw cause;
        await rows(ROLL_BACK, {});
      }
    }
  }

  async #attempt(em: EntityManager, batcher: StatementBatcher): Promise<BatchWritten<Result>[]> {
    const written: BatchWritten<Result>[] = [];
    const works: BatchedWriteContext[] = [];
    const refusedBefore = this.#refused.size;
    const writeChain = async (places: readonly number[]) => {
      const statements = batcher.statements();
      for (const place of places) {
        const work = new BatchedWriteContext({ ...this.#workServices(em), statements });
        const outcome = this.#refused.get(place) ?? (await this.#writeItem(work, place));
        written[place] = outcome;
        if (outcome.done) works.push(work);
        // The next item would see changes that have to be rolled back.
        else if (work.hasWritten) return void this.#refused.set(place, outcome);
      }
    };
    const failures = await failuresOf(this.#chains().map(writeChain));
    if (failures.length > 0) {
      throw failures.find((failure) => failure instanceof AttemptAgain) ?? failures[0];
    }
    if (this.#refused.size > refusedBefore) throw new AttemptAgain();
    await this.#finish(works);
    return written;
  }

  async #writeItem(work: BatchedWriteContext, place: number): Promise<BatchWritten<Result>> {
    const { run, items } = this.request;
    try {
      const result = await run(work, items[place]!.input);
      await work.sent();
      return { done: true, result };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { done: false, userErrors: userErrorsOf(error, this.context) };
    }
  }

  /**
   * The places of items that are written one after the other, since they share an owner or a name;
   * the chains in the order of their owners, as the locks are.
   */
  #chains(): number[][] {
    const { items } = this.request;
    const places = items.map((_, place) => place);
    if (this.#isSerial) return [places];
    // Ids of owners sort before names, so that a chain goes by an owner.
    const names = items.map(({ input }) => `name ${this.#grouping.nameOf(input)}`);
    const chains = new UnionFind();
    for (const place of places) chains.union(names[place]!, items[place]!.ownerId ?? names[place]!);
    const byChain = Map.groupBy(places, (place) => chains.find(names[place]!));
    return [...byChain].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, chain]) => chain);
  }

  #workServices(em: EntityManager) {
    const { services, context } = this;
    return {
      em,
      context,
      hashes: services.hashes,
      configuration: () => this.#configuration,
      ensureConfigurationVersion: async (version: number) => {
        if (version <= this.#configuration.version) return;
        this.#configuration = await newerConfiguration(services, this.#configuration, version);
      },
      usesDatabaseClock: () => services.usesDatabaseClock && !services.testNow(this.#configuration),
      requireSerial: () => {
        if (this.#isSerial) return;
        this.#isSerial = true;
        throw new AttemptAgain();
      },
    };
  }

  async #finish(works: readonly BatchedWriteContext[]): Promise<void> {
    if (works.length === 0) return;
    const { context } = this;
    const { operation } = this.request;
    const { programId } = context.configuration;
    const finished = works.map(({ events, subject }) => ({ context, operation, events, subject }));
    const values = eventAndAuditRows(programId, finished, this.services.hashes);
    await works[0]!.rows(FINISH_WRITES, values);
    this.hasEvents = finished.some(({ events }) => events.length > 0);
  }
}
