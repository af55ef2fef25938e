import { beforeAll, describe, expect, test } from "vitest";
import { demoKeys } from "../../api/engine/welcome.ts";
import {
  chooseAction,
  expectInOrder,
  openAdmin,
  settled,
  stillDialog,
} from "../harness/admin-browser.ts";
import { AdminClient } from "../harness/admin-client.ts";
import { openDemo } from "../harness/open-demo.ts";

const key = demoKeys.admin;
const VISITS = ["en", "vi"].flatMap((locale) =>
  [1440, 390].map((width) => ({ locale, width, colors: "light" as "light" | "dark" })),
);
const ALL_VISITS = [...VISITS, { locale: "vi", width: 1440, colors: "dark" as const }];

const WEEKEND = {
  combinator: "and",
  rules: [{ field: "weekday", operator: "in", value: ["SATURDAY", "SUNDAY"] }],
};

let url: string;
let admin: AdminClient;
let id: string;
beforeAll(async () => {
  ({ url } = await openDemo());
  admin = new AdminClient({ server: url, audience: "admin", credential: key });
  const code = {
    code: "RADIO-88",
    kind: "AMOUNT_DISCOUNT" as const,
    title: "As heard on the radio",
    limits: [{ per: "PROGRAM" as const, period: "DAY" as const, max: 500 }],
  };
  const live = await admin.addPromotionCode({ ...code, value: "20000" });
  ({ id } = live);
  const draft = { ...code, value: "30000", conditions: WEEKEND };
  await admin.savePromotionCode({ id, version: live.version, ...draft });
});

describe.each(ALL_VISITS)("in $locale at $width pixels, $colors", (visit) => {
  test("the list of promotion codes, one of them, and what its draft changes", async () => {
    const name = (page: string) => `${page}-${visit.locale}-${visit.width}-${visit.colors}`;
    const opened = await openAdmin({ url, key, ...visit, path: "/promotions" });
    const { page } = opened;
    const link = page.getByRole("link", { name: "RADIO-88" });
    await link.waitFor();
    await expectInOrder(opened, name("promotions"));

    await link.click();
    await page.locator(".conditions").first().waitFor();
    await expectInOrder(opened, name("promotion"));

    const publish = { en: "Publish …", vi: "Công bố …" }[visit.locale]!;
    await page.getByRole("button", { name: publish }).click();
    await stillDialog(page);
    await settled(page);
    await expectInOrder(opened, name("promotion-publish"));
  });
});

test("promotion codes are searched and filtered, and the address says so", async () => {
  const { page } = await openAdmin({ url, key, path: "/promotions" });
  await page.getByLabel("Find a code").fill("radio");
  await page.waitForURL("**/promotions?q=radio");
  await page.getByRole("link", { name: "RADIO-88" }).waitFor();
  await page.getByRole("button", { name: "Status" }).click();
  await page.getByRole("radio", { name: "Archived" }).click();
  await page.waitForURL("**status=ARCHIVED**");
  await expect.poll(() => page.getByRole("link", { name: "RADIO-88" }).count()).toBe(0);
});

test("a promotion code is made, refused at a field, published, rolled back, archived", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/promotions" });
  await page.getByRole("button", { name: "New promotion code" }).click();
  await page.getByLabel("Code", { exact: true }).fill("radio 88");
  await page.getByLabel("Name (English)").fill("Ten percent");
  const save = page.getByRole("button", { name: "Save draft" });
  await save.click();
  const explained = page.locator(".ant-form-item-explain-error");
  await expect.poll(() => explained.count()).toBe(1);
  await page.getByLabel("Code", { exact: true }).fill("Ten.Off");
  await save.click();
  await page.waitForURL("**/promotions/promo_*");

  const percent = page.getByRole("spinbutton", { name: "Percentage" });
  await publish();
  await page.getByText("Version 1 is live", { exact: false }).waitFor();
  await percent.fill("15");
  await save.click();
  await page.getByText("The draft is saved.").first().waitFor();
  await page.getByRole("button", { name: "Publish …" }).click();
  const dialog = await stillDialog(page);
  await dialog.getByText("Percentage: 10 % → 15 %").waitFor();
  await dialog.getByRole("button", { name: "Publish" }).click();
  await page.getByText("Version 2 is live", { exact: false }).waitFor();

  await page.getByRole("button", { name: "Roll back" }).click();
  await page.getByRole("tooltip").getByRole("button", { name: "Roll back" }).click();
  await expect.poll(() => percent.inputValue()).toBe("10");
  await page.getByRole("button", { name: "Publish …" }).waitFor();

  await chooseAction(page, "Archive");
  const sure = await stillDialog(page);
  await sure.getByRole("button", { name: "Archive" }).click();
  await page.getByText("The promotion code is archived.").waitFor();
  await save.waitFor({ state: "hidden" });
  expect(failures).toEqual([]);

  async function publish() {
    await page.getByRole("button", { name: "Publish …" }).click();
    const open = await stillDialog(page);
    await open.getByRole("button", { name: "Publish" }).click();
    await open.waitFor({ state: "hidden" });
  }
});

test("a promotion code that begins later is called off again", async () => {
  const { promotionCode } = await admin.savePromotionCode({ code: "TET-2027", title: "Tết" });
  const { page } = await openAdmin({ url, key, path: `/promotions/${promotionCode!.id}` });
  await page.getByRole("button", { name: "Publish …" }).click();
  const dialog = await stillDialog(page);
  await dialog.getByLabel("From").fill("2099-02-06T08:00");
  await dialog.getByRole("button", { name: "Publish" }).click();
  await page.getByText("Scheduled").first().waitFor();
  await chooseAction(page, "Cancel the next version");
  const sure = await stillDialog(page);
  await sure.getByRole("button", { name: "Cancel the next version" }).click();
  await page.getByText("The next version is cancelled.").waitFor();
  await page.getByText("Draft by", { exact: false }).waitFor();
});

test("two people edit one promotion code; conditions are compared as sentences", async () => {
  const code = { code: "SHARED", title: "Shared", kind: "PERCENT_DISCOUNT" as const };
  const { promotionCode } = await admin.savePromotionCode({
    ...code,
    percent: "10",
    value: null,
    conditions: WEEKEND,
  });
  const { id, version } = promotionCode!;
  const { page } = await openAdmin({ url, key, path: `/promotions/${id}` });
  await page.getByRole("spinbutton", { name: "Percentage" }).fill("11");
  await page.getByRole("button", { name: "Remove", exact: true }).first().click();
  const monday = { field: "weekday", operator: "in", value: ["MONDAY"] };
  await admin.savePromotionCode({
    ...code,
    id,
    version,
    percent: "12",
    value: null,
    combinable: true,
    conditions: { combinator: "and", rules: [monday] },
  });

  await page.getByRole("button", { name: "Save draft" }).click();
  const dialog = await stillDialog(page);
  await dialog.getByText("Taken over: Beside other discounts.").waitFor();
  await dialog.getByRole("radio", { name: /Day of the week is one of Mondays/ }).click();
  await dialog.getByRole("button", { name: "Go on with both" }).click();
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.getByText("The draft is saved.").waitFor();
  expect(await admin.promotionCode({ id })).toMatchObject({
    percent: "11",
    combinable: true,
    conditions: { rules: [monday] },
  });
});
