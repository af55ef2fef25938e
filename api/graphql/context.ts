import type { Logger } from "pino";
import type { ReadLane } from "../database/read-lane.ts";
import type { ConfigurationSnapshot } from "../configuration/configuration-snapshot.ts";
import type { ProgramSeeds } from "../configuration/program-seeds.ts";
import type { DocumentCheck, ProgramCheck } from "../writes/document-check.ts";
import type { EventTypes } from "../writes/event.ts";
import type { SafeHttpClient } from "../network/safe-http-client.ts";
import type { KeyedHashes } from "../values/keyed-hashes.ts";
import type { KeyRing } from "../values/key-ring.ts";
import type { WriteFunction } from "../writes/grouping.ts";
import type { SealedTable } from "../writes/sealed-table.ts";
import type { BatchRequest, BatchWritten } from "../writes/write-batch.ts";
import type { Written } from "../writes/write-context.ts";
import type { Api } from "../values/api.ts";
import type { Caller } from "../values/caller.ts";

/**
 * What every resolver is given. A plain object: Apollo copies its own properties once per request,
 * so an instance with private fields would lose them.
 */
export interface Context {
  caller: Caller;
  configuration: ConfigurationSnapshot;
  now: Date;
  locale: string;
  requestId: string;
  /** Where the request comes from; empty for what the engine does by itself. */
  remoteAddress: string;
  lane: ReadLane;
  log: Logger;
  /** With which checkpoints of the ledger were signed, and secrets are locked. */
  keyRing: KeyRing;
  /** Whether entries are recorded by the database's clock. */
  usesDatabaseClock: boolean;
  /** What members have beside points, to be compared with the ledger. */
  documentChecks: readonly DocumentCheck[];
  /** What of a program belongs to no member, to be compared with it too. */
  programChecks: readonly ProgramCheck[];
  /** The tables whose rows are sealed behind the writes. */
  sealedTables: readonly SealedTable[];
  /** They marked rows of sealed tables. */
  hashes: KeyedHashes;
  /** Every kind of event that modules tell, by name. */
  eventTypes: EventTypes;
  /** Every scope that a field of an API asks for. */
  scopesOf(api: Api): ReadonlySet<string>;
  /** For the operator: how whole programs are made. */
  programSeeds: ProgramSeeds;
  /** Where this installation is reached from outside, without a slash at its end. */
  publicUrl: string;
  /** What may be reached outside. */
  httpClient: SafeHttpClient;
  /** Signs a token with which a browser acts as one member for an hour. */
  signToken(member: {
    programId: string;
    memberId: string;
  }): Promise<{ token: string; expiresAt: Date }>;
  /**
   * The same caller's context by the program's present configuration and time: after a write that
   * changed them.
   */
  refreshed(): Promise<Context>;
  /** Does at once whatever has become due in the program, in writes of the engine's own. */
  settle(): Promise<void>;
  /**
   * Runs a write in a transaction: its own, or one that it shares with other calls where the
   * write's `grouping` allows that. `run` is called with the call's input.
   */
  write<Input, Result>(
    call: { operation: string; key?: string; input: Input },
    run: WriteFunction<Input, Result>,
  ): Promise<Written<Result>>;
  /** Runs a write for each of many items, in one transaction. */
  writeBatch<Input, Result>(request: BatchRequest<Input, Result>): Promise<BatchWritten<Result>[]>;
}

/** The part of the context that the vocabulary itself needs. */
export type RequestContext = Pick<Context, "caller" | "locale" | "requestId" | "log">;
