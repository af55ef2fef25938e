import { Writable } from "node:stream";
import pino from "pino";
import { Registry } from "prom-client";
import type { Caller } from "../../api/values/caller.ts";
import { unauthenticated } from "../../api/graphql/errors.ts";
import { serveEndpoints } from "../../api/engine/serve-endpoints.ts";
import type { ServeEndpointsOptions } from "../../api/engine/serve-endpoints.ts";
import type { Endpoint } from "../../api/graphql/http/endpoint.ts";
import { shopSchema, shopSdl } from "./shop-schema.ts";

const program = { programId: "prg", credentialId: "cred", ownerId: "owner" };
const callers: Record<string, Caller> = {
  pk_shop: { ...program, kind: "VISITOR", origins: ["https://shop.vn"] },
  member: { ...program, kind: "MEMBER", memberId: "mem" },
  sk_shop: { ...program, kind: "BACKEND", scopes: new Set(["orders:write"]) },
};

export interface HttpResponse {
  status: number;
  headers: Headers;
  text: string;
  // The body of an answer, of whatever shape the test expects.
  json: any;
}

/** A server of the small shop on a free port, with everything it logs. */
export async function openShop(
  endpoint: Partial<Endpoint> = {},
  server: Partial<ServeEndpointsOptions> = {},
) {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const running = await serveEndpoints({
    port: 0,
    host: "127.0.0.1",
    log: pino(sink),
    metrics: new Registry(),
    ready: async () => ({ ready: true }),
    routes: [],
    endpoints: [
      {
        name: "shop",
        path: "/graphql",
        schema: shopSchema(),
        sdl: shopSdl,
        identify({ headers }) {
          const caller = callers[(headers.authorization ?? "").replace("Bearer ", "")];
          if (!caller) throw unauthenticated();
          return caller;
        },
        buildContext: ({ caller, locale, requestId, log }) => ({ caller, locale, requestId, log }),
        limits: { rateOf: () => ({ maximum: 1e9, restoreRate: 1e9 }) },
        ...endpoint,
      },
    ],
    ...server,
  });
  const url = `${running.url}/graphql`;

  async function send(
    init: RequestInit & { path?: string; as?: string } = {},
  ): Promise<HttpResponse> {
    const { path = "/graphql", as = "member", ...rest } = init;
    const headers = new Headers(rest.headers);
    if (as && !headers.has("authorization")) headers.set("authorization", `Bearer ${as}`);
    const response = await fetch(running.url + path, { ...rest, headers });
    const text = await response.text();
    const json = text.startsWith("{") ? JSON.parse(text) : undefined;
    return { status: response.status, headers: response.headers, text, json };
  }
  const ask = (query: string, variables?: object, init: RequestInit & { as?: string } = {}) =>
    send({
      method: "POST",
      body: JSON.stringify({ query, variables }),
      ...init,
      headers: { "content-type": "application/json", ...(init.headers as object) },
    });
  return { ...running, url, send, ask, lines };
}
