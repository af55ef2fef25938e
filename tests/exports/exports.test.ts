import { gunzipSync } from "node:zlib";
import { request } from "node:http";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import {
  CloseMember,
  CouponList,
  Members,
  RedemptionList,
  SuspendMember,
} from "../../client/admin.ts";
import type {
  MemberKind,
  MemberOrder,
  MemberStatus,
  MembersQuery,
  RedemptionFilter,
} from "../../client/admin.ts";
import { addKeyWithout } from "../access/key-ring.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { randomRuns } from "../harness/random-runs.ts";
import { importMembers, importTable } from "../imports/member-lines.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

function get(from: TestProgram, path: string, key = from.keys.admin) {
  const headers = { authorization: `Bearer ${key}`, "accept-language": "en" };
  return fetch(`${from.fixture.url}/admin/export/${path}`, { headers });
}

async function linesOf(from: TestProgram, path: string): Promise<any[]> {
  const response = await get(from, path);
  const text = await response.text();
  expect(response.status, text).toBe(200);
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .sort((a, b) => (a.externalId < b.externalId ? -1 : 1));
}

const MEMBERS = [
  {
    externalId: "one",
    email: "one@example.com",
    phone: "+84912000001",
    memberNumber: "CARD0001",
    givenName: "=SUM(A1)",
    familyName: "@Nguyễn",
    birthDate: "1990-02-28",
    gender: "nữ",
    locale: "vi",
    address: { line1: "+1 Tràng Tiền", city: "-Hà Nội", province: null, countryCode: "VN" },
    occupation: 'a "baker", retired',
    interests: ["trà", "a,b"],
    joinedAt: "2021-03-03T17:00:00.000Z",
    consents: [
      {
        purpose: "marketing",
        channel: "email",
        granted: true,
        source: "form",
        wording: "v3",
        recordedAt: "2021-03-04T03:00:00.000Z",
      },
    ],
    points: [
      {
        points: 120,
        availableAt: "2026-01-01T00:00:00.000Z",
        expiresAt: "2026-12-31T17:00:00.000Z",
      },
      { points: 80, availableAt: "2026-08-01T00:00:00.000Z", expiresAt: null },
    ],
    tier: { name: "Bạc", until: "2027-01-01" },
  },
  { externalId: "two", joinedAt: "2024-01-01T00:00:00.000Z", points: [], consents: [] },
];

test.each(["jsonl", "csv"])("what an import reads, an export writes: %s", async (format) => {
  const [first, second] = [await openProgram(), await openProgram()];
  await importMembers(first, MEMBERS);

  const exported = await linesOf(first, "members");
  expect(exported[0]).toMatchObject(MEMBERS[0]!);
  if (format === "csv") {
    const table = await (await get(first, "members?format=csv")).text();
    expect(table).toContain("'=SUM(A1)");
    expect(await importTable(second, table)).toMatchObject({ imported: 2, refused: 0 });
  } else {
    expect(await importMembers(second, exported)).toMatchObject({ imported: 2, refused: 0 });
  }

  expect(await linesOf(second, "members")).toEqual(exported);
  expect((await second.admin.verify()).ok).toBe(true);
});

test("purchases are exported as an import of history reads them", async () => {
  const [first, second] = [await openProgram(), await openProgram()];
  for (const one of [first, second]) await importMembers(one, MEMBERS);
  const member = (await first.shop.lookUp({ externalId: "one" }))!;
  await first.shop
    .buy(member, "120000", { channel: "WEB", lines: undefined } as never)
    .catch(() => {});
  await first.shop.buy(member, "50000");

  const exported = await linesOf(first, "purchases");
  expect(exported.length).toBeGreaterThan(0);
  const response = await fetch(`${second.fixture.url}/storefront/import/purchases?history=true`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${second.keys.shop}`,
      "content-type": "application/x-ndjson",
    },
    body: exported.map((line) => JSON.stringify(line)).join("\n"),
  });

  expect(await response.json()).toMatchObject({ recorded: exported.length, refused: 0 });
  expect(await linesOf(second, "purchases")).toEqual(exported);
  expect(await linesOf(first, "entries")).toMatchObject([
    { kind: "ADJUST", points: 200, sequence: 1 },
    { kind: "EARN", sequence: 2 },
  ]);
});

test("a page ends where the next begins, and nobody is left out", async () => {
  const many = await openProgram();
  const lines = Array.from({ length: 2_001 }, (_, at) => ({ externalId: `m-${at}` }));
  await importMembers(many, lines);

  const exported = await linesOf(many, "members");

  expect(new Set(exported.map(({ externalId }) => externalId)).size).toBe(2_001);
  expect(exported).toHaveLength(2_001);
});

test("a list is exported with exactly the rows that it counts, in its order", async () => {
  const shop = await openProgram();
  await importMembers(shop, MEMBERS);
  for (let n = 0; n < 120; n++) {
    const { id } = await shop.shop.enroll({ givenName: ["Lan", "Hà", "Đạt"][n % 3]! });
    if (n % 5 === 0) await shop.shop.buy({ id }, String(10_000 * (n + 1)));
    if (n % 7 === 0) await shop.admin.ask(SuspendMember, { input: { memberId: id } });
    if (n % 11 === 0) {
      await shop.admin.ask(CloseMember, { input: { memberId: id, idempotencyKey: `close-${n}` } });
    }
  }
  const range = (most: number) => ({ min: fc.nat(most), max: fc.nat(most) });
  const filters = fc.record(
    {
      statuses: fc.subarray(["ACTIVE", "SUSPENDED", "CLOSED"] as MemberStatus[]),
      kinds: fc.subarray(["PERSON", "ORGANIZATION"] as MemberKind[]),
      orders: fc.record(range(2), { requiredKeys: [] }),
      available: fc.record(range(200), { requiredKeys: [] }),
      referred: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  const orders = fc.record({
    field: fc.constantFrom("ENROLLED_AT", "DISPLAY_NAME", "AVAILABLE", "LAST_PURCHASE_AT"),
    direction: fc.constantFrom("ASC", "DESC"),
  }) as fc.Arbitrary<MemberOrder>;
  await fc.assert(
    fc.asyncProperty(
      filters,
      fc.option(orders, { nil: undefined }),
      fc.constantFrom("", "lan", "dat"),
      async (where, orderBy, search) => {
        const listed: string[] = [];
        let totalCount = 0;
        let after: string | null = null;
        do {
          const page: MembersQuery = await shop.admin.ask(Members, {
            where,
            orderBy,
            search,
            after,
          });
          listed.push(...page.members.nodes.map(({ id }) => id));
          after = page.members.pageInfo.hasNextPage ? page.members.pageInfo.endCursor! : null;
          totalCount = page.members.totalCount;
        } while (after);

        const parameters = new URLSearchParams({ where: JSON.stringify(where), search });
        if (orderBy) parameters.set("orderBy", JSON.stringify(orderBy));
        const response = await get(shop, `members?${parameters}`);
        const lines = (await response.text()).split("\n").filter(Boolean);

        expect(response.headers.get("quen-row-count")).toBe(String(totalCount));
        expect(lines.map((line) => JSON.parse(line).id)).toEqual(listed);
        expect(listed).toHaveLength(totalCount);
      },
    ),
    { ...randomRuns(20), examples: [[{}, undefined, ""]] },
  );
  const [record] = await shop.sql<{ count: number }>(`
    select count(*)::int as count from audit_records
    where program_id = '${shop.programId}' and operation = 'export listed members'`);
  expect(record!.count).toBeGreaterThan(0);
});

test("a list as a table says of each account whether it is open", async () => {
  const where = JSON.stringify({ statuses: ["ACTIVE"] });
  await importMembers(program, [{ externalId: "listed", givenName: "=1+1" }]);
  const table = await (await get(program, `members?format=csv&where=${where}`)).text();

  expect(table).toMatch(/^\ufeff?id,status,externalId,/);
  expect(table).toMatch(/\nmem_\w+,ACTIVE,listed,/);
  expect(table).toContain("'=1+1");
});

describe("the export of a list has exactly its rows, in its order", () => {
  let shop: TestProgram;
  let rewardIds: readonly string[];
  beforeAll(async () => {
    shop = await openProgram();
    const tea = await shop.admin.addReward({ cost: 10, title: "Tea" });
    const cake = await shop.admin.addReward({ cost: 20, title: "=Cake" });
    rewardIds = [tea.id, cake.id];
    for (const givenName of ["Lan", "Đạt", "Lan"]) {
      const member = await shop.shop.enroll({ givenName });
      await shop.admin.adjust(member, 100);
      await shop.shop.redeem(member, tea.id);
      await shop.shop.hold(member, cake.id);
    }
  });

  const listed = async (list: "redemptions" | "coupons", parameters: object) => {
    const response = await get(shop, `${list}?${new URLSearchParams({ ...parameters })}`);
    const lines = (await response.text()).split("\n").filter(Boolean);
    expect(response.headers.get("quen-row-count")).toBe(String(lines.length));
    return lines.map((line) => JSON.parse(line));
  };
  const ORDERS = [
    { field: "REDEEMED_AT", direction: "ASC" },
    { field: "REDEEMED_AT", direction: "DESC" },
  ] as const;

  test("redemptions", async () => {
    const where = fc.record(
      {
        statuses: fc.subarray(["HELD", "CONFIRMED", "CANCELLED"] as const),
        kinds: fc.subarray(["FREE_PRODUCT", "GIFT_CARD"] as const),
        rewardId: fc.constantFrom(...rewardIds),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<RedemptionFilter>;
    await fc.assert(
      fc.asyncProperty(
        where,
        fc.constantFrom(...ORDERS),
        fc.constantFrom("", "lan", "dat", "nobody"),
        async (where, orderBy, search) => {
          const asked = { first: 100, where, orderBy, search };
          const { redemptions } = await shop.admin.ask(RedemptionList, asked);
          const lines = await listed("redemptions", {
            where: JSON.stringify(where),
            orderBy: JSON.stringify(orderBy),
            search,
          });
          expect(lines.map(({ id }) => id)).toEqual(redemptions.nodes.map(({ id }) => id));
        },
      ),
      randomRuns(20),
    );
    const [line] = await listed("redemptions", { where: '{"statuses":["HELD"]}', search: "dat" });
    expect(line).toMatchObject({ title: "=Cake", points: 20, status: "HELD" });
    expect(line.member).toMatchObject({ givenName: "Đạt", id: expect.stringMatching(/^mem_/) });
    const table = await (await get(shop, "redemptions?format=csv&search=dat")).text();
    expect(table).toMatch(/^\ufeff?id,rewardId,title,points,.*member\.id,member\.externalId/);
    expect(table).toContain("'=Cake");
  });

  test("coupons, by the ends of their codes only", async () => {
    const where = { statuses: ["ACTIVE" as const] };
    const { coupons } = await shop.admin.ask(CouponList, { first: 100, where });
    const lines = await listed("coupons", { where: JSON.stringify(where) });
    expect(lines.map(({ id }) => id)).toEqual(coupons.nodes.map(({ id }) => id));
    expect(lines).toHaveLength(3);
    for (const { codeEnding } of lines) expect(codeEnding).toHaveLength(4);
    expect(lines[0]).not.toHaveProperty("code");
    const [whole] = await linesOf(shop, "coupons");
    expect(JSON.stringify(lines)).not.toContain(whole.code);
  });

  test("everything, where nothing narrows it", async () => {
    expect(await linesOf(shop, "redemptions")).toHaveLength(6);
  });
});

test.each([
  ["members?where=%7B", /JSON/],
  ['members?where={"stati":[]}', /where.*stati/],
  ['members?where={"orders":{"min":"x"}}', /where.*orders/],
  ['members?orderBy={"field":"AGE","direction":"ASC"}', /orderBy.*field/],
  [`members?search=${"x".repeat(101)}`, /100/],
  ["purchases?search=x", /purchases/],
  ['redemptions?where={"orders":{}}', /where.*orders/],
  ['coupons?orderBy={"field":"CODE","direction":"ASC"}', /orderBy.*field/],
  ['members?where={"condition":{"field":"nothing","operator":"=","value":1}}', /birthdayMonth/],
] as const)("what a list would refuse, its export refuses: %s", async (path, message) => {
  const response = await get(program, path);
  expect(response.status).toBe(400);
  expect(await response.text()).toMatch(message);
});

test("an export is compressed for whoever takes that, and is on record", async () => {
  const { url } = program.fixture;
  const headers = { authorization: `Bearer ${program.keys.admin}`, "accept-encoding": "gzip" };
  await importMembers(program, [{ externalId: "packed" }]);
  const answered = await new Promise<{ encoding: unknown; body: Buffer }>((resolve, reject) => {
    const sent = request(`${url}/admin/export/members`, { headers }, async (response) => {
      resolve({ encoding: response.headers["content-encoding"], body: await buffer(response) });
    });
    sent.on("error", reject).end();
  });

  expect(answered.encoding).toBe("gzip");
  expect(gunzipSync(answered.body).toString()).toContain('"externalId":"packed"');
  const [record] = await program.sql<{ kind: string }>(`
    select actor_kind as kind from audit_records
    where program_id = '${program.programId}' and operation = 'export members'`);
  expect(record).toEqual({ kind: "AUTOMATION" });
});

test("whoever may not read a whole program's data reads none of it", async () => {
  expect((await get(program, "members", program.keys.shop)).status).toBe(401);
  const key = await addKeyWithout(program, { kind: "ADMIN", scope: "program:write" });
  expect((await get(program, "members", key)).status).toBe(403);
  expect((await get(program, "nothing")).status).toBe(404);
  expect((await get(program, "members?format=xml")).status).toBe(400);
});
