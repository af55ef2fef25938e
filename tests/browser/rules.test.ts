import type { Locator } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { EarningRuleList } from "../../client/admin.ts";
import { decodeId } from "../../api/values/id.ts";
import { demoKeys } from "../../api/engine/welcome.ts";
import { expectInOrder, openAdmin, settled, stillDialog } from "../harness/admin-browser.ts";
import { AdminClient } from "../harness/admin-client.ts";
import { openDemo } from "../harness/open-demo.ts";

const key = demoKeys.admin;
const VISITS = ["en", "vi"].flatMap((locale) =>
  [1440, 390].map((width) => ({ locale, width, colors: "light" as "light" | "dark" })),
);
const ALL_VISITS = [...VISITS, { locale: "vi", width: 1440, colors: "dark" as const }];

let demo: Awaited<ReturnType<typeof openDemo>>;
let url: string;
let admin: AdminClient;
let ruleId: string;
beforeAll(async () => {
  demo = await openDemo();
  ({ url } = demo);
  admin = new AdminClient({ server: url, audience: "admin", credential: key });
  const weekend = { field: "weekday", operator: "in", value: ["SATURDAY", "SUNDAY"] };
  const beans = { field: "category", operator: "=", value: "beans" };
  const { id, version } = await admin.addRule({
    title: "Weekend beans",
    conditions: {
      combinator: "and",
      rules: [weekend, { field: "lines", operator: "contains", value: beans }],
    },
    effects: [{ kind: "MULTIPLIER", multiplier: "2", lines: beans }],
    limits: [{ per: "PROGRAM", period: "MONTH", unit: "POINTS", max: 5_000 }],
    translations: [
      { locale: "en", title: "Weekend beans" },
      { locale: "vi", title: "Hạt cà phê cuối tuần" },
    ],
  });
  ruleId = id;
  await admin.saveRule({
    id,
    version,
    title: "Weekend beans",
    conditions: { combinator: "and", rules: [weekend] },
    effects: [{ kind: "MULTIPLIER", multiplier: "3", lines: beans }],
    limits: [{ per: "PROGRAM", period: "MONTH", unit: "POINTS", max: 8_000 }],
  });
  await addBacktest();
});

/** A backtest that ran as a job, as a worker leaves it. */
async function addBacktest(): Promise<void> {
  const result = {
    purchasesAvailable: 24_310,
    purchases: 24_310,
    pointsBefore: 81_200,
    pointsAfter: 84_900,
    costMinor: 2_035_000,
    gainers: 310,
    losers: 4,
    sample: [],
  };
  await demo.sql(`insert into staff_jobs (id, program_id, kind, parameters, status, starter_kind,
      starter_id, owner_id, starter, locale, total, succeeded, created_at, started_at, ended_at,
      result)
    select gen_random_uuid(), program_id, 'BACKTEST_RULE', '{"ruleId": "${ruleId}"}', 'DONE',
      'AUTOMATION', id, id, 'Minh', 'en', 24310, 24310, now(), now(), now(),
      '${JSON.stringify(result)}'
    from earning_rules where id = '${decodeId("rule", ruleId)}'`);
}

/** Opens a choice by keys, since its text lies over it, and takes one. */
async function choose(field: Locator, option: string): Promise<void> {
  await field.focus();
  await field.press("ArrowDown");
  await field.page().locator(`.ant-select-item-option[title="${option}"]`).click();
}

describe.each(ALL_VISITS)("in $locale at $width pixels, $colors", (visit) => {
  const name = (page: string) => `${page}-${visit.locale}-${visit.width}-${visit.colors}`;
  const title = { en: "Weekend beans", vi: "Hạt cà phê cuối tuần" }[visit.locale]!;

  test("the list of rules and their order are in order", async () => {
    const opened = await openAdmin({ url, key, ...visit, path: "/rules" });
    const { page } = opened;
    await page.getByRole("link", { name: title }).waitFor();
    await expectInOrder(opened, name("rules"));

    const change = { en: "Change the order", vi: "Đổi thứ tự" }[visit.locale]!;
    await page.getByRole("button", { name: change }).click();
    await page.getByRole("list", { name: /Order of|Thứ tự/ }).waitFor();
    await expectInOrder(opened, name("rules-order"));
  });

  test("the editor of a rule and what a draft changes are in order", async () => {
    const opened = await openAdmin({ url, key, ...visit, path: `/rules/${ruleId}` });
    const { page } = opened;
    await page.locator(".rule-sentence").first().waitFor();
    await page.locator(".trial-points").waitFor();
    await expectInOrder(opened, name("rule"));

    const publish = { en: "Publish …", vi: "Công bố …" }[visit.locale]!;
    await page.getByRole("button", { name: publish }).click();
    await stillDialog(page);
    await settled(page);
    await expectInOrder(opened, name("rule-publish"));
  });
});

describe.each(ALL_VISITS)("in $locale at $width pixels, $colors", (visit) => {
  test("a backtest that runs as a job is in order, and a reload loses nothing of it", async () => {
    const opened = await openAdmin({ url, key, ...visit, path: `/rules/${ruleId}` });
    const { page } = opened;
    const title = { en: "On all purchases, as a job", vi: "Trên mọi đơn hàng, chạy nền" }[
      visit.locale
    ]!;
    const job = page.getByRole("region", { name: title });
    await job.locator(".backtest-figures").waitFor();
    await expectInOrder(opened, `backtest-job-${visit.locale}-${visit.width}-${visit.colors}`);
    await page.reload();
    await job.locator(".backtest-figures").waitFor();
    expect(opened.failures).toEqual([]);
  });
});

test("a rule is built, said in words, tried, backtested, published and rolled back", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/rules" });
  await page.getByRole("button", { name: "New rule" }).click();
  await page.waitForURL("**/rules/new");
  await page.getByLabel("Name (English)").fill("Big cart");
  await choose(page.getByRole("combobox", { name: "Kind" }), "A number of points");
  await page.getByRole("spinbutton", { name: "Points", exact: true }).fill("33");
  await page.getByRole("button", { name: "Condition" }).first().click();
  const conditions = page.getByRole("group", { name: "It applies when" });
  await choose(conditions.getByRole("combobox", { name: "How it compares" }), "is at least");
  // The server says what is missing, in the end at its field.
  await page.getByText("Before it can be saved:").waitFor();
  await conditions.getByLabel("Value of Amount of the purchase").fill("200000");
  await page.getByText("+33 points from 200,000 ₫").waitFor();

  const cart = page.locator(".trial-points");
  await page.getByLabel("Quantity").fill("2");
  await expect.poll(() => cart.innerText(), { timeout: 15_000 }).toMatch(/20\s[\s\S]*53/);
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.waitForURL("**/rules/rule_*");
  await page.getByRole("button", { name: "Run it" }).click();
  await page.getByText("Would gain").waitFor();
  await page.getByText("0 purchases: 0 → 0 points.").waitFor();

  await page.getByRole("button", { name: "Publish …" }).click();
  const dialog = await stillDialog(page);
  await dialog.getByRole("button", { name: "Publish" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("Version 1 is live", { exact: false }).waitFor();

  await page.getByRole("spinbutton", { name: "Points", exact: true }).fill("44");
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.getByRole("button", { name: "Publish …" }).click();
  const second = await stillDialog(page);
  await second.getByText("It says: “+33 points from 200,000 ₫” → “+44 points").waitFor();
  await second.getByRole("button", { name: "Publish" }).click();
  await page.getByText("Version 2 is live", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Roll back" }).click();
  await page.getByRole("tooltip").getByRole("button", { name: "Roll back" }).click();
  await expect
    .poll(() => page.getByRole("spinbutton", { name: "Points", exact: true }).inputValue())
    .toBe("33");
  expect(failures).toEqual([]);
});

test("a refusal stands at its field, and nothing is left unsaved unasked", async () => {
  const { page } = await openAdmin({ url, key, path: "/rules/new" });
  await page.getByLabel("Name (English)").fill("Nothing");
  await page.getByRole("spinbutton", { name: "Points", exact: true }).fill("3");
  await page.getByRole("button", { name: "Save draft" }).click();
  const explained = page.locator(".ant-form-item-explain-error");
  await expect
    .poll(() => explained.allInnerTexts())
    .toEqual(["Enter the amount, above 0, that earns these points."]);

  let asked = "";
  page.once("dialog", (dialog) => {
    asked = dialog.message();
    void dialog.dismiss();
  });
  await page.getByRole("link", { name: "Members" }).click();
  await expect.poll(() => asked).toContain("not saved");
  await page.waitForURL("**/rules/new");
});

test("two people edit one rule, and neither's work is lost", async () => {
  const { id, version } = await admin.addRule({ title: "Shared", priority: 1 });
  const { page } = await openAdmin({ url, key, path: `/rules/${id}` });
  const english = page.getByLabel("Name (English)");
  await english.fill("Shared by me");
  await page.getByRole("spinbutton", { name: "Points", exact: true }).fill("11");
  const theirs = { id, version, title: "Shared by them", priority: 7 };
  await admin.saveRule(theirs);

  await page.getByRole("button", { name: "Save draft" }).click();
  const dialog = await stillDialog(page);
  await dialog.getByText("Taken over: Priority.").waitFor();
  await dialog.getByRole("radio", { name: "Shared by them" }).click();
  await dialog.getByRole("button", { name: "Go on with both" }).click();
  await expect.poll(() => english.inputValue()).toBe("Shared by them");
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.getByText("The draft is saved.").waitFor();

  const { earningRules } = (await admin.ask(EarningRuleList, { archived: false })).program;
  expect(earningRules.find((rule) => rule.id === id)!.draft).toMatchObject({
    title: "Shared by them",
    priority: 7,
    effects: [{ points: 11 }],
  });
});

test("two people's conditions are compared as sentences", async () => {
  const on = (day: string) => ({
    combinator: "and",
    rules: [{ field: "weekday", operator: "in", value: [day] }],
  });
  const rule = { title: "One day", conditions: on("FRIDAY") };
  const { id, version } = await admin.addRule(rule);
  const { page } = await openAdmin({ url, key, path: `/rules/${id}` });
  await page.getByRole("button", { name: "Remove", exact: true }).first().click();
  await admin.saveRule({ ...rule, id, version, conditions: on("MONDAY") });

  await page.getByRole("button", { name: "Save draft" }).click();
  const dialog = await stillDialog(page);
  await dialog.getByText(/on Mondays/).waitFor();
  expect(await dialog.innerText()).not.toContain("combinator");
});

test("rules change places by keys and by hand, and only those that move change", async () => {
  const { page } = await openAdmin({ url, key, path: "/rules" });
  await page.getByRole("button", { name: "Change the order" }).click();
  const rows = page.getByRole("list", { name: "Order of the rules" }).getByRole("listitem");
  const titles = async () => {
    const texts = await rows.allInnerTexts();
    return texts.map((text) => text.split("\n").find((line) => /[a-z]{3}/.test(line)));
  };
  await rows.first().waitFor();
  const [first, second, third] = await titles();
  await page.getByRole("button", { name: `Move “${second}” up` }).click();
  expect((await titles()).slice(0, 3)).toEqual([second, first, third]);
  await rows.nth(2).dragTo(rows.nth(0));
  expect((await titles())[0]).toBe(third);
  await page.getByRole("button", { name: `Move “${third}” down` }).focus();
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Alt+ArrowDown");
  expect((await titles()).slice(0, 3)).toEqual([second, first, third]);
  await page.getByRole("button", { name: "Save the order" }).click();
  await page.getByText("The order is saved.").waitFor();
  await expect
    .poll(() => page.locator("tbody tr[data-row-key]").first().innerText())
    .toContain(second);
});
