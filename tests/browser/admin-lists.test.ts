import { beforeAll, describe, expect, test } from "vitest";
import { demoKeys } from "../../api/engine/welcome.ts";
import { CreateWebhookEndpoint, SendTestWebhook } from "../../client/admin.ts";
import { EnrollMember } from "../../client/storefront.ts";
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
let demo: Awaited<ReturnType<typeof openDemo>>;
beforeAll(async () => {
  demo = await openDemo();
  ({ url } = demo);
  const hook = { url: "https://shop.example/quen", description: "The shop", eventTypes: [] };
  const { createWebhookEndpoint } = await demo.admin.ask(CreateWebhookEndpoint, { input: hook });
  const { id } = createWebhookEndpoint.endpoint!;
  await demo.admin.ask(SendTestWebhook, { input: { id, eventType: "points.earned" } });
  const enroll = async (givenName: string, more: { referralCode?: string; deviceId?: string }) => {
    const input = { givenName, externalId: givenName, idempotencyKey: givenName, ...more };
    return (await demo.shop.ask(EnrollMember, { input })).enrollMember.member!;
  };
  const { referral } = await enroll("Quỳnh", { deviceId: "a phone" });
  const referralCode = referral!.code;
  for (const friend of ["Hà", "Sáu", "Đạt"]) {
    await enroll(friend, { referralCode, deviceId: "a phone" });
  }
});

describe.each(VISITS)("in $locale at $width pixels, $colors", (visit) => {
  test("every list is in order", async () => {
    const opened = await openAdmin({ url, key, ...visit, path: "/referrals" });
    const { page } = opened;
    const name = (of: string) => `${of}-${visit.locale}-${visit.width}-${visit.colors}`;
    await page.getByRole("link", { name: "Đạt" }).first().waitFor();
    await expectInOrder(opened, name("referrals"));

    await page.goto(`${url}/admin/referrals/review`);
    await page.getByRole("link", { name: "Đạt" }).first().waitFor();
    await expectInOrder(opened, name("referral-review"));

    await page.goto(`${url}/admin/overview`);
    await page.locator(".overview .first-steps").waitFor();
    await expectInOrder(opened, name("overview"));

    await page.goto(`${url}/admin/webhooks`);
    await page.getByText("points.earned").first().click();
    await page.getByRole("dialog").getByText('"type": "points.earned"').waitFor();
    await expectInOrder(opened, name("webhook-delivery"));
    await page.goto(`${url}/admin/messages`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expectInOrder(opened, name("messages"));
    await page.goto(`${url}/admin/partners`);
    await page.getByText("Nhà sách Hoa Giấy").waitFor();
    await expectInOrder(opened, name("partners"));
    await page.goto(`${url}/admin/ledger`);
    const adds = { en: "The sums add up exactly.", vi: "Các tổng khớp chính xác." };
    await page.getByText(adds[visit.locale as "en" | "vi"]).waitFor();
    await expectInOrder(opened, name("ledger"));
  });
});

test("who works through the review queue needs no mouse, and says why it declines", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/referrals/review" });
  await page.getByText("3 wait for a decision", { exact: false }).waitFor();
  const dialog = page.getByRole("dialog");
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await dialog.getByText("Approve that Quỳnh brought Hà?").waitFor();
  await dialog.getByRole("button", { name: "Approve" }).press("Enter");
  await page.getByText("2 wait for a decision", { exact: false }).waitFor();
  await dialog.waitFor({ state: "hidden" });

  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await page.keyboard.press("d");
  await dialog.getByText("Decline that Quỳnh brought Sáu?").waitFor();
  await dialog.getByRole("button", { name: "Decline" }).click();
  await dialog.getByText("Please fill this in.").waitFor();
  await dialog.getByLabel("Reason").fill("The same phone");
  await dialog.getByRole("button", { name: "Decline" }).click();
  await page.getByText("1 waits for a decision.").waitFor();

  await page.goto(`${url}/admin/referrals?status=REJECTED`);
  await page.getByRole("row", { name: "Sáu" }).getByText("The same phone").waitFor();
  expect(failures).toEqual([]);
});

test("a webhook is added, its secret shown once, and a delivery sent again", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/webhooks" });
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "Add a webhook" }).click();
  await dialog.getByLabel("Address").fill("https://erp.example/hooks");
  await dialog.getByRole("checkbox", { name: "purchase.recorded" }).check();
  await dialog.getByRole("button", { name: "Add" }).click();
  await page.getByText(/^whsec_/).waitFor();
  await page.getByRole("button", { name: "I have copied it" }).click();
  await page.getByText("https://erp.example/hooks").first().waitFor();

  await page.getByText("points.earned").first().click();
  await dialog.getByRole("button", { name: "Send again" }).click();
  await page.getByText("It is on its way again.").waitFor();
  expect(failures).toEqual([]);
});

test("a partner is added and archived", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/partners" });
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "Add a partner" }).click();
  await dialog.getByLabel("Name").fill("Rạp Sao");
  await dialog.getByRole("button", { name: "Add" }).click();
  await dialog.waitFor({ state: "hidden" });
  const row = page.getByRole("row").filter({ hasText: "Rạp Sao" });
  await row.getByRole("button", { name: "Edit" }).click();
  await dialog.getByRole("radio", { name: "Archived" }).check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await row.getByText("Archived").waitFor();
  expect(failures).toEqual([]);
});

test("the whole ledger is checked, and how far it is can be seen", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/ledger" });
  await page.getByRole("button", { name: "Check the whole ledger" }).click();
  await page.getByText("Nothing is wrong.").waitFor();
  await page.getByText(/^\d+ members, \d+ entries and \d+ batches/).waitFor();
  expect(failures).toEqual([]);
});

test("first steps lead to where they are done, and stay hidden once they are", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/overview" });
  await page.getByRole("link", { name: "Invite a colleague" }).click();
  await page.waitForURL("**/staff");
  await page.goto(`${url}/admin/overview`);
  await page.getByRole("button", { name: "Hide" }).click();
  await page.locator(".first-steps").waitFor({ state: "detached" });
  await page.reload();
  await page.locator(".overview-figures").waitFor();
  expect(await page.locator(".first-steps").count()).toBe(0);
  expect(failures).toEqual([]);
});

test("each figure of the overview leads to the list behind it", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/overview" });
  await page.getByText("Too early to say").first().waitFor();
  await page.getByRole("main").getByText("7 days", { exact: true }).click();
  await page.waitForURL("**/overview?days=7");
  await page.getByRole("link", { name: "Points earned" }).click();
  await page.waitForURL("**/ledger?days=7");
  await page.goBack();
  await page.getByRole("link", { name: "Bought something" }).click();
  await page.waitForURL("**/members?bought-from=*&bought-to=*");
  expect(failures).toEqual([]);
});

test("what the kit says itself is in the language of the page, too", async () => {
  const { page } = await openAdmin({ url, key, path: "/partners", locale: "vi" });
  await page.getByRole("button", { name: "Thêm đối tác" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Hủy" }).waitFor();
});
