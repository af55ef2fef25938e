import { beforeAll, describe, expect, test } from "vitest";
import { demoKeys } from "../../api/engine/welcome.ts";
import {
  EarningTerms,
  Liability,
  ProgramSettings,
  SaveEarningTerms,
  SaveReasonCode,
  UpdateProgram,
} from "../../client/admin.ts";
import { expectInOrder, openAdmin, stillDialog } from "../harness/admin-browser.ts";
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
let memberId: string;
beforeAll(async () => {
  demo = await openDemo();
  ({ url, memberId } = demo);
  const reasons = [
    { code: "LATE_DELIVERY", en: "A late delivery", vi: "Giao hàng trễ", active: true },
    { code: "OLD_TILL", en: "The old till", vi: "Máy tính tiền cũ", active: false },
  ];
  for (const { code, en, vi, active } of reasons) {
    const translations = [
      { locale: "en", name: en },
      { locale: "vi", name: vi },
    ];
    await demo.admin.ask(SaveReasonCode, { input: { code, translations, active } });
  }
});

describe.each(VISITS)("in $locale at $width pixels, $colors", (visit) => {
  const name = (of: string) => `${of}-${visit.locale}-${visit.width}-${visit.colors}`;

  test("the program's settings are in order", async () => {
    const opened = await openAdmin({ url, key, ...visit, path: "/settings" });
    const { page } = opened;
    await page
      .getByText({ en: "Currency and time zone", vi: "Tiền tệ và múi giờ" }[visit.locale]!)
      .waitFor();
    await expectInOrder(opened, name("settings"));

    await page
      .getByRole("tab", { name: { en: "Worth of a point", vi: "Giá trị của điểm" }[visit.locale]! })
      .click();
    await page
      .getByRole("button", { name: { en: "Change", vi: "Thay đổi" }[visit.locale]! })
      .click();
    await stillDialog(page);
    await expectInOrder(opened, name("settings-worth"));
    await page.keyboard.press("Escape");

    await page.getByRole("tab", { name: { en: "Reasons", vi: "Lý do" }[visit.locale]! }).click();
    await page.getByText("LATE_DELIVERY").waitFor();
    await expectInOrder(opened, name("settings-reasons"));

    await page
      .getByRole("button", { name: { en: "Add a reason", vi: "Thêm lý do" }[visit.locale]! })
      .click();
    await stillDialog(page);
    await expectInOrder(opened, name("settings-reason"));
  });

  test("the clock of a sandbox is in order", async () => {
    const sandbox = { ...visit, url, key: demoKeys.sandboxAdmin, path: "/settings?part=clock" };
    const opened = await openAdmin(sandbox);
    const { page } = opened;
    await page
      .getByRole("button", { name: { en: "A day on", vi: "Thêm một ngày" }[visit.locale]! })
      .click();
    const dialog = await stillDialog(page);
    await expectInOrder(opened, name("settings-advance"));
    await dialog
      .getByRole("button", { name: { en: "Advance", vi: "Tua tới" }[visit.locale]! })
      .click();
    await page.locator(".sums").first().waitFor();
    const messages = /messages? about that time|tin nhắn trong thời gian đó/;
    await page.getByRole("link", { name: messages }).waitFor();
    await dialog.waitFor({ state: "hidden" });
    // What it says goes by itself, and is no part of the page.
    await page.locator(".ant-notification-notice").waitFor({ state: "detached" });
    await expectInOrder(opened, name("settings-clock"));
  });
});

test("a reason that was added is given with an adjustment, and stands by its entry", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/settings?part=reasons" });
  await page.getByRole("button", { name: "Add a reason" }).click();
  const adding = await stillDialog(page);
  await adding.getByLabel("Code").fill("gesture");
  await adding.getByLabel("Name in Vietnamese").fill("Quà xin lỗi");
  await adding.getByLabel("Name in English").fill("A gesture");
  await adding.getByRole("button", { name: "Save" }).click();
  await page.getByText("GESTURE", { exact: true }).waitFor();

  await page.goto(`${url}/admin/members/${memberId}`);
  await page.getByRole("button", { name: "Adjust points" }).click();
  const adjusting = await stillDialog(page);
  await adjusting.getByRole("spinbutton").fill("25");
  await adjusting.getByLabel("Kind of reason").click();
  await page.getByTitle("A gesture").click();
  // The text is the reason's name until somebody writes another.
  expect(await adjusting.getByRole("textbox").last().inputValue()).toBe("A gesture");
  await adjusting.getByRole("textbox").last().fill("The cup was cold");
  await adjusting.getByRole("button", { name: "Adjust" }).click();
  await page.getByText("The cup was cold").waitFor();
  await page.locator(".ant-tag", { hasText: "A gesture" }).waitFor();
  expect(failures).toEqual([]);
});

test("a program gets another name, and what is wrong stands at its field", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/settings" });
  const color = page.getByLabel("Color", { exact: true });
  await color.fill("green");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Give a color as #rrggbb", { exact: false }).waitFor();
  // Something was recorded: these two stay, and the page says why.
  expect(await page.getByLabel("Currency").isDisabled()).toBe(true);

  await color.fill("#4a7c59");
  await page.getByLabel("Name", { exact: true }).last().fill("Moc Coffee House");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("The settings are saved.").waitFor();
  await page.reload();
  await page.getByText("Currency and time zone").waitFor();
  expect(await page.getByLabel("Name", { exact: true }).last().inputValue()).toBe(
    "Moc Coffee House",
  );
  expect(await color.inputValue()).toBe("#4a7c59");
  expect(failures).toEqual([]);
});

test("the overview leads to a point's worth, and shows what is owed by it", async () => {
  const { version } = (await demo.admin.ask(EarningTerms)).program.earningTerms;
  await demo.admin.ask(SaveEarningTerms, { input: { version, pointValue: null } });
  const { page, failures } = await openAdmin({ url, key, path: "/overview" });
  await page.getByRole("link", { name: "Say what a point is worth" }).click();
  await page.getByText("Nobody has said it yet").first().waitFor();
  await page.getByRole("button", { name: "Set the worth" }).click();
  const dialog = await stillDialog(page);
  await dialog.getByLabel("A point costs, in VND").fill("0");
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.getByText("Give what a point costs", { exact: false }).waitFor();
  await dialog.getByLabel("A point costs, in VND").fill("612.5");
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByText("₫612.5").first().waitFor();

  await page.goto(`${url}/admin/overview`);
  const { liability } = (await demo.admin.ask(Liability)).program;
  const amount = `₫${Number(liability.amount!.amount).toLocaleString("en")}`;
  await page.locator(".overview-note", { hasText: amount }).waitFor();
  expect(failures).toEqual([]);
});

test("a saved worth is undone, unless somebody has set another since", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/settings?part=worth" });
  const worth = async () => (await demo.admin.ask(EarningTerms)).program.earningTerms;
  const before = (await worth()).pointValue;
  async function set(to: string) {
    await page.getByRole("button", { name: "Change" }).click();
    const dialog = await stillDialog(page);
    await dialog.getByLabel("A point costs, in VND").fill(to);
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.waitFor({ state: "hidden" });
  }
  await set("700");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("It is as it was before.").waitFor();
  expect((await worth()).pointValue).toBe(before);

  await set("800");
  const { version } = await worth();
  await demo.admin.ask(SaveEarningTerms, { input: { version, pointValue: "900" } });
  await page.getByRole("button", { name: "Undo" }).last().click();
  await page.locator(".ant-notification-notice-warning").waitFor();
  expect((await worth()).pointValue).toBe("900");
  expect(failures).toEqual([]);
});

test("saved settings are undone, unless somebody saved something since", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/settings" });
  const name = page.getByLabel("Name", { exact: true }).last();
  await name.waitFor();
  const before = await name.inputValue();
  async function rename(to: string) {
    await name.fill(to);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("The settings are saved.").last().waitFor();
  }
  await rename("Moc for a moment");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("It is as it was before.").waitFor();
  await expect.poll(() => name.inputValue()).toBe(before);

  await rename("Moc for another moment");
  const { program } = await demo.admin.ask(ProgramSettings, {});
  const { version, locales, defaultLocale, translations } = program;
  const input = {
    version,
    locales,
    defaultLocale,
    translations: translations.map((it) => ({
      locale: it.locale,
      name: it.name!,
      pointsName: it.pointsName!,
      description: "Somebody else was here",
    })),
  };
  await demo.admin.ask(UpdateProgram, { input });
  await page.getByRole("button", { name: "Undo" }).last().click();
  await page.locator(".ant-notification-notice-warning").waitFor();
  const shown = (await demo.admin.ask(ProgramSettings, {})).program.translations;
  expect(shown.find(({ locale }) => locale === "en")).toMatchObject({
    name: "Moc for another moment",
    description: "Somebody else was here",
  });
  expect(failures).toEqual([]);
});

test("an adjustment is undone by an entry that says of what", async () => {
  const { page, failures } = await openAdmin({ url, key, path: `/members/${memberId}` });
  await page.getByRole("button", { name: "Adjust points" }).click();
  const adjusting = await stillDialog(page);
  await adjusting.getByRole("spinbutton").fill("33");
  await adjusting.getByRole("textbox").last().fill("Meant for another");
  await adjusting.getByRole("button", { name: "Adjust" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("It is as it was before.").waitFor();
  await page.getByText("Undo of “Meant for another”").first().waitFor();
  expect(failures).toEqual([]);
});

test("of two people who change the settings at once, neither's work is lost", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/settings" });
  const name = page.getByLabel("Name", { exact: true }).last();
  await name.fill("Moc, mine");
  // The other one changes the same name, and a text beside it.
  const { program } = await demo.admin.ask(ProgramSettings, {});
  const { version, locales, defaultLocale } = program;
  const translations = program.translations.map((it) => ({
    locale: it.locale,
    name: it.locale === "en" ? "Moc, theirs" : it.name!,
    pointsName: it.pointsName!,
    description: it.locale === "en" ? "A second pair of hands" : it.description,
  }));
  const input = { version, locales, defaultLocale, translations };
  const { updateProgram } = await demo.admin.ask(UpdateProgram, { input });
  expect(updateProgram.userErrors).toEqual([]);

  await page.getByRole("button", { name: "Save" }).click();
  const merging = await stillDialog(page);
  await merging.getByText("Taken over: What it is about, English.").waitFor();
  await merging.getByText("Moc, theirs").waitFor();
  await merging.getByRole("button", { name: "Go on with both" }).click();
  await page.getByText("A second pair of hands").waitFor();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("The settings are saved.").waitFor();

  const saved = (await demo.admin.ask(ProgramSettings, {})).program;
  const { name: kept, description } = saved.translations.find(({ locale }) => locale === "en")!;
  expect({ kept, description }).toEqual({
    kept: "Moc, mine",
    description: "A second pair of hands",
  });
  expect(failures).toEqual([]);
});
