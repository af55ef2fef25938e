import { setTimeout as sleep } from "node:timers/promises";
import type { RunStatement, Statement } from "../database/sql.ts";
import type { TaskWrite } from "./scheduled-task.ts";
import type { Log } from "../values/log.ts";
import type { Mailer } from "../network/mailer.ts";
import type { SafeHttpClient } from "../network/safe-http-client.ts";
import { WakeablePoller } from "./wakeable-poller.ts";
import type { KeyRing } from "../values/key-ring.ts";
import { loggableError } from "../values/errors/loggable-error.ts";

/** Something to bring to the world outside. */
export interface Delivery {
  readonly id: string;
  readonly programId: string;
  /** Where it goes: a slow receiver keeps only its own lane busy. */
  readonly partition: string;
}

/**
 * Brings things to the world outside: rows that fall due by the program's clock. Each is taken for
 * `LEASE_SECONDS`, carried outside of any transaction, and what came of it is written down in one.
 * What a killed process had taken is taken again when the lease has run out: so it arrives at least
 * once.
 */
export interface DeliveryWorker<Taken extends Delivery = Delivery> {
  readonly name: string;
  /** Takes what is due, within the room there is. */
  take(context: DeliveryContext, capacity: DeliveryCapacity): Promise<Taken[]>;
  /** Prolongs the lease on what is being carried. */
  extendLease(context: DeliveryContext, ids: readonly string[]): Promise<void>;
  /** Carries one, and writes down what came of it. */
  deliver(context: DeliveryContext, delivery: Taken): Promise<void>;
}

/** A program with deliveries that wait. */
export interface WaitingProgram {
  readonly programId: string;
  /** What its test clock shows; null without one. */
  readonly testNow: Date | null;
}

/** Two statements that take due deliveries. */
export interface DueDeliveries<Taken> {
  readonly waitingIn: Statement<WaitingProgram, never>;
  /**
   * Takes what is due in the programs, whose present times are `nows`; `busy` are the partitions
   * that are being delivered to, `busyCounts` how many deliveries each has now.
   */
  readonly take: Statement<
    Taken,
    "programIds" | "nows" | "busy" | "busyCounts" | "partitionMax" | "deliveriesMax"
  >;
}

/** Takes what is due by the clock of each program, within the room there is. */
export async function takeDue<Taken>(
  { rows, now }: Pick<DeliveryContext, "rows" | "now">,
  { busy, deliveries, deliveriesInPartition }: DeliveryCapacity,
  { waitingIn, take }: DueDeliveries<Taken>,
): Promise<Taken[]> {
  const waiting = await rows(waitingIn, {});
  if (waiting.length === 0) return [];
  return rows(take, {
    programIds: waiting.map(({ programId }) => programId),
    nows: waiting.map(({ programId, testNow }) => now(programId, testNow)),
    busy: [...busy.keys()],
    busyCounts: [...busy.values()],
    partitionMax: deliveriesInPartition,
    deliveriesMax: deliveries,
  });
}

/** How much may be taken now. */
export interface DeliveryCapacity {
  readonly deliveries: number;
  readonly deliveriesInPartition: number;
  /** How many are being carried, by lane. */
  readonly busy: ReadonlyMap<string, number>;
}

/** What a courier works with. */
export interface DeliveryContext {
  /** Runs a statement by itself. */
  readonly rows: RunStatement;
  readonly keyRing: KeyRing;
  readonly httpClient: SafeHttpClient;
  /** Null where no e-mails are sent: they wait. */
  readonly mailer: Mailer | null;
  readonly log: Log;
  /** A program's time, given what its test clock shows. */
  now(programId: string, testNow: Date | null): Date;
  /** One write, in a transaction of its own. */
  write(programId: string, call: TaskWrite): Promise<void>;
}

/** A courier with all it needs. */
export interface DeliveryRun {
  readonly deliveryWorker: DeliveryWorker;
  readonly context: DeliveryContext;
}

export const LEASE_SECONDS = 10;

// Most of them only wait for an answer.
const AT_ONCE = 128;
const AT_ONCE_IN_PARTITION = 4;
const POLL_MS = 1_000;
const EXTEND_LEASE_MS = 3_000;
const PATIENCE_MS = 5_000;

/** Carries what falls due until it is stopped; what is on its way then is waited for a little. */
export function startDeliveryWorker(
  { deliveryWorker, context }: DeliveryRun,
  log: Log,
): { wake(): void; stop(): Promise<void> } {
  const delivering = new Map<string, { partition: string; done: Promise<void> }>();
  const poller = new WakeablePoller(POLL_MS);
  const failed = (error: unknown) =>
    log.error(
      { error: loggableError(error), deliveryWorker: deliveryWorker.name },
      "A courier failed; it tries again.",
    );

  const start = (delivery: Delivery) => {
    const done = deliveryWorker
      .deliver(context, delivery)
      .catch(failed)
      .then(() => {
        delivering.delete(delivery.id);
        // There is room again.
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

/** Carries everything that is due now, and what falls due on the way. */
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
