import type { Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { InviteStaff } from "../../client/admin.ts";
import type { StaffRole } from "../../client/admin.ts";
import { expectInOrder, settled, stillDialog } from "../harness/admin-browser.ts";
import { openPage } from "../harness/browser.ts";
import { openDemo } from "../harness/open-demo.ts";
import { unique } from "../harness/shop.ts";
import { codeOf, PASSWORD } from "../staff/staff-fixture.ts";

let demo: Awaited<ReturnType<typeof openDemo>>;
beforeAll(async () => {
  demo = await openDemo();
});
beforeEach(() => demo.sql("delete from auth.rate_limits"));

async function invite(role: StaffRole = "OWNER") {
  const email = `${unique("browser")}@shop.example`;
  const { inviteStaff } = await demo.admin.ask(InviteStaff, { input: { email, role } });
  const { pathname, hash } = new URL(inviteStaff.link!);
  return { email, path: pathname + hash };
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

    test("the page of one's own sessions, and how one ends, are in order", async () => {
      const { email } = await join();
      const opened = await openPage({ ...visit, height: 844 });
      const { page } = opened;
      await signIn(page, email);
      await page.goto(`${demo.url}/admin/account`);
      await page.getByText("Linux").nth(1).waitFor();
      await expectInOrder(opened, name("account"));

      const main = page.locator("main .ant-card").first();
      await main.getByRole("button").click();
      const dialog = await stillDialog(page);
      await dialog.locator("[autocomplete=current-password]").fill(PASSWORD);
      await dialog.locator(".ant-btn-primary").click();
      await dialog.locator(".ant-qrcode").waitFor();
      await stillDialog(page);
      await expectInOrder(opened, name("second-step"));
      await dialog.locator(".ant-modal-close").click();
      await dialog.waitFor({ state: "detached" });

      const change = { en: "Change", vi: "Thay đổi" }[visit.locale]!;
      await page.getByRole("button", { name: change, exact: true }).click();
      const mails = await stillDialog(page);
      await expectInOrder(opened, name("account-mails"));
      await page.keyboard.press("Escape");
      await mails.waitFor({ state: "detached" });

      await page.locator("main li button").first().click();
      await stillDialog(page);
      await expectInOrder(opened, name("revoke-session"));
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });

      await page.getByRole("button", { name: change, exact: true }).click();
      await (await stillDialog(page)).getByRole("switch").click();
      await page.getByRole("dialog").locator(".ant-btn-primary").click();
      const undo = { en: "Undo", vi: "Hoàn tác" }[visit.locale]!;
      const off = { en: "You are not written to", vi: "Bạn không nhận e-mail" }[visit.locale]!;
      await page.getByText(off, { exact: false }).waitFor();
      await page.getByRole("button", { name: undo }).click();
      await page.getByText(off, { exact: false }).waitFor({ state: "detached" });
    });

    test("the pages by which people come in are in order", async () => {
      const { path } = await invite();
      await expectInOrder(await open(path), name("invitation"));
      await expectInOrder(await open("/admin/forgotten-password"), name("forgotten-password"));
      await expectInOrder(await open("/admin/reset-password?token=old"), name("reset-password"));
    });
  },
);

async function signIn(page: Page, email: string) {
  await page.goto(`${demo.url}/admin/sign-in`);
  await page.locator("[autocomplete=username]").fill(email);
  await page.locator("[autocomplete=current-password]").fill(PASSWORD);
  await page.locator("button[type=submit]").click();
  await page.waitForURL("**/admin/overview");
}

/** Somebody who has just joined, in a browser of their own. */
async function join(role?: StaffRole) {
  const { email, path } = await invite(role);
  const { page } = await openPage({ locale: "en", width: 1440, height: 900 });
  await page.goto(`${demo.url}${path}`);
  await page.getByLabel("Your name").fill("Minh");
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByRole("button", { name: "Join" }).click();
  await page.getByRole("navigation").first().waitFor();
  return { email, path, page };
}

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
  await page.getByRole("heading", { name: "Overview" }).waitFor();

  await page.goto(`${demo.url}${path}`);
  await page.getByRole("heading", { name: "This link has ended" }).waitFor();
});

test.each([
  ["OWNER", "/admin/overview"],
  ["ANALYST", "/admin/overview"],
  ["SUPPORT", "/admin/members"],
  ["PARTNER_MANAGER", "/admin/overview"],
] as const)("for the role %s the admin begins at %s", async (role, start) => {
  const { page } = await join(role);
  await page.waitForURL(`**${start}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
});

test("who signs out signs in at once: wrong passwords are said, codes asked for", async () => {
  const { email, page } = await join();
  const post = (path: string, body: object) =>
    page.evaluate(
      async ([to, content]) => {
        const headers = { "content-type": "application/json" };
        const response = await fetch(`/admin/auth/${to}`, {
          method: "POST",
          headers,
          body: JSON.stringify(content),
        });
        return (await response.json()) as { totpURI: string };
      },
      [path, body] as const,
    );
  const { totpURI } = await post("two-factor/enable", { password: PASSWORD });
  await post("two-factor/verify-totp", { code: codeOf(totpURI) });

  await page.goto(`${demo.url}/admin/members`);
  await page.getByRole("button", { name: "Minh" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByLabel("E-mail", { exact: true }).fill(email);
  await page.getByLabel("Password").fill("not this password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("E-mail and password don't match.", { exact: false }).waitFor();
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByLabel("Six-digit code").fill(codeOf(totpURI));
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByRole("heading", { name: "Overview" }).waitFor();
});

test("with the second step on, a code or a recovery code signs in, each once", async () => {
  const { email, page } = await join();
  const signOut = async () => {
    await page.getByRole("button", { name: "Minh" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByLabel("E-mail", { exact: true }).fill(email);
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByLabel("Six-digit code").waitFor();
  };
  await page.goto(`${demo.url}/admin/account`);
  await page.getByRole("button", { name: "Turn on" }).click();
  const beginning = page.getByRole("dialog", { name: "Turn on the second step" });
  await beginning.getByLabel("Password").fill("not this password");
  await beginning.getByRole("button", { name: "Continue" }).click();
  await beginning.getByText("This password is not right.").waitFor();
  await beginning.getByLabel("Password").fill(PASSWORD);
  await beginning.getByRole("button", { name: "Continue" }).click();
  const scanning = page.getByRole("dialog", { name: "Scan this code" });
  const secret = await scanning.locator("code").innerText();
  await scanning.getByLabel("Six-digit code").fill("000000");
  await scanning.getByRole("button", { name: "Turn on" }).click();
  await scanning.getByText("This code is wrong or too old.", { exact: false }).waitFor();
  const uri = `otpauth://totp/Quen?secret=${secret}`;
  await scanning.getByLabel("Six-digit code").fill(codeOf(uri));
  await scanning.getByRole("button", { name: "Turn on" }).click();
  const shown = page.getByRole("dialog", { name: "Your recovery codes" });
  const [first, second] = (await shown.locator("code").innerText()).trim().split(/\s+/);
  await shown.getByRole("button", { name: "I have kept them" }).click();
  await page.getByRole("button", { name: "Turn off" }).waitFor();

  await signOut();
  await page.getByLabel("Six-digit code").fill(codeOf(uri));
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByRole("heading", { name: "Overview" }).waitFor();

  await signOut();
  await page.getByRole("button", { name: "Use a recovery code" }).click();
  await page.getByLabel("Recovery code").fill(first!);
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByRole("heading", { name: "Overview" }).waitFor();

  await signOut();
  await page.getByRole("button", { name: "Use a recovery code" }).click();
  await page.getByLabel("Recovery code").fill(first!);
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByText("wrong or was used before", { exact: false }).waitFor();
  await page.getByLabel("Recovery code").fill(second!);
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByRole("heading", { name: "Overview" }).waitFor();

  // The code can be asked for no more often than by minute: what this test asked is forgotten.
  await demo.sql("delete from auth.rate_limits");
  await page.goto(`${demo.url}/admin/account`);
  await page.getByRole("button", { name: "Turn off" }).click();
  const ending = page.getByRole("dialog", { name: "Turn off the second step?" });
  await ending.getByLabel("Password").fill(PASSWORD);
  await ending.getByRole("button", { name: "Turn off" }).click();
  await page.getByRole("button", { name: "Turn on" }).waitFor();
});

test("from the sign-in to a published tier change it takes at most twelve clicks", async () => {
  const { email, page } = await join();
  await page.getByRole("button", { name: "Minh" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByLabel("E-mail", { exact: true }).waitFor();
  let clicks = 0;
  await page.exposeFunction("countClick", () => void clicks++);
  await page.evaluate('addEventListener("click", () => countClick(), true)');

  await page.getByLabel("E-mail", { exact: true }).click();
  await page.keyboard.type(email);
  await page.getByLabel("Password").click();
  await page.keyboard.type(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("link", { name: "Tiers", exact: true }).click();
  await page.getByLabel("Reached with").nth(1).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("1000000");
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.getByRole("button", { name: "Publish" }).click();
  const dialog = await stillDialog(page);
  await dialog.getByRole("button", { name: "Publish" }).click();
  await page.getByText(/^Version \d+ is live/).waitFor();
  expect(clicks).toBeGreaterThanOrEqual(8);
  expect(clicks).toBeLessThanOrEqual(12);
});

test("whose session was revoked is led to the sign-in page, and back from there", async () => {
  const { email, page } = await join();
  await page.goto(`${demo.url}/admin/members`);
  await page.getByRole("link", { name: "Lan" }).waitFor();
  await demo.sql(
    `delete from auth.sessions using auth.users u where u.id = user_id and u.email = '${email}'`,
  );
  // The server remembers a session for five seconds.
  const signInNote = page.getByText("Your session has ended.", { exact: false });
  const search = async () => {
    const text = unique("lan");
    // It may be gone by then.
    await page
      .getByRole("searchbox")
      .fill(text, { timeout: 500 })
      .catch(() => null);
    return signInNote.isVisible();
  };
  await expect.poll(search, { timeout: 20_000, interval: 500 }).toBe(true);
  await page.getByLabel("E-mail", { exact: true }).fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/admin/members?q=lan-*");
});

test("who ends a session from elsewhere sees it gone, and it is led to the sign-in", async () => {
  const { email, page } = await join();
  const phones = [];
  for (let n = 0; n < 2; n++) {
    const { page: phone } = await openPage({ locale: "en", width: 390, height: 844 });
    await signIn(phone, email);
    await phone.getByRole("heading", { name: "Overview" }).waitFor();
    phones.push(phone);
  }
  const others = page.getByRole("button", { name: /^Revoke Chrome on/ });

  await page.getByRole("button", { name: "Minh" }).click();
  await page.getByRole("button", { name: "Your account" }).click();
  await page.getByText("This browser").waitFor();
  expect(await others.count()).toBe(2);
  await others.first().click();
  await (await stillDialog(page)).getByRole("button", { name: "Sign it out" }).click();
  await page.getByText("It is signed out.").waitFor();
  await expect.poll(() => others.count()).toBe(1);
  await page.getByRole("button", { name: "Revoke all others" }).click();
  await (await stillDialog(page)).getByRole("button", { name: "Sign out everywhere else" }).click();
  await page.getByText("Only this browser is signed in.").waitFor();

  for (const phone of phones) {
    await phone.reload();
    await phone.getByLabel("E-mail", { exact: true }).waitFor();
  }
  await page.reload();
  await page.getByText("This browser").waitFor();
  expect(await others.count()).toBe(0);
});

test("an owner signs somebody else out, in one browser and in all", async () => {
  const { page } = await join();
  const { email, page: theirs } = await join("MANAGER");
  const { page: phone } = await openPage({ locale: "en", width: 390, height: 844 });
  await signIn(phone, email);

  await page.goto(`${demo.url}/admin/staff`);
  const row = page.getByRole("row").filter({ hasText: email });
  await row.getByRole("button", { name: "Sessions" }).click();
  const dialog = await stillDialog(page);
  const ends = dialog.getByRole("button", { name: /^Sign Chrome on .* out$/ });
  await expect.poll(() => ends.count()).toBe(2);
  await ends.first().click();
  await expect.poll(() => ends.count()).toBe(1);
  await dialog.getByRole("button", { name: "Sign out everywhere" }).click();
  await page.getByText("They are signed out.").waitFor();
  for (const ended of [phone, theirs]) {
    await ended.reload();
    await ended.getByLabel("E-mail", { exact: true }).waitFor();
  }
});

test("while the server can't be reached, every page before the sign-in says so", async () => {
  const { path } = await invite();
  const { page } = await openPage({ locale: "en", width: 1440, height: 900 });
  const submit = async (address: string, fields: Record<string, string>, button: string) => {
    await page.goto(`${demo.url}${address}`);
    for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value);
    const requests = (url: URL) => url.pathname.startsWith("/admin/auth/");
    await page.route(requests, (route) => route.abort());
    await page.getByRole("button", { name: button }).click();
    await page.getByText("The server can't be reached.", { exact: false }).waitFor();
    await page.unroute(requests);
    // Nothing typed is lost, and it can be sent again.
    await page.getByRole("button", { name: button }).and(page.locator(":enabled")).waitFor();
  };
  await submit(path, { "Your name": "Minh", "New password": PASSWORD }, "Join");
  const email = { "E-mail": "minh@shop.example" };
  await submit("/admin/forgotten-password", email, "Send the link");
  const newPassword = { "New password": PASSWORD };
  await submit("/admin/reset-password?token=old", newPassword, "Save the password");
  await submit("/admin/sign-in", { ...email, Password: PASSWORD }, "Sign in");
});

test("who forgot the password asks for a link, and chooses a new one", async () => {
  const { email, page } = await join();
  await page.goto(`${demo.url}/admin/forgotten-password`);
  await page.getByLabel("E-mail", { exact: true }).fill(email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await page.getByRole("heading", { name: "Check your mail" }).waitFor();

  // As the mail's link has it.
  const token = unique("reset");
  await demo.sql(`insert into auth.verifications (identifier, value, expires_at)
    select 'reset-password:${token}', id, now() + interval '1 hour'
    from auth.users where email = '${email}'`);
  await page.goto(`${demo.url}/admin/reset-password?token=${token}`);
  await page.getByLabel("New password").fill("another long password");
  await page.getByRole("button", { name: "Save the password" }).click();
  await page.getByRole("heading", { name: "The password is saved" }).waitFor();
  await page.getByRole("link", { name: "To the sign-in page" }).click();
  await page.getByLabel("E-mail", { exact: true }).fill(email);
  await page.getByLabel("Password").fill("another long password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Overview" }).waitFor();
});

test("a link for a new password that has ended says so", async () => {
  const { page } = await openPage({ locale: "en", width: 390, height: 844 });
  await page.goto(`${demo.url}/admin/reset-password?token=old`);
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByRole("button", { name: "Save the password" }).click();
  await page.getByText("This link has ended", { exact: false }).waitFor();
});
