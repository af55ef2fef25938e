import { startDeliveryWorker } from "../jobs/delivery-worker.ts";
import type { DeliveryRun } from "../jobs/delivery-worker.ts";
import { startEventsDispatcher } from "../jobs/events-dispatcher.ts";
import type { DispatcherOptions } from "../jobs/events-dispatcher.ts";
import { startJobs } from "../jobs/jobs.ts";
import type { JobsOptions } from "../jobs/jobs.ts";
import type { MikroORM, SqlEntityManager } from "@mikro-orm/postgresql";

export interface WorkerServices<Work> extends JobsOptions<Work> {
  orm: MikroORM;
  notifySubscribers?: DispatcherOptions["notifySubscribers"];
  /** What brings things to the world outside. */
  deliveryWorkers?: DeliveryRun[];
}

export interface Worker {
  /** Looks for new events at once. */
  wake(): void;
  /** Ends what is running; what it cannot finish in time is taken up by the next worker. */
  stop(): Promise<void>;
}

/** Starts the reactions, schedules and couriers of the modules: in the server's process, or alone. */
export async function startWorker<Work extends { em: SqlEntityManager }>(
  services: WorkerServices<Work>,
): Promise<Worker> {
  const jobs = await startJobs(services);
  try {
    const rounds = (services.deliveryWorkers ?? []).map((deliveryWorker) =>
      startDeliveryWorker(deliveryWorker, services.log),
    );
    const onDispatched = () => rounds.forEach(({ wake }) => wake());
    const dispatcher = await startEventsDispatcher({ ...services, jobs, onDispatched });
    return {
      wake: dispatcher.wake,
      async stop() {
        await dispatcher.stop();
        await Promise.all([jobs.stop(), ...rounds.map(({ stop }) => stop())]);
      },
    };
  } catch (error) {
    await jobs.stop();
    throw error;
  }
}
