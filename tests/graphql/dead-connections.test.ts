import { Agent, request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

let testProgram: TestProgram;
// One connection, used again whenever it can be.
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
beforeAll(async () => {
  testProgram = await openProgram();
});
afterAll(() => agent.destroy());

/** How an import is answered, and on which of the client's ports. */
function imports(body: string, headers: Record<string, string>) {
  return new Promise<{ status: number; port: number }>((resolve, reject) => {
    const { url } = testProgram.fixture;
    const method = "POST";
    const sent = request(`${url}/storefront/import/purchases`, { agent, method, headers });
    sent.on("error", reject);
    sent.on("response", (response) => {
      const port = response.socket.localPort!;
      response.resume();
      response.on("end", () => resolve({ status: response.statusCode!, port }));
    });
    sent.end(body);
  });
}

const authorization = () => `Bearer ${testProgram.keys.shop}`;
const type = "application/x-ndjson";

test.each<[what: string, body: string, headers: () => Record<string, string>, status: number]>([
  ["of a stranger", "{}\n".repeat(100_000), () => ({ "content-type": type }), 401],
  [
    "in another form",
    "{}\n".repeat(100_000),
    () => ({ "content-type": "text/plain", authorization: authorization() }),
    415,
  ],
  [
    "of a table without the columns that it needs",
    "{}\n".repeat(100_000),
    () => ({ "content-type": "text/csv", authorization: authorization() }),
    400,
  ],
  [
    "of a table of too many lines",
    `externalId,total\n${Array.from({ length: 200_000 }, (_, row) => `P${row},1\n`).join("")}`,
    () => ({ "content-type": "text/csv", authorization: authorization() }),
    413,
  ],
  [
    "of too many lines",
    "{}\n".repeat(200_000),
    () => ({ "content-type": type, authorization: authorization() }),
    413,
  ],
])("after an import %s was refused, its connection is used again", async (...row) => {
  const [, body, headers, status] = row;
  const refused = await imports(body, headers());
  expect(refused.status).toBe(status);

  const next = await imports("", { "content-type": type, authorization: authorization() });
  expect(next).toEqual({ status: 200, port: refused.port });
});

test("a request that is refused does not wait for a body that never comes", async () => {
  const { port } = new URL(testProgram.fixture.url);
  const socket = connect(Number(port), "127.0.0.1");
  socket.write("POST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n");
  const answer = await new Promise<string>((resolve) => {
    socket.once("data", (data) => resolve(data.toString()));
  });
  expect(answer).toMatch(/^HTTP\/1.1 404/);

  await new Promise((resolve) => socket.once("close", resolve));
});
