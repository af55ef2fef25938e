import { beforeAll, describe, expect, test } from "vitest";
import { demoKeys } from "../../api/engine/welcome.ts";
import { EarningTermsEditor, SaveEarningTerms } from "../../client/admin.ts";
import { chooseAction, expectInOrder, openAdmin, stillDialog } from "../harness/admin-browser.ts";
import { openDemo } from "../harness/open-demo.ts";

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

const terms = async () => (await demo.admin.ask(EarningTermsEditor)).program.earningTerms;

describe.each(VISITS)("in $locale at $width pixels, $colors", (visit) => {
  test("the earning terms are in order", async () => {
    const opened = await openAdmin({ url, key, ...visit, path: "/terms" });
    const title = visit.locale === "vi" ? "Điều khoản tích điểm" : "Earning terms";
    await opened.page.getByRole("heading", { name: title }).waitFor();
    await expectInOrder(opened, `terms-${visit.locale}-${visit.width}-${visit.colors}`);
  });
});

test("terms are written, refused at a field, published and rolled back", async () => {
  const before = await terms();
  const { page, failures } = await openAdmin({ url, key, path: "/terms" });
  const save = page.getByRole("button", { name: "Save draft" });
  const days = page.getByLabel("Days until points are available");
  await days.fill("9999");
  await save.click();
  await page.locator(".ant-form-item-explain-error").first().waitFor();
  await days.fill("21");
  await page.getByRole("radio", { name: "Some time after they were earned" }).check();
  await page.getByRole("spinbutton", { name: "They last" }).fill("18");
  await page.getByRole("checkbox", { name: "Members can pay with points" }).check();
  await page.getByLabel("One point pays", { exact: false }).fill("100");
  await page.getByLabel("At most of a purchase").fill("33.5");
  await save.click();
  await page.getByText("The draft is saved.").first().waitFor();
  expect(await terms()).toMatchObject({
    version: before.version,
    pendingDays: before.pendingDays,
    draft: {
      pendingDays: 21,
      expiry: { kind: "AFTER_PURCHASE", count: 18 },
      payWithPoints: { value: "100", maximumShare: "0.335" },
    },
  });

  await page.getByRole("button", { name: "Publish …" }).click();
  const dialog = await stillDialog(page);
  await dialog.getByText(/Days until points are available: .* → 21/).waitFor();
  await dialog.getByText(/When points end: .*18 /).waitFor();
  await dialog.getByRole("button", { name: "Publish" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("is live", { exact: false }).first().waitFor();
  expect(await terms()).toMatchObject({ pendingDays: 21, draft: null });

  await page.getByRole("button", { name: "Roll back" }).first().click();
  await page.getByRole("tooltip").getByRole("button", { name: "Roll back" }).click();
  await expect.poll(async () => (await terms()).draft?.pendingDays).toBe(before.pendingDays);
  await chooseAction(page, "Discard the draft");
  const sure = await stillDialog(page);
  await sure.getByRole("button", { name: "Discard the draft" }).click();
  await page.getByText("The draft is discarded.").waitFor();
  expect(failures).toEqual([]);
});

test("of two people who edit the terms at once, neither's work is lost", async () => {
  const { page } = await openAdmin({ url, key, path: "/terms" });
  await page.getByLabel("Cost of a point", { exact: false }).fill("77");
  const { version, draft } = await terms();
  const input = { version: (draft ?? { version }).version, publish: false, retroDays: 5 };
  await demo.admin.ask(SaveEarningTerms, { input });
  await page.getByRole("button", { name: "Save draft" }).click();
  const dialog = await stillDialog(page);
  await dialog.getByText("Days before joining that still earn", { exact: false }).waitFor();
  await dialog.getByRole("button", { name: "Go on with both" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.getByText("The draft is saved.").first().waitFor();
  expect((await terms()).draft).toMatchObject({ pointValue: "77", retroDays: 5 });
});
