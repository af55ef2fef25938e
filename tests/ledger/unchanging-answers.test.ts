import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
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
/** Each waits until its instants are past: two seconds where a clock is ahead. */
const ASKERS = 16;

interface Question {
  readonly id: string;
  readonly at: string;
}
interface GraphqlError {
  readonly extensions: { readonly code: string };
}
interface Pair extends Question {
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

/** Asks in one request; without those whose instant was too near. */
async function walletsAt({ admin }: Server, questions: readonly Question[]): Promise<Pair[]> {
  const fields = questions.map(
    ({ id, at }, of) => `q${of}: member(id: "${id}") {
      walletAsOf(at: "${at}") { available pending held debt } }`,
  );
  const { json } = await admin.graphql(`{ ${fields.join(" ")} }`);
  const codes = (json.errors ?? []).map((error: GraphqlError) => error.extensions.code);
  expect(codes.filter((code: string) => code !== "BAD_USER_INPUT")).toEqual([]);
  return questions.flatMap((question, of) => {
    const answer = json.data?.[`q${of}`]?.walletAsOf;
    return answer ? [{ ...question, answer }] : [];
  });
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
  const ask = async (server: Server) => {
    for (let at = 0; pairs.length < PAIRS; at++) {
      // The very present of the process that is asked, and now and then a little before.
      const instant = Date.now() + server.aheadMs - (at % 3) * 7;
      const asked = members.map(({ id }) => ({ id, at: new Date(instant).toISOString() }));
      pairs.push(...(await walletsAt(server, asked)));
    }
  };
  await Promise.all(servers.flatMap((server) => Array.from({ length: ASKERS }, () => ask(server))));
  isOver = true;
  await Promise.all(writers);

  const changed: object[] = [];
  for (let from = 0; from < pairs.length; from += MEMBERS) {
    const asked = pairs.slice(from, from + MEMBERS);
    const now = await walletsAt(servers[0]!, asked);
    expect(now).toHaveLength(asked.length);
    changed.push(...now.filter(({ answer }, at) => !isDeepStrictEqual(answer, asked[at]!.answer)));
  }
  expect(pairs.length).toBeGreaterThanOrEqual(PAIRS);
  expect(changed).toEqual([]);
  expect(await servers[0]!.admin.verify()).toMatchObject({ ok: true });
});
