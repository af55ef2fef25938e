import pLimit from "p-limit";
import type { Logger } from "pino";
import type { ConfigurationSnapshot } from "../configuration/configuration-snapshot.ts";
import { ConfigurationError } from "../configuration/stored-configuration.ts";
import { loadingLane } from "../database/loading-lane.ts";
import { sql } from "../database/sql.ts";
import type { Context } from "../graphql/context.ts";
import { programClosed } from "../graphql/errors.ts";
import { negotiatedLocale, requestedLanguage } from "../http/negotiate-locale.ts";
import { programTasks } from "../jobs/program-tasks.ts";
import type { ProgramTasks } from "../jobs/program-tasks.ts";
import type { TaskWrite } from "../jobs/scheduled-task.ts";
import { modules } from "../modules.ts";
import { programSnapshot } from "../modules/programs/program.ts";
import type { Caller } from "../values/caller.ts";
import { loggableError } from "../values/errors/loggable-error.ts";
import { openGroupCommit } from "../writes/group-commit.ts";
import { sealedAuditRecords } from "../writes/event-and-audit-rows.ts";
import { sealedKeys } from "../writes/idempotency.ts";
import { writeBatch } from "../writes/write-batch.ts";
import { noConfiguration, operator } from "./credentials/operator.ts";
import type { EngineParts } from "./engine-parts.ts";
import { programSeeds } from "./programs/program-seeds.ts";
import { scopesOf } from "./sdl.ts";

/** Who needs a context, in which language. */
export interface ContextRequest {
  caller: Caller;
  acceptLanguage?: string;
  requestId: string;
  remoteAddress?: string;
  log: Logger;
}

export interface Contexts {
  /** What resolvers are given; also how seeds and jobs write. */
  contextFor(request: ContextRequest): Promise<Context>;
  /** One write of the engine's own. @throws Error when it is refused */
  writeAsSystem(programId: string, call: TaskWrite): Promise<void>;
  /** What modules do at set times. */
  readonly tasks: ProgramTasks;
}

/** Makes contexts: a caller, the program's configuration and time, and how to read and write. */
export function openContexts(parts: EngineParts): Contexts {
  const { orm, lane, staffLane, snapshots, clock, keyRing, eventTypes, httpClient } = parts;
  const inTurn = pLimit(parts.writesAtOnce);
  const { hashes, wake } = parts;
  const usesDatabaseClock = clock.isOfMachine === true;
  const writeServices = { usesDatabaseClock, orm, snapshots, hashes, testNow, wake, inTurn };
  const seeds = programSeeds(keyRing);
  const groupCommit = openGroupCommit(writeServices);

  const contextFor = async (request: ContextRequest): Promise<Context> => {
    const { caller, acceptLanguage, requestId, remoteAddress = "", log } = request;
    const { ownerId, programId } = caller;
    const configuration = await configurationFor(caller, parts);
    const locale = localeFor(acceptLanguage, configuration);
    const now = testNow(configuration) ?? clock.now(programId);
    const onFailure = (error: unknown) => {
      // Logged where it was found, once for all requests.
      if (error instanceof ConfigurationError) return;
      log.error({ requestId, error: loggableError(error) }, "unexpected error");
    };
    const written = { caller, ownerId, configuration, now, locale, requestId, remoteAddress };
    const writeContext = { ...written, onFailure };
    return {
      caller,
      configuration,
      now,
      locale,
      requestId,
      remoteAddress,
      log,
      keyRing,
      documentChecks,
      programChecks,
      sealedTables,
      hashes,
      usesDatabaseClock: usesDatabaseClock && !testNow(configuration),
      eventTypes,
      scopesOf,
      publicUrl: parts.publicUrl,
      httpClient,
      programSeeds: seeds,
      lane: loadingLane(OF_STAFF.has(caller.kind) ? staffLane : lane),
      signToken: (member) => parts.tokens.sign(member),
      write: (call, run) => groupCommit(writeContext, { call, run }),
      writeBatch: (batch) =>
        writeBatch(writeServices, { ...writeContext, isSilent: batch.isSilent }, batch),
      refreshed: () => contextFor(request),
      settle: () => tasks.settle(programId),
    };
  };

  const writeAsSystem = async (programId: string, { operation, run }: TaskWrite) => {
    const request = { caller: systemOf(programId), requestId: operation, log: parts.log };
    const context = await contextFor(request);
    const written = await context.write({ operation, input: null }, run);
    if (!written.done) throw new Error(`${operation}: ${written.userErrors[0]!.message}`);
  };

  const scheduledTasks = modules.flatMap((module) => module.scheduledTasks ?? []);
  const { rows } = lane;
  const tasks = programTasks({
    scheduledTasks,
    clock,
    rows,
    keyRing,
    hashes,
    files: parts.files,
    sealedTables,
    write: writeAsSystem,
  });
  return { contextFor, writeAsSystem, tasks };
}

const documentChecks = modules.flatMap((module) => module.documentChecks ?? []);
const programChecks = modules.flatMap((module) => module.programChecks ?? []);
const sealedTables = [
  sealedAuditRecords,
  sealedKeys,
  ...modules.flatMap((module) => module.sealedTables ?? []),
];

const OF_STAFF: ReadonlySet<Caller["kind"]> = new Set(["AUTOMATION", "STAFF", "OPERATOR"]);

function testNow(configuration: ConfigurationSnapshot): Date | null {
  if (configuration === noConfiguration) return null;
  return configuration.part(programSnapshot).testNow ?? null;
}

function localeFor(
  acceptLanguage: string | undefined,
  configuration: ConfigurationSnapshot,
): string {
  if (configuration === noConfiguration) return requestedLanguage(acceptLanguage);
  return negotiatedLocale(acceptLanguage, configuration.part(programSnapshot));
}

/** @throws GraphQLError PROGRAM_CLOSED, except for the engine itself and the operator's commands */
async function configurationFor(
  { kind, programId }: Caller,
  parts: EngineParts,
): Promise<ConfigurationSnapshot> {
  if (programId === operator.programId) return noConfiguration;
  const configuration = await newestConfiguration(parts, programId);
  const { closedAt } = configuration.part(programSnapshot);
  if (closedAt && kind !== "SYSTEM" && kind !== "OPERATOR") throw programClosed();
  return configuration;
}

async function newestConfiguration(
  { lane, snapshots }: EngineParts,
  programId: string,
): Promise<ConfigurationSnapshot> {
  const configuration = await snapshots.get(programId);
  if (!configuration) throw new Error(`Program ${programId} of a credential is missing.`);
  if (!configuration.part(programSnapshot).isSandbox) return configuration;
  // Whichever process moved a test clock: no other may answer by the time before, not even until it
  // is notified.
  const [newest] = await lane.rows(CONFIGURATION_VERSION, { programId });
  return snapshots.reach(programId, newest!.version);
}

const CONFIGURATION_VERSION = sql.read<{ version: number }>(
  "read a program's configuration version",
)`select catalog_version as version from programs where id = ${"programId"}`;

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Whoever writes in the name of the engine itself, in a program. */
export function systemOf(programId: string): Caller {
  return { kind: "SYSTEM", programId, credentialId: NOBODY, ownerId: NOBODY };
}
