import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { demoKeys } from "../../api/engine/welcome.ts";
import { expectInOrder, openAdmin, stillDialog } from "../harness/admin-browser.ts";
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

describe.each(ALL_VISITS)("in $locale at $width pixels, $colors", (visit) => {
  test("the list of pools, one of them, and what became of added codes", async () => {
    const name = (page: string) => `${page}-${visit.locale}-${visit.width}-${visit.colors}`;
    const pool = await admin.addPool("SEEN-0001", "SEEN-0002");
    const opened = await openAdmin({ url, key, ...visit, path: "/pools" });
    const { page } = opened;
    await page.locator(`main a[href$='${pool.id}']`).waitFor();
    await expectInOrder(opened, name("pools"));

    await page.locator(`main a[href$='${pool.id}']`).click();
    await page.locator("textarea").first().fill("NEW 0001\nSEEN-0001\n??\nSHORT");
    const add = { en: "Add these", vi: "Thêm các mã này" }[visit.locale]!;
    await page.getByRole("button", { name: add }).click();
    await page.getByRole("cell", { name: "??" }).waitFor();
    await expectInOrder(opened, name("pool"));
  });
});

test("a pool is opened, filled from a table with bad lines, and chosen in a reward", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/pools" });
  await page.getByRole("button", { name: "New pool" }).first().click();
  const dialog = await stillDialog(page);
  await dialog.getByLabel("Pool").fill("Cinema tickets");
  await dialog.getByRole("button", { name: "Open the pool" }).click();
  await page.waitForURL("**/pools/pool_*");
  await page.getByRole("heading", { name: "Cinema tickets" }).waitFor();
  await page.getByText("Empty", { exact: true }).waitFor();

  // More than one piece is sent, with bad lines in the first and in the last.
  const codes = Array.from({ length: 4_500 }, (_, at) => `"CINE-${10_000 + at}";2027`);
  const lines = ["code;year", ...codes, "", "CINE-10000;2027", "no;2027"];
  lines.splice(3, 0, "what is this?;2027");
  const file = { name: "codes.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\r\n")) };
  await page.locator("input[type=file]").setInputFiles(file);
  const report = page.getByRole("status", { name: "What became of the codes" });
  await expect
    .poll(async () => (await report.innerText()).replace(/\s+/g, " "), { timeout: 30_000 })
    .toContain("Added 4,500 Duplicates 1 Refused 2");
  const rows = report.locator("tbody tr[data-row-key]");
  const shown = async () => (await rows.allInnerTexts()).map((it) => it.replace(/\s+/g, " "));
  expect(await shown()).toEqual([
    expect.stringMatching(/^4 what is this\? A code has/),
    expect.stringMatching(/^4504 CINE-10000 The program has it already/),
    expect.stringMatching(/^4505 no A code has/),
  ]);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    report.getByRole("button", { name: "Download all 3 lines" }).click(),
  ]);
  expect(await readFile(await download.path(), "utf8")).toContain('"4","what is this?","A code');
  await page.getByText("0 of 4,500 given").waitFor();

  await page.getByRole("link", { name: "Go to the rewards" }).click();
  await page.getByRole("button", { name: "New reward" }).click();
  const pool = page.getByRole("combobox", { name: "Codes from" });
  await pool.focus();
  await pool.press("ArrowDown");
  await page.locator('.ant-select-item-option[title="Cinema tickets"]').click();
  await page.getByRole("link", { name: "See the pool" }).waitFor();
  expect(failures).toEqual([]);
});

test("few codes left, or none, is said where pools are listed", async () => {
  await admin.addPool();
  const { page } = await openAdmin({ url, key, path: "/pools?stock=none" });
  await page.getByText("Empty", { exact: true }).first().waitFor();
  await expect.poll(() => page.getByRole("link", { name: "Cinema tickets" }).count()).toBe(0);
});
