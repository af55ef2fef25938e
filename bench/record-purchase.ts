import pg from "pg";
import { RecordPurchase } from "../client/storefront.ts";
import { againstPgbench } from "./against-pgbench.ts";
import type { BenchDatabase } from "./bench-database.ts";
import type { RequestPlan } from "./load.ts";
import { openLoadGenerator } from "./rounds.ts";
import type { RoundsPlan } from "./rounds.ts";

const CONNECTIONS = 16;
const WARMUP_SECONDS = 2;

/** Records purchases of random members over HTTP, in turns with pgbench. */
export function measureRecordPurchase(database: BenchDatabase, plan: RoundsPlan) {
  const { data } = database;
  return againstPgbench(database, plan, async ({ port, copy, opened }) => {
    const generator = await openLoadGenerator();
    opened.defer(() => generator.close());
    const request: RequestPlan = {
      method: "POST" as const,
      path: "/storefront/graphql",
      credentials: [data.secretKey],
      body: JSON.stringify({ query: RecordPurchase, variables: { input: purchaseOf(data.now) } }),
      names: await externalIds(copy.url),
    };
    const load = { port, request, connections: CONNECTIONS, warmupSeconds: WARMUP_SECONDS };
    return (seconds) => generator.run({ ...load, seconds });
  });
}

function purchaseOf(placedAt: string) {
  const line = (id: string, [sku, category, price]: [string, string, number]) => ({
    id,
    sku,
    title: sku,
    category,
    quantity: 1,
    unitPrice: String(price),
  });
  return {
    member: { externalId: "$name" },
    source: "bench",
    externalId: "$unique",
    idempotencyKey: "$unique",
    placedAt,
    currencyCode: "VND",
    channel: "POS",
    locationId: "q1",
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
