import type { MikroORM } from "@mikro-orm/postgresql";
import type { Logger } from "pino";
import { startEmbedded } from "../database/embedded/embedded.ts";
import { servedEmbedded } from "../database/embedded/served-embedded.ts";
import { openDatabase } from "../database/open.ts";
import type { DatabaseOptions } from "../database/open.ts";
import { ownsLedger } from "../database/grants.ts";
import { openReadLane } from "../database/read-lane.ts";
import type { OpenReadLane, ReadLaneOptions } from "../database/read-lane.ts";
import { askDatabase, awaitDatabase } from "./opening/await-database.ts";
import { checkPrepared, prepareDatabase } from "./prepare-database.ts";
import type { Settings } from "../settings.ts";

/** What server, worker and seeds stand on: an open database of this version. */
export interface App {
  settings: Settings;
  log: Logger;
  orm: MikroORM;
  /** For storefronts and partners: short reads only. */
  lane: OpenReadLane;
  /** For the admin: a list over all members must not stand in the way of a loyalty page. */
  staffLane: OpenReadLane;
  /** Where PostgreSQL is, with the application's login: for listeners and jobs. */
  url: string;
  /** Where to listen for changes; null where nothing can be heard: through a pooler. */
  listenUrl: string | null;
  /** The migrations that this start ran. */
  applied: readonly string[];
  /** The application's login could change the ledger: fine to try things out, not in production. */
  ownsLedger: boolean;
  /** Rejected when the embedded PostgreSQL is gone for good. */
  ended: Promise<void>;
  close(): Promise<void>;
}

export interface AppParts {
  settings: Settings;
  log: Logger;
  entities: DatabaseOptions["entities"];
  /** Uses the embedded PostgreSQL of a Quen that is running, where there is one. */
  joins?: boolean;
}

/** Waits for the database that the settings name, brings it to this version, and opens it. */
export async function openApp({ settings, log, entities, joins }: AppParts): Promise<App> {
  const opened = new AsyncDisposableStack();
  try {
    const { url, ownerUrl, ended } = await findDatabase(settings, { opened, log, joins });
    await awaitDatabase({ log, ask: () => askDatabase([url, ownerUrl]) });
    const applied = settings.migrate
      ? await prepareDatabase({ url, ownerUrl })
      : await checkPrepared(url);
    if (applied.length > 0) log.info({ applied }, "The database was migrated.");

    const { connectionsMax, statementTimeoutMs } = settings;
    const orm = await openDatabase({ url, entities, connectionsMax, statementTimeoutMs });
    opened.defer(() => orm.close());
    const owns = await ownsLedger(orm.em.fork());
    if (owns && settings.isProduction) throw new Error(OWNS_LEDGER);
    if (owns) log.warn(OWNS_LEDGER);

    const laneFor = async (
      options: Pick<ReadLaneOptions, "statementTimeoutMs" | "usesGenericPlans">,
    ) => {
      const emit = (message: string) => log.warn(message);
      const lane = await openReadLane({ url, ...options, log: emit });
      opened.defer(() => lane.close());
      return lane;
    };
    const lane = await laneFor({ usesGenericPlans: true });
    // Its lists and searches depend on what is asked.
    const staffLane = await laneFor({ statementTimeoutMs });

    const close = () => opened.disposeAsync();
    const listenUrl = listenUrlOf(settings, url);
    return {
      settings,
      log,
      orm,
      lane,
      staffLane,
      url,
      listenUrl,
      applied,
      ownsLedger: owns,
      ended,
      close,
    };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

/** Where servers listen for changes; null where they ask instead. @param url of the application */
export function listenUrlOf({ databaseListenUrl }: Settings, url: string): string | null {
  return databaseListenUrl === "off" ? null : (databaseListenUrl ?? url);
}

const OWNS_LEDGER =
  "The login of DATABASE_URL may change the ledger, so nothing protects what was written. " +
  "Create a second login, and give it as DATABASE_URL and the owner as DATABASE_OWNER_URL.";

async function findDatabase(
  { database, dataDir }: Settings,
  {
    opened,
    log,
    joins = false,
  }: { opened: AsyncDisposableStack; log: Logger; joins: boolean | undefined },
) {
  const ended = new Promise<void>(() => {});
  if (database !== "embedded") return { ...database, ended };
  const served = joins ? await servedEmbedded(dataDir) : null;
  if (served) return { ...served, ended };

  const embedded = await startEmbedded({ dataDir, log: (message) => log.warn(message) });
  opened.defer(() => embedded.stop());
  return embedded;
}
