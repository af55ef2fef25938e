import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { importMembers } from "./member-lines.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

async function importHistory(lines: readonly object[], query = "?history=true") {
  const response = await fetch(`${program.fixture.url}/storefront/import/purchases${query}`, {
    method: "POST",
    headers: {
      "content-type": "application/x-ndjson",
      authorization: `Bearer ${program.keys.shop}`,
    },
    body: lines.map((line) => JSON.stringify(line)).join("\n"),
  });
  return (await response.json()) as Record<string, unknown>;
}

let count = 0;
async function oldMember() {
  const externalId = `old-${++count}`;
  await importMembers(program, [{ externalId, joinedAt: "2026-04-01", points: 30 }]);
  return { ...(await program.shop.lookUp({ externalId }))!, externalId };
}

/** A purchase before the member joined. */
function before(externalId: string, total: string, more: object = {}) {
  return {
    member: { externalId },
    source: "old till",
    externalId: `order-${++count}`,
    placedAt: "2026-02-03T10:00:00+07:00",
    currencyCode: "VND",
    lines: [{ id: "1", sku: "TEA", quantity: "2", unitPrice: String(Number(total) / 2) }],
    total,
    ...more,
  };
}

const points = async (externalId: string) => {
  const [row] = await program.sql<{ points: number }>(`
    select w.available::int as points from wallets w join member_profiles p using (member_id)
    where p.program_id = '${program.programId}' and p.external_id = '${externalId}'`);
  return row!.points;
};

test("history counts for tiers and the first purchase, and earns and sends nothing", async () => {
  const { externalId, ...member } = await oldMember();
  const events = () => program.sql(`select from events where program_id = '${program.programId}'`);
  const sent = (await events()).length;
  const payments = [
    { kind: "POINTS", amount: "1000" },
    { kind: "CASH", amount: "1999000" },
  ];
  const order = before(externalId, "2000000", { couponCodes: ["OLD-CODE"], payments });

  expect(await importHistory([order])).toMatchObject({ recorded: 1, known: 0, refused: 0 });
  expect(await importHistory([order])).toMatchObject({ recorded: 0, known: 1, refused: 0 });

  expect((await events()).length).toBe(sent);
  expect(await points(externalId)).toBe(30);
  const [{ last, orders }] = (await program.sql(`
    select last_placed_at as last, orders::int from purchase_totals
    where member_id = '${program.uuid(member.id)}'`)) as any;
  expect([last.toISOString(), orders]).toEqual(["2026-02-03T03:00:00.000Z", 1]);
  // Silver by what was spent elsewhere, and no first purchase any more.
  const bought = await program.shop.buy(member, "100000");
  expect(bought.earned.points).toBe(15);
  expect((await program.admin.verify()).ok).toBe(true);
});

test("a return of history takes no points, and takes back what it counted", async () => {
  const { externalId, ...member } = await oldMember();
  const order = before(externalId, "2000000");
  await importHistory([order]);

  const { userErrors } = await program.shop.recordReturn({
    source: order.source,
    purchaseExternalId: order.externalId,
    externalId: `return-${++count}`,
    returnedAt: program.clock.now().toISOString(),
    lines: [{ id: "1", quantity: "2" }],
    idempotencyKey: `return-${count}`,
  });

  expect(userErrors).toEqual([]);
  expect(await points(externalId)).toBe(30);
  expect((await program.shop.buy(member, "100000")).earned.points).toBe(10 + 20);
  expect((await program.admin.verify()).ok).toBe(true);
});

test("a purchase of before that is no history counts for no tier", async () => {
  const { externalId, ...member } = await oldMember();
  expect(await importHistory([before(externalId, "2000000")], "")).toMatchObject({ recorded: 1 });
  expect((await program.shop.buy(member, "100000")).earned.points).toBe(10);
});
