import { describe, beforeAll, expect, test } from "vitest";
import { SavePartner } from "../../client/admin.ts";
import { demoKeys } from "../../api/engine/welcome.ts";
import { expectInOrder, openAdmin, stillDialog } from "../harness/admin-browser.ts";
import { AdminClient } from "../harness/admin-client.ts";
import { drawPicture } from "../files/sample-pictures.ts";
import { openDemo } from "../harness/open-demo.ts";

const key = demoKeys.admin;
const VISITS = ["en", "vi"].flatMap((locale) =>
  [1440, 390].map((width) => ({ locale, width, colors: "light" as "light" | "dark" })),
);
const ALL_VISITS = [...VISITS, { locale: "vi", width: 1440, colors: "dark" as const }];

// A picture that is none; and the server names its files by its public address, which is not that
// of this page, so that the browser shows none of them.
const EXPECTED = /admin\/files|status of 4\d\d|localhost:4000\/files/;

let url: string;
beforeAll(async () => {
  ({ url } = await openDemo());
});

describe.each(ALL_VISITS)("in $locale at $width pixels, $colors", (visit) => {
  test("the list of rewards and the page of one are in order", async () => {
    const name = (page: string) => `${page}-${visit.locale}-${visit.width}-${visit.colors}`;
    const opened = await openAdmin({ url, key, ...visit, path: "/rewards" });
    const first = opened.page.locator("main a[href*='/rewards/rwd_']").first();
    await first.waitFor();
    await expectInOrder(opened, name("rewards"));

    await first.click();
    await opened.page.locator(".reward-card").first().waitFor();
    await expectInOrder(opened, name("reward"));
  });
});

test("a reward is made, with a picture and a card as members see it, and published", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/rewards" });
  await page.getByRole("button", { name: "New reward" }).click();
  await page.getByLabel("Name (English)").fill("A mug of your own");
  const card = page.locator(".reward-card");
  await card.getByText("A mug of your own").waitFor();
  const mug = { name: "mug.png", mimeType: "image/png", buffer: await drawPicture("image/png") };
  const choose = page.getByLabel("Choose a picture");
  await choose.setInputFiles({ ...mug, name: "not-one.png", buffer: Buffer.from("<svg/>") });
  await page.getByRole("alert").waitFor();
  await choose.setInputFiles(mug);
  await card.locator("img[src^='http://localhost:4000/files/']").first().waitFor();
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.waitForURL("**/rewards/rwd_*");
  await page.getByRole("button", { name: "Publish …" }).click();
  const dialog = await stillDialog(page);
  await dialog.getByRole("button", { name: "Publish" }).click();
  await page.getByText("Version 1 is live", { exact: false }).waitFor();
  expect(failures.filter((it) => !EXPECTED.test(it))).toEqual([]);
});

test("a reward is shared with a partner at once, and taken back", async () => {
  const admin = new AdminClient({ server: url, audience: "admin", credential: key });
  const { id } = await admin.addReward();
  const input = { name: "Rạp Ngọc Lan", source: "ngoc-lan" };
  await admin.ask(SavePartner, { input });
  const { page, failures } = await openAdmin({ url, key, path: `/rewards/${id}` });
  const share = page.getByRole("combobox", { name: "Share with a partner" });
  await share.focus();
  await share.press("ArrowDown");
  await page.locator('.ant-select-item-option[title="Rạp Ngọc Lan"]').click();
  await page.getByText("It is in the partner’s catalog.").waitFor();
  const partners = page.getByRole("list", { name: "In the catalogs of partners" });
  await partners.getByText("Rạp Ngọc Lan").waitFor();

  await page.getByRole("button", { name: "No longer share with Rạp Ngọc Lan" }).click();
  await page.getByRole("tooltip").getByRole("button", { name: "End" }).click();
  await page.getByText("It is in the partner’s catalog no more.").waitFor();
  await expect.poll(() => partners.count()).toBe(0);
  expect(failures).toEqual([]);
});
