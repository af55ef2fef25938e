import { beforeAll, expect, test } from "vitest";
import { leastLongestTurn, TURN_MS_MAX } from "../harness/longest-turn.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";
import { openThreadedClient } from "../harness/threaded-client.ts";
import { importLines } from "../purchases/import-lines.ts";

const VERIFY = `query ($first: Int) { verifyLedger(first: $first) {
  ok complete membersChecked entriesChecked cursor } }`;

let testProgram: TestProgram;
beforeAll(async () => {
  testProgram = await openProgram({ tierSet: undefined, rewards: [], rules: [BASE_RATE] });
  const { shop } = testProgram;
  const members = await Promise.all([shop.enroll(), shop.enroll(), shop.enroll()]);
  const lines = Array.from({ length: 1_500 }, (_, at) => shop.purchase(members[at % 3]!, "100000"));
  expect(await importLines(testProgram, lines)).toMatchObject({ refused: 0 });
});

async function costOf(first?: number): Promise<number> {
  const { status, json } = await testProgram.admin.graphql(VERIFY, { first });
  expect(status).toBe(200);
  return json.extensions.cost.requested;
}

test("a page of the proof costs what it works through, and the largest is allowed", async () => {
  const [largest, small] = [await costOf(1_000), await costOf(10)];

  expect(largest).toBeGreaterThanOrEqual(1_000);
  expect(await costOf()).toBe(largest);
  expect(small).toBeGreaterThanOrEqual(10);
  expect(small).toBeLessThan(50);
});

test("nobody else waits for a tenth of a second while ledgers are proved", async () => {
  let text = "";
  const open = async () => {
    const send = await openThreadedClient({
      url: `${testProgram.fixture.url}/admin/graphql`,
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${testProgram.keys.admin}`,
      },
      body: JSON.stringify({ query: VERIFY }),
    });
    return async () => ({ text } = await send());
  };

  expect(await leastLongestTurn(open)).toBeLessThan(TURN_MS_MAX);
  expect(JSON.parse(text).data.verifyLedger).toMatchObject({ ok: true, complete: true });
});
