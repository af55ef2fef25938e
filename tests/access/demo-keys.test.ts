import { request } from "node:http";
import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { addKey } from "./key-ring.ts";

let testProgram: TestProgram;
let key: string;
beforeAll(async () => {
  testProgram = await openProgram();
  key = await addKey(testProgram, { isDemo: true });
});

/** How a request with a demo key is answered; through `node:http`, since `fetch` sets the host. */
function answerTo(headers: Record<string, string>): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${testProgram.fixture.url}/storefront/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${key}`,
        ...headers,
      },
    });
    asked.on("error", reject);
    asked.on("response", (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode!, text }));
    });
    asked.end(JSON.stringify({ query: "{ __typename }" }));
  });
}

test("a demo key works on this machine", async () => {
  expect(await answerTo({})).toMatchObject({ status: 200 });
});

test.each<[what: string, headers: Record<string, string>]>([
  ["another host", { host: "loyalty.tea.example" }],
  ["a host that only begins like this machine", { host: "localhost.tea.example" }],
  ["X-Forwarded-For", { "x-forwarded-for": "203.0.113.9" }],
  ["X-Forwarded-Host", { "x-forwarded-host": "loyalty.tea.example" }],
  ["X-Real-IP", { "x-real-ip": "203.0.113.9" }],
  ["Forwarded", { forwarded: "for=203.0.113.9" }],
])("a demo key is refused to a request with %s", async (_what, headers) => {
  const { status, text } = await answerTo(headers);

  expect(status).toBe(401);
  expect(text, "it says what to do").toContain("http://localhost");
});
