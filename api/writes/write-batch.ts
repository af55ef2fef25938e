import type { EntityManager } from "@mikro-orm/postgresql";
import { say, text } from "../locales/text.ts";
import { transactionRows } from "../database/transaction-rows.ts";
import type { RunStatement } from "../database/sql.ts";
import type { UserError } from "../values/user-error.ts";
import type { ConfigurationSnapshot } from "../configuration/configuration-snapshot.ts";
import { FINISHED, finishedValues } from "./finish.ts";
import { failuresOf, StatementBatcher } from "./statement-batcher.ts";
import { newerConfiguration } from "./newer-configuration.ts";
import { Refusal } from "./refusal.ts";
import { BatchedWriteContext } from "./batched-write-context.ts";
import type { Work } from "./work.ts";
import { isRetryable, userErrorsOf, TRIES_MAX, write } from "./write.ts";
import type { WriteContext, WriteServices } from "./write.ts";

/** The same write for each of many items. */
export interface BatchWrite<Item, Result> {
  readonly operation: string;
  readonly items: readonly Item[];
  /** Whose item it is: those of one owner are written one after the other; null is nobody's. */
  ownerOf(item: Item): string | null;
  /** What the item calls itself: items with one name, whoever owns them, are written one after the other too. */
  nameOf(item: Item): string;
  /** Takes the owners' locks, in one order, before anything is written. */
  lock(rows: RunStatement, owners: readonly string[]): Promise<unknown>;
  run(work: Work, item: Item): Promise<Result>;
}

/** What came of one item. */
export type BatchWritten<Result> =
  | { readonly done: true; readonly result: Result }
  | { readonly done: false; readonly userErrors: readonly (UserError | UnexpectedError)[] };

/** Stands for an item that failed for a reason that is none of its caller's. */
export interface UnexpectedError extends Omit<UserError, "code"> {
  code: "INTERNAL_SERVER_ERROR";
}

/**
 * Writes many items in one transaction, as if each had been written by itself in their order: owners go in step, each
 * owner's items one after the other. A refused item leaves nothing, and the others are written. When the transaction
 * fails for another reason, each item is written by itself, so that only those to blame fail; these are answered
 * `INTERNAL_SERVER_ERROR`. Items have no idempotency key: what they write must know itself.
 * @returns what came of each item, in their order.
 * @throws when the database is away: then some items may be written and others not.
 */
export async function writeBatch<Item, Result>(
  services: WriteServices,
  context: WriteContext,
  asked: BatchWrite<Item, Result>,
): Promise<BatchWritten<Result>[]> {
  const writing = new BatchWriting(services, context, asked);
  try {
    const written = await services.inTurn(() =>
      services.orm.em.fork().transactional((em) => writing.write(em)),
    );
    if (writing.hasEvents) services.wake();
    return written;
  } catch (error) {
    await services.orm.em.fork().execute("select 1");
    context.failed?.(error);
    return writeByThemselves(services, context, asked);
  }
}

async function writeByThemselves<Item, Result>(
  services: WriteServices,
  context: WriteContext,
  { operation, items, run }: BatchWrite<Item, Result>,
): Promise<BatchWritten<Result>[]> {
  const written: BatchWritten<Result>[] = [];
  const write1 = (item: Item) =>
    write(services, context, { call: { operation, input: null }, run: (work) => run(work, item) });
  for (const item of items) {
    written.push(
      await write1(item).catch(async () => {
        // Again, unless the database is away: it may have been when the item failed.
        await services.orm.em.fork().execute("select 1");
        return write1(item).catch((error: unknown) => {
          context.failed?.(error);
          return { done: false, userErrors: [unexpectedly(context)] } as const;
        });
      }),
    );
  }
  return written;
}

function unexpectedly({ requestId, locale }: WriteContext): UnexpectedError {
  return {
    code: "INTERNAL_SERVER_ERROR",
    field: [],
    message: say(text("writes.unexpected", { requestId }), locale),
  };
}

/** What an attempt could not go on with: the next is made another way. */
class AnotherWay extends Error {}

class BatchWriting<Item, Result> {
  hasEvents = false;
  #configuration: ConfigurationSnapshot;
  /** Items that were refused after something had been written for them: left out of the next attempt. */
  readonly #refused = new Map<number, BatchWritten<Result>>();
  #oneByOne = false;

  constructor(
    private readonly services: WriteServices,
    private readonly context: WriteContext,
    private readonly asked: BatchWrite<Item, Result>,
  ) {
    this.#configuration = context.configuration;
  }

  async write(em: EntityManager): Promise<BatchWritten<Result>[]> {
    const rows = transactionRows(em);
    const owners = this.asked.items.map((item) => this.asked.ownerOf(item));
    const known = [...new Set(owners.filter((owner) => owner !== null))].sort();
    await this.asked.lock(rows, known);
    for (let tries = 1; ;) {
      // Rolled back to here, the locks are still held.
      await rows("savepoint attempt", []);
      const steps = new StatementBatcher(rows);
      try {
        return await this.#attempt(em, steps, owners);
      } catch (error) {
        const cause = steps.failure ?? error;
        const mayHelp = isRetryable(cause);
        if (!(cause instanceof AnotherWay) && (!mayHelp || tries++ === TRIES_MAX)) throw cause;
        await rows("rollback to savepoint attempt", []);
      }
    }
  }

  async #attempt(em: EntityManager, steps: StatementBatcher, owners: readonly (string | null)[]) {
    const written: BatchWritten<Result>[] = [];
    const works: BatchedWriteContext[] = [];
    const refusedBefore = this.#refused.size;
    const follow = async (places: readonly number[]) => {
      const statements = steps.statements();
      for (const place of places) {
        const work = new BatchedWriteContext({ ...this.#services(em), statements });
        const outcome = this.#refused.get(place) ?? (await this.#one(work, place));
        written[place] = outcome;
        if (outcome.done) works.push(work);
        // What follows would see what has to be taken back.
        else if (work.hasWritten) return void this.#refused.set(place, outcome);
      }
    };
    const failures = await failuresOf(this.#chains(owners).map(follow));
    if (failures.length > 0) throw failures.find((it) => it instanceof AnotherWay) ?? failures[0];
    if (this.#refused.size > refusedBefore) throw new AnotherWay();
    await this.#finish(works);
    return written;
  }

  async #one(work: BatchedWriteContext, place: number): Promise<BatchWritten<Result>> {
    try {
      const result = await this.asked.run(work, this.asked.items[place]!);
      await work.sent();
      return { done: true, result };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { done: false, userErrors: userErrorsOf(error, this.context) };
    }
  }

  /** The places of the items that go one after the other; in the order of their owners, as the locks are. */
  #chains(owners: readonly (string | null)[]): number[][] {
    const places = owners.map((_, place) => place);
    if (this.#oneByOne) return [places];
    const { items, nameOf } = this.asked;
    const chains = new Chains();
    for (const place of places) chains.tie(`name ${nameOf(items[place]!)}`, owners[place] ?? null);
    const byChain = Map.groupBy(places, (place) => chains.of(`name ${nameOf(items[place]!)}`));
    return [...byChain].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, chain]) => chain);
  }

  #services(em: EntityManager) {
    const { services, context } = this;
    return {
      ...{ em, context, configuration: () => this.#configuration },
      ensureConfigurationVersion: async (version: number) => {
        if (version <= this.#configuration.version) return;
        this.#configuration = await newerConfiguration(services, this.#configuration, version);
      },
      requireSerial: () => {
        if (this.#oneByOne) return;
        this.#oneByOne = true;
        throw new AnotherWay();
      },
    };
  }

  async #finish(works: readonly BatchedWriteContext[]): Promise<void> {
    if (works.length === 0) return;
    const { context } = this;
    const { operation } = this.asked;
    const finished = works.map(({ events, subject }) => ({ context, operation, events, subject }));
    const values = finishedValues(context.configuration.programId, finished);
    await works[0]!.rows(`with ${FINISHED} select`, values);
    this.hasEvents = finished.some(({ events }) => events.length > 0);
  }
}

/** What hangs together, directly or not; known by the smallest owner in it. */
class Chains {
  readonly #next = new Map<string, string>();

  tie(name: string, owner: string | null): void {
    const [a, b] = [this.of(name), owner === null ? this.of(name) : this.of(owner)];
    // Owners' ids sort before names.
    if (a !== b) this.#next.set(a < b ? b : a, a < b ? a : b);
  }

  of(member: string): string {
    const next = this.#next.get(member);
    return next === undefined ? member : this.of(next);
  }
}
