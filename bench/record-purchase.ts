import pg from "pg";
import { RecordPurchase } from "../client/storefront.ts";
import { asSuperuser, copyOf } from "./bench-database.ts";
import type { BenchDatabase } from "./bench-database.ts";
import { startChild } from "./child.ts";
import { TOKEN_SECRET } from "./given-to-server.ts";
import type { GivenToServer } from "./given-to-server.ts";
import type { RequestPlan } from "./load.ts";
import { PGBENCH_FUNCTION } from "./pgbench-function.ts";
import { findPgbench, runPgbench } from "./pgbench.ts";
import { alternate, openLoadGenerator } from "./rounds.ts";
import type { RoundsPlan } from "./rounds.ts";

const CONNECTIONS = 16;
const WARMUP_SECONDS = 2;

/**
 * Records purchases of random members, by Quen over HTTP and by pgbench with one call of the least there is to do, in
 * turns; each on a copy of its own, in one PostgreSQL that waits for the disk at each commit.
 */
export async function measureRecordPurchase(database: BenchDatabase, plan: RoundsPlan) {
  const { data } = database;
  const pgbench = findPgbench();
  await using opened = new AsyncDisposableStack();
  const ours = await copyOf(database, "bench_quen");
  opened.defer(() => ours.drop());
  const theirs = await copyOf(database, "bench_pgbench");
  opened.defer(() => theirs.drop());
  await asSuperuser(theirs.superuserUrl, PGBENCH_FUNCTION);

  const { programId, now } = data;
  const given: GivenToServer = { ...ours, tokenSecret: TOKEN_SECRET, programId, now };
  const server = await startChild("quen-server", given);
  opened.defer(() => server.stop());
  const generator = await openLoadGenerator();
  opened.defer(() => generator.close());

  const request: RequestPlan = {
    ...{ method: "POST" as const, path: "/storefront/graphql" },
    credentials: [data.secretKey],
    body: JSON.stringify({ query: RecordPurchase, variables: { input: purchaseOf(now) } }),
    names: await externalIds(ours.url),
  };
  const { port } = server;
  const load = { port, request, connections: CONNECTIONS, warmupSeconds: WARMUP_SECONDS };
  const script = `\\set customer random(1, ${data.members})\nselect bench_record('${programId}', :customer);\n`;
  // Awaited here: everything stops when this function returns.
  return await alternate(
    [
      { name: "quen", measure: (seconds) => generator.run({ ...load, seconds }) },
      {
        name: "pgbench",
        measure: (seconds) =>
          runPgbench(pgbench, { url: theirs.url, script, connections: CONNECTIONS, seconds }),
      },
    ],
    plan,
  );
}

function purchaseOf(placedAt: string) {
  const line = (id: string, [sku, category, price]: [string, string, number]) => ({
    ...{ id, sku, title: sku, category, quantity: 1, unitPrice: String(price) },
  });
  return {
    member: { externalId: "$name" },
    ...{ source: "bench", externalId: "$unique", idempotencyKey: "$unique", placedAt },
    ...{ currencyCode: "VND", channel: "POS", locationId: "q1" },
    lines: [
      line("1", ["CF-SUA", "coffee", 35_000]),
      line("2", ["CK-PHOMAI", "cake", 39_000]),
      line("3", ["BN-500", "beans", 215_000]),
    ],
    payments: [{ kind: "CASH", amount: "289000" }],
    total: "289000",
  };
}

async function externalIds(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    "select external_id as id from member_profiles",
  );
  await client.end();
  return rows.map(({ id }) => id);
}
