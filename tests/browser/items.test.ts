import { beforeAll, describe, expect, test } from "vitest";
import { demoKeys } from "../../api/engine/welcome.ts";
import { decisionsOf, itemsOf } from "../catalog/item-fixture.ts";
import { expectInOrder, openAdmin, stillDialog } from "../harness/admin-browser.ts";
import { AdminClient } from "../harness/admin-client.ts";
import { openDemo } from "../harness/open-demo.ts";

const key = demoKeys.admin;
const VISITS = [
  { locale: "en", width: 1440, colors: "light" as const },
  { locale: "en", width: 390, colors: "dark" as const },
  { locale: "vi", width: 1440, colors: "dark" as const },
  { locale: "vi", width: 390, colors: "light" as const },
];
const WORDS = {
  title: "A poetry evening",
  description: "An evening of poems, with tea.",
  terms: "One for each order.",
  link: "https://books.example/evening",
  translations: [{ locale: "vi", title: "Đêm thơ", description: "Một đêm thơ, có trà." }],
};

let url: string;
let items: ReturnType<typeof itemsOf>;
let decisions: ReturnType<typeof decisionsOf>;
beforeAll(async () => {
  const demo = await openDemo();
  ({ url } = demo);
  items = itemsOf(demo.partner);
  decisions = decisionsOf(new AdminClient({ server: url, audience: "admin", credential: key }));
});

describe.each(VISITS)("in $locale at $width pixels, $colors", (visit) => {
  test("the list, an item that waits, and one that would change what is offered", async () => {
    const name = (of: string) => `${of}-${visit.locale}-${visit.width}-${visit.colors}`;
    const waiting = await items.submitted(WORDS);
    const changed = await items.submitted(WORDS);
    await decisions.publish(changed, 90);
    const { version } = (await items.item(changed.id))!;
    await items.submitted({ ...WORDS, id: changed.id, version, terms: "Two for each order." });

    const opened = await openAdmin({ url, key, ...visit, path: "/items" });
    const { page } = opened;
    await page.locator(`main a[href$="${waiting.id}"]`).first().waitFor();
    await expectInOrder(opened, name("items"));
    await page.goto(`${url}/admin/items/${waiting.id}`);
    const approve = { en: "Approve", vi: "Duyệt" }[visit.locale]!;
    await page.getByRole("button", { name: approve, exact: true }).click();
    await stillDialog(page);
    await expectInOrder(opened, name("approve-item"));
    await page.goto(`${url}/admin/items/${changed.id}`);
    await page.getByText("“Two for each order.”").waitFor();
    await expectInOrder(opened, name("changed-item"));
  });
});

test("an item is approved as the draft of a reward, with a cost", async () => {
  const { id } = await items.submitted({ ...WORDS, title: "A tasting" });
  const { page, failures } = await openAdmin({ url, key, path: "/items?status=SUBMITTED" });
  const link = page.getByRole("link", { name: "Partners’ items" });
  await link.getByRole("img", { name: /wait/ }).waitFor();
  await page.locator(`main a[href$="${id}"]`).first().click();
  await page.getByText("Members were never offered it: everything is new.").waitFor();
  await page.getByRole("button", { name: "Approve", exact: true }).click();
  const dialog = await stillDialog(page);
  await dialog.getByLabel("Cost in points").fill("250");
  await dialog.getByRole("button", { name: "Approve" }).click();
  await page.waitForURL("**/rewards/rwd_*");
  await page.getByRole("heading", { name: "A tasting" }).waitFor();
  expect(await decisions.item(id)).toMatchObject({ status: "APPROVED" });

  await page.goto(`${url}/admin/items/${id}`);
  await page.getByRole("button", { name: "Open the reward" }).waitFor();
  await page.getByText("Set who can have it, then publish it there.", { exact: false }).waitFor();
  expect(await page.getByRole("button", { name: "Send back" }).count()).toBe(0);
  expect(failures).toEqual([]);
});

test("an item is sent back with a reason, which its partner reads", async () => {
  const { id } = await items.submitted({ ...WORDS, title: "A bookmark" });
  const { page, failures } = await openAdmin({ url, key, path: `/items/${id}` });
  await page.getByRole("button", { name: "Send back" }).click();
  const dialog = await stillDialog(page);
  await dialog.getByRole("button", { name: "Send back" }).click();
  await dialog.getByText("Please fill this in.").waitFor();
  await dialog.getByLabel("Why").fill("The small print is missing.");
  await dialog.getByRole("button", { name: "Send back" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("Sent back because: The small print is missing.").waitFor();
  expect(await items.item(id)).toMatchObject({
    status: "SENT_BACK",
    reason: "The small print is missing.",
  });
  expect(failures).toEqual([]);
});
