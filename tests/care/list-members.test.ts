import { beforeAll, describe, expect, test } from "vitest";
import { Members } from "../../client/admin.ts";
import type { MemberFilter, MemberOrder, MembersQueryVariables } from "../../client/admin.ts";
import type { TypedDocument } from "../../client/create-client.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE, SLOW_POINTS } from "../harness/plans.ts";

let program: TestProgram;
const ids: Record<string, string> = {};

// An earlier than Bình, and so on; one enrolled each day. Only An, Dung and Bình have bought, in
// this order.
beforeAll(async () => {
  await (await openProgram()).shop.enroll({ givenName: "An" });
  program = await openProgram({ earningTerms: SLOW_POINTS, rules: [BASE_RATE] });
  const { admin, clock, shop } = program;

  const an = await shop.enroll({ givenName: "An", familyName: "Nguyễn Đức" });
  clock.advance("P1D");
  const phone = "0912 345 678";
  const binh = await shop.enroll({ externalId: "c_2", givenName: "Bình", phone });
  clock.advance("P1D");
  const chau = await shop.enroll({ givenName: "Châu", email: "Chau@Example.com" });
  clock.advance("P1D");
  const dung = await shop.enroll({ givenName: "Dung" });
  await shop.buy(an, "90000");
  clock.advance("P1D");
  await shop.buy(dung, "1000000");
  clock.advance("PT1H");
  await shop.buy(binh, "250000");
  await admin.givePoints(chau, 40);
  await admin.givePoints(dung, 7);
  Object.assign(ids, { an: an.id, binh: binh.id, chau: chau.id, dung: dung.id });
});

async function list(variables: MembersQueryVariables = {}) {
  return (await program.admin.ask(Members, variables)).members;
}
const nameOf = (id: string) => Object.keys(ids).find((name) => ids[name] === id);
const names = async (variables: MembersQueryVariables = {}) =>
  (await list(variables)).nodes.map(({ id }) => nameOf(id));

/** With how many statements something is read, the credential known. */
async function statementsOf(run: () => Promise<unknown>) {
  await run();
  return (await program.fixture.lane.during(run)).statements.length;
}

test("a page tells what staff sees of each member", async () => {
  const { totalCount, nodes, pageInfo } = await list({ search: "binh" });

  expect(totalCount).toBe(1);
  expect(pageInfo.hasNextPage).toBe(false);
  expect(nodes).toEqual([
    {
      id: ids.binh,
      externalId: "c_2",
      displayName: "Bình",
      email: null,
      memberNumber: expect.stringMatching(/^\d{12}$/),
      enrolledAt: "2026-06-16T03:00:00.000Z",
      status: "ACTIVE",
      tier: { id: expect.stringMatching(/^tier_/), name: "Member" },
      wallet: { available: 0, pending: 25, debt: 0 },
      totalSpent: { amount: "250000", currencyCode: "VND" },
      lastPurchaseAt: "2026-06-19T04:00:00.000Z",
    },
  ]);
});

test("a page of any length is read with two statements: its members and their number", async () => {
  expect(await statementsOf(list)).toBe(2);
});

describe("the order", () => {
  test.each([
    [undefined, ["dung", "chau", "binh", "an"]],
    [{ field: "ENROLLED_AT", direction: "ASC" }, ["an", "binh", "chau", "dung"]],
    [{ field: "DISPLAY_NAME", direction: "ASC" }, ["an", "binh", "chau", "dung"]],
    [{ field: "DISPLAY_NAME", direction: "DESC" }, ["dung", "chau", "binh", "an"]],
    [{ field: "TOTAL_SPENT", direction: "DESC" }, ["dung", "binh", "an", "chau"]],
    [{ field: "AVAILABLE", direction: "DESC" }, ["chau", "dung", "binh", "an"]],
  ] as [MemberOrder | undefined, string[]][])("%j is %j", async (orderBy, expected) => {
    expect(await names({ orderBy })).toEqual(expected);
  });

  test.each(["ASC", "DESC"] as const)(
    "%s by the last purchase ends with who never bought",
    async (direction) => {
      const orderBy = { field: "LAST_PURCHASE_AT", direction } as const;
      const all = await names({ orderBy });

      expect(all.at(-1)).toBe("chau");
      expect(all.indexOf("an")).toBe(direction === "ASC" ? 0 : 2);
    },
  );

  test.each([
    "ENROLLED_AT",
    "DISPLAY_NAME",
    "TOTAL_SPENT",
    "AVAILABLE",
    "LAST_PURCHASE_AT",
  ] as const)(
    "page by page, %s gives each member once and in the order of the whole list",
    async (field) => {
      for (const direction of ["ASC", "DESC"] as const) {
        const orderBy = { field, direction };
        const read: (string | undefined)[] = [];
        let after: string | null | undefined;
        do {
          const { nodes, pageInfo } = await list({ first: 1, after, orderBy });
          read.push(...nodes.map(({ id }) => nameOf(id)));
          after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
        } while (after);

        expect(read).toEqual(await names({ orderBy }));
      }
    },
  );
});

describe("search", () => {
  test.each([
    ["nguyen duc", ["an"]],
    ["ĐỨC  nguyễn", ["an"]],
    ["chau@example", ["chau"]],
    ["0912345678", ["binh"]],
    ["+84 912 345 678", ["binh"]],
    ["c_2", ["binh"]],
    ["%", []],
    ["duc binh", []],
    [" ", ["dung", "chau", "binh", "an"]],
  ])("%j finds %j", async (search, expected) => {
    expect(await names({ search })).toEqual(expected);
  });
});

describe("a filter", () => {
  const between = (from: string, until: string) => ({
    from: `${from}T00:00:00+07:00`,
    until: `${until}T00:00:00+07:00`,
  });
  test.each([
    [{ statuses: ["ACTIVE"] }, ["dung", "chau", "binh", "an"]],
    [{ statuses: ["CLOSED"] }, []],
    [{ statuses: [] }, []],
    [{ tierIds: ["tier_00000000000000000000000000", "Bạc"] }, []],
    [{ enrolledAt: between("2026-06-16", "2026-06-18") }, ["chau", "binh"]],
    [{ totalSpent: { min: "90000", max: "250000" } }, ["binh", "an"]],
    [{ totalSpent: { max: "0" } }, ["chau"]],
    [{ available: { min: 1, max: 39 } }, ["dung"]],
    [{ lastPurchaseAt: between("2026-06-18", "2026-06-19") }, ["an"]],
    [{ totalSpent: { min: "1" }, available: { min: 1 } }, ["dung"]],
  ] as [MemberFilter, string[]][])("%j fits %j", async (where, expected) => {
    expect(await names({ where })).toEqual(expected);
    expect((await list({ where, first: 1 })).totalCount).toBe(expected.length);
  });

  test("by tier goes by the tier a member is in", async () => {
    const { nodes } = await list({ search: "dung" });
    const silver = nodes[0]!.tier!;

    expect(silver.name).toBe("Silver");
    expect(await names({ where: { tierIds: [silver.id] } })).toEqual(["dung"]);
  });
});

test("numbered pages skip members; the count is that of the whole list", async () => {
  const { totalCount, nodes, pageInfo } = await list({ first: 2, offset: 1 });

  expect(nodes.map(({ id }) => nameOf(id))).toEqual(["chau", "binh"]);
  expect({ totalCount, more: pageInfo.hasNextPage }).toEqual({ totalCount: 4, more: true });
});

test.each([
  ["offset and after", { offset: 1, after: "WzFd" }],
  ["an offset below zero", { offset: -1 }],
  ["an offset above 10,000", { offset: 10_001 }],
  ["101 members", { first: 101 }],
  ["a made-up cursor", { after: "WzFd" }],
  ["an amount that the currency can't have", { where: { totalSpent: { min: "0.5" } } }],
])("refuses %s", async (_, variables) => {
  await expect(list(variables)).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
});

test("a cursor of another order is refused", async () => {
  const { pageInfo } = await list({ first: 1 });
  const orderBy = { field: "AVAILABLE", direction: "DESC" } as const;

  await expect(list({ after: pageInfo.endCursor, orderBy })).rejects.toMatchObject({
    code: "BAD_USER_INPUT",
    field: ["after"],
  });
});

const MEMBER = `query ($id: ID!) { member(id: $id) {
  id displayName phone wallet { available pending held debt } totalSpent {
    amount } lastPurchaseAt tier { name }
} }` as TypedDocument<{ member: Record<string, unknown> | null }, { id: string }>;

test("one member is the same as in the list", async () => {
  expect((await program.admin.ask(MEMBER, { id: ids.binh! })).member).toEqual({
    id: ids.binh,
    displayName: "Bình",
    phone: "+84912345678",
    wallet: { available: 0, pending: 25, held: 0, debt: 0 },
    totalSpent: { amount: "250000" },
    lastPurchaseAt: "2026-06-19T04:00:00.000Z",
    tier: { name: "Member" },
  });
});

test("a foreign member is as missing as one that never was", async () => {
  const foreign = await (await openProgram()).shop.enroll();

  for (const id of [foreign.id, "mem_00000000000000000000000000", "mem_1", "", "c-1"]) {
    expect((await program.admin.ask(MEMBER, { id })).member).toBeNull();
  }
});

// Last: it moves the clock for everybody.
test("points that are due show as they are now, before any job or write", async () => {
  const wallets = async () =>
    Object.fromEntries((await list()).nodes.map(({ id, wallet }) => [nameOf(id), wallet]));

  program.clock.advance("P3D");
  expect(await wallets()).toEqual({
    an: { available: 9, pending: 0, debt: 0 },
    binh: { available: 25, pending: 0, debt: 0 },
    chau: { available: 40, pending: 0, debt: 0 },
    dung: { available: 107, pending: 0, debt: 0 },
  });
  expect(await statementsOf(list)).toBe(3);

  program.clock.advance("P40D");
  for (const wallet of Object.values(await wallets())) {
    expect(wallet).toEqual({ available: 0, pending: 0, debt: 0 });
  }
});

test("an order's number and a coupon's code find whose they are", async () => {
  const { admin, shop } = program;
  const member = await shop.enroll({ givenName: "Én" });
  const { purchase } = await shop.buy(member, "100000", { source: "till" });
  const reward = await admin.addReward({ cost: 10 });
  const { coupon } = await admin.issueCoupon(member, reward);
  const found = async (search: string) => (await list({ search })).nodes.map(({ id }) => id);

  expect(await found(purchase.externalId)).toEqual([member.id]);
  expect(await found(coupon!.code.toLowerCase().replaceAll("-", " "))).toEqual([member.id]);
  expect(await found(coupon!.code.slice(0, -1))).toEqual([]);
  expect(await found(member.memberNumber.slice(-4))).toContain(member.id);
});

describe("what marketing asks", () => {
  let who: Record<string, string>;
  beforeAll(async () => {
    const { admin, shop, clock } = program;
    const consent = { purpose: "marketing", channel: "email", source: "checkout" };
    const yes = await shop.enroll({
      givenName: "Yến",
      kind: "ORGANIZATION",
      gender: "F",
      address: { city: "Huế", province: "Thừa Thiên Huế" },
      consents: [{ ...consent, granted: true }],
    });
    const no = await shop.enroll({
      givenName: "Ngọc",
      address: { city: "Đà Nẵng" },
      consents: [{ ...consent, granted: true }],
    });
    clock.advance("PT1H");
    await shop.update({ member: { id: no.id }, consents: [{ ...consent, granted: false }] });
    await admin.givePoints(yes, 5, { expiresAt: clock.in("P10D") });
    await shop.buy(no, "50000");
    await shop.buy(no, "50000");
    who = { [yes.id]: "yes", [no.id]: "no" };
  });

  test.each<[string, MemberFilter, string[]]>([
    ["the kind", { kinds: ["ORGANIZATION"] }, ["yes"]],
    ["the gender", { genders: ["F"] }, ["yes"]],
    ["the place", { place: "huế" }, ["yes"]],
    ["a place without accents", { place: "thua thien hue" }, ["yes"]],
    ["a place with another letter", { place: "Da  nang" }, ["no"]],
    ["how many purchases", { orders: { min: 2 } }, ["no"]],
    ["no purchase", { orders: { max: 0 }, place: "Huế" }, ["yes"]],
    [
      "a consent that stands",
      { consent: { purpose: "marketing", channel: "email", granted: true } },
      ["yes"],
    ],
    ["points that expire soon", { expiringWithin: "P11D" }, ["yes"]],
    ["points that don't", { expiringWithin: "P9D" }, []],
    ["a referral", { referred: true }, []],
  ])("%s", async (_, where, expected) => {
    const { nodes, totalCount } = await list({ where });

    expect(nodes.map(({ id }) => who[id])).toEqual(expected);
    expect(totalCount).toBe(expected.length);
  });

  test("a consent that was taken back is none, nor is silence", async () => {
    const where = { consent: { purpose: "marketing", channel: "email", granted: false } };
    const { nodes } = await list({ where, first: 100 });

    const ids = nodes.map(({ id }) => id);
    expect(ids).toContain(Object.keys(who).find((id) => who[id] === "no"));
    expect(ids).not.toContain(Object.keys(who).find((id) => who[id] === "yes"));
  });
});
