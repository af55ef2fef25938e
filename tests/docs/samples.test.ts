import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { demoKeys, demoQuery } from "../../api/engine/welcome.ts";
import { openDemo } from "../harness/open-demo.ts";
import { curlRequest, filledIn, operationFilledIn, samplesOf } from "./samples.ts";
import type { Sample } from "./samples.ts";

let demo: Awaited<ReturnType<typeof openDemo>>;
beforeAll(async () => {
  demo = await openDemo();
});

/** Runs a sample as it is written, and gives the text of its answer. */
async function run(
  sample: Sample,
  { api, answers }: { api: "shop" | "admin" | "partner"; answers: string[] },
) {
  switch (sample.language) {
    case "curl":
      return sent(sample.text);
    case "ts":
      return JSON.stringify(await evaluated(sample.text, answers));
    case "graphql": {
      const variables = filledIn(sample.variables, answers);
      const operation = operationFilledIn(sample.text, answers);
      return (await demo[api].graphql(operation, variables as object)).text;
    }
  }
}

async function sent(curl: string): Promise<string> {
  const { path, init } = curlRequest(curl);
  return (await fetch(`${demo.url}${path}`, init)).text();
}

/** Runs TypeScript with what it imports from this repository, and an earlier answer's `token`. */
async function evaluated(text: string, answers: readonly string[]): Promise<unknown> {
  const names: Record<string, unknown> = filledIn({ token: "…" }, answers) as object as never;
  for (const [, imported, path] of text.matchAll(/^import \{ (.+) \} from "(.+)";$/gm)) {
    const module = await import(/* @vite-ignore */ pathToFileURL(path!).href);
    for (const name of imported!.split(", ")) names[name] = module[name];
  }
  const [, result] = /^const (\{.+\}) = await/m.exec(text)!;
  const body = text.replace(/^import .+$/gm, "").replaceAll("http://127.0.0.1:4000", demo.url);
  const code = ts.transpile(`${body}\nreturn ${result};`, { target: ts.ScriptTarget.ES2022 });
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  return new AsyncFunction(...Object.keys(names), code)(...Object.values(names));
}

describe.each([
  ["README.md", "shop"],
  ["docs/storefront.md", "shop"],
  ["docs/operating/promotion-codes.md", "shop"],
  ["docs/operating/gift-cards.md", "shop"],
  ["docs/operating/paying-with-points.md", "shop"],
  ["docs/webhooks.md", "admin"],
  ["docs/messages.md", "admin"],
  ["docs/operating/sandboxes.md", "shop"],
  ["docs/partner.md", "partner"],
] as const)("the samples of %s", (page, api) => {
  test("work one after the other, on the demo as it is today", async () => {
    const samples = samplesOf(page);
    expect(samples.length).toBeGreaterThan(0);

    const answers = [JSON.stringify({ member: demo.memberId })];
    for (const sample of samples) {
      const answer = await run(sample, { api, answers });
      answers.push(answer);
      const { data, errors } = JSON.parse(sample.language === "ts" ? `{"data":${answer}}` : answer);
      expect(errors, sample.text).toBeUndefined();
      for (const payload of Object.values<any>(data)) {
        expect(payload, sample.text).not.toBeNull();
        expect(payload.userErrors ?? [], sample.text).toEqual([]);
      }
    }
  });
});

test("the purchase of docs/importing.md is imported", async () => {
  const [, sample] = /^```json\n([^]*?)^```$/m.exec(readFileSync("docs/importing.md", "utf8"))!;
  const response = await fetch(`${demo.url}/storefront/import/purchases`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${demoKeys.storefront}`,
      "content-type": "application/x-ndjson",
    },
    body: JSON.stringify(filledIn(JSON.parse(sample!), [])),
  });

  expect(await response.json()).toMatchObject({ recorded: 1, refused: 0, problems: [] });
});

test("the feed of docs/partner.md is everything, and a cursor", async () => {
  const page = readFileSync("docs/partner.md", "utf8");
  const [, path, name, value] =
    /^curl -s --compressed http:\/\/127\.0\.0\.1:4000(\S+) -H '([^:]+): ([^']+)'$/m.exec(page)!;
  const text = await (await fetch(`${demo.url}${path}`, { headers: { [name!]: value! } })).text();
  const lines = text.trim().split("\n");

  const [first, last] = [JSON.parse(lines[0]!), JSON.parse(lines.at(-1)!)];
  expect(first).toMatchObject({ kind: "SAVED", item: { kind: "PARTNER_VOUCHER" } });
  expect(last).toEqual({ cursor: expect.any(String) });
});

test("the feed of docs/partner.md is read with a feed token", async () => {
  const page = readFileSync("docs/partner.md", "utf8");
  const [, path, user] = /^curl \S.* http:\/\/127\.0\.0\.1:4000(\S+) -u (\S+)$/m.exec(page)!;
  const authorization = `Basic ${Buffer.from(user!).toString("base64")}`;
  const response = await fetch(`${demo.url}${path}`, { headers: { authorization } });
  expect([response.status, path]).toEqual([200, "/partner/feed"]);
  expect((await response.text()).trim().split("\n").length).toBeGreaterThan(1);
});

test("what the server says to paste works", async () => {
  const answer = await sent(demoQuery("http://127.0.0.1:4000").join("\n"));

  expect(JSON.parse(answer)).toMatchObject({ data: { member: { displayName: "Lan" } } });
});
