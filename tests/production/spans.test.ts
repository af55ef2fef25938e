import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import pino from "pino";
import { afterAll, expect, test } from "vitest";
import { openSpans } from "../../api/http/spans.ts";
import type { TracedRequest } from "../../api/http/spans.ts";

const taken: { headers: object; body: any }[] = [];
const collector = createServer(async (request, response) => {
  let body = "";
  for await (const part of request) body += part;
  taken.push({ headers: request.headers, body: JSON.parse(body) });
  response.end();
}).listen(0);
await once(collector, "listening");
afterAll(() => void collector.close());

const log = pino({ level: "silent" });
const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const CALLER = "00f067aa0ba902b7";

function answered(operation: string, more: Partial<TracedRequest> = {}): TracedRequest {
  const exchange = {
    requestId: "r1",
    log,
    name: "storefront",
    remoteAddress: "",
    locale: "en",
    errorCodes: [],
    details: { operation },
  };
  return { exchange, method: "POST", status: 200, milliseconds: 12, parent: undefined, ...more };
}

test("each request is a span of its caller's trace, unless the caller records none", async () => {
  const sent = openSpans({ endpoint, headers: { "x-key": "secret" }, version: "1", log });
  sent.add(answered("LoyaltyPage", { parent: `00-${TRACE}-${CALLER}-01` }));
  sent.add(answered("Unrecorded", { parent: `00-${TRACE}-${CALLER}-00` }));
  sent.add(answered("RecordPurchase", { status: 503 }));
  await sent.close();

  expect(taken).toHaveLength(1);
  const [{ headers, body }] = taken as [(typeof taken)[0]];
  const { spans } = body.resourceSpans[0].scopeSpans[0];
  expect(headers).toMatchObject({ "x-key": "secret", "content-type": "application/json" });
  expect(spans.map(({ name }: { name: string }) => name)).toEqual([
    "storefront LoyaltyPage",
    "storefront RecordPurchase",
  ]);
  expect(spans[0]).toMatchObject({ traceId: TRACE, parentSpanId: CALLER, kind: 2, status: {} });
  expect(spans[1]).toMatchObject({ status: { code: 2 } });
  expect(spans[1].traceId).toMatch(/^[\da-f]{32}$/);
  const { startTimeUnixNano, endTimeUnixNano } = spans[0];
  expect(BigInt(endTimeUnixNano) - BigInt(startTimeUnixNano)).toBe(12_000_000n);
});

test("a collector that is away hinders nobody", async () => {
  const sent = openSpans({ endpoint: "http://127.0.0.1:1", headers: {}, version: "1", log });
  sent.add(answered("LoyaltyPage"));

  await expect(sent.close()).resolves.toBeUndefined();
});
