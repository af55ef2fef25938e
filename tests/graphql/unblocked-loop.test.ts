import { beforeAll, describe, expect, test } from "vitest";
import { openThreadedClient } from "../harness/threaded-client.ts";
import type { ThreadedAnswer } from "../harness/threaded-client.ts";
import { leastLongestTurn, TURN_MS_MAX } from "../harness/longest-turn.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

let testProgram: TestProgram;
beforeAll(async () => {
  testProgram = await openProgram();
});

const MEGABYTE = 1024 * 1024;
const ALMOST = MEGABYTE - 500;
const SIMULATE = `query ($input: SimulatePurchaseInput!) {
  simulatePurchase(input: $input) { points } }`;
const goods = { id: "1", sku: "tea", quantity: "1", unitPrice: "1" };

/** As many of an item as fit. */
function filling(bytes: number, item: object): object[] {
  return Array<object>(Math.floor(bytes / (JSON.stringify(item).length + 1))).fill(item);
}

function simulated(cart: object): string {
  const input = { currencyCode: "VND", total: "1", ...cart };
  return JSON.stringify({ query: SIMULATE, variables: { input } });
}

const unknownFields = Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`f${at}`, at]));
const VISITORS: Record<string, string> = {
  "60 kB of nothings": simulated({ lines: filling(60_000, {}) }),
  "1 MB of nothings": simulated({ lines: filling(ALMOST, {}) }),
  "500 nothings": simulated({ lines: Array(500).fill({}) }),
  "1 MB of lines with a wrong price": simulated({
    lines: filling(ALMOST, { ...goods, unitPrice: 1 }),
  }),
  "60,000 unknown fields": simulated(unknownFields),
  "a text of 1 MB": simulated({ lines: [{ ...goods, sku: "x".repeat(ALMOST) }] }),
  "a document of quotation marks": JSON.stringify({
    query: `{ a(b: ${'""" \\"'.repeat(100_000)}) }`,
  }),
  "a document of brackets": JSON.stringify({ query: "{".repeat(MEGABYTE / 2) }),
};
const IMPORTS: Record<string, string> = {
  "one line of 15 MB": JSON.stringify({ source: "x".repeat(15 * MEGABYTE) }),
  "lines of nothings": Array(20)
    .fill(JSON.stringify({ source: "pos", lines: filling(MEGABYTE / 2, {}) }))
    .join("\n"),
};

/** What a request is answered, and the longest that all others waited for it. */
async function measured(path: string, type: string, credential: string, body: string) {
  const url = `${testProgram.fixture.url}${path}`;
  const headers = { "content-type": type, authorization: `Bearer ${credential}` };
  let answered: ThreadedAnswer | undefined;
  const open = async () => {
    const send = await openThreadedClient({ url, headers, body });
    return async () => (answered = await send());
  };
  // What runs for the first time is compiled first.
  await (
    await open()
  )();
  const longest = await leastLongestTurn(open);
  return { ...answered!, longest };
}

describe("nobody else waits for a tenth of a second while a visitor sends", () => {
  test.each(Object.entries(VISITORS))("%s", async (_what, body) => {
    const path = "/storefront/graphql";
    const { visitor } = testProgram.keys;
    const answered = await measured(path, "application/json", visitor, body);

    expect(answered.health).toEqual([200]);
    expect([400, 413]).toContain(answered.status);
    expect(answered.longest).toBeLessThan(TURN_MS_MAX);
  });
});

describe("nobody else waits for a tenth of a second while a shop imports", () => {
  test.each(Object.entries(IMPORTS))("%s", async (_what, body) => {
    const path = "/storefront/import/purchases";
    const { shop } = testProgram.keys;
    const answered = await measured(path, "application/x-ndjson", shop, body);

    expect(answered).toMatchObject({ status: 200, health: [200] });
    expect(JSON.parse(answered.text).recorded).toBe(0);
    expect(answered.longest).toBeLessThan(TURN_MS_MAX);
  });
});
