import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { AddMemberNote, Member, UpdateMember } from "../../client/admin.ts";
import { EnrollMember, RecordPurchase, RecordReturn } from "../../client/storefront.ts";
import type { RecordPurchaseInput } from "../../client/storefront.ts";
import { demoKeys } from "../../api/engine/welcome.ts";
import {
  chooseAction,
  expectInOrder,
  openAdmin,
  settled,
  stillDialog,
} from "../harness/admin-browser.ts";
import { openDemo } from "../harness/open-demo.ts";

const key = demoKeys.admin;
const VISITS = [
  { locale: "en", width: 1440, colors: "light" as const },
  { locale: "vi", width: 1440, colors: "dark" as const },
  { locale: "en", width: 390, colors: "dark" as const },
  { locale: "vi", width: 390, colors: "light" as const },
];

let demo: Awaited<ReturnType<typeof openDemo>>;
let url: string;
let memberId: string;
let emptyId: string;
beforeAll(async () => {
  demo = await openDemo();
  ({ url, memberId } = demo);
  await demo.admin.ask(AddMemberNote, {
    input: {
      memberId,
      text: "Prefers to be called after six.\nSpeaks German.",
      idempotencyKey: "note",
    },
  });
  const consent = { purpose: "marketing", channel: "email", granted: true, source: "checkout" };
  const { enrollMember } = await demo.shop.ask(EnrollMember, {
    input: {
      externalId: "cust-0002",
      familyName: "Nguyễn",
      givenName: "Hà",
      email: "ha@example.com",
      consents: [consent],
      idempotencyKey: "cust-0002",
    },
  });
  emptyId = enrollMember.member!.id;
  const bought = (externalId: string, total: number): RecordPurchaseInput => ({
    member: { id: memberId },
    source: "till",
    externalId,
    placedAt: new Date().toISOString(),
    currencyCode: "VND",
    locationId: "moc-hoan-kiem",
    lines: [
      { id: "1", sku: "PHIN-250", title: "Cà phê phin 250 g", quantity: "2", unitPrice: "95000" },
      {
        id: "2",
        sku: "CUP",
        title: "Ly giữ nhiệt",
        quantity: "1",
        unitPrice: String(total - 190_000),
      },
    ],
    payments: [{ kind: "CASH", amount: String(total) }],
    total: String(total),
    idempotencyKey: externalId,
  });
  for (const [externalId, total] of [
    ["HD-1041", 340_000],
    ["HD-1042", 520_000],
  ] as const) {
    await demo.shop.ask(RecordPurchase, { input: bought(externalId, total) });
  }
  await demo.shop.ask(RecordReturn, {
    input: {
      source: "till",
      purchaseExternalId: "HD-1042",
      externalId: "RT-7",
      returnedAt: new Date().toISOString(),
      lines: [{ id: "2", quantity: "1" }],
      idempotencyKey: "RT-7",
    },
  });
});

const TABS = [
  "points",
  "notes",
  "purchases",
  "rewards",
  "coupons",
  "referral",
  "messages",
  "consents",
  "changes",
];

describe.each(VISITS)("in $locale at $width pixels, $colors", (visit) => {
  const name = (page: string) => `${page}-${visit.locale}-${visit.width}-${visit.colors}`;

  test("every part of a member's page is in order", async () => {
    const path = `/members/${memberId}?tab=purchases`;
    const opened = await openAdmin({ url, key, ...visit, path });
    const { page } = opened;
    await page.getByText("HD-1042").click();
    await page.getByText("RT-7").waitFor();
    await expectInOrder(opened, name("member-purchases"));
    for (const [at, tab] of TABS.entries()) {
      await page.getByRole("tab").nth(at).click();
      await page.locator(`[role=tab]:nth-child(${at + 1})[aria-selected=true]`).waitFor();
      if (tab !== "purchases") await expectInOrder(opened, name(`member-${tab}`));
    }
  });

  test("a member of whom nothing is known yet teaches what comes", async () => {
    const opened = await openAdmin({ url, key, ...visit, path: `/members/${emptyId}` });
    for (const at of [1, 2, 3]) {
      await opened.page.getByRole("tab").nth(at).click();
      await opened.page.locator(".ant-empty").waitFor();
    }
    await expectInOrder(opened, name("member-without"));
  });

  test("the profile and the enrollment are in order", async () => {
    const opened = await openAdmin({ url, key, ...visit, path: "/members" });
    const { page } = opened;
    const enroll = { en: "Enroll a member", vi: "Đăng ký thành viên" }[visit.locale]!;
    await page.getByRole("button", { name: enroll }).click();
    await page.getByRole("dialog").getByRole("textbox").first().waitFor();
    await settled(page);
    await expectInOrder(opened, name("enroll"));
  });
});

test("a call is answered: why these points, why not more, and what came back", async () => {
  const { page } = await openAdmin({ url, key, path: `/members/${memberId}` });
  await page.getByText("A first gift").first().waitFor();
  await page.getByRole("button", { name: "What happened" }).click();
  await page.getByRole("checkbox", { name: "Adjusted" }).click();
  await page.waitForURL("**kinds=ADJUST*");
  await expect.poll(() => page.locator(".part-list > li").count(), SLOWLY).toBe(1);

  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: "Purchases" }).click();
  await page.getByText("HD-1042").click();
  await page.getByText("RT-7: ₫330,000 refunded").waitFor();
  await page.getByText("Why this many").first().waitFor();
  await page.getByText("Ly giữ nhiệt").first().waitFor();
  await page.reload();
  await page.getByText("HD-1042").waitFor();
});

test("a reward is redeemed for the member, and cancelled", async () => {
  const { page } = await openAdmin({ url, key, path: `/members/${memberId}` });
  await chooseAction(page, "Redeem a reward");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox").click();
  await page.locator(".ant-select-item:not(.ant-select-item-option-disabled)").first().click();
  await dialog.getByRole("button", { name: "Redeem" }).click();
  await dialog.waitFor({ state: "hidden" });

  await page.getByRole("tab", { name: "Rewards" }).click();
  await page.getByText("Redeemed", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
  await dialog.getByRole("button", { name: "Cancel the redemption" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("Cancelled", { exact: true }).waitFor();
});

test("a profile is edited; errors stand at their field, and nothing typed is lost", async () => {
  const { page } = await openAdmin({ url, key, path: `/members/${emptyId}` });
  await chooseAction(page, "Edit the profile");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Phone").fill("12");
  await dialog.getByLabel("Given name").fill("Hạnh");
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.locator(".ant-form-item-explain-error").waitFor();
  // Neither a click beside it nor Escape takes away what was typed.
  await page.mouse.click(5, 5);
  await page.keyboard.press("Escape");
  expect(await dialog.getByLabel("Given name").inputValue()).toBe("Hạnh");

  await dialog.getByLabel("Phone").fill("0912 345 678");
  await dialog.getByLabel("City or district").fill("Huế");
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("heading", { name: "Nguyễn Hạnh" }).waitFor();
  await page.getByText("+84912345678").waitFor();
  await page.getByText("Huế").waitFor();

  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await page.getByText("It is as it was before.").waitFor();
  await expect.poll(() => page.getByText("+84912345678").count()).toBe(0);
  expect(await page.getByText("Huế").count()).toBe(0);
});

test("what somebody else has changed meanwhile is not undone", async () => {
  const { page } = await openAdmin({ url, key, path: `/members/${emptyId}` });
  await chooseAction(page, "Edit the profile");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("City or district").fill("Vinh");
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "hidden" });
  await demo.admin.ask(UpdateMember, { input: { memberId: emptyId, address: { city: "Đà Lạt" } } });

  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await page.getByText("Somebody changed it meanwhile", { exact: false }).waitFor();
  await page.reload();
  await page.getByText("Đà Lạt").waitFor();
});

test("somebody at the counter is enrolled, exported and erased", async () => {
  const { page } = await openAdmin({ url, key, path: "/members" });
  await page.getByRole("button", { name: "Enroll a member" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Family name").fill("Võ");
  await dialog.getByLabel("Given name").fill("Sen");
  await dialog.getByLabel("E-mail").fill("sen@example.com");
  await dialog.getByRole("button", { name: "Enroll", exact: true }).click();
  await page.waitForURL("**/members/mem_*");
  await page.getByRole("heading", { name: "Võ Sen" }).waitFor();

  const download = page.waitForEvent("download");
  await chooseAction(page, "Export all data");
  const file = await readFile(await (await download).path(), "utf8");
  expect(JSON.parse(file)).toMatchObject({ memberProfiles: [{ email: "sen@example.com" }] });

  await chooseAction(page, "Erase the member");
  await dialog.getByLabel("Card number").fill("1");
  await dialog.getByRole("button", { name: "Erase for good" }).click();
  await dialog.getByText("This is not the member's card number.").waitFor();
  const asked = await dialog.getByText(/^Type /).innerText();
  await dialog.getByLabel("Card number").fill(asked.replace("Type ", ""));
  await dialog.getByRole("button", { name: "Erase for good" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("main").getByText("Closed", { exact: true }).waitFor();
  expect(await page.getByText("sen@example.com").count()).toBe(0);
});

test("of two people who edit a profile at once, neither's work is lost", async () => {
  const { enrollMember } = await demo.shop.ask(EnrollMember, {
    input: { externalId: "shared", familyName: "Lý", givenName: "Mơ", idempotencyKey: "shared" },
  });
  const { id } = enrollMember.member!;
  const { page } = await openAdmin({ url, key, path: `/members/${id}` });
  const dialog = page.getByRole("dialog", { name: "Edit the profile" });
  const editing = async () => {
    await chooseAction(page, "Edit the profile");
    await dialog.waitFor();
  };
  const elsewhere = async (changes: object) => {
    const { updateMember } = await demo.admin.ask(UpdateMember, {
      input: { memberId: id, ...changes },
    });
    expect(updateMember.userErrors).toEqual([]);
  };
  const save = () => dialog.getByRole("button", { name: "Save" }).click();

  // Different fields: both are kept, without a question.
  await editing();
  await dialog.getByLabel("Occupation").fill("barista");
  await elsewhere({ gender: "female" });
  await save();
  await dialog.waitFor({ state: "hidden" });
  expect((await demo.admin.ask(Member, { id })).member).toMatchObject({
    occupation: "barista",
    gender: "female",
  });

  // The same field: whoever comes second chooses.
  await editing();
  await dialog.getByLabel("Given name").fill("Mận");
  await elsewhere({ givenName: "Đào", occupation: "roaster" });
  await save();
  const merging = page.getByRole("dialog", { name: "Somebody else saved meanwhile" });
  await merging.getByText("Taken over: Occupation.").waitFor();
  await merging.getByRole("radio", { name: "Đào" }).check();
  await merging.getByRole("button", { name: "Go on with both" }).click();
  await merging.waitFor({ state: "hidden" });
  expect(await dialog.getByLabel("Given name").inputValue()).toBe("Đào");
  expect(await dialog.getByLabel("Occupation").inputValue()).toBe("roaster");
  await dialog.getByLabel("Given name").fill("Đào Mận");
  await save();
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("heading", { name: "Lý Đào Mận" }).waitFor();
});

test("the palette finds a member and an action, by keyboard alone", async () => {
  const { page } = await openAdmin({ url, key, path: "/audit" });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("Control+k");
  const search = page.getByRole("combobox", { name: "Search members, pages and actions" });
  await search.fill("lan");
  await page.getByRole("option", { name: "Lan" }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/members/${memberId}`);

  await page.keyboard.press("Control+k");
  await search.fill("enroll");
  await page.getByRole("option", { name: "Enroll a member" }).waitFor();
  await expect.poll(() => page.getByRole("option").count(), SLOWLY).toBe(1);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByLabel("Family name").waitFor();
});

test("a note is written, pinned where a call sees it first, changed and deleted", async () => {
  const { page, failures } = await openAdmin({ url, key, path: `/members/${emptyId}?tab=notes` });
  await page.getByRole("button", { name: "Write a note" }).click();
  const dialog = await stillDialog(page);
  await dialog.getByLabel("Note", { exact: true }).fill("Allergic to nuts.\nAsk before gifts.");
  await dialog.getByRole("button", { name: "Save" }).press("Enter");
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Pin", exact: true }).click();
  await page.getByText("Pinned notes").waitFor();

  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await (await stillDialog(page)).getByLabel("Note", { exact: true }).fill("Allergic to milk.");
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "hidden" });
  await expect.poll(() => page.getByText("Allergic to milk.").count()).toBe(2);
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await (await stillDialog(page)).getByRole("button", { name: "Delete" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("Nothing is noted yet.", { exact: false }).waitFor();
  expect(await page.getByText("Pinned notes").count()).toBe(0);
  expect(failures).toEqual([]);
});

test("a filter is in the address; whom it finds is exported, and so is everybody", async () => {
  const { page } = await openAdmin({ url, key, path: "/members" });
  await page.getByRole("button", { name: "More filters" }).click();
  await page.getByRole("button", { name: "E-mail marketing" }).click();
  await page.getByRole("radio", { name: "Agrees" }).click();
  await page.waitForURL("**/members?email=yes");
  await page.getByText("1 member", { exact: true }).waitFor();

  const exported = async (choice: string) => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export as CSV" }).click();
    await page.getByRole("menuitem", { name: choice }).press("Enter");
    return readFile(await (await download).path(), "utf8");
  };
  const these = await exported("This 1 member");
  expect(these).toContain("ha@example.com");
  expect(these).not.toContain("cust-0001");
  const all = await exported("All, as an import reads them");
  expect(all).toContain("cust-0001");
  expect(all).toContain("ha@example.com");
});

test("a table with bad lines is mapped, tried and imported; errors are a file", async () => {
  const opened = await openAdmin({ url, key, path: "/members/import" });
  const { page } = opened;
  const lines = [
    "Mã KH,familyName,email,points",
    "KH-1,Bùi,bui@example.com,120",
    "KH-2,Đỗ,not an address,5",
    "KH-3,Hồ,ho@example.com,many",
  ];
  const buffer = Buffer.from(`\ufeff${lines.join("\r\n")}\r\n`);
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "khach.csv", mimeType: "text/csv", buffer });
  const column = page.getByRole("combobox", { name: "Mã KH" });
  await column.fill("own id");
  await column.press("Enter");
  await page.getByRole("button", { name: "Try it without changing anything" }).click();
  await page.getByText("3. What would happen").waitFor();
  await expectInOrder(opened, "import-en-1440");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download them" }).click();
  const errors = await readFile(await (await download).path(), "utf8");
  expect(errors).toMatch(/"3","KH-2","REFUSED","email"/);
  expect(errors).toMatch(/"4","KH-3","REFUSED","points"/);

  await page.getByRole("button", { name: "Import 1 member" }).click();
  await page.getByText("Done", { exact: true }).waitFor();
  await page.getByRole("link", { name: "See the members" }).click();
  await page.getByRole("searchbox").fill("bui");
  await page.getByText("bui@example.com").waitFor();
});

test.each([390, 1440])("the import of members is in order in Vietnamese at %d", async (width) => {
  const opened = await openAdmin({ url, key, width, locale: "vi", path: "/members/import" });
  const buffer = Buffer.from("externalId,Tên khách\nKH-9,Lan\n");
  await opened.page
    .locator("input[type=file]")
    .setInputFiles({ name: "khach.csv", mimeType: "text/csv", buffer });
  await opened.page.getByText("Tên khách").waitFor();
  await expectInOrder(opened, `import-vi-${width}`);
});

test("the palette is in order", async () => {
  const opened = await openAdmin({ url, key, width: 390, locale: "vi", path: "/members" });
  await opened.page.getByRole("button", { name: "Tìm mọi thứ" }).click();
  await opened.page.getByRole("combobox").fill("thanh");
  await opened.page.getByRole("option", { name: "Thành viên", exact: true }).first().waitFor();
  await settled(opened.page);
  await expectInOrder(opened, "palette-vi-390");
});

const SLOWLY = { timeout: 15_000 };
