import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { SavePartner } from "../../client/admin.ts";
import { chooseAction, expectInOrder, openAdmin, stillDialog } from "../harness/admin-browser.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";
import { runTask } from "../harness/run-task.ts";
import { openPartner, settlementOf, voucherOf } from "../settlements/settlement-fixture.ts";

const VISITS = [
  { locale: "en", width: 1440, colors: "light" as const },
  { locale: "en", width: 390, colors: "dark" as const },
  { locale: "vi", width: 1440, colors: "dark" as const },
  { locale: "vi", width: 390, colors: "light" as const },
];

let program: TestProgram;
let url: string;
let key: string;
let partner: Awaited<ReturnType<typeof openPartner>>;
beforeAll(async () => {
  program = await openProgram({ rules: [BASE_RATE] });
  ({ url } = program.fixture);
  key = program.keys.admin;
  partner = await openPartner(program, { reimbursementPerVoucher: "20000" });
  const member = await program.shop.enroll();
  const { purchase } = await partner.sell(member, "420000");
  await partner.takeBack(purchase!, { amount: "120000" });
  const { code } = await voucherOf(program, partner);
  await partner.use(code);
  await partner.pay("100");
  const [line, other] = await partner.lines((await partner.settlements())[0]!.id);
  await partner.dispute(line!.id, "This receipt is not ours: see the receipts of that day.");
  await partner.answerDispute(line!.id, "We look into it.");
  await partner.dispute(other!.id, "The customer brought back less.");
  program.clock.advance("P1M");
  await runTask(program, "close-ended-settlements");
  for (let n = 0; n < 101; n++) await partner.sell(member, "50000");
});

describe.each(VISITS)("in $locale at $width pixels, $colors", (visit) => {
  const name = (of: string) => `${of}-${visit.locale}-${visit.width}-${visit.colors}`;

  test("a partner's page and its settlements are in order", async () => {
    const opened = await openAdmin({ url, key, ...visit, path: `/partners/${partner.id}` });
    const { page } = opened;
    await page.getByRole("heading", { name: partner.name }).waitFor();
    await expectInOrder(opened, name("partner"));
    const closed = (await partner.settlements())[1]!;
    await page.goto(`${url}/admin/partners/${partner.id}/settlements/${closed.id}`);
    await page.getByRole("cell", { name: visit.locale === "vi" ? /Trả hàng/ : /Return/ }).waitFor();
    await expectInOrder(opened, name("settlement"));
  });
});

test("a settlement is saved as a table, printed whole without its frame, and closed", async () => {
  const [open] = await partner.settlements();
  const { page, failures } = await openAdmin({ url, key, path: `/partners/${partner.id}` });
  await page.addInitScript("window.print = () => { document.title = 'printed'; }");
  await page.reload();
  await page.getByRole("table", { name: "Settlements" }).getByRole("link").first().click();
  await page.waitForURL(`**/settlements/${open!.id}`);
  const rows = page.getByRole("table", { name: "What it is made of" }).getByRole("row");
  await expect.poll(() => rows.count()).toBe(101);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export as CSV" }).click();
  const table = await readFile(await (await download).path(), "utf8");
  expect(table.trim().split("\n")).toHaveLength(102);

  await page.getByRole("button", { name: "Print" }).click();
  await expect.poll(() => page.title()).toBe("printed");
  expect(await rows.count()).toBe(102);
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("navigation").isVisible()).toBe(false);
  expect(await page.getByRole("button", { name: "Print" }).isVisible()).toBe(false);
  expect(await page.getByRole("heading", { name: partner.name }).isVisible()).toBe(true);
  await page.emulateMedia({ media: "screen" });

  const close = async () => {
    await page.getByRole("button", { name: "Close", exact: true }).click();
    const dialog = await stillDialog(page);
    await dialog.getByRole("button", { name: "Close", exact: true }).last().click();
    return dialog;
  };
  const dialog = await close();
  await dialog.getByRole("alert").waitFor();
  program.clock.advance("P1M");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await dialog.waitFor({ state: "hidden" });
  await close();
  await page.getByText("corrections are lines of the next", { exact: false }).waitFor();
  expect((await partner.settlements())[1]).toMatchObject({ id: open!.id, status: "CLOSED" });
  expect(failures).toEqual([]);
});

test("terms are agreed and changed, a payment and a correction are recorded", async () => {
  const input = { name: "Chocolate workshop" };
  const { id } = (await program.admin.ask(SavePartner, { input })).savePartner.partner!;
  const { page, failures } = await openAdmin({ url, key, path: "/partners" });
  await page.getByRole("link", { name: "Chocolate workshop" }).click();
  await page.getByRole("button", { name: "Agree terms" }).click();
  const dialog = await stillDialog(page);
  await dialog.getByRole("radio", { name: /In advance/ }).check();
  await dialog.getByRole("button", { name: "Agree" }).click();
  await dialog.locator(".ant-form-item-explain-error, [role=alert]").first().waitFor();
  await dialog.getByLabel("The partner pays for each point earned").fill("12.5");
  await dialog.getByLabel("Warn when less is left than").fill("2000000");
  await dialog.getByRole("button", { name: "Agree" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("Version 1, in force since", { exact: false }).waitFor();

  await chooseAction(page, "Record a payment");
  const payment = await stillDialog(page);
  await payment.getByLabel("Amount").fill("1000000");
  await payment.getByRole("button", { name: "Record" }).click();
  await payment.waitFor({ state: "hidden" });
  await page.getByText("Left of what was paid in advance").waitFor();
  await page.getByText("Less than ₫2,000,000 is left", { exact: false }).waitFor();

  await chooseAction(page, "Correct the balance");
  const correction = await stillDialog(page);
  await correction.getByLabel("What the partner owes more").fill("250");
  await correction.getByLabel("Note").fill("A lost receipt");
  await correction.getByRole("button", { name: "Correct" }).click();
  await correction.waitFor({ state: "hidden" });
  await page.getByText("₫999,750").first().waitFor();

  await page.getByRole("button", { name: "Change the terms" }).click();
  const change = await stillDialog(page);
  await change.getByLabel("Time to undo the use of a voucher").fill("90");
  await change.getByRole("button", { name: "Agree" }).click();
  await change.waitFor({ state: "hidden" });
  await page.getByText("Version 2, in force since", { exact: false }).waitFor();
  await page.getByText("90 minutes").waitFor();
  expect(await settlementOf(program, id).balance()).toBe(-999_750);
  expect(failures).toEqual([]);
});

test("a dispute is answered and closed, and what was wrong is corrected", async () => {
  const closed = (await partner.settlements()).at(-1)!;
  const path = `/partners/${partner.id}`;
  const { page, failures } = await openAdmin({ url, key, path });
  await page.getByText("1 dispute waits").waitFor();
  await page.goto(`${url}/admin/partners/${partner.id}/settlements/${closed.id}`);
  const disputes = page.locator(".ant-card", { hasText: "Disputes" });
  await disputes.getByText("The customer brought back less.").waitFor();
  await disputes.getByRole("button", { name: /^Answer: Return/ }).click();
  const dialog = await stillDialog(page);
  await dialog.getByRole("button", { name: "Answer" }).click();
  await dialog.locator(".ant-form-item-explain-error").waitFor();
  await dialog.getByRole("textbox", { name: "Answer" }).fill("You are right.");
  await dialog.getByRole("switch", { name: "Close the dispute" }).click();
  await dialog.getByRole("button", { name: "Answer" }).click();
  await dialog.waitFor({ state: "hidden" });
  await disputes.getByText("You are right.").waitFor();
  expect(await disputes.getByRole("button", { name: /^Answer: Return/ }).count()).toBe(0);
  expect(await disputes.getByRole("button", { name: /^Answer: / }).count()).toBe(1);

  await disputes.getByRole("button", { name: "Correct the balance" }).click();
  const correction = await stillDialog(page);
  await correction.getByLabel("What the partner owes more").fill("30");
  await correction.getByLabel("Note").fill("As disputed");
  await correction.getByRole("button", { name: "Correct" }).click();
  await correction.waitFor({ state: "hidden" });
  const settlements = await partner.settlements();
  expect(settlements[0]!.adjustments.amount).toBe("30");
  expect(settlements.at(-1)).toEqual(closed);
  expect(failures).toEqual([]);
});
