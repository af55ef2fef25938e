import { randomUUID } from "node:crypto";
import pino from "pino";
import { Registry } from "prom-client";
import { openApp } from "../api/engine/app.ts";
import { openEngine } from "../api/engine/engine.ts";
import { decodeId } from "../api/values/id.ts";
import { keyHash, newKey } from "../api/modules/access/access-key.ts";
import { modules } from "../api/modules.ts";
import { serveEndpoints } from "../api/engine/serve-endpoints.ts";
import { readSettings } from "../api/settings.ts";
import { AdjustPoints } from "../client/admin.ts";
import type { TypedDocument } from "../client/create-client.ts";
import { MemberLookup } from "../client/storefront.ts";
import { asSuperuser } from "./bench-database.ts";
import type { BenchCopy, BenchData } from "./bench-database.ts";
import { benchClock } from "./bench-clock.ts";
import { TOKEN_SECRET } from "./server-options.ts";

const SCOPES = {
  SECRET: ["members:read", "members:write", "purchases:write", "tokens:create"],
  ADMIN: ["program:read", "members:read", "points:write", "ledger:read", "tiers:write"],
  PARTNER: ["catalog:read"],
} as const;

export type GrowthShop = Awaited<ReturnType<typeof openGrowthShop>>;

/** The product on a filled database, and whoever may ask it. */
export async function openGrowthShop(copy: BenchCopy, { programId, now }: BenchData) {
  const stack = new AsyncDisposableStack();
  const settings = readSettings({
    DATABASE_URL: copy.url,
    DATABASE_OWNER_URL: copy.ownerUrl,
    TOKEN_SECRET,
    NODE_ENV: "production",
  });
  const log = pino({ level: "silent" });
  const entities = modules.flatMap((module) => module.entities ?? []) as never;
  const app = await openApp({ settings, log, entities });
  stack.defer(() => app.close());
  const clock = benchClock(now);
  const tokenSecret = settings.tokenSecret;
  const engine = await openEngine({ ...app, clock, tokenSecret, isProduction: true, wake() {} });
  stack.defer(() => engine.close());
  const server = await serveEndpoints({
    port: 0,
    host: "127.0.0.1",
    metrics: new Registry(),
    log,
    endpoints: engine.endpoints({ rateOf: () => ({ maximum: 1e12, restoreRate: 1e12 }) }),
    ready: async () => ({ ready: true }),
    routes: engine.routes(),
  });
  stack.defer(() => server.close(0));
  const keys = {
    storefront: newKey("SECRET"),
    admin: newKey("ADMIN"),
    partner: newKey("PARTNER"),
  };
  await seedKey(copy, { programId, kind: "SECRET", key: keys.storefront });
  await seedKey(copy, { programId, kind: "ADMIN", key: keys.admin });
  await seedKey(copy, { programId, kind: "PARTNER", key: keys.partner });

  const ask = async <Data, Variables>(
    audience: keyof typeof keys,
    query: TypedDocument<Data, Variables>,
    variables: Variables,
    credential = keys[audience],
  ): Promise<Data> => {
    const response = await fetch(`${server.url}/${audience}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${credential}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: object[] };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const today = () => clock.now(programId).toISOString();
  /** A purchase that earns four points. */
  const purchaseOf = (memberId: string, placedAt = today()) => ({
    member: { id: memberId },
    source: "growth",
    externalId: randomUUID(),
    placedAt,
    currencyCode: "VND",
    channel: "POS",
    locationId: "q1",
    total: "40000",
    lines: [{ id: "1", sku: "CF-SUA", quantity: "1", unitPrice: "40000" }],
  });
  return {
    ask,
    purchaseOf,
    unique: () => randomUUID(),
    now: today,
    close: () => stack.disposeAsync(),
    /** Asks a path of the partner's, with its key. */
    get: (path: string, headers: Record<string, string> = {}) =>
      fetch(server.url + path, {
        headers: { authorization: `Bearer ${keys.partner}`, ...headers },
      }),
    /**
     * Imports so many purchases of a member, over the weeks before the last: their points can be
     * spent.
     */
    async buyMany({ id }: { id: string }, count: number): Promise<void> {
      await asSuperuser(
        copy.superuserUrl,
        `update members set enrolled_at = enrolled_at - interval '300 days'
          where id = '${decodeId("mem", id)}'`,
      );
      const end = clock.now(programId).getTime() - 20 * 86_400_000;
      for (let from = 0; from < count; from += 1_000) {
        const lines = Array.from({ length: Math.min(1_000, count - from) }, (_, at) => {
          const placedAt = new Date(end - (from + at) * 600_000).toISOString();
          return JSON.stringify(purchaseOf(id, placedAt));
        });
        const response = await fetch(`${server.url}/storefront/import/purchases`, {
          method: "POST",
          headers: {
            "content-type": "application/x-ndjson",
            authorization: `Bearer ${keys.storefront}`,
          },
          body: lines.join("\n"),
        });
        const text = await response.text();
        if (!text.includes(`"recorded":${lines.length}`)) throw new Error(text.slice(0, 2_000));
      }
      const { member } = await ask("storefront", MemberLookup, { by: { id } });
      if (member!.wallet.available < count) throw new Error("The purchases earned too little.");
    },
    async spendAll({ id }: { id: string }): Promise<void> {
      const { member } = await ask("storefront", MemberLookup, { by: { id } });
      const { available } = member!.wallet;
      const input = { memberId: id, reason: "growth", points: -available, idempotencyKey: id };
      await ask("admin", AdjustPoints, { input });
    },
  };
}

async function seedKey(
  { superuserUrl }: BenchCopy,
  { programId, kind, key }: { programId: string; kind: keyof typeof SCOPES; key: string },
): Promise<void> {
  await asSuperuser(
    superuserUrl,
    `insert into access_keys (id, program_id, kind, name, owner_id, key_hash, key_hint, scopes,
      created_at, partner_id)
     values (gen_random_uuid(), '${programId}', '${kind}', 'growth', gen_random_uuid(),
       '\\x${keyHash(key).toString("hex")}', 'growth', '{${SCOPES[kind].join(",")}}', now(),
       (select id from partners where program_id = '${programId}'
          and '${kind}' = 'PARTNER' limit 1))`,
  );
}
