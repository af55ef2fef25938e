import type { EntityManager } from "@mikro-orm/postgresql";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PartnerCompany } from "../../api/modules/partners/partner-company.ts";
import { encodeId } from "../../api/values/id.ts";
import { openShops } from "./shop-fixture.ts";
import type { Member } from "./shop-fixture.ts";

let shops: Awaited<ReturnType<typeof openShops>>;
let shop: Awaited<ReturnType<typeof shops.openShop>>;
let rich: Member;
const partnerId = uuidv7();

beforeAll(async () => {
  shops = await openShops();
  shop = await shops.openShop();
  const { programId } = shop;
  const partner = { id: partnerId, programId, name: "Hoa Giấy", createdAt: new Date() };
  await shop.configure((em: EntityManager) => em.create(PartnerCompany, partner));
  const add = (cost: number, vi: string, more: object = {}) =>
    shop.addReward({ cost, titles: { vi, en: `Reward ${cost}` }, ...more });
  await add(300, "Ấm trà", { descriptions: { vi: "Gốm Bát Tràng" } });
  await add(100, "Đậu rang", { kind: "AMOUNT_DISCOUNT", valueMinor: 20_000 });
  await add(200, "Áo thun", { partnerId });
  await add(100, "Bánh mì");
  await add(400, "Zippo");
  rich = await shop.enroll();
  await shop.givePoints(rich, 250);
});
afterAll(() => shops.close());

const FIELDS =
  "{ nodes { title cost } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";

async function rewards(args: string, { locale = "vi", of = "program" } = {}) {
  const caller = of === "me" ? rich.caller : shop.visitor;
  const source = `{ ${of} { rewards(first: 100${args}) ${FIELDS} } }`;
  const { data, errors } = await shops.ask(caller, source, { locale });
  expect(errors).toBeUndefined();
  return data[of].rewards;
}
const titles = async (...args: Parameters<typeof rewards>) =>
  (await rewards(...args)).nodes.map(({ title }: { title: string }) => title);

describe("rewards are ordered", () => {
  test("by cost, either way", async () => {
    const costs = async (args: string) =>
      (await rewards(args)).nodes.map(({ cost }: { cost: number }) => cost);
    expect(await costs("")).toEqual([100, 100, 200, 300, 400]);
    expect(await costs(", orderBy: { field: COST, direction: DESC }")).toEqual([
      400, 300, 200, 100, 100,
    ]);
  });

  test("by title as the reader's language sorts", async () => {
    const byTitle = ", orderBy: { field: TITLE }";
    expect(await titles(byTitle)).toEqual(["Áo thun", "Ấm trà", "Bánh mì", "Đậu rang", "Zippo"]);
  });

  test.each(["COST", "TITLE", "PUBLISHED_AT"].flatMap((it) => [`${it} ASC`, `${it} DESC`]))(
    "by %s page by page: each once, in the order of the whole",
    async (order) => {
      const [field, direction] = order.split(" ");
      const ordered = `orderBy: { field: ${field}, direction: ${direction} }`;
      const met: string[] = [];
      let after = "";
      for (let more = true; more;) {
        const source = `{ program { rewards(first: 2, ${ordered}${after}) ${FIELDS} } }`;
        const { data } = await shops.ask(shop.visitor, source, { locale: "vi" });
        const { nodes, pageInfo } = data.program.rewards;
        expect(pageInfo.hasPreviousPage).toBe(met.length > 0);
        met.push(...nodes.map(({ title }: { title: string }) => title));
        after = `, after: "${pageInfo.endCursor}"`;
        more = pageInfo.hasNextPage;
      }
      expect(met).toEqual(await titles(`, ${ordered}`));
      expect(new Set(met).size).toBe(5);
    },
  );

  test("a cursor of another order is refused at `after`", async () => {
    const { pageInfo } = await rewards("");
    const source = `{ program { rewards(after: "${pageInfo.startCursor}",
      orderBy: { field: TITLE }) ${FIELDS} } }`;
    const { errors } = await shops.ask(shop.visitor, source);
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });
});

describe("rewards are found", () => {
  test.each([
    ["{ kinds: [AMOUNT_DISCOUNT] }", ["Đậu rang"]],
    ["{ kinds: [] }", []],
    ['{ search: "am" }', ["Ấm trà"]],
    ['{ search: "gốm" }', ["Ấm trà"]],
    ['{ search: "dau" }', ["Đậu rang"]],
    ['{ search: "%" }', []],
    ["{ maxCost: 199 }", ["Đậu rang", "Bánh mì"]],
    [`{ partnerId: "${encodeId("ptn", partnerId)}" }`, ["Áo thun"]],
    ['{ partnerId: "nobody" }', []],
    ['{ search: "a", maxCost: 200, kinds: [FREE_PRODUCT] }', ["Bánh mì", "Áo thun"]],
  ])("by %s", async (filter, expected) => {
    expect(await titles(`, filter: ${filter}`)).toEqual(expected);
  });

  test("that the member can have, or can't", async () => {
    const found = (affordable: boolean) => titles(`, affordable: ${affordable}`, { of: "me" });
    expect(await found(true)).toEqual(["Đậu rang", "Bánh mì", "Áo thun"]);
    expect(await found(false)).toEqual(["Ấm trà", "Zippo"]);
  });

  test("in the reader's language only", async () => {
    const filter = ', filter: { search: "reward 2" }';
    expect(await titles(filter, { locale: "en" })).toEqual(["Reward 200"]);
    expect(await titles(filter)).toEqual([]);
  });
});
