import { beforeAll, describe, expect, test } from "vitest";
import { demoKeys } from "../../api/engine/welcome.ts";
import { RecordPurchase, RecordReturn } from "../../client/storefront.ts";
import { expectInOrder, openAdmin } from "../harness/admin-browser.ts";
import { openDemo } from "../harness/open-demo.ts";

const key = demoKeys.admin;
const VISITS = [
  { locale: "en", width: 1440, colors: "light" as const },
  { locale: "en", width: 390, colors: "dark" as const },
  { locale: "vi", width: 1440, colors: "dark" as const },
  { locale: "vi", width: 390, colors: "light" as const },
];

let url: string;
let memberId: string;
beforeAll(async () => {
  const demo = await openDemo();
  ({ url, memberId } = demo);
  for (const [externalId, channel, total] of [
    ["HD-2301", "web", "250000"],
    ["HD-2302", "store", "90000"],
  ] as const) {
    await demo.shop.ask(RecordPurchase, {
      input: {
        member: { id: memberId },
        source: "pos",
        externalId,
        channel,
        locationId: channel === "store" ? "Huế" : null,
        currencyCode: "VND",
        placedAt: new Date().toISOString(),
        total,
        lines: [{ id: "1", sku: "LATTE", quantity: "1", unitPrice: total }],
        idempotencyKey: externalId,
      },
    });
  }
  const { recordReturn } = await demo.shop.ask(RecordReturn, {
    input: {
      source: "pos",
      purchaseExternalId: "HD-2302",
      externalId: "back",
      returnedAt: new Date().toISOString(),
      idempotencyKey: "back",
      lines: [{ id: "1", quantity: "1" }],
    },
  });
  expect(recordReturn.userErrors).toEqual([]);
});

describe.each(VISITS)("in $locale at $width pixels, $colors", (visit) => {
  const name = (of: string) => `${of}-${visit.locale}-${visit.width}-${visit.colors}`;

  test("purchases and entries are in order", async () => {
    const opened = await openAdmin({ url, key, ...visit, path: "/purchases" });
    const { page } = opened;
    await page.getByRole("link", { name: "HD-2301" }).first().waitFor();
    await expectInOrder(opened, name("purchases"));
    await page.goto(`${url}/admin/entries`);
    await page.getByText("HD-2301").first().waitFor();
    await expectInOrder(opened, name("entries"));
    await page.goto(`${url}/admin/entries?kinds=UNMERGE`);
    await page.locator(".ant-empty").waitFor();
    await expectInOrder(opened, name("entries-none"));
  });
});

test("a purchase is found by its number, and leads to its member's purchases", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/purchases" });
  await page.getByRole("link", { name: "HD-2302" }).first().waitFor();
  await page.getByRole("searchbox").fill("HD-2301");
  await page.waitForURL("**/purchases?q=HD-2301");
  await page.getByRole("link", { name: "HD-2302" }).waitFor({ state: "detached" });
  await page.getByRole("link", { name: "HD-2301" }).click();
  await page.waitForURL(`**/members/${memberId}?tab=purchases`);
  await page.getByText("Order HD-2301").waitFor();
  expect(failures).toEqual([]);
});

test("purchases are narrowed by shop and total, and a return shows what is kept", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/purchases?location=Huế" });
  const row = page.getByRole("row").filter({ hasText: "HD-2302" });
  await row.getByText("0 kept after returns").waitFor();
  expect(await page.locator("tbody tr[data-row-key]").count()).toBe(1);
  await page.goto(`${url}/admin/purchases?total-from=100000`);
  await page.getByRole("link", { name: "HD-2301" }).waitFor();
  expect(await row.count()).toBe(0);
  expect(failures).toEqual([]);
});

test("entries are narrowed by what they did", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/entries" });
  await page.getByText("HD-2301").first().waitFor();
  await page.getByRole("button", { name: "What" }).click();
  await page.getByRole("checkbox", { name: "Adjusted" }).click();
  await page.waitForURL("**/entries?kinds=ADJUST");
  await page.getByText("HD-2301").first().waitFor({ state: "detached" });
  await page.getByText("A first gift").first().waitFor();
  expect(failures).toEqual([]);
});
