import { beforeAll, describe, expect, test } from "vitest";
import { demoKeys } from "../../api/engine/welcome.ts";
import { AddListView, ListViews } from "../../client/admin.ts";
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
beforeAll(async () => {
  demo = await openDemo();
  ({ url } = demo);
});

const save = async (name: string, state: string, shared = false) => {
  const input = { list: "members", name, state, shared, idempotencyKey: name };
  return (await demo.admin.ask(AddListView, { input })).addListView.view!;
};
const listed = async () => (await demo.admin.ask(ListViews, { list: "members" })).listViews;

test("a view is saved, shared, chosen, renamed and deleted by its list", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/members?status=ACTIVE&q=lan" });
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("button", { name: "Save this view" }).click();
  let dialog = await stillDialog(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.getByText("Please fill this in.").waitFor();
  await dialog.getByLabel("Name").fill("Those who take part");
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/status=ACTIVE&view=view_\w+$/);
  // Whom somebody looked for is in no view.
  const [view] = await listed();
  expect(view).toMatchObject({ shared: false, mine: true });
  expect(view!.state).toMatch(/^columns=[^&]+&status=ACTIVE$/);

  const choose = async (action: string) => {
    await page.getByRole("button", { name: "Those who take part" }).first().click();
    await page.getByRole("button", { name: "Actions of Those who take part" }).click();
    await page.getByRole("menuitem", { name: action, exact: true }).press("Enter");
  };
  await choose("Share with the staff");
  await page.getByText("Shared with the staff").waitFor();
  await page.keyboard.press("Escape");
  await page.reload();
  await choose("Open the list with it");
  await page.getByRole("img", { name: "The list opens with it" }).waitFor();
  expect(await listed()).toMatchObject([{ shared: true, chosen: true }]);

  // Its bare address opens it; cleared, it stays clear.
  await page.goto(`${url}/admin/members`);
  await page.waitForURL(/status=ACTIVE/);
  await page.getByRole("button", { name: "Status: Active" }).waitFor();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await page.getByRole("button", { name: "Status: Active" }).waitFor({ state: "detached" });
  expect(page.url()).not.toContain("status=");

  await choose("Rename");
  dialog = await stillDialog(page);
  await dialog.getByLabel("Name").fill("Active ones");
  await dialog.getByRole("button", { name: "Rename" }).click();
  await page.getByRole("button", { name: "Active ones" }).first().click();
  await page.getByRole("button", { name: "Actions of Active ones" }).click();
  await page.getByRole("menuitem", { name: "Delete", exact: true }).press("Enter");
  dialog = await stillDialog(page);
  await dialog.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Views" }).waitFor();
  expect(await listed()).toEqual([]);
  expect(failures).toEqual([]);
});

test("a view shows its columns and order, and takes what is shown now instead", async () => {
  const { id } = await save("Cards", "columns=card,status&sort=-enrolled-at&status=ACTIVE");
  const { page, failures } = await openAdmin({ url, key, path: "/members" });
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("button", { name: "Cards", exact: true }).press("Enter");
  await page.waitForURL(`**/members?columns=card*sort=-enrolled-at*view=${id}`);
  await page.getByRole("columnheader", { name: "Card" }).waitFor();
  expect(await page.getByRole("columnheader", { name: "Spent" }).count()).toBe(0);

  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Spent" }).click();
  await page.getByRole("columnheader", { name: "Spent" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Cards" }).first().click();
  await page.getByRole("button", { name: "Actions of Cards" }).click();
  await page.getByRole("menuitem", { name: "Save what is shown now in it" }).press("Enter");
  await page.getByText("The view is saved.").waitFor();
  expect((await listed())[0]!.state).toBe(
    "columns=spent%2Ccard%2Cstatus&sort=-enrolled-at&status=ACTIVE",
  );
  // Back in this browser's own columns, nothing has changed.
  await page.goto(`${url}/admin/members`);
  await page.getByRole("columnheader", { name: "Tier" }).waitFor();
  expect(await page.getByRole("columnheader", { name: "Card" }).count()).toBe(0);
  expect(failures).toEqual([]);
});

test("what a view names and is not there any more is left out, and it says so", async () => {
  await save(
    "Of before",
    "columns=card,shoes&sort=shoe-size&status=ACTIVE,LOST&tier=tier_gone&height=3",
  );
  const { page, failures } = await openAdmin({ url, key, path: "/members" });
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("button", { name: "Of before", exact: true }).click();
  await page.waitForURL(/members\?columns=card&status=ACTIVE&view=/);
  await page.getByText("“Of before” names what is not there any more").waitFor();
  await page.getByText("It is opened without it: columns, sort, status, tier, height.").waitFor();
  await page.getByRole("link", { name: "Lan" }).waitFor();
  expect(failures).toEqual([]);
});

describe.each(VISITS)("in $locale at $width pixels, $colors", (visit) => {
  test("views and the dialog that saves one are in order", async () => {
    await save(`Shared ${visit.locale} ${visit.width}`, "status=ACTIVE", true);
    await save(`A view with a name that is long ${visit.locale} ${visit.width}`, "status=CLOSED");
    const opened = await openAdmin({ url, key, ...visit, path: "/members" });
    const { page } = opened;
    const name = (of: string) => `${of}-${visit.locale}-${visit.width}-${visit.colors}`;
    const [views, saving] = {
      en: ["Views", "Save this view"],
      vi: ["Chế độ xem", "Lưu chế độ xem này"],
    }[visit.locale]!;
    await page.getByRole("button", { name: views! }).first().click();
    await page.getByRole("button", { name: saving!, exact: true }).waitFor();
    await expectInOrder(opened, name("views"));
    await page.getByRole("button", { name: saving!, exact: true }).click();
    await stillDialog(page);
    await expectInOrder(opened, name("view-save"));
  });
});
