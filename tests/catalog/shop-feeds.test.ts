import { parse } from "csv-parse/sync";
import { beforeAll, expect, test } from "vitest";
import { ownKeysOf } from "../access/partner-keys.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { decisionsOf, itemsOf } from "./item-fixture.ts";
import { addPartner } from "./partner-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({ rewards: [] });
});

const PRICED = {
  link: "https://books.example/voucher",
  imageUrl: "https://books.example/voucher.png",
};

async function withItems() {
  const partner = await addPartner(program);
  const items = itemsOf(partner.client);
  const publish = async (input: Parameters<typeof items.submitted>[0]) =>
    decisionsOf(program.admin).publish(await items.submitted({ ...PRICED, ...input }), 50);
  const read = async (service: string, authorization = `Bearer ${partner.secret}`) => {
    const url = `${program.fixture.url}/partner/feed/${service}.csv`;
    const response = await fetch(url, { headers: { authorization, "accept-language": "en" } });
    return { status: response.status, text: await response.text(), response };
  };
  const rows = async (service: string) =>
    parse((await read(service)).text, { columns: true }) as Record<string, string>[];
  return { partner, publish, read, rows };
}

test("each service gets the columns and words that it takes", async () => {
  const { publish, rows, read } = await withItems();
  const title = 'A "book", ' + "x".repeat(60);
  const rewardId = await publish({ title, description: "Line one,\nline two" });
  const { name } = (await program.shop.graphql("{ program { name } }")).json.data.program;
  const row = {
    id: rewardId,
    title,
    description: "Line one,\nline two",
    link: PRICED.link,
    image_link: PRICED.imageUrl,
    price: "50000 VND",
    condition: "new",
    brand: name,
  };

  expect(await rows("google")).toEqual([
    { ...row, availability: "in_stock", identifier_exists: "no" },
  ]);
  expect(await rows("meta")).toEqual([{ ...row, availability: "in stock" }]);
  const { response } = await read("meta");
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
});

test("what a service would refuse is left out, and long texts are cut", async () => {
  const { publish, rows } = await withItems();
  await publish({ title: "No page", link: null });
  await publish({ title: "No picture", imageUrl: null });
  await publish({ title: "Later", validFrom: "2099-01-01T00:00:00Z" });
  await publish({ title: "No code", hasOwnCodes: true });
  await publish({ title: "Long", description: "đ".repeat(2_000) });

  const found = await rows("google");
  expect(found.map(({ title, availability }) => `${title} ${availability}`).sort()).toEqual([
    "Long in_stock",
    "No code out_of_stock",
  ]);
  // Without a description there is still one: it is required.
  expect(found.find(({ title }) => title === "No code")).toMatchObject({ description: "No code" });
  for (const row of await rows("google")) {
    expect([...row.title!].length).toBeLessThanOrEqual(150);
    expect([...row.description!].length).toBeLessThanOrEqual(5_000);
    expect(row.id!.length).toBeLessThanOrEqual(50);
  }
});

test("feed tokens read the tables, too; other services and methods are refused", async () => {
  const { partner, read } = await withItems();
  const { secret } = await ownKeysOf(partner.client).token();
  const basic = `Basic ${Buffer.from(`feed:${secret}`).toString("base64")}`;
  expect((await read("google", basic)).status).toBe(200);
  expect((await read("elsewhere")).status).toBe(404);
  expect((await read("google", "Bearer pt_unknown")).status).toBe(401);
  const url = `${program.fixture.url}/partner/feed/meta.csv`;
  const authorization = `Bearer ${partner.secret}`;
  expect((await fetch(url, { method: "POST", headers: { authorization } })).status).toBe(405);
});
