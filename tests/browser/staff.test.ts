import { beforeAll, beforeEach, describe, test } from "vitest";
import { InviteStaff } from "../../client/admin.ts";
import { expectInOrder, settled } from "../harness/admin-browser.ts";
import { openPage } from "../harness/browser.ts";
import { openDemo } from "../harness/open-demo.ts";
import { unique } from "../harness/shop.ts";
import { PASSWORD } from "../staff/staff-fixture.ts";

let demo: Awaited<ReturnType<typeof openDemo>>;
beforeAll(async () => {
  demo = await openDemo();
});
beforeEach(() => demo.sql("delete from auth.rate_limits"));

async function invite() {
  const email = `${unique("browser")}@shop.example`;
  const { inviteStaff } = await demo.admin.ask(InviteStaff, { input: { email, role: "OWNER" } });
  return { path: new URL(inviteStaff.link!).pathname + new URL(inviteStaff.link!).hash };
}

describe.each(["en", "vi"].flatMap((locale) => [1440, 390].map((width) => ({ locale, width }))))(
  "in $locale at $width pixels",
  (visit) => {
    const name = (page: string) => `${page}-${visit.locale}-${visit.width}`;
    const open = async (path: string) => {
      const opened = await openPage({ ...visit, height: 844 });
      await opened.page.goto(`${demo.url}${path}`);
      await opened.page.getByRole("heading", { level: 1 }).waitFor();
      await settled(opened.page);
      return opened;
    };

    test("the pages by which people come in are in order", async () => {
      const { path } = await invite();
      await expectInOrder(await open(path), name("invitation"));
      await expectInOrder(await open("/admin/forgotten-password"), name("forgotten-password"));
      await expectInOrder(await open("/admin/reset-password?token=old"), name("reset-password"));
    });
  },
);

test("who is invited joins with a name and a password, and is in", async () => {
  const { path } = await invite();
  const { page } = await openPage({ locale: "en", width: 1440, height: 900 });
  await page.goto(`${demo.url}${path}`);
  await page.getByLabel("Your name").fill("Minh");
  await page.getByLabel("New password").fill("too short");
  await page.getByRole("button", { name: "Join" }).click();
  await page.getByText("The password needs 12 to 128 characters.").waitFor();
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByRole("button", { name: "Join" }).click();
  await page.getByRole("searchbox").waitFor();

  await page.goto(`${demo.url}${path}`);
  await page.getByRole("heading", { name: "This link has ended" }).waitFor();
});

test("a link for a new password that has ended says so", async () => {
  const { page } = await openPage({ locale: "en", width: 390, height: 844 });
  await page.goto(`${demo.url}/admin/reset-password?token=old`);
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByRole("button", { name: "Save the password" }).click();
  await page.getByText("This link has ended", { exact: false }).waitFor();
});
