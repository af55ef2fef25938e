import type { MikroORM, SqlEntityManager } from "@mikro-orm/postgresql";
import { committedRows } from "../database/transaction-rows.ts";
import { startDeliveryWorker } from "../jobs/delivery-worker.ts";
import type { DeliveryContext, DeliveryRun } from "../jobs/delivery-worker.ts";
import { startEventsDispatcher } from "../jobs/events-dispatcher.ts";
import type { DispatcherOptions } from "../jobs/events-dispatcher.ts";
import { startJobs } from "../jobs/jobs.ts";
import type { JobsOptions } from "../jobs/jobs.ts";
import type { WorkingCaller } from "../module.ts";
import { modules } from "../modules.ts";
import type { Work } from "../writes/work.ts";
import type { Contexts } from "./contexts.ts";
import { systemOf } from "./contexts.ts";
import { longWorksOf, reactionsOf } from "./reactions.ts";
import type { EngineParts } from "./engine-parts.ts";

export interface WorkerServices<Work> extends JobsOptions<Work> {
  orm: MikroORM;
  notifySubscribers?: DispatcherOptions["notifySubscribers"];
  /** What sends to servers outside. */
  deliveryWorkers?: DeliveryRun[];
}

/** What a worker of the engine runs: `inWork` gives a reaction its transaction. */
export function workerServices(
  services: EngineParts,
  { tasks, contextFor, writeAsSystem }: Contexts,
): EngineWorkerServices {
  const { orm, eventTypes: types, keyRing, httpClient, mailer, log, clock } = services;
  const now = (programId: string, testNow: Date | null) => testNow ?? clock.now(programId);
  const deliveryContext: DeliveryContext = {
    keyRing,
    httpClient,
    mailer,
    log,
    now,
    write: writeAsSystem,
    rows: committedRows(orm.em.fork()),
  };
  const longWorkContext = {
    rows: services.lane.rows,
    files: services.files,
    contextFor: ({ programId, caller, locale, requestId }: WorkingCaller) =>
      contextFor({
        caller: caller ?? systemOf(programId),
        acceptLanguage: locale,
        requestId,
        log,
      }),
  };
  return {
    reactions: reactionsOf(modules),
    longWorks: longWorksOf(modules, longWorkContext),
    schedules: tasks.schedules,
    inWork: ({ programId, type }, run) => writeAsSystem(programId, { operation: type, run }),
    async notifySubscribers(rows, events) {
      for (const { subscriber } of modules) await subscriber?.({ rows, types, now }, events);
    },
    deliveryWorkers: modules.flatMap(({ deliveryWorker }) =>
      deliveryWorker ? [{ deliveryWorker, context: deliveryContext }] : [],
    ),
  };
}

export type EngineWorkerServices = Pick<
  WorkerServices<Work>,
  "reactions" | "longWorks" | "schedules" | "inWork" | "notifySubscribers" | "deliveryWorkers"
>;

export interface Worker {
  /** Looks for new events at once. */
  wake(): void;
  /** Ends what is running; what it cannot finish in time is taken up by the next worker. */
  stop(): Promise<void>;
}

/** Starts reactions, scheduled tasks and deliveries: in the server's process, or alone. */
export async function startWorker<Work extends { em: SqlEntityManager }>(
  services: WorkerServices<Work>,
): Promise<Worker> {
  const jobs = await startJobs(services);
  try {
    const deliveries = (services.deliveryWorkers ?? []).map((deliveryWorker) =>
      startDeliveryWorker(deliveryWorker, services.log),
    );
    const onDispatched = () => deliveries.forEach(({ wake }) => wake());
    const dispatcher = await startEventsDispatcher({ ...services, jobs, onDispatched });
    return {
      wake: dispatcher.wake,
      async stop() {
        await dispatcher.stop();
        await Promise.all([jobs.stop(), ...deliveries.map(({ stop }) => stop())]);
      },
    };
  } catch (error) {
    await jobs.stop();
    throw error;
  }
}
