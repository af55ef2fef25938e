import type pg from "pg";

const held = new WeakSet<pg.Client>();

/**
 * Holds back what a connection sends until the turn of the event loop is over, so that all of it leaves in one write.
 * Each write wakes PostgreSQL up, which costs more than most statements: a quarter of a purchase's time went there.
 */
export function sendTogether(client: pg.Client): void {
  if (held.has(client)) return;
  held.add(client);
  const { stream } = client.connection;
  stream.cork();
  setImmediate(() => {
    held.delete(client);
    stream.uncork();
  });
}
