import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openShop } from "./shop-server.ts";

let shop: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close(0));

const audits = serverAudits({
  url: () => shop.url,
  fetchFn: (url: string, init: RequestInit) => {
    const headers = new Headers(init?.headers);
    headers.set("authorization", "Bearer member");
    // A GET needs a header that makes browsers ask first.
    headers.set("apollo-require-preflight", "1");
    return fetch(url, { ...init, headers });
  },
});

test.each(audits.map((audit) => [audit.name, audit] as const))(
  "GraphQL over HTTP: %s",
  async (_name, audit) => {
    const result = await audit.fn();
    expect(result.status, "reason" in result ? result.reason : "").toBe("ok");
  },
);

test("all of the audit was run", () => {
  expect(audits).toHaveLength(61);
});
