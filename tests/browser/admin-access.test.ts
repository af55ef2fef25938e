import { beforeAll, describe, expect, test } from "vitest";
import { demoKeys } from "../../api/engine/welcome.ts";
import { InviteStaff } from "../../client/admin.ts";
import { expectInOrder, openAdmin, stillDialog } from "../harness/admin-browser.ts";
import { openDemo } from "../harness/open-demo.ts";
import { PASSWORD } from "../staff/staff-fixture.ts";

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
  await demo.admin.ask(InviteStaff, { input: { email: "ha@moc.test", role: "ANALYST" } });
  for (const [name, role] of [
    ["Phạm Thu Trang", "SUPPORT"],
    ["Lê Hoàng Long", "OWNER"],
  ] as const) {
    const input = { email: `${role.toLowerCase()}@moc.test`, role };
    const { inviteStaff } = await demo.admin.ask(InviteStaff, { input });
    const token = inviteStaff.link!.split("#")[1];
    await fetch(`${url}/admin/auth/accept-invitation`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: url },
      body: JSON.stringify({ token, name, password: PASSWORD }),
    });
  }
});

describe.each(VISITS)("in $locale at $width pixels, $colors", (visit) => {
  test("staff and access keys are in order", async () => {
    const opened = await openAdmin({ url, key, ...visit, path: "/staff" });
    const { page } = opened;
    const name = (of: string) => `${of}-${visit.locale}-${visit.width}-${visit.colors}`;
    await page.getByText("ha@moc.test").waitFor();
    await page.getByText("Phạm Thu Trang").waitFor();
    await expectInOrder(opened, name("staff"));
    const change = { en: "Change role", vi: "Đổi vai trò" }[visit.locale]!;
    await page.getByRole("button", { name: change }).first().click();
    await page.getByRole("dialog").getByRole("radio").first().waitFor();
    await expectInOrder(opened, name("change-role"));
    await page.goto(`${url}/admin/keys`);
    await page.getByText("Back office").waitFor();
    await expectInOrder(opened, name("keys"));
    const create = { en: "Create a key", vi: "Tạo khóa" }[visit.locale]!;
    await page.getByRole("button", { name: create }).click();
    await page.getByRole("dialog").getByText("purchases:write").waitFor();
    await expectInOrder(opened, name("create-key"));
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    const limits = { en: "Limits", vi: "Giới hạn" }[visit.locale]!;
    await page.getByRole("button", { name: limits }).first().click();
    await stillDialog(page);
    await expectInOrder(opened, name("limit-key"));
  });
});

test("somebody is invited by a link that is shown once, and the invitation withdrawn", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/staff" });
  await page.getByRole("button", { name: "Invite" }).click();
  await page.getByRole("dialog").getByLabel("E-mail").fill("quynh@moc.test");
  await page.getByRole("radio", { name: /^Manager/ }).check();
  await page.getByRole("button", { name: "Make the link" }).click();
  await page.getByText(/\/admin\/invitation#/).waitFor();
  await page.getByRole("button", { name: "I have copied it" }).click();

  const invitation = page.getByRole("listitem").filter({ hasText: "quynh@moc.test" });
  await invitation.getByText("Manager").waitFor();
  await invitation.getByRole("button", { name: "Withdraw" }).click();
  const dialog = await stillDialog(page);
  await dialog.getByRole("button", { name: "Withdraw" }).click();
  await dialog.waitFor({ state: "hidden" });
  await invitation.waitFor({ state: "detached" });
  expect(failures).toEqual([]);
});

test("a key is made, shown once, rotated and revoked", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/keys" });
  await page.getByRole("button", { name: "Create a key" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What it is for").fill("Till 4");
  await dialog.getByRole("button", { name: "Create" }).click();
  await dialog.getByText("Please fill this in.").waitFor();
  await dialog.getByRole("checkbox", { name: "purchases:write" }).check();
  await dialog.getByRole("button", { name: "Create" }).click();
  await page.getByText(/^sk_/).first().waitFor();
  await page.getByRole("button", { name: "I have copied it" }).click();
  await dialog.waitFor({ state: "hidden" });

  const row = page.getByRole("row").filter({ hasText: "Till 4" });
  await row.getByRole("button", { name: "Rotate" }).click();
  await (await stillDialog(page)).getByRole("button", { name: "Rotate" }).click();
  await page.getByRole("button", { name: "I have copied it" }).click();
  await dialog.waitFor({ state: "hidden" });
  await expect.poll(() => row.count()).toBe(2);

  await row.first().getByText("purchases:write").waitFor();
  await row.first().getByRole("button", { name: "Revoke" }).click();
  await (await stillDialog(page)).getByRole("button", { name: "Revoke" }).click();
  await row.filter({ hasText: "Revoked" }).waitFor();
  expect(failures).toEqual([]);
});

test("a key is limited to addresses, which are refused where they are none", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/keys" });
  const row = page.getByRole("row").filter({ hasText: "ft_demo" });
  await row.getByRole("button", { name: "Limits" }).click();
  const dialog = await stillDialog(page);
  await dialog.getByLabel("Only from these addresses").fill("203.0.113.0/24\n10.0.0.0/33");
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.getByText(/“10\.0\.0\.0\/33” is none/).waitFor();
  await dialog.getByLabel("Only from these addresses").fill("203.0.113.0/24\n10.0.0.0/8");
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "hidden" });
  await row.getByRole("button", { name: "from 2 addresses" }).click();
  await page.getByText("10.0.0.0/8").waitFor();
  expect(failures).toEqual([]);
});

test("somebody gets another role, and is taken off the staff", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/staff" });
  const row = page.getByRole("row").filter({ hasText: "Phạm Thu Trang" });
  await row.getByRole("button", { name: "Change role" }).click();
  const changing = await stillDialog(page);
  await changing.getByRole("radio", { name: /^Analyst/ }).check();
  await changing.getByRole("button", { name: "Change" }).click();
  await row.getByText("Analyst").waitFor();
  await changing.waitFor({ state: "hidden" });

  await row.getByRole("button", { name: "Remove" }).click();
  await (await stillDialog(page)).getByRole("button", { name: "Remove" }).click();
  await row.waitFor({ state: "detached" });
  expect(failures).toEqual([]);
});
