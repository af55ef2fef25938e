import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { demoKeys } from "../../api/engine/welcome.ts";
import { RedeemReward } from "../../client/storefront.ts";
import { AdminClient } from "../harness/admin-client.ts";
import { expectInOrder, openAdmin, stillDialog } from "../harness/admin-browser.ts";
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
  const admin = new AdminClient({ server: url, audience: "admin", credential: key });
  await admin.adjust({ id: memberId }, 5_000);
  const { id } = await admin.addReward({ cost: 100, title: "A cup of lotus tea" });
  const apology = await admin.addReward({ cost: 100, title: "An apology in tea" });
  await admin.issueCoupon({ id: memberId }, apology);
  for (const idempotencyKey of ["to confirm", "to cancel"]) {
    const input = { member: { id: memberId }, rewardId: id, hold: true, idempotencyKey };
    await demo.shop.ask(RedeemReward, { input });
  }
});

describe.each(VISITS)("in $locale at $width pixels, $colors", (visit) => {
  const name = (of: string) => `${of}-${visit.locale}-${visit.width}-${visit.colors}`;
  const say = (en: string, vi: string) => (visit.locale === "vi" ? vi : en);

  test("redemptions are in order", async () => {
    const opened = await openAdmin({ url, key, ...visit, path: "/redemptions?status=HELD" });
    const { page } = opened;
    await page.getByRole("link", { name: "A cup of lotus tea" }).first().waitFor();
    await expectInOrder(opened, name("redemptions-held"));
    await page
      .getByRole("button", { name: say("Confirm", "Xác nhận"), exact: true })
      .first()
      .click();
    await stillDialog(page);
    await expectInOrder(opened, name("redemption-confirm"));
    await page.goto(`${url}/admin/redemptions`);
    await page.getByRole("link", { name: "A cup of lotus tea" }).first().waitFor();
    await expectInOrder(opened, name("redemptions"));
    await page.goto(`${url}/admin/coupons`);
    await page.getByText("An apology in tea").first().waitFor();
    await expectInOrder(opened, name("coupons"));
  });
});

test("held redemptions are found, one is confirmed and one is cancelled", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/redemptions" });
  await page.getByRole("button", { name: "Status" }).click();
  await page.getByRole("checkbox", { name: "Waiting" }).click();
  await page.waitForURL("**/redemptions?status=HELD");
  await page.keyboard.press("Escape");
  const rows = page.getByRole("row").filter({ hasText: "A cup of lotus tea" });
  await expect.poll(() => rows.count()).toBe(2);
  await rows.first().getByRole("button", { name: "Confirm" }).click();
  const confirming = await stillDialog(page);
  await confirming.getByRole("button", { name: "Confirm the redemption" }).click();
  await page.getByText("The redemption is confirmed.").waitFor();
  await expect.poll(() => rows.count()).toBe(1);

  await rows.first().getByRole("button", { name: "Cancel" }).click();
  const cancelling = await stillDialog(page);
  await cancelling.getByRole("button", { name: "Cancel the redemption" }).click();
  await page.getByText("The redemption is cancelled.").waitFor();
  await expect.poll(() => rows.count()).toBe(0);

  await page.goto(`${url}/admin/redemptions?status=CONFIRMED&kind=FREE_PRODUCT`);
  await page.getByRole("row").filter({ hasText: "Redeemed" }).first().waitFor();
  expect(failures).toEqual([]);
});

test("a coupon is found by its member, and taken back with a reason", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/coupons?status=ACTIVE&q=lan" });
  const row = page.getByRole("row").filter({ hasText: "An apology in tea" });
  await row.getByRole("button", { name: "Void" }).click();
  const dialog = await stillDialog(page);
  await dialog.getByRole("button", { name: "Void" }).click();
  await dialog.getByText("Please fill this in.").waitFor();
  await dialog.getByLabel("Reason", { exact: true }).fill("Given twice");
  await dialog.getByRole("button", { name: "Void" }).click();
  await row.waitFor({ state: "detached" });

  await page.goto(`${url}/admin/coupons?status=VOID`);
  await row.getByText("Given twice").waitFor();
  await row.getByRole("link", { name: "Lan" }).click();
  await page.waitForURL(`**/members/${memberId}`);
  expect(failures).toEqual([]);
});

test("a narrowed list is saved as a table", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/redemptions?kind=FREE_PRODUCT" });
  const saved = async () => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export as CSV" }).click();
    return readFile(await (await download).path(), "utf8");
  };
  await page.getByRole("link", { name: "A cup of lotus tea" }).first().waitFor();
  const rows = await page.locator("tbody tr[data-row-key]").count();
  const table = await saved();
  expect(table.trim().split("\n")).toHaveLength(rows + 1);
  expect(table).toContain("A cup of lotus tea");

  await page.goto(`${url}/admin/coupons?kind=FREE_PRODUCT`);
  await page.getByText("An apology in tea").first().waitFor();
  expect(await saved()).toContain("An apology in tea");
  expect(failures).toEqual([]);
});
