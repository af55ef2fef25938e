import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { RecordPurchaseInput } from "../../client/storefront.ts";
import { AdminClient } from "../harness/admin-client.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";
import { Shop } from "../harness/shop.ts";
import { startProcess } from "../harness/start-process.ts";
import { TestClock } from "../harness/test-clock.ts";
import { sendLines } from "./import-lines.ts";

const KILLS = 4;
const MEMBERS = 40;
const BOUGHT = 240;
const IMPORTED = 2_500;
/** What each kill waits for. */
const ANSWERED = 30;

/** A server in a process of its own, and who speaks to it. */
async function serve(program: TestProgram) {
  const { child, said: url } = await startProcess("tests/purchases/server-to-kill.ts", program);
  const { keys } = program;
  return {
    kill: () => child.kill("SIGKILL"),
    shop: new Shop({ server: url, audience: "storefront", credential: keys.shop }, NOW),
    admin: new AdminClient({ server: url, audience: "admin", credential: keys.admin }),
    importLines: async (inputs: readonly RecordPurchaseInput[]) => {
      const body = inputs.map((input) => JSON.stringify(input)).join("\n");
      return (await sendLines({ fixture: { ...program.fixture, url }, keys }, body)).json();
    },
  };
}

const LEFT = `
  select count(*) as purchases, count(*) filter (where source = 'till') as sold,
    (select count(*) from purchase_ids) as ids,
    (select count(*) from entries) as entries,
    (select count(*) from audit_records where operation in ('recordPurchase', 'importPurchases')) as
    audited,
    (select count(*) from idempotency_keys where operation = 'recordPurchase') as keys,
    (select count(result) from idempotency_keys where operation = 'recordPurchase') as answers
  from purchases
`;

// The server's own clock.
const NOW = new TestClock(new Date().toISOString());

test("a server killed four times under load loses no answer and repeats no effect", async () => {
  const program = await openProgram({ tierSet: undefined, rewards: [], rules: [BASE_RATE] });
  const { sql } = program;
  const count = async (statement: string) =>
    Number((await sql<{ count: string }>(`select count(*) ${statement}`))[0]!.count);
  let server = await serve(program);
  const members = await Promise.all(Array.from({ length: MEMBERS }, () => server.shop.enroll()));
  const bought: RecordPurchaseInput[] = [];
  const answered = new Map<RecordPurchaseInput, string>();
  let imported = 0;

  for (let kill = 0; kill < KILLS; kill++) {
    const { shop } = server;
    const purchases = (number: number, source: string) =>
      Array.from({ length: number }, (_, at) =>
        shop.purchase(members[at % MEMBERS]!, "100000", { source }),
      );
    const file = purchases(IMPORTED, "file");
    const importing = Promise.allSettled([server.importLines(file)]);
    const fromFile = () => count("from purchases where source = 'file'");
    await expect.poll(fromFile, POLL).toBeGreaterThan(imported);
    const now = purchases(BOUGHT, "till");
    bought.push(...now);
    const before = answered.size;
    const tills = now.map(async (input) => {
      const { purchase } = await shop.record(input);
      answered.set(input, purchase!.id);
    });
    const selling = Promise.allSettled(tills);
    await expect.poll(() => answered.size - before, POLL).toBeGreaterThan(ANSWERED);
    await sleep(kill * 15);
    server.kill();
    await selling;
    const [wholeImport] = await importing;

    expect(answered.size, "it was killed in mid-load").toBeLessThan(bought.length);
    expect(wholeImport.status, "it was killed in mid-import").toBe("rejected");
    const ids = [...answered].map(([{ externalId }]) => `'${externalId}'`).join(", ");
    expect(await count(`from purchases where external_id in (${ids})`)).toBe(answered.size);
    // In one statement: what was sent before the kill may still commit.
    const [left] = await sql<Record<string, string>>(LEFT);
    const { purchases: all, sold } = left!;
    expect(left).toMatchObject({ ids: all, entries: all, audited: all, answers: sold, keys: sold });

    server = await serve(program);
    expect(await server.importLines(file)).toMatchObject({ refused: 0 });
    imported += IMPORTED;
  }

  const again = await Promise.all(bought.map((input) => server.shop.record(input)));
  for (const [at, input] of bought.entries()) {
    const { replayed, purchase, earned } = again[at]!;
    expect(earned).toMatchObject({ points: 10 });
    if (!answered.has(input)) continue;
    expect(replayed).toBe(true);
    expect(purchase!.id).toBe(answered.get(input));
  }
  const shared = await count(
    "from (select xmin from purchases where source = 'till' group by 1) t",
  );
  expect(shared, "purchases shared transactions").toBeLessThan(bought.length);
  const wallets = await Promise.all(members.map(({ id }) => server.shop.lookUp({ id })));
  const points = wallets.reduce((sum, member) => sum + member!.wallet.available, 0);
  expect(points).toBe(10 * (bought.length + imported));
  expect(await server.admin.verify()).toMatchObject({ ok: true, complete: true });
});

const POLL = { timeout: 15_000, interval: 2 };
