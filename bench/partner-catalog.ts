import { CatalogChanges } from "../client/partner.ts";
import { asSuperuser, copyOf } from "./bench-database.ts";
import type { BenchCopy, BenchDatabase } from "./bench-database.ts";
import { openGrowthShop } from "./growth-shop.ts";
import type { GrowthShop } from "./growth-shop.ts";
import { inTurns } from "./in-turns.ts";

/** How long a partner's client waits, with few and with many items. */
export interface CatalogWait {
  readonly what: string;
  readonly plainMs: number;
  readonly grownMs: number;
}

export interface MeasuredCatalog {
  readonly items: readonly [number, number];
  readonly waits: readonly CatalogWait[];
}

const ITEMS = [1_000, 100_000] as const;
const PAGE = 100;

/** Pulling a partner's whole catalog, and asking whether anything changed, by both ways. */
export async function measurePartnerCatalog(database: BenchDatabase): Promise<MeasuredCatalog> {
  await using stack = new AsyncDisposableStack();
  const [few, many] = [
    await partnerWith(ITEMS[0], database, stack),
    await partnerWith(ITEMS[1], database, stack),
  ];
  const [fewAsk, manyAsk] = [await waitsOf(few, ITEMS[0]), await waitsOf(many, ITEMS[1])];
  const waits: CatalogWait[] = [];
  for (const [what, plain] of Object.entries(fewAsk)) {
    const runs = what.startsWith("whole") ? { warmUp: 1, times: 3 } : { warmUp: 20, times: 100 };
    const took = await inTurns([plain, manyAsk[what]!], runs);
    const [plainMs, grownMs] = took.map((sorted) => sorted[Math.floor(sorted.length / 2)]!);
    waits.push({ what, plainMs: plainMs!, grownMs: grownMs! });
    console.log(`  ${what}: ${plainMs!.toFixed(1)} → ${grownMs!.toFixed(1)} ms`);
  }
  return { items: ITEMS, waits };
}

/** The product on a copy of the database in which the partner's voucher is there so many times. */
async function partnerWith(
  items: number,
  database: BenchDatabase,
  stack: AsyncDisposableStack,
): Promise<GrowthShop> {
  const copy = await copyOf(database, `bench_catalog_${items}`);
  stack.defer(() => copy.drop());
  await addItems(copy, database.data.programId, items);
  const shop = await openGrowthShop(copy, database.data);
  stack.defer(() => shop.close());
  return shop;
}

async function addItems({ superuserUrl }: BenchCopy, programId: string, items: number) {
  await asSuperuser(
    superuserUrl,
    `create temp table model as
       select r.id from rewards r join reward_versions v on v.reward_id = r.id
       where r.program_id = '${programId}' and v.definition ->> 'kind' = 'PARTNER_VOUCHER' limit 1;
     create temp table added as select gen_random_uuid() as id from generate_series(1, ${items});
     insert into rewards select (jsonb_populate_record(r, jsonb_build_object('id', a.id))).*
       from rewards r, added a where r.id = (select id from model);
     insert into reward_versions
       select (jsonb_populate_record(v, jsonb_build_object('reward_id', a.id))).*
       from reward_versions v, added a where v.reward_id = (select id from model);
     analyze rewards, reward_versions`,
  );
}

/** What a partner's client does; each checks that it got what there is. */
async function waitsOf(shop: GrowthShop, items: number) {
  const pull = async () => {
    let since: string | null = null;
    let pulled = 0;
    for (;;) {
      const variables: { since: string | null; first: number } = { since, first: PAGE };
      const { catalogChanges } = await shop.ask("partner", CatalogChanges, variables);
      pulled += catalogChanges.changes.length;
      since = catalogChanges.cursor;
      if (!catalogChanges.hasMore) break;
    }
    if (pulled < items) throw new Error(`${pulled} of ${items} items were pulled.`);
    return since;
  };
  const since = await pull();
  const whole = await shop.get("/partner/feed");
  const etag = whole.headers.get("etag")!;
  await whole.arrayBuffer();
  return {
    "whole catalog, page by page": pull,
    "whole catalog, by the feed": async () => {
      const lines = (await (await shop.get("/partner/feed")).text()).split("\n");
      if (lines.length < items) throw new Error(`The feed has ${lines.length} lines.`);
    },
    "poll without a change": async () => {
      const variables = { since, first: PAGE };
      const { catalogChanges } = await shop.ask("partner", CatalogChanges, variables);
      if (catalogChanges.changes.length > 0) throw new Error("Something changed.");
    },
    "poll of the feed, 304": async () => {
      const { status } = await shop.get("/partner/feed", { "if-none-match": etag });
      if (status !== 304) throw new Error(`The feed answered ${status}.`);
    },
  } satisfies Record<string, () => Promise<unknown>> as Record<string, () => Promise<unknown>>;
}
