import { beforeAll, expect, test } from "vitest";
import { SaveTierSet, TierSetEditor } from "../../client/admin.ts";
import { expectInOrder, openAdmin, stillDialog } from "../harness/admin-browser.ts";
import { openDemo } from "../harness/open-demo.ts";
import { demoKeys } from "../../api/engine/welcome.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

let demo: Awaited<ReturnType<typeof openDemo>>;
let without: TestProgram;
beforeAll(async () => {
  demo = await openDemo();
  without = await openProgram({ tierSet: undefined, rewards: [] });
});

/** Somebody else saves the tiers, with other thresholds; by level. */
async function saveElsewhere(thresholds: Readonly<Record<number, string>>): Promise<void> {
  const { program } = await demo.admin.ask(TierSetEditor);
  const { id, version, draft, tiers } = program.tierSet!;
  const input = {
    id,
    version: draft?.version ?? version,
    tiers: (draft?.tiers ?? tiers).map(({ id, name, level, threshold }) => ({
      id,
      name,
      level,
      threshold: thresholds[level] ?? threshold!.value,
    })),
  };
  const { saveTierSet } = await demo.admin.ask(SaveTierSet, { input });
  expect(saveTierSet.userErrors).toEqual([]);
}

const threshold = (page: Awaited<ReturnType<typeof openAdmin>>["page"], level: number) =>
  page.getByLabel("Reached with").nth(level - 1);

test("two people at the tiers: what one changed alone is kept, the rest is asked", async () => {
  const { page, failures } = await openAdmin({
    url: demo.url,
    key: demoKeys.admin,
    path: "/tiers",
  });
  await threshold(page, 2).fill("1100000");
  await page.getByLabel("Grace days").fill("45");
  const save = page.getByRole("button", { name: "Save draft" });
  await saveElsewhere({ 3: "6000000" });
  await save.click();
  const dialog = await stillDialog(page);
  await dialog.getByText("Taken over: Gold, Reached with.").waitFor();
  await dialog.getByRole("button", { name: "Go on with both" }).click();
  await expect.poll(() => threshold(page, 3).inputValue()).toBe("6,000,000");
  expect(await threshold(page, 2).inputValue()).toBe("1,100,000");

  await saveElsewhere({ 2: "1300000" });
  await save.click();
  await dialog.getByText("Silver, Reached with").waitFor();
  await dialog.getByRole("radio", { name: /^Yours: .*1,100,000/ }).waitFor();
  await dialog.getByRole("radio", { name: /1,300,000/ }).check();
  await dialog.getByRole("button", { name: "Go on with both" }).click();
  await dialog.waitFor({ state: "hidden" });
  expect(await threshold(page, 2).inputValue()).toBe("1,300,000");
  expect(await page.getByLabel("Grace days").inputValue()).toBe("45");

  await page.getByRole("button", { name: "Save draft" }).click();
  await page.getByText("The draft is saved.").waitFor();
  const { tierSet } = (await demo.admin.ask(TierSetEditor)).program;
  expect(tierSet!.draft).toMatchObject({ policy: { graceDays: 45 } });
  const values = tierSet!.draft!.tiers.map((it) => it.threshold?.value);
  expect(values.slice(1, 3)).toEqual(["1300000", "6000000"]);
  expect(failures).toEqual([]);
});

test("a program gets its first tiers: names in each language, benefits, levels moved", async () => {
  const { page, failures } = await openAdmin({
    url: without.fixture.url,
    key: without.keys.admin,
    path: "/tiers",
  });
  await page.getByRole("button", { name: "Create tiers" }).click();
  await page.getByLabel("Name, English").nth(0).fill("Leaf");
  await page.getByLabel("Name, tiếng Việt").nth(0).fill("Lá");
  await page.getByLabel("Name, English").nth(1).fill("Forest");
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.getByText("Please fill this in.").first().waitFor();
  await threshold(page, 2).fill("3000000");
  await page.getByRole("button", { name: "Add a level" }).click();
  await page.getByLabel("Name, English").nth(2).fill("Branch");
  await threshold(page, 3).fill("1000000");
  await page.getByRole("button", { name: "Move Branch one level down" }).click();
  await page.getByRole("button", { name: "Edit benefits" }).nth(2).click();
  const dialog = await stillDialog(page);
  await dialog.getByRole("button", { name: "Add a benefit" }).click();
  await dialog.getByLabel("In words").fill("A table by the window");
  await dialog.getByRole("button", { name: "Take over" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.getByText("The draft is saved.").waitFor();
  await page.getByRole("button", { name: "Publish" }).click();
  await (await stillDialog(page)).getByRole("button", { name: "Publish" }).click();
  await page.getByText("is live", { exact: false }).waitFor();

  const { tierSet } = (await without.admin.ask(TierSetEditor)).program;
  expect(tierSet!.tiers).toMatchObject([
    {
      name: "Leaf",
      level: 1,
      translations: expect.arrayContaining([{ locale: "vi", name: "Lá" }]),
    },
    { name: "Branch", level: 2, threshold: { value: "1000000" } },
    { name: "Forest", level: 3, benefits: [{ kind: "SERVICE", title: "A table by the window" }] },
  ]);
  expect(failures).toEqual([]);
});

test.for([
  { locale: "en", width: 390 },
  { locale: "vi", width: 1440 },
  { locale: "vi", width: 390, colors: "dark" as const },
])("a program's first tiers are in order in $locale at $width", async (visit) => {
  const opened = await openAdmin({
    url: without.fixture.url,
    key: (await openProgram({ tierSet: undefined, rewards: [] })).keys.admin,
    path: "/tiers",
    ...visit,
  });
  const { page } = opened;
  const begin = page.getByRole("button", { name: /^(Create tiers|Tạo hạng)$/ });
  await begin.waitFor();
  await expectInOrder(opened, `tiers-none-${visit.locale}-${visit.width}`);
  await begin.click();
  await page
    .getByRole("button", { name: /^(Edit benefits|Sửa quyền lợi)$/ })
    .first()
    .click();
  await stillDialog(page);
  await page.getByRole("button", { name: /(Add a benefit|Thêm quyền lợi)$/ }).click();
  await expectInOrder(opened, `tiers-benefits-${visit.locale}-${visit.width}`);
  await page.keyboard.press("Escape");
  await expectInOrder(opened, `tiers-first-${visit.locale}-${visit.width}`);
});
