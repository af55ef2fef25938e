import type { Logger } from "pino";
import type { ReadLane } from "../database/read-lane.ts";
import type { Catalog } from "../work/catalog.ts";
import type { EventTypes } from "../work/event.ts";
import type { Outside } from "../work/outside.ts";
import type { Seal } from "../work/seal.ts";
import type { Shareable } from "../work/shared-write.ts";
import type { Work } from "../work/work.ts";
import type { InStep, WrittenInStep } from "../work/write-in-step.ts";
import type { Written } from "../work/write.ts";
import type { Caller } from "./caller.ts";

/**
 * What every resolver is given. A plain object: Apollo copies its own properties once per request,
 * so an instance with private fields would lose them.
 */
export interface Context {
  caller: Caller;
  catalog: Catalog;
  now: Date;
  locale: string;
  requestId: string;
  /** Where the request comes from; empty for what the engine does by itself. */
  remoteAddress: string;
  lane: ReadLane;
  log: Logger;
  /** With which checkpoints of the ledger were signed, and secrets are locked. */
  seal: Seal;
  /** Every kind of event that modules tell, by name. */
  eventTypes: EventTypes;
  /** What may be reached outside. */
  outside: Outside;
  /** Signs a token with which a browser acts as one member for an hour. */
  signToken(member: {
    programId: string;
    memberId: string;
  }): Promise<{ token: string; expiresAt: Date }>;
  /** The same caller's context by the program's present configuration and time: after a write that changed them. */
  afresh(): Promise<Context>;
  /** Does at once whatever has become due in the program, in writes of the engine's own. */
  settle(): Promise<void>;
  write<R>(
    call: { operation: string; key?: string; input: unknown },
    run: (work: Work) => Promise<R>,
  ): Promise<Written<R>>;
  /** The same for a write of which many come at once; see `work/write-together.ts`. */
  writeTogether<Owner, R>(asked: Shareable<Owner, R>): Promise<Written<R>>;
  /** One write for each of many items, in one transaction; see `work/write-in-step.ts`. */
  writeInStep<Item, R>(asked: InStep<Item, R>): Promise<WrittenInStep<R>[]>;
}

/** The part of the context that the vocabulary itself needs. */
export type RequestContext = Pick<Context, "caller" | "requestId" | "log">;
