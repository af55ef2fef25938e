import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { connect, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, test } from "vitest";
import {
  askDatabase,
  awaitDatabase,
  WAIT_SECONDS,
} from "../../api/engine/opening/await-database.ts";
import { cloneDatabase } from "../harness/database.ts";
import { TOKEN_SECRET } from "../harness/open-fixture.ts";

const RECOVERING = { code: "57P03", severity: "FATAL" };
const WRONG_PASSWORD = { code: "28P01", severity: "FATAL" };
const REFUSED = { code: "ECONNREFUSED" };

describe("a start", () => {
  /** A database that fails so, and for so many tries, before it answers. */
  async function start(failure: object, triesMax: number) {
    let [tries, sleptMs] = [0, 0];
    const said: string[] = [];
    const waited = awaitDatabase({
      log: { warn: (_details: unknown, message: string) => said.push(message) } as never,
      ask: async () => {
        if (tries++ < triesMax) throw Object.assign(new Error("away"), failure);
      },
      sleep: async (milliseconds) => (sleptMs += milliseconds),
    });
    const failed = await waited.then(
      () => false,
      () => true,
    );
    return { failed, sleptSeconds: sleptMs / 1_000, said };
  }

  test.each([
    ["recovers", RECOVERING],
    ["is not there yet", REFUSED],
  ])("waits a minute and more for a database that %s, and says so", async (_what, failure) => {
    const { failed, sleptSeconds, said } = await start(failure, 130);

    expect(failed).toBe(false);
    expect(sleptSeconds).toBeGreaterThan(60);
    expect(said.length).toBeGreaterThan(10);
    expect(said[0]).toContain("does not answer yet");
  });

  test("gives up after its time", async () => {
    const { failed, sleptSeconds } = await start(RECOVERING, Infinity);

    expect(failed).toBe(true);
    expect(sleptSeconds).toBe(WAIT_SECONDS);
  });

  test("waits for nothing when its login is refused", async () => {
    expect(await start(WRONG_PASSWORD, Infinity)).toEqual({
      failed: true,
      sleptSeconds: 0,
      said: [],
    });
  });

  test("knows a refused connection when it meets one", async () => {
    const url = `postgresql://quen:quen@127.0.0.1:${await freePort()}/quen`;
    await expect(askDatabase([url])).rejects.toMatchObject(REFUSED);
  });
});

let server: ChildProcess | undefined;
afterAll(() => server?.kill("SIGKILL"));

test("while a start waits for its database, it says so over HTTP; then it serves", async () => {
  const { url: databaseUrl, ownerUrl } = await cloneDatabase();
  const [databasePort, port] = [await freePort(), await freePort()];
  const through = (url: string) =>
    Object.assign(new URL(url), { hostname: "127.0.0.1", port: String(databasePort) }).href;
  const url = `http://127.0.0.1:${port}`;
  server = spawn(process.execPath, ["--import", "@oxc-node/core/register", "api/start.ts"], {
    cwd: new URL("../..", import.meta.url),
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      DATABASE_URL: through(databaseUrl),
      DATABASE_OWNER_URL: through(ownerUrl),
      TOKEN_SECRET,
      LOG_LEVEL: "fatal",
    },
    stdio: "inherit",
  });
  const statusOf = async (path: string) => (await fetch(url + path).catch(() => null))?.status;

  await expect.poll(() => statusOf("/health"), POLL).toBe(200);
  expect(await statusOf("/ready")).toBe(503);
  const early = await fetch(`${url}/storefront/graphql`, { method: "POST" });
  expect(early.status).toBe(503);
  expect(Number(early.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await early.json()).toMatchObject({
    errors: [{ extensions: { code: "SERVICE_UNAVAILABLE" } }],
  });

  await passOn(databasePort, Number(new URL(databaseUrl).port));
  await expect.poll(() => statusOf("/ready"), POLL).toBe(200);
  expect(await statusOf("/storefront/graphql")).not.toBe(503);
});

const POLL = { timeout: 60_000, interval: 50 };

/** Passes on what comes to one port to another. */
async function passOn(from: number, to: number): Promise<void> {
  const relay = createServer((socket) => {
    const target = connect(to, "127.0.0.1");
    socket.pipe(target).pipe(socket);
    for (const end of [socket, target]) end.on("error", () => end.destroy());
  });
  relay.unref();
  await new Promise<void>((resolve) => relay.listen(from, "127.0.0.1", resolve));
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const listener = createServer();
    listener.listen(0, "127.0.0.1", () => {
      const { port } = listener.address() as AddressInfo;
      listener.close(() => found(port));
    });
  });
}
