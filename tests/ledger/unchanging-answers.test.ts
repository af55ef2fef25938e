import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { AdminClient } from "../harness/admin-client.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";
import { runs } from "../harness/random-runs.ts";
import { Shop } from "../harness/shop.ts";
import { startProcess } from "../harness/start-process.ts";
import { TestClock } from "../harness/test-clock.ts";

const MEMBERS = 8;
const WRITERS = 40;
const PAIRS = runs(300);
const AHEAD_MS = 2_000;

const AS_OF = `query ($id: ID!, $at: DateTime!) {
  member(id: $id) { walletAsOf(at: $at) { available pending held debt } } }`;

interface Pair {
  readonly id: string;
  readonly at: string;
  readonly answer: unknown;
}

/** A server in a process of its own, whose clock is ahead. */
async function serve(program: TestProgram, aheadMs: number) {
  const settings = { CLOCK_AHEAD_MS: String(aheadMs) };
  const { said: server } = await startProcess(
    "tests/purchases/server-to-kill.ts",
    program,
    settings,
  );
  const { shop, admin } = program.keys;
  const now = new TestClock(new Date().toISOString());
  return {
    aheadMs,
    shop: new Shop({ server, audience: "storefront", credential: shop }, now),
    admin: new AdminClient({ server, audience: "admin", credential: admin }),
  };
}
type Server = Awaited<ReturnType<typeof serve>>;

async function walletAt({ admin }: Server, id: string, at: string) {
  const { json } = await admin.graphql(AS_OF, { id, at });
  return json.data?.member?.walletAsOf ?? json.errors[0].extensions.code;
}

test("what a wallet was at an instant never changes, by whichever clock others write", async () => {
  const program = await openProgram({ tierSet: undefined, rewards: [], rules: [BASE_RATE] });
  const servers = [await serve(program, 0), await serve(program, AHEAD_MS)];
  const members = await Promise.all(
    Array.from({ length: MEMBERS }, () => servers[0]!.shop.enroll()),
  );
  let isOver = false;
  const writers = Array.from({ length: WRITERS }, async (_, at) => {
    const { shop } = servers[at % servers.length]!;
    while (!isOver) {
      await shop.record(shop.purchase(members[at % MEMBERS]!, "100000"));
      await sleep(20);
    }
  });

  const pairs: Pair[] = [];
  const askers = servers.map(async (server) => {
    for (let at = 0; pairs.length < PAIRS; at++) {
      const { id } = members[at % MEMBERS]!;
      // The very present of the process that is asked, and now and then a little before.
      const instant = new Date(Date.now() + server.aheadMs - (at % 3) * 7).toISOString();
      const answer = await walletAt(server, id, instant);
      if (answer !== "BAD_USER_INPUT") pairs.push({ id, at: instant, answer });
    }
  });
  await Promise.all(askers);
  isOver = true;
  await Promise.all(writers);

  const changed: object[] = [];
  for (const { id, at, answer } of pairs) {
    const now = await walletAt(servers[0]!, id, at);
    if (JSON.stringify(now) !== JSON.stringify(answer)) changed.push({ id, at, answer, now });
  }
  expect(pairs.length).toBeGreaterThanOrEqual(PAIRS);
  expect(changed).toEqual([]);
  expect(await servers[0]!.admin.verify()).toMatchObject({ ok: true });
});
