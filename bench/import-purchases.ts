import { copyOf, asSuperuser } from "./bench-database.ts";
import type { BenchDatabase } from "./bench-database.ts";
import { startChild } from "./child.ts";
import type { GivenToServer } from "./given-to-server.ts";
import { TOKEN_SECRET } from "./given-to-server.ts";
import { PGBENCH_FUNCTION } from "./pgbench-function.ts";
import { findPgbench, runPgbench } from "./pgbench.ts";
import { alternate } from "./rounds.ts";
import type { Measured, RoundsPlan } from "./rounds.ts";

const CONNECTIONS = 16;
const LINES = 2_000;

/**
 * Imports purchases of random members, in requests of 2,000 lines one after the other, as `npm run import` sends them;
 * in turns with pgbench recording one purchase a call over 16 connections. Each on a copy of its own.
 */
export async function measureImport(database: BenchDatabase, plan: RoundsPlan) {
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

  const url = `http://127.0.0.1:${server.port}/storefront/import/purchases`;
  const importer = new Importer(url, { key: data.secretKey, members: data.members, placedAt: now });
  await importer.send();
  const script = `\\set customer random(1, ${data.members})\nselect bench_record('${programId}', :customer);\n`;
  // Awaited here: everything stops when this function returns.
  return await alternate(
    [
      { name: "quen", measure: (seconds) => importer.measure(seconds) },
      {
        name: "pgbench",
        measure: (seconds) =>
          runPgbench(pgbench, { url: theirs.url, script, connections: CONNECTIONS, seconds }),
      },
    ],
    plan,
  );
}

interface Imported {
  readonly key: string;
  readonly members: number;
  readonly placedAt: string;
}

class Importer {
  #sent = 0;
  readonly #run = Date.now().toString(36);

  constructor(
    private readonly url: string,
    private readonly plan: Imported,
  ) {}

  async measure(seconds: number): Promise<Measured> {
    const took: number[] = [];
    const began = performance.now();
    while (performance.now() - began < seconds * 1000) {
      const before = performance.now();
      await this.send();
      took.push(performance.now() - before);
    }
    const perSecond = (took.length * LINES * 1000) / (performance.now() - began);
    const sorted = took.toSorted((a, b) => a - b);
    return { perSecond, medianMs: sorted[sorted.length >> 1]!, p99Ms: sorted.at(-1)! };
  }

  async send(): Promise<void> {
    const body = Array.from({ length: LINES }, () => this.#line()).join("\n");
    const response = await fetch(this.url, {
      method: "POST",
      headers: {
        "content-type": "application/x-ndjson",
        authorization: `Bearer ${this.plan.key}`,
      },
      body,
    });
    const text = await response.text();
    if (!text.includes(`"recorded":${LINES}`)) throw new Error(text.slice(0, 2_000));
  }

  #line(): string {
    const { members, placedAt } = this.plan;
    const customer = 1 + Math.floor(Math.random() * members);
    const line = (id: string, [sku, category, price]: [string, string, number]) =>
      `{"id":"${id}","sku":"${sku}","title":"${sku}","category":"${category}","quantity":"1","unitPrice":"${price}"}`;
    return (
      `{"member":{"externalId":"cust-${String(customer).padStart(7, "0")}"},"source":"bench",` +
      `"externalId":"${this.#run}-${++this.#sent}","placedAt":"${placedAt}","currencyCode":"VND",` +
      `"channel":"POS","locationId":"q1","lines":[${[
        line("1", ["CF-SUA", "coffee", 35_000]),
        line("2", ["CK-PHOMAI", "cake", 39_000]),
        line("3", ["BN-500", "beans", 215_000]),
      ].join(",")}],"payments":[{"kind":"CASH","amount":"289000"}],"total":"289000"}`
    );
  }
}
