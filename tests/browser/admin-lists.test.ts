import { beforeAll, describe, expect, test } from "vitest";
import { demoKeys } from "../../api/engine/welcome.ts";
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
beforeAll(async () => {
  const demo = await openDemo();
  ({ url } = demo);
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
