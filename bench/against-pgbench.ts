import { asSuperuser, copyOf } from "./bench-database.ts";
import type { BenchCopy, BenchDatabase } from "./bench-database.ts";
import { startChild } from "./child.ts";
import { TOKEN_SECRET } from "./server-options.ts";
import type { ServerOptions } from "./server-options.ts";
import { PGBENCH_FUNCTION } from "./pgbench-function.ts";
import { findPgbench, runPgbench } from "./pgbench.ts";
import { alternate } from "./rounds.ts";
import type { Candidate, Measured, RoundsPlan } from "./rounds.ts";

const CONNECTIONS = 16;

/** Where Quen serves, and on which copy of the data. */
export interface OurSide {
  readonly port: number;
  readonly copy: BenchCopy;
  /** Whatever must end with it. */
  readonly opened: AsyncDisposableStack;
}

/**
 * Measures what Quen writes, in turns with pgbench recording a purchase by one call of the least
 * there is to do; each on a copy of its own, in one PostgreSQL that waits for the disk at each
 * commit.
 */
export async function againstPgbench(
  database: BenchDatabase,
  plan: RoundsPlan,
  prepare: (ours: OurSide) => Promise<Candidate["measure"]>,
): Promise<Map<string, Measured[]>> {
  const { programId, now, members } = database.data;
  const pgbench = findPgbench();
  await using opened = new AsyncDisposableStack();
  const ours = await copyOf(database, "bench_quen");
  opened.defer(() => ours.drop());
  const theirs = await copyOf(database, "bench_pgbench");
  opened.defer(() => theirs.drop());
  await asSuperuser(theirs.superuserUrl, PGBENCH_FUNCTION);

  const given: ServerOptions = { ...ours, tokenSecret: TOKEN_SECRET, programId, now };
  const server = await startChild("quen-server", given);
  opened.defer(() => server.stop());
  const measure = await prepare({ port: server.port, copy: ours, opened });
  const script =
    `\\set customer random(1, ${members})\n` + `select bench_record('${programId}', :customer);\n`;
  const call = { url: theirs.url, script, connections: CONNECTIONS };
  // Awaited here: everything stops when this function returns.
  return await alternate(
    [
      { name: "quen", measure },
      { name: "pgbench", measure: (seconds) => runPgbench(pgbench, { ...call, seconds }) },
    ],
    plan,
  );
}
