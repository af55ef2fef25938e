import { auditServer } from "graphql-http";
import { beforeAll, expect, test } from "vitest";
import { OPERATOR_KEY } from "../harness/open-fixture.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

const CALLERS = [
  ["storefront", "a visitor's key"],
  ["storefront", "a shop's key"],
  ["storefront", "a member's token"],
  ["admin", "an admin's key"],
  ["admin", "the operator's key"],
  ["partner", "a partner's key"],
] as const;

// These ask for `__type`, which browsers may not in production.
const INTROSPECT = [
  "MUST accept utf-8 encoded request",
  "SHOULD allow map {variables} parameter when accepting application/graphql-response+json",
  "MUST allow map {variables} parameter when accepting application/json",
  ...["graphql-response+json", "json"].map(
    (type) =>
      "MAY allow URL-encoded JSON string {variables} parameter in GETs " +
      `when accepting application/${type}`,
  ),
];
const OF_BROWSERS = ["a visitor's key", "a member's token"];

let testProgram: TestProgram;
let servers: Record<"development" | "production", string>;
let credentials: Record<string, string>;
beforeAll(async () => {
  testProgram = await openProgram();
  const { fixture, keys, shop } = testProgram;
  const { url } = await fixture.serve({ isProduction: true });
  servers = { development: fixture.url, production: url };
  credentials = {
    "a visitor's key": keys.visitor,
    "a shop's key": keys.shop,
    "a member's token": await shop.token(await shop.enroll()),
    "an admin's key": keys.admin,
    "the operator's key": OPERATOR_KEY,
    "a partner's key": keys.partner,
  };
});

const places = (["development", "production"] as const).flatMap((mode) =>
  CALLERS.map(([endpoint, caller]) => ({ mode, endpoint, caller })),
);

test.each(places)(
  "GraphQL over HTTP in $mode, on the $endpoint endpoint with $caller",
  async ({ mode, endpoint, caller }) => {
    const results = await auditServer({
      url: `${servers[mode]}/${endpoint}/graphql`,
      fetchFn: (to: string, init: RequestInit) => {
        const headers = new Headers(init?.headers);
        headers.set("authorization", `Bearer ${credentials[caller]}`);
        // A GET needs a header that makes browsers ask first.
        headers.set("apollo-require-preflight", "1");
        return fetch(to, { ...init, headers });
      },
    });

    const failed = results.filter(({ status }) => status !== "ok").map(({ name }) => name);
    const isBarred = mode === "production" && OF_BROWSERS.includes(caller);
    expect(failed).toEqual(isBarred ? INTROSPECT : []);
    expect(results).toHaveLength(61);
  },
);
