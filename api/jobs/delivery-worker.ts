import { setTimeout as sleep } from "node:timers/promises";
import type { RunStatement, Statement } from "../database/sql.ts";
import type { TaskWrite } from "./scheduled-task.ts";
import type { Log } from "../values/log.ts";
import type { Mailer } from "../network/mailer.ts";
import type { SafeHttpClient } from "../network/safe-http-client.ts";
import { WakeablePoller } from "./wakeable-poller.ts";
import type { KeyRing } from "../values/key-ring.ts";

/** Something to send to a system outside: an e-mail, a webhook. */
export interface Delivery {
  readonly id: string;
  readonly programId: string;
  /** The receiver: a slow one keeps only its own partition busy. */
  readonly partition: string;
}

/**
 * Sends deliveries: rows that fall due by the program's clock. Each is taken for `LEASE_SECONDS`,
 * sent outside of any transaction, and its outcome is written in one. The deliveries of a killed
 * process are taken again when their lease has run out: so each arrives at least once.
 */
export interface DeliveryWorker<Taken extends Delivery = Delivery> {
  readonly name: string;
  /** Takes deliveries that are due, within the capacity. */
  take(context: DeliveryContext, capacity: DeliveryCapacity): Promise<Taken[]>;
  /** Extends the lease of deliveries that are being sent. */
  extendLease(context: DeliveryContext, ids: readonly string[]): Promise<void>;
  /** Sends one, and writes its outcome. */
  deliver(context: DeliveryContext, delivery: Taken): Promise<void>;
}

/** The statements that take due deliveries. */
export interface DueDeliveries<Taken> {
  /** Finds the programs with pending deliveries. */
  readonly findPrograms: Statement<{ programId: string; testNow: Date | null }, never>;
  /**
   * Takes deliveries that are due: `programIds` with their present `times`; `partitions` with how
   * many deliveries of each are being sent (`counts`); at most `perPartition` of one partition, and
   * `limit` of all.
   */
  readonly take: Statement<
    Taken,
    "programIds" | "times" | "partitions" | "counts" | "perPartition" | "limit"
  >;
}

/** Takes deliveries that are due by the clock of their program, within the capacity. */
export async function takeDue<Taken>(
  { rows, now }: Pick<DeliveryContext, "rows" | "now">,
  { busy, deliveries, deliveriesInPartition }: DeliveryCapacity,
  { findPrograms, take }: DueDeliveries<Taken>,
): Promise<Taken[]> {
  const programs = await rows(findPrograms, {});
  if (programs.length === 0) return [];
  return rows(take, {
    programIds: programs.map(({ programId }) => programId),
    times: programs.map(({ programId, testNow }) => now(programId, testNow)),
    partitions: [...busy.keys()],
    counts: [...busy.values()],
    perPartition: deliveriesInPartition,
    limit: deliveries,
  });
}

/** How many deliveries may be taken now. */
export interface DeliveryCapacity {
  readonly deliveries: number;
  readonly deliveriesInPartition: number;
  /** How many are being sent, by partition. */
  readonly busy: ReadonlyMap<string, number>;
}

/** A delivery worker at work. */
export interface DeliveryContext {
  /** Runs a statement in its own transaction. */
  readonly rows: RunStatement;
  readonly keyRing: KeyRing;
  readonly httpClient: SafeHttpClient;
  /** Null where no e-mails are sent: they wait. */
  readonly mailer: Mailer | null;
  readonly log: Log;
  /** A program's time, given the time of its test clock. */
  now(programId: string, testNow: Date | null): Date;
  /** One write, in a transaction of its own. */
  write(programId: string, call: TaskWrite): Promise<void>;
}

/** A delivery worker with its context. */
export interface DeliveryRun {
  readonly deliveryWorker: DeliveryWorker;
  readonly context: DeliveryContext;
}

export const LEASE_SECONDS = 10;

// Most of the time they wait for an answer.
const AT_ONCE = 128;
const AT_ONCE_IN_PARTITION = 4;
const POLL_MS = 1_000;
const EXTEND_LEASE_MS = 3_000;
const PATIENCE_MS = 5_000;

/**
 * Sends deliveries as they fall due, until it is stopped; then it waits a little for those under
 * way.
 */
export function startDeliveryWorker(
  { deliveryWorker, context }: DeliveryRun,
  log: Log,
): { wake(): void; stop(): Promise<void> } {
  const delivering = new Map<string, { partition: string; done: Promise<void> }>();
  const poller = new WakeablePoller(POLL_MS);
  const failed = (error: unknown) =>
    log.error(
      { err: error, deliveryWorker: deliveryWorker.name },
      "A delivery worker failed; it tries again.",
    );

  const start = (delivery: Delivery) => {
    const done = deliveryWorker
      .deliver(context, delivery)
      .catch(failed)
      .then(() => {
        delivering.delete(delivery.id);
        // There is capacity again.
        poller.wake();
      });
    delivering.set(delivery.id, { partition: delivery.partition, done });
  };

  const run = async () => {
    while (!poller.isStopped) {
      poller.reset();
      const deliveries = AT_ONCE - delivering.size;
      const partitions = [...delivering.values()].map(({ partition }) => partition);
      const capacity = {
        deliveries,
        deliveriesInPartition: AT_ONCE_IN_PARTITION,
        busy: counted(partitions),
      };
      const taken =
        deliveries > 0
          ? await deliveryWorker.take(context, capacity).catch((e) => (failed(e), []))
          : [];
      taken.forEach(start);
      if (taken.length === 0) await poller.waitForWork();
    }
  };

  const extendLease = () =>
    deliveryWorker.extendLease(context, [...delivering.keys()]).catch(failed);
  const extendingLease = setInterval(
    () => void (delivering.size > 0 && extendLease()),
    EXTEND_LEASE_MS,
  );
  const running = run();
  return {
    wake: poller.wake,
    async stop() {
      poller.stop();
      await running;
      const done = Promise.all([...delivering.values()].map((one) => one.done));
      await Promise.race([done, sleep(PATIENCE_MS, undefined, { ref: false })]);
      clearInterval(extendingLease);
    },
  };
}

/** Sends everything that is due now, and what falls due on the way. */
export async function deliverAllDue({ deliveryWorker, context }: DeliveryRun): Promise<void> {
  const capacity = {
    deliveries: AT_ONCE,
    deliveriesInPartition: AT_ONCE,
    busy: new Map<string, number>(),
  };
  for (;;) {
    const taken = await deliveryWorker.take(context, capacity);
    if (taken.length === 0) return;
    await Promise.all(taken.map((delivery) => deliveryWorker.deliver(context, delivery)));
  }
}

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
