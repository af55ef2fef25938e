import type pg from "pg";

/** A connection that is opened again whenever it is lost, until it is closed. */
export interface ReconnectingClient {
  /** The connection, or nothing while the database is away. */
  current(): pg.Client | undefined;
  close(): Promise<void>;
}

export interface ReconnectingClientOptions {
  /** What the connection is for, in the log. */
  purpose: string;
  newClient(): pg.Client;
  /** Called on every connection before it counts as open. */
  opened?(client: pg.Client): Promise<void>;
  log: (message: string) => void;
}

const RETRY_MS_MAX = 1_000;

/** @throws what `pg` throws when the first connection fails; later ones are tried for ever. */
export async function openReconnectingClient(
  options: ReconnectingClientOptions,
): Promise<ReconnectingClient> {
  const { purpose, newClient, opened, log } = options;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let isClosed = false;

  const connect = async () => {
    const opening = newClient();
    // `pg` may tell of one loss several times (error, then end); only the first one counts.
    const lost = (reason: string) => {
      if (client !== opening) return;
      client = undefined;
      if (isClosed) return;
      log(`The ${purpose} lost the database (${reason}); reconnecting.`);
      reconnect(0);
    };
    opening.on("error", (error) => lost(error.message));
    opening.on("end", () => lost("connection ended"));
    try {
      await opening.connect();
      await opened?.(opening);
    } catch (error) {
      await opening.end().catch(() => {});
      throw error;
    }
    if (isClosed) await opening.end();
    else client = opening;
  };

  const reconnect = (delayMs: number) => {
    retry = setTimeout(() => {
      connect().then(
        () => client && log(`The ${purpose} reached the database again.`),
        () => isClosed || reconnect(Math.min(RETRY_MS_MAX, delayMs * 2 + 50)),
      );
    }, delayMs);
    retry.unref();
  };

  await connect();

  return {
    current: () => client,
    async close() {
      isClosed = true;
      clearTimeout(retry);
      const closing = client;
      client = undefined;
      await closing?.end();
    },
  };
}
