import pg from "pg";
import { openReconnectingClient } from "./reconnecting-client.ts";

export interface ListenOptions {
  /** Where PostgreSQL is, with the application's login. */
  url: string;
  channels: string[];
  /** Called for every NOTIFY; without a payload after a lost connection, when some were missed. */
  onNotify(channel: string, payload?: string): void;
  log?: (message: string) => void;
}

/** Listens where there is an address to listen at; otherwise the caller's polling has to do. */
export async function listenOrPoll({
  url,
  ...options
}: Omit<ListenOptions, "url"> & { url: string | null }): Promise<() => Promise<void>> {
  return url === null ? async () => {} : listen({ url, ...options });
}

/** Listens to NOTIFY on a connection of its own. @returns a function that ends it. */
async function listen(options: ListenOptions): Promise<() => Promise<void>> {
  const { url, channels, onNotify, log = () => {} } = options;
  let isFirst = true;
  const connection = await openReconnectingClient({
    purpose: `listener (${channels.join(", ")})`,
    newClient: () =>
      new pg.Client({
        connectionString: url,
        application_name: "quen listener",
        keepAlive: true,
        connectionTimeoutMillis: 5_000,
      }),
    async opened(client) {
      client.on("notification", ({ channel, payload }) => onNotify(channel, payload));
      for (const channel of channels) {
        await client.query(`listen ${client.escapeIdentifier(channel)}`);
      }
      if (!isFirst) channels.forEach((channel) => onNotify(channel));
      isFirst = false;
    },
    log,
  });
  return () => connection.close();
}
