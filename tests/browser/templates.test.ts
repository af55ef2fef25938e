import { beforeAll, describe, expect, test } from "vitest";
import { MessageTemplates, SaveMessageTemplate } from "../../client/admin.ts";
import { demoKeys } from "../../api/engine/welcome.ts";
import { expectInOrder, openAdmin, settled, stillDialog } from "../harness/admin-browser.ts";
import { AdminClient } from "../harness/admin-client.ts";
import { openDemo } from "../harness/open-demo.ts";

const key = demoKeys.admin;
const VISITS = ["en", "vi"].flatMap((locale) =>
  [1440, 390].map((width) => ({ locale, width, colors: "light" as "light" | "dark" })),
);
const ALL_VISITS = [...VISITS, { locale: "vi", width: 1440, colors: "dark" as const }];

let url: string;
let admin: AdminClient;
beforeAll(async () => {
  ({ url } = await openDemo());
  admin = new AdminClient({ server: url, audience: "admin", credential: key });
});

const templatesOf = async (kind: "WELCOME" | "TIER_REACHED", locale: string) =>
  (await admin.ask(MessageTemplates, { kind, locale })).messageTemplates[0]!;

describe.each(ALL_VISITS)("in $locale at $width pixels, $colors", (visit) => {
  test("the list of templates and the editor of one, with its previews", async () => {
    const name = (page: string) => `${page}-${visit.locale}-${visit.width}-${visit.colors}`;
    const opened = await openAdmin({ url, key, ...visit, path: "/templates" });
    const { page } = opened;
    const link = page.locator("main a[href$='/templates/COUPON_ISSUED']");
    await link.waitFor();
    await expectInOrder(opened, name("templates"));

    await link.click();
    await page.locator("iframe").nth(1).waitFor();
    await settled(page);
    await expectInOrder(opened, name("template"));
  });
});

test("an e-mail is written with a preview, tried, published, rolled back and reset", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/templates/WELCOME" });
  const english = page.getByRole("region", { name: "English" });
  const subject = english.getByLabel("Subject");
  await subject.fill("Hello ");
  await page.getByRole("button", { name: "Insert member.name" }).click();
  expect(await subject.inputValue()).toBe("Hello {{ member.name }}");
  await english
    .locator(".template-subject")
    .getByText(/^Hello [^{]+$/)
    .waitFor();

  // What is wrong in a template stands at its field, while it is typed.
  const body = english.getByLabel("Body (HTML)");
  const before = await body.inputValue();
  await body.fill("<p>{% if member.name %}</p>");
  await english.locator(".ant-form-item-explain-error").waitFor();
  await body.fill(`<p>Tried at home</p>${before}`);
  await english.locator("iframe[srcdoc*='Tried at home']").waitFor();
  expect(await english.locator(".ant-form-item-explain-error").count()).toBe(0);

  await english.getByRole("button", { name: "Save draft" }).click();
  await page.getByText("The draft is saved.").waitFor();
  await action("Send a test");
  const test = await stillDialog(page);
  await test.getByLabel("To").fill("minh@moc.test");
  await test.getByRole("button", { name: "Send a test" }).click();
  await page.getByText("The test is on its way.").waitFor();

  await publish("→ “Hello {{ member.name }}”");
  await english.getByText("Your own words are sent.", { exact: false }).waitFor();
  await subject.fill("Good morning");
  await english.getByRole("button", { name: "Save draft" }).click();
  await publish("“Hello {{ member.name }}” → “Good morning”");
  await english.getByText("Version 2").waitFor();
  await english.getByRole("button", { name: "Roll back" }).click();
  await page.getByRole("tooltip").getByRole("button", { name: "Roll back" }).click();
  await expect.poll(() => subject.inputValue()).toBe("Hello {{ member.name }}");

  await action("Back to the built-in words");
  const sure = await stillDialog(page);
  await sure.getByRole("button", { name: "Back to the built-in words" }).click();
  await english.getByText("The built-in words are sent.", { exact: false }).waitFor();
  expect(await templatesOf("WELCOME", "en")).toMatchObject({ published: null, draft: null });
  expect(failures).toEqual([]);

  async function publish(change: string) {
    await english.getByRole("button", { name: "Publish …" }).click();
    const dialog = await stillDialog(page);
    await dialog.getByText(change, { exact: false }).waitFor();
    await dialog.getByRole("button", { name: "Publish" }).click();
    await dialog.waitFor({ state: "hidden" });
  }
  async function action(name: string) {
    await english.getByRole("button", { name: "More actions" }).click();
    await page.getByRole("menuitem", { name, exact: true }).press("Enter");
  }
});

test("one language saved leaves the other one unsaved, and two people lose nothing", async () => {
  const { page } = await openAdmin({ url, key, path: "/templates/TIER_REACHED" });
  const english = page.getByRole("region", { name: "English" });
  const vietnamese = page.getByRole("region", { name: "Vietnamese" });
  const { version, builtIn } = await templatesOf("TIER_REACHED", "en");
  await vietnamese.getByLabel("Subject").fill("Chúc mừng");
  await english.getByLabel("Subject").fill("Mine");
  const theirs = { ...builtIn, subject: "Theirs", text: `${builtIn.text}\nTheirs` };
  await admin.ask(SaveMessageTemplate, {
    input: { kind: "TIER_REACHED", locale: "en", version, content: theirs },
  });

  await english.getByRole("button", { name: "Save draft" }).click();
  const dialog = await stillDialog(page);
  await dialog.getByText("Taken over: Body (plain text).").waitFor();
  await dialog.getByRole("radio", { name: "Theirs" }).click();
  await dialog.getByRole("button", { name: "Go on with both" }).click();
  await english.getByRole("button", { name: "Save draft" }).click();
  await page.getByText("The draft is saved.").waitFor();
  expect((await templatesOf("TIER_REACHED", "en")).draft).toEqual(theirs);

  let asked = "";
  page.once("dialog", (it) => {
    asked = it.message();
    void it.dismiss();
  });
  await page.getByRole("link", { name: "All templates" }).click();
  await expect.poll(() => asked).toContain("not saved");
});

test("a kind of e-mail is switched off and on; codes that prove an address stay on", async () => {
  const { page } = await openAdmin({ url, key, path: "/templates" });
  const welcome = page.getByRole("switch", { name: "Send: Welcome" });
  await welcome.click();
  await expect.poll(async () => (await templatesOf("WELCOME", "en")).enabled).toBe(false);
  await expect.poll(() => welcome.getAttribute("aria-checked")).toBe("false");
  await welcome.click();
  await expect.poll(async () => (await templatesOf("WELCOME", "en")).enabled).toBe(true);
  expect(await page.getByRole("switch", { name: "Send: Code for an address" }).isDisabled()).toBe(
    true,
  );
});
