import { beforeAll, expect, test } from "vitest";
import { PurchaseList } from "../../client/admin.ts";
import type { PurchaseListQueryVariables } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";

let program: TestProgram;
let lan: Enrolled;
let duc: Enrolled;
beforeAll(async () => {
  program = await openProgram({ tierSet: undefined });
  const { shop, clock } = program;
  lan = await shop.enroll({ givenName: "Lan", phone: "0901234567" });
  duc = await shop.enroll({ givenName: "Đức", email: "duc@tea.example" });
  await shop.buy(lan, "100000", { externalId: "W-1", channel: "web" });
  clock.advance("P1D");
  await shop.buy(duc, "250000", {
    source: "pos",
    externalId: "P-1",
    channel: "store",
    locationId: "hue",
  });
  clock.advance("P1D");
  await shop.buy(duc, "40000", { source: "pos", externalId: "P-2", channel: "store" });
  await shop.buy(lan, "50000", {
    externalId: "W-2",
    channel: "app",
    placedAt: clock.in("-PT1H").toISOString(),
  });
});

const list = async (variables: PurchaseListQueryVariables = {}) =>
  (await program.admin.ask(PurchaseList, variables)).purchases;
const found = async (variables: PurchaseListQueryVariables) =>
  (await list(variables)).nodes.map((it) => `${it.member.displayName} ${it.externalId}`);

test("purchases are listed by when they were made, newest first, with who bought", async () => {
  const { totalCount, nodes } = await list();

  expect(totalCount).toBe(4);
  expect(await found({})).toEqual(["Đức P-2", "Lan W-2", "Đức P-1", "Lan W-1"]);
  expect(nodes[2]).toMatchObject({
    source: "pos",
    channel: "store",
    locationId: "hue",
    total: { amount: "250000", currencyCode: "VND" },
    points: 45,
    keptPoints: 45,
    member: { id: duc.id },
  });
});

test("they are found by their member without accents", async () => {
  expect(await found({ search: "duc" })).toEqual(["Đức P-2", "Đức P-1"]);
  expect(await found({ search: "1234567" })).toEqual(["Lan W-2", "Lan W-1"]);
  expect(await found({ search: "lan duc" })).toEqual([]);
});

test("a whole number finds the purchases that have it, and nothing else", async () => {
  const namesake = await program.shop.enroll({ givenName: "P-1" });
  await program.shop.buy(namesake, "60000", { externalId: "W-3" });

  expect(await found({ search: " P-1 " })).toEqual(["Đức P-1"]);
  expect(await found({ search: "P-" })).toEqual(["P-1 W-3"]);
  expect((await list({ search: "W-3" })).totalCount).toBe(1);
});

test("filters narrow them by time, channel, shop, system and total", async () => {
  const search = "duc";
  expect(await found({ search, where: { channels: ["store"] } })).toEqual(["Đức P-2", "Đức P-1"]);
  expect(await found({ where: { channels: ["app", "web"] }, search: "lan" })).toEqual([
    "Lan W-2",
    "Lan W-1",
  ]);
  expect(await found({ where: { channels: [] } })).toEqual([]);
  expect(await found({ where: { locationIds: ["hue"] } })).toEqual(["Đức P-1"]);
  expect(await found({ where: { sources: ["pos"], total: { max: "40000" } } })).toEqual([
    "Đức P-2",
  ]);
  expect(await found({ where: { total: { min: "100000", max: "250000" } } })).toEqual([
    "Đức P-1",
    "Lan W-1",
  ]);
  const [from, until] = ["2026-06-16T00:00:00Z", "2026-06-17T00:00:00Z"];
  expect(await found({ where: { placedAt: { from, until } } })).toEqual(["Đức P-1"]);
});

test("an amount with more decimals than the currency has is refused at its bound", async () => {
  const { json } = await program.admin.graphql(
    `{ purchases(where: { total: { min: "1.5" } }) { totalCount } }`,
  );

  expect(json.errors).toMatchObject([
    { extensions: { code: "BAD_USER_INPUT", field: ["where", "total", "min"] } },
  ]);
});

test("they are paged by number and by cursor, and ordered either way", async () => {
  const orderBy = { field: "PLACED_AT", direction: "ASC" } as const;
  expect(await found({ orderBy, first: 2 })).toEqual(["Lan W-1", "Đức P-1"]);
  expect(await found({ search: "duc", first: 1, offset: 1 })).toEqual(["Đức P-1"]);
  const page = async (after: string | null) => {
    const { json } = await program.admin.graphql(
      `query ($after: String) { purchases(first: 1, after: $after, search: "duc") {
        nodes { externalId } pageInfo { endCursor hasNextPage } } }`,
      { after },
    );
    return (json.data as { purchases: Page }).purchases;
  };
  const first = await page(null);
  expect(first).toMatchObject({ nodes: [{ externalId: "P-2" }], pageInfo: { hasNextPage: true } });
  expect(await page(first.pageInfo.endCursor)).toMatchObject({
    nodes: [{ externalId: "P-1" }],
    pageInfo: { hasNextPage: false },
  });
});

interface Page {
  readonly nodes: { externalId: string }[];
  readonly pageInfo: { endCursor: string; hasNextPage: boolean };
}

test("another program's purchases are not listed", async () => {
  const other = await openProgram();

  expect((await other.admin.ask(PurchaseList, { search: "W-1" })).purchases.totalCount).toBe(0);
  expect((await other.admin.ask(PurchaseList)).purchases.nodes).toEqual([]);
});

test("what was bought before a merge is listed with the member of today", async () => {
  const { admin, shop } = program;
  const twin = await shop.enroll({ givenName: "Twin" });
  const kept = await shop.enroll({ givenName: "Kept" });
  await shop.buy(twin, "70000", { externalId: "W-9" });
  await admin.merge(twin, kept);

  const [purchase] = (await list({ search: "W-9" })).nodes;
  expect(purchase!.member).toMatchObject({ id: kept.id, displayName: "Kept" });
});
