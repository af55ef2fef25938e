import { againstPgbench } from "./against-pgbench.ts";
import type { BenchDatabase } from "./bench-database.ts";
import type { Measured, RoundsPlan } from "./rounds.ts";

const LINES = 2_000;

/**
 * Imports purchases of random members, in requests of 2,000 lines one after the other, as `npm run
 * import` sends them; in turns with pgbench.
 */
export function measureImport(database: BenchDatabase, plan: RoundsPlan) {
  const { secretKey: key, members, now: placedAt } = database.data;
  return againstPgbench(database, plan, async ({ port }) => {
    const url = `http://127.0.0.1:${port}/storefront/import/purchases`;
    const importer = new Importer(url, { key, members, placedAt });
    return (seconds) => importer.measure(seconds);
  });
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
      `{"id":"${id}","sku":"${sku}","title":"${sku}","category":"${category}",` +
      `"quantity":"1","unitPrice":"${price}"}`;
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
