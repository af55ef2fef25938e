import type { IncomingMessage } from "node:http";
import type { EntitySchema } from "@mikro-orm/core";
import type { SnapshotPart } from "./configuration/configuration-snapshot.ts";
import type { StoredTable } from "./configuration/stored-configuration.ts";
import type { RunStatement } from "./database/sql.ts";
import type { Context } from "./graphql/context.ts";
import type { ReadInput } from "./graphql/read-input.ts";
import type { Answer } from "./http/answer.ts";
import type { Exchange } from "./http/exchange.ts";
import type { Route } from "./http/route.ts";
import type { FileKeeping } from "./network/object-store.ts";
import type { Attempt } from "./jobs/long-work.ts";
import type { DeliveryWorker } from "./jobs/delivery-worker.ts";
import type { EventSubscriber } from "./jobs/events-dispatcher.ts";
import type { EventFilter } from "./jobs/reactions.ts";
import type { Measure } from "./jobs/measure.ts";
import type { ScheduledTask, TaskWrite } from "./jobs/scheduled-task.ts";
import type { Api } from "./values/api.ts";
import type { Caller } from "./values/caller.ts";
import type { ConditionField } from "./values/conditions/condition-field.ts";
import type { KeyRing } from "./values/key-ring.ts";
import type { DocumentCheck, ProgramCheck } from "./writes/document-check.ts";
import type { DomainEvent, EventDeclarations, EventName } from "./writes/event.ts";
import type { SealedTable } from "./writes/sealed-table.ts";
import type { Work } from "./writes/work.ts";

/** What a module brings: everything else in its folder is its own affair. */
export interface Module {
  readonly name: string;
  /** The tables it reads and writes through MikroORM. */
  readonly entities?: readonly (Function | EntitySchema)[];
  /** Its parts of the program's configuration snapshot. */
  readonly configuration?: readonly SnapshotPart<unknown>[];
  /** What its tables of configuration must hold, checked before they are read. */
  readonly storedConfiguration?: readonly StoredTable[];
  /** The fields of conditions about facts that it owns. */
  readonly conditionFields?: readonly ConditionField[];
  /** Its type-graphql resolvers, for each API. */
  readonly storefront?: readonly Function[];
  readonly admin?: readonly Function[];
  readonly partner?: readonly Function[];
  /** Its documents, to be compared with the ledger. */
  readonly documentChecks?: readonly DocumentCheck[];
  /** What it has of no member, to be compared with the ledger too. */
  readonly programChecks?: readonly ProgramCheck[];
  /** Its tables whose rows are sealed behind the writes. */
  readonly sealedTables?: readonly SealedTable[];
  /** The events that it emits, by name. */
  readonly events?: EventDeclarations;
  /** What it does a moment after events. */
  readonly reactions?: readonly ModuleReaction[];
  /** What it does after events in many transactions. */
  readonly longWorks?: readonly ModuleLongWork[];
  /** Is given every event once, many together, in the transaction that dispatches them. */
  readonly subscriber?: EventSubscriber;
  /** What it does at set times. */
  readonly scheduledTasks?: readonly ScheduledTask[];
  /** What it sends to servers outside. */
  readonly deliveryWorker?: DeliveryWorker;
  /** What shows whether it keeps up. */
  readonly measures?: readonly Measure[];
  /** What it serves over HTTP beside GraphQL. */
  readonly routes?: readonly ModuleRoute[];
}

/** What follows an event a moment later, in a transaction of its own, exactly once. */
export interface ModuleReaction {
  readonly on: EventName;
  /**
   * What it does, such as "reward the referrer"; another one for each reaction of the module to an
   * event. Jobs in the database are found by it, so it outlives a function that is renamed.
   */
  readonly name: string;
  /** Which events it applies to; all when left out. */
  readonly appliesTo?: EventFilter;
  run(work: Work, event: DomainEvent): Promise<void>;
}

/** What follows an event in many transactions, and goes on where it was when its worker ends. */
export interface ModuleLongWork {
  readonly on: EventName;
  /** Jobs in the database are found by it, so it never changes. */
  readonly name: string;
  run(context: LongWorkContext, event: DomainEvent): Promise<void>;
}

/** What long work works with. */
export interface LongWorkContext extends Attempt {
  /** Runs a reading statement by itself. */
  readonly rows: RunStatement;
  readonly files: FileKeeping;
  /** What a resolver would be given for a caller now. @throws GraphQLError PROGRAM_CLOSED */
  contextFor(request: WorkingCaller): Promise<Context>;
}

/** In whose name long work writes. */
export interface WorkingCaller {
  readonly programId: string;
  /** Null for the engine itself. */
  readonly caller: Caller | null;
  readonly locale?: string;
  /** Stands for the request in the records of its writes. */
  readonly requestId: string;
}

/** A page, an import or an upload; see `Route`. */
export interface ModuleRoute extends Pick<Route, "path" | "streams"> {
  /** How many requests an address may send: at once, and then in a second. */
  readonly rate?: { readonly maximum: number; readonly restoreRate: number };
  /**
   * Answers a request of any method.
   * @throws HttpError and GraphQLError, which are answered in the same form
   */
  answer(request: IncomingMessage, exchange: Exchange, context: RouteContext): Promise<Answer>;
}

/** What a route works with. */
export interface RouteContext {
  /** Runs a reading statement by itself. */
  readonly rows: RunStatement;
  readonly keyRing: KeyRing;
  readonly files: FileKeeping;
  /**
   * One write of the engine's own, in a transaction of its own. @throws Error when it is refused
   */
  writeAsSystem(programId: string, call: TaskWrite): Promise<void>;
  /**
   * Who calls, with a key of an API that carries scopes.
   * @throws GraphQLError UNAUTHENTICATED, FORBIDDEN
   */
  identify(api: Api, ...scopes: readonly string[]): Promise<Caller>;
  /**
   * Which partner reads its feed, with a key of its own or with a feed token.
   * @throws GraphQLError UNAUTHENTICATED, FORBIDDEN
   */
  identifyReader(scope: string): Promise<Caller>;
  /** What a resolver would be given for the caller now. */
  contextFor(caller: Caller): Promise<Context>;
  /** Reads values as an input type of an API. */
  inputReader<Input>(api: Api, typeName: string): (value: unknown) => ReadInput<Input>;
}
