import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { decisionsOf, itemsOf } from "./item-fixture.ts";
import { addPartner } from "./partner-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({ rewards: [] });
});

async function withItems() {
  const partner = await addPartner(program);
  return { partner, items: itemsOf(partner.client), program: decisionsOf(program.admin) };
}

test("a submitted item is what its partner wrote, and on offer nowhere", async () => {
  const { partner, items } = await withItems();
  const { item } = await items.submit({
    title: "A book voucher",
    description: "For any book.",
    terms: "Not for stamps.",
    imageUrl: "https://books.example/voucher.png",
    link: "https://books.example/voucher",
    validUntil: "2026-12-31T17:00:00Z",
    translations: [
      { locale: "vi", title: "Phiếu mua sách", description: "Cho mọi cuốn sách." },
      {
        locale: "en",
        title: "A book voucher",
        description: "For any book.",
        terms: "Not for stamps.",
      },
    ],
  });
  expect(item).toMatchObject({ status: "SUBMITTED", version: 1 });
  expect(item!.id).toMatch(/^itm_/);
  expect(await items.item(item!.id)).toMatchObject({
    status: "SUBMITTED",
    isOffered: false,
    title: "A book voucher",
    terms: "Not for stamps.",
    value: { amount: "50000", currencyCode: "VND" },
    suggestedCost: 90,
    hasOwnCodes: false,
    rewardId: null,
    validUntil: "2026-12-31T17:00:00.000Z",
    translations: expect.arrayContaining([
      { locale: "vi", title: "Phiếu mua sách", description: "Cho mọi cuốn sách.", terms: null },
    ]),
  });
  expect(await partner.all()).toEqual([]);
});

test("what is wrong is said at each field at once", async () => {
  const { items } = await withItems();
  const { userErrors } = await items.submit({
    title: " ",
    suggestedCost: 0,
    value: { amount: "5", currencyCode: "EUR" },
    link: "http://books.example",
  });
  expect(userErrors.map(({ code, field }) => [code, field.join(".")]).sort()).toEqual([
    ["CURRENCY_NOT_ACCEPTED", "input.value.currencyCode"],
    ["INVALID", "input.link"],
    ["INVALID", "input.suggestedCost"],
    ["INVALID", "input.title"],
  ]);
  const { userErrors: ofKind } = await items.submit({ kind: "FREE_SHIPPING" });
  expect(ofKind).toMatchObject([{ code: "INVALID", field: ["input", "kind"] }]);
});

test("who edits an older version is refused; translations that are left out stay", async () => {
  const { items } = await withItems();
  const translations = [{ locale: "vi", title: "Phiếu" }];
  const item = await items.submitted({ translations });
  await items.submit({ ...item, title: "Another" });
  expect((await items.submit({ ...item, title: "Too late" })).userErrors).toMatchObject([
    { code: "EDITED_MEANWHILE", field: ["input", "version"] },
  ]);
  const { title, version, translations: words } = (await items.item(item.id))!;
  expect([title, version]).toEqual(["Another", 2]);
  expect(words.map(({ locale, title: word }) => [locale, word])).toEqual(
    expect.arrayContaining([["vi", "Phiếu"]]),
  );
});

test("a partner sees and changes nothing of another partner's items", async () => {
  const { items } = await withItems();
  const { items: others } = await withItems();
  const item = await items.submitted();
  const missing = { id: "itm_01h455vb4pex5vsknk084sn02q", version: 1 };
  expect((await others.list()).nodes).toEqual([]);
  expect(await others.item(item.id)).toBeNull();
  expect((await others.submit(item)).userErrors).toEqual((await others.submit(missing)).userErrors);
  expect((await others.withdraw(item)).userErrors).toEqual(
    (await others.withdraw(missing)).userErrors,
  );
  expect(await items.item(item.id)).toMatchObject({ status: "SUBMITTED", version: 1 });
});

test("an edited item goes on being offered as it was, until its change is published", async () => {
  const { partner, items, program: decisions } = await withItems();
  const item = await items.submitted({ title: "Before" });
  await decisions.publish(item);
  const { version } = (await items.item(item.id))!;
  const changed = await items.submitted({ id: item.id, version, title: "After" });
  expect(await items.item(item.id)).toMatchObject({ status: "SUBMITTED", isOffered: true });
  expect((await partner.all()).map(({ title }) => title)).toEqual(["Before"]);
  await decisions.publish(changed);
  expect((await partner.all()).map(({ title }) => title)).toEqual(["After"]);
  expect(await items.item(item.id)).toMatchObject({ status: "PUBLISHED", isOffered: true });
});
