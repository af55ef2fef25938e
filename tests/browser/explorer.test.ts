import { beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { openPage } from "../harness/browser.ts";
import { openDemo } from "../harness/open-demo.ts";

let url: string;
beforeAll(async () => {
  ({ url } = await openDemo());
});

const TABS = {
  storefront: [
    "LoyaltyPage",
    "RecordPurchase",
    "RecordReturn",
    "SimulatePurchase",
    "EnrollMember",
    "CreateMemberToken",
    "MemberLookup",
    "ProgramPage",
  ],
  admin: [
    "Tiers",
    "SaveTierSet",
    "PublishTierSet",
    "PreviewTierSet",
    "Members",
    "EarningRules",
    "VerifyLedger",
    "AdvanceTestClock",
  ],
  partner: ["Partner"],
};

describe.each(Object.entries(TABS))("the explorer of %s", (api, tabs) => {
  test("opens with the schema, its workers and no error", async () => {
    const { page, failures } = await openPage();
    await openExplorer(page, api);

    await page.getByRole("button", { name: "Documentation Explorer" }).click();
    await page.getByText("Root Types").waitFor();
    expect(await page.getByText("Error fetching schema").count()).toBe(0);
    await expect.poll(() => workersOf(page), { timeout: 30_000 }).toEqual(WORKERS);
    expect(failures).toEqual([]);
  });

  test("begins with what people want, and each of it works as it stands", async () => {
    const { page, failures } = await openPage();
    await openExplorer(page, api);

    expect(await page.getByRole("tab").allInnerTexts()).toEqual(tabs);
    for (const tab of tabs) {
      const answer = await run(page, tab);
      expect(answer.errors, tab).toBeUndefined();
      for (const { userErrors = [] } of Object.values<any>(answer.data)) {
        expect(userErrors, tab).toEqual([]);
      }
    }
    expect(failures).toEqual([]);
  });
});

test("the explorer's tabs work on a second visit too, and each endpoint has its own", async () => {
  const { page, failures } = await openPage();
  await openExplorer(page, "storefront");
  await run(page, "RecordPurchase");
  await openExplorer(page, "admin");
  expect(await page.getByRole("tab").allInnerTexts()).toEqual(TABS.admin);
  await openExplorer(page, "storefront");

  expect(await run(page, "LoyaltyPage")).toMatchObject({ data: { me: { displayName: "Lan" } } });
  expect(await run(page, "RecordPurchase")).toMatchObject({
    data: { recordPurchase: { replayed: false, userErrors: [] } },
  });
  expect(failures).toEqual([]);
});

/** Opens it, and waits until the editors are there. */
async function openExplorer(page: Page, api: string): Promise<void> {
  await page.goto(`${url}/${api}/graphql`);
  await page.locator(".graphiql-query-editor .view-line").first().waitFor();
  await page.locator(".graphiql-editor-tool .view-line").first().waitFor();
}

/** What checks what is typed, beside the page. */
const WORKERS = ["editor.worker", "graphql.worker", "json.worker"];
const workersOf = (page: Page) =>
  page
    .workers()
    .map((worker) => /([\w.]+)-[\w-]+\.js$/.exec(worker.url())?.[1])
    .sort();

/** Runs an operation as somebody does, and gives its answer. */
async function run(page: Page, tab: string) {
  await page.getByRole("tab").getByRole("button", { name: tab, exact: true }).click();
  await page.locator(".graphiql-query-editor").getByText(tab).first().waitFor();
  // GraphiQL finds the operation of what is typed a moment later; nobody clicks sooner.
  await page.waitForTimeout(500);
  const [response] = await Promise.all([
    page.waitForResponse((it) => it.request().postDataJSON()?.operationName === tab),
    page.getByRole("button", { name: /^Execute query/ }).click(),
  ]);
  return response.json();
}
