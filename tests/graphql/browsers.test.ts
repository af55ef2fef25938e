import { beforeAll, describe, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

let testProgram: TestProgram;
beforeAll(async () => {
  testProgram = await openProgram();
});

const PAGE = "https://tea.example";
const QUERY = `{ program { name } }`;
const words = (list: string | null) => (list ?? "").toLowerCase().split(/,\s*/);

describe("a browser's preflight", () => {
  test.each([
    "traceparent",
    "tracestate",
    "baggage",
    "sentry-trace",
    "x-datadog-trace-id",
    "x-datadog-parent-id",
    "x-datadog-origin",
    "x-datadog-sampling-priority",
    "apollographql-client-name",
    "apollographql-client-version",
  ])("allows %s", async (header) => {
    const { headers } = await testProgram.nobody.http({
      method: "OPTIONS",
      headers: {
        origin: PAGE,
        "access-control-request-method": "POST",
        "access-control-request-headers": `authorization,content-type,${header}`,
      },
    });

    expect(words(headers.get("access-control-allow-headers"))).toContain(header);
  });
});

test("a page may read the language of its answer", async () => {
  const { headers } = await testProgram.visitor.graphql(QUERY, {}, { origin: PAGE });

  expect(headers.get("content-language")).toBe("en");
  expect(words(headers.get("access-control-expose-headers"))).toContain("content-language");
});

test("a page whose origin is refused may read why", async () => {
  const origin = "https://coffee.example";
  const { status, headers } = await testProgram.visitor.graphql(QUERY, {}, { origin });

  expect(status).toBe(403);
  expect(headers.get("access-control-allow-origin")).toBe(origin);
});

test("a GET with a credential of its own needs no other header", async () => {
  const { fixture, keys } = testProgram;
  const url = `${fixture.url}/storefront/graphql?query=${encodeURIComponent(QUERY)}`;
  const response = await fetch(url, { headers: { authorization: `Bearer ${keys.visitor}` } });

  expect(response.status).toBe(200);
});

describe("in production", () => {
  let url: string;
  beforeAll(async () => {
    ({ url } = await testProgram.fixture.serve({ isProduction: true }));
  });

  test("asking for the schema with a publishable key is refused, and no failure", async () => {
    const response = await fetch(`${url}/storefront/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${testProgram.keys.visitor}`,
      },
      body: JSON.stringify({ query: "{ __schema { queryType { name } } }" }),
    });

    expect([400, 403]).toContain(response.status);
    expect(await response.text()).not.toContain("INTERNAL_SERVER_ERROR");
  });

  test("somebody who opens an endpoint in a browser reads nothing about forgery", async () => {
    const response = await fetch(`${url}/storefront/graphql`, {
      headers: { accept: "text/html" },
    });

    expect(await response.text()).not.toMatch(/CSRF|forgery/i);
  });

  test("what the engine measures is not for everybody", async () => {
    expect((await fetch(`${url}/metrics`)).status).not.toBe(200);
  });
});
