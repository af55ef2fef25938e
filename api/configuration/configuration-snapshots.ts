import type { MikroORM } from "@mikro-orm/postgresql";
import { IsolationLevel } from "@mikro-orm/postgresql";
import type { Logger } from "pino";
import { listenOrPoll } from "../database/listen.ts";
import { sql } from "../database/sql.ts";
import { checkPrograms, openFoundFaults } from "./configuration-faults.ts";
import type { FoundFaults } from "./configuration-faults.ts";
import { loadSnapshot } from "./configuration-snapshot.ts";
import type { ConfigurationSnapshot, ConfigurationSource } from "./configuration-snapshot.ts";
import { ConfigurationError } from "./stored-configuration.ts";
import { loggableError } from "../values/errors/loggable-error.ts";

const CHANNEL = "quen_catalog";
const POLL_MS = 5_000;
// So that a change is everywhere within a second.
const POLL_MS_UNHEARD = 500;

/** The snapshots of all programs that were needed, refreshed when they change. */
export interface ConfigurationSnapshots {
  /**
   * The newest snapshot in memory, loaded the first time; null for no such program.
   * @throws ConfigurationError when none was ever good: the last good one is kept.
   */
  get(programId: string): Promise<ConfigurationSnapshot | null>;
  /** The snapshot of `version` or a newer one. @throws ConfigurationError when it is no good. */
  reach(programId: string, version: number): Promise<ConfigurationSnapshot>;
  /** How often a configuration was read into memory, and how many can't be. */
  measured(): { readonly loads: number; readonly faulty: number };
  /** What is wrong with programs' configurations, by the programs' public ids. */
  faults(): ReturnType<FoundFaults["all"]>;
  /** Looks at the configuration of every open program. */
  checkAll(): Promise<void>;
  close(): Promise<void>;
}

interface SnapshotsOptions {
  orm: MikroORM;
  modules: readonly ConfigurationSource[];
  /** Where to listen for changes by other processes; null where nothing can be heard. */
  url: string | null;
  log: Pick<Logger, "warn" | "error" | "info">;
}

/**
 * Opens the snapshots. Another process's change arrives by NOTIFY at once, and by polling when a
 * notification was lost; a write that meets a newer version reloads before it goes on.
 */
export async function openSnapshots({
  orm,
  modules,
  url,
  log,
}: SnapshotsOptions): Promise<ConfigurationSnapshots> {
  const loaded = new Map<string, ConfigurationSnapshot>();
  const loading = new Map<string, Promise<ConfigurationSnapshot | null>>();

  const known = openFoundFaults(log);
  let loads = 0;
  const load = async (programId: string): Promise<ConfigurationSnapshot | null> => {
    known.throwRecent(programId);
    loads++;
    const started = orm.em
      .fork()
      .transactional((em) => loadSnapshot(em, programId, modules), {
        isolationLevel: IsolationLevel.REPEATABLE_READ,
        readOnly: true,
      })
      .then((configuration) => {
        const existing = loaded.get(programId);
        if (configuration && (!existing || existing.version < configuration.version)) {
          loaded.set(programId, configuration);
        }
        known.mended(programId);
        return loaded.get(programId) ?? null;
      })
      .catch((error: unknown) => {
        if (error instanceof ConfigurationError) known.found(error);
        throw error;
      })
      .finally(() => loading.delete(programId));
    loading.set(programId, started);
    return started;
  };

  const reach = async (programId: string, version: number): Promise<ConfigurationSnapshot> => {
    // A load that is under way may have begun before the version was committed: then load again.
    for (let attempt = 0; attempt < 3; attempt++) {
      const configuration = loaded.get(programId);
      if (configuration && configuration.version >= version) return configuration;
      await (loading.get(programId) ?? load(programId));
    }
    throw new Error(`Program ${programId} did not reach configuration ${version}.`);
  };

  const poll = async () => {
    const programIds = [...new Set([...loaded.keys(), ...known.programIds()])];
    if (programIds.length === 0) return;
    const rows = await orm.em
      .fork()
      .execute<{ id: string; version: string }[]>(
        `select id, catalog_version::text as version from programs where id in (?)`,
        [programIds],
      );
    for (const row of rows) await reach(row.id, Number(row.version)).catch(notRefreshed);
  };
  const notRefreshed = (error: unknown) => {
    // It was logged when it was found.
    if (error instanceof ConfigurationError) return;
    log.warn(`The configuration was not refreshed: ${String(loggableError(error).message)}`);
  };
  // None of these may ask the database after it was closed.
  const underWay = new Set<Promise<unknown>>();
  const closing = new AbortController();
  const followed = <Result>(work: Promise<Result>): Promise<Result> => {
    underWay.add(work);
    const ended = () => underWay.delete(work);
    void work.then(ended, ended);
    return work;
  };
  const later = (work: Promise<unknown>) => void followed(work.catch(notRefreshed));

  const stopListening = await listenOrPoll({
    url,
    channels: [CHANNEL],
    log: (message) => log.warn(message),
    // Without a program's id some may have been missed.
    onNotify(_channel, programId) {
      if (!programId) later(poll());
      else if (loaded.has(programId)) later(load(programId));
    },
  });
  const timer = setInterval(() => later(poll()), url === null ? POLL_MS_UNHEARD : POLL_MS);
  timer.unref();

  return {
    get: async (programId) => loaded.get(programId) ?? loading.get(programId) ?? load(programId),
    reach,
    measured: () => ({ loads, faulty: known.programIds().length }),
    faults: known.all,
    checkAll: () => followed(checkPrograms(orm, { modules, known, signal: closing.signal })),
    async close() {
      clearInterval(timer);
      await stopListening();
      closing.abort();
      await Promise.allSettled([...loading.values(), ...underWay]);
    },
  };
}

/**
 * Takes the program's configuration until the end of the transaction, and makes it a new version.
 */
export const NEW_CONFIGURATION_VERSION = sql.write<{ version: number }>(
  "start a new configuration version",
)`
  with changed as (
    update programs set catalog_version = catalog_version + 1 where id = ${"programId"}
    returning catalog_version as version
  )
  select version, pg_notify('${sql.raw(CHANNEL)}', ${"programId"}::text) from changed
`;
