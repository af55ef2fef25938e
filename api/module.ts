import type { EntitySchema } from "@mikro-orm/core";
import type { SnapshotPart } from "./configuration/configuration-snapshot.ts";
import type { DeliveryWorker } from "./jobs/delivery-worker.ts";
import type { ScheduledTask } from "./jobs/scheduled-task.ts";
import type { EventDeclarations, EventName } from "./writes/event.ts";
import type { EventSubscriber } from "./jobs/events-dispatcher.ts";
import type { EventFilter } from "./jobs/jobs.ts";
import type { DomainEvent } from "./writes/event.ts";
import type { Page } from "./jobs/page.ts";
import type { Work } from "./writes/work.ts";

/** What a module brings: everything else in its folder is its own affair. */
export interface Module {
  readonly name: string;
  /** The tables it reads and writes through MikroORM. */
  readonly entities?: readonly (Function | EntitySchema)[];
  /** What it keeps in the program's snapshot. */
  readonly configuration?: readonly SnapshotPart<unknown>[];
  /** Its type-graphql resolvers, by audience. */
  readonly storefront?: readonly Function[];
  readonly admin?: readonly Function[];
  readonly partner?: readonly Function[];
  /** What it tells, by the events' names. */
  readonly events?: EventDeclarations;
  /** What it does a moment after an event, by the event's name: in a transaction of its own, exactly once. */
  readonly reactions?: Readonly<
    Partial<Record<EventName, (work: Work, event: DomainEvent) => Promise<void>>>
  >;
  /** Is given every event once, many together, in the transaction that dispatches them. */
  readonly subscriber?: EventSubscriber;
  /** Which events a reaction applies to, by their name; all when left out. */
  readonly appliesTo?: Readonly<Partial<Record<EventName, EventFilter>>>;
  /** What it does by itself now and then. */
  readonly scheduledTasks?: readonly ScheduledTask[];
  /** What it brings to the world outside. */
  readonly deliveryWorker?: DeliveryWorker;
  /** What it shows in a browser to whoever follows a link. */
  readonly pages?: readonly Page[];
}
