import { beforeAll, describe, expect, test } from "vitest";
import { demoKeys } from "../../api/engine/welcome.ts";
import { ReferralProgramEditor, SaveReferralProgram } from "../../client/admin.ts";
import { chooseAction, expectInOrder, openAdmin, stillDialog } from "../harness/admin-browser.ts";
import { openDemo } from "../harness/open-demo.ts";
import { openProgram } from "../harness/open-program.ts";

const key = demoKeys.admin;
const VISITS = [
  { locale: "en", width: 1440, colors: "light" as const },
  { locale: "en", width: 390, colors: "dark" as const },
  { locale: "vi", width: 1440, colors: "dark" as const },
  { locale: "vi", width: 390, colors: "light" as const },
];

let demo: Awaited<ReturnType<typeof openDemo>>;
let url: string;
beforeAll(async () => {
  demo = await openDemo();
  ({ url } = demo);
});

const terms = async () => (await demo.admin.ask(ReferralProgramEditor)).program.referralProgram!;

describe.each(VISITS)("in $locale at $width pixels, $colors", (visit) => {
  test("the referral terms are in order", async () => {
    const opened = await openAdmin({ url, key, ...visit, path: "/referrals/terms" });
    const title = visit.locale === "vi" ? "Điều khoản giới thiệu" : "Referral terms";
    await opened.page.getByRole("heading", { name: title }).waitFor();
    await expectInOrder(opened, `referral-terms-${visit.locale}-${visit.width}-${visit.colors}`);
  });
});

test("terms are previewed, refused at a field, published, switched off and on", async () => {
  const before = await terms();
  const { page, failures } = await openAdmin({ url, key, path: "/referrals" });
  await page.getByRole("button", { name: "Terms" }).click();
  await page.waitForURL("**/referrals/terms");
  const save = page.getByRole("button", { name: "Save draft" });
  const landing = page.getByLabel("Landing page");
  await landing.fill("https://moc.example/nobody");
  await save.click();
  await page.locator(".ant-form-item-explain-error").first().waitFor();
  await landing.fill("https://moc.example/xin-chao/{code}");
  await page.getByLabel("Days to follow an invitation").fill("45");
  await page.getByRole("checkbox", { name: "A budget for all referrals" }).check();
  await page.getByRole("spinbutton", { name: "Budget" }).fill("50000");
  await save.click();
  await page.getByText("The draft is saved.").first().waitFor();
  await page.getByText("https://moc.example/xin-chao/", { exact: false }).first().waitFor();
  expect(await terms()).toMatchObject({
    version: before.version,
    draft: {
      landingUrl: "https://moc.example/xin-chao/{code}",
      invitationDays: 45,
      budget: { unit: "POINTS", max: 50_000, period: "MONTH" },
      referrerOffer: before.referrerOffer,
      refereeOffer: before.refereeOffer,
      messages: before.messages,
    },
  });

  await page.getByRole("button", { name: "Publish …" }).click();
  const dialog = await stillDialog(page);
  await dialog.getByText(/Days to follow an invitation: .* → 45/).waitFor();
  await dialog.getByRole("button", { name: "Publish" }).click();
  await dialog.waitFor({ state: "hidden" });
  await expect.poll(async () => (await terms()).invitationDays).toBe(45);

  for (const [menu, status] of [
    ["Switch referrals off", "ENDED"],
    ["Switch referrals on", "PUBLISHED"],
  ] as const) {
    await chooseAction(page, menu);
    const sure = await stillDialog(page);
    await sure.getByRole("button", { name: menu }).click();
    await sure.waitFor({ state: "hidden" });
    expect((await terms()).status).toBe(status);
  }
  expect(failures).toEqual([]);
});

test("of two people who edit the terms at once, neither's work is lost", async () => {
  const { page } = await openAdmin({ url, key, path: "/referrals/terms" });
  await page.getByLabel("Friends of one member", { exact: false }).fill("7");
  const { version, landingUrl, referrerOffer, refereeOffer } = await terms();
  const points = ({ points }: { points: number }) => ({ points });
  const input = {
    version,
    landingUrl,
    referrerOffer: points(referrerOffer),
    refereeOffer: points(refereeOffer),
    qualificationDays: 61,
  };
  await demo.admin.ask(SaveReferralProgram, { input });
  await page.getByRole("button", { name: "Save draft" }).click();
  const dialog = await stillDialog(page);
  await dialog.getByText("Days for the first purchase", { exact: false }).waitFor();
  await dialog.getByRole("button", { name: "Go on with both" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.getByText("The draft is saved.").first().waitFor();
  expect((await terms()).draft).toMatchObject({ joinsPerDayMax: 7, qualificationDays: 61 });
});

test("a program without referrals gets its first terms", async () => {
  const program = await openProgram({ referrals: null });
  const { page, failures } = await openAdmin({
    url: program.fixture.url,
    key: program.keys.admin,
    path: "/referrals/terms",
  });
  await page.getByText("Members bring friends once", { exact: false }).waitFor();
  await page.getByLabel("Landing page").fill("https://tea.example/{code}");
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.getByText("The draft is saved.").first().waitFor();
  await page.getByRole("button", { name: "Publish …" }).click();
  const dialog = await stillDialog(page);
  await dialog.getByRole("button", { name: "Publish" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("Version 1 is live", { exact: false }).waitFor();
  expect(failures).toEqual([]);
});
