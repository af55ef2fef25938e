import { beforeAll, describe, expect, test } from "vitest";
import { demoKeys } from "../../api/engine/welcome.ts";
import { StartBulkAction } from "../../client/admin.ts";
import { AdminClient } from "../harness/admin-client.ts";
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
  // The first is under way, as it looks when its worker has begun with it.
  await begin("under way");
  await begin("waits", "WAITING");
});

let begun = 0;

/** Starts a job for the one member there is, as the key whose pages are opened. */
async function begin(reason: string, status: "RUNNING" | "WAITING" = "RUNNING") {
  const admin = new AdminClient({ server: url, audience: "admin", credential: key });
  const input = {
    memberIds: [demo.memberId],
    adjustPoints: { points: 10, reason },
    idempotencyKey: `job-${begun++}`,
  };
  const { job, userErrors } = (await admin.ask(StartBulkAction, { input })).startBulkAction;
  if (!job) throw new Error(JSON.stringify(userErrors));
  if (status === "WAITING") return;
  await demo.sql(`update staff_jobs set status = 'RUNNING', started_at = created_at
    where status = 'WAITING'`);
}

/** Nothing waits or runs any more. */
function endAll() {
  return demo.sql(`update staff_jobs set status = 'CANCELLED', ended_at = created_at
    where status in ('WAITING', 'RUNNING')`);
}

describe.each(VISITS)("in $locale at $width pixels, $colors", (visit) => {
  test("jobs are in order", async () => {
    const opened = await openAdmin({ url, key, ...visit, path: "/jobs" });
    const { page } = opened;
    const stop = { en: "Stop", vi: "Dừng" }[visit.locale]!;
    const button = page.getByRole("button", { name: stop, exact: true }).first();
    await button.waitFor();
    await expectInOrder(opened, `jobs-${visit.locale}-${visit.width}-${visit.colors}`);
    await button.click();
    await stillDialog(page);
    await expectInOrder(opened, `job-stop-${visit.locale}-${visit.width}-${visit.colors}`);
  });
});

describe.each(VISITS)("in $locale at $width pixels, $colors", (visit) => {
  test("what begins a job for all members of the list is in order", async () => {
    const opened = await openAdmin({ url, key, ...visit, path: "/members" });
    const { page } = opened;
    const [all, adjust] = { en: ["With", "Adjust points"], vi: ["Với cả", "Điều chỉnh điểm"] }[
      visit.locale
    ]!;
    await page.getByRole("button", { name: all!, exact: false }).first().click();
    await page.getByRole("menuitem", { name: adjust!, exact: true }).press("Enter");
    const dialog = await stillDialog(page);
    await dialog.getByRole("spinbutton").fill("10");
    await dialog.getByText("+10").waitFor();
    await expectInOrder(opened, `job-start-${visit.locale}-${visit.width}-${visit.colors}`);
    await dialog.locator(".ant-modal-close").click();
    await dialog.waitFor({ state: "detached" });
    const suspend = { en: "Suspend", vi: "Tạm ngưng" }[visit.locale]!;
    await page.getByRole("button", { name: all!, exact: false }).first().click();
    await page.getByRole("menuitem", { name: suspend, exact: true }).press("Enter");
    await stillDialog(page);
    await expectInOrder(opened, `job-suspend-${visit.locale}-${visit.width}-${visit.colors}`);
  });
});

test("members are ticked, and what is done to them becomes a job", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/members" });
  await page.getByRole("checkbox", { name: "Tick Lan" }).check();
  await page.getByRole("button", { name: "1 ticked" }).click();
  await page.getByRole("menuitem", { name: "Adjust points", exact: true }).press("Enter");
  const dialog = await stillDialog(page);
  await dialog.getByRole("spinbutton").fill("0");
  await dialog.getByRole("status").waitFor();
  await dialog.getByRole("spinbutton").fill("25");
  await dialog.getByText("In all +25 points.").waitFor();
  await dialog.getByRole("button", { name: "Start" }).click();
  await dialog.getByText("Please fill this in.").waitFor();
  await dialog.getByRole("textbox").last().fill("A gift to the ticked");
  await dialog.getByRole("button", { name: "Start" }).click();
  await page.waitForURL("**/admin/jobs");
  await page.getByText("The job is started.").waitFor();
  await page.getByRole("row", { name: "Adjust points" }).first().waitFor();
  expect(failures).toEqual([]);
});

test("ticks are set by the head and by the keyboard, and taken away at once", async () => {
  for (const width of [1440, 390]) {
    const { page, failures } = await openAdmin({ url, key, width, path: "/members" });
    const box = page.getByRole("checkbox", { name: "Tick Lan" });
    await box.press("Space");
    await page.getByRole("button", { name: "1 ticked" }).click();
    await page.getByRole("menuitem", { name: "Untick all", exact: true }).press("Enter");
    await page.getByRole("button", { name: "With" }).waitFor();
    expect(await box.isChecked()).toBe(false);
    if (width === 1440) {
      await page.getByRole("checkbox", { name: "Tick all on this page" }).check();
      await page.getByRole("button", { name: "1 ticked" }).waitFor();
      expect(await box.isChecked()).toBe(true);
    }
    expect(page.url()).toMatch(/\/admin\/members$/);
    expect(failures).toEqual([]);
  }
});

test("a job is stopped, and the list says so, also after it is opened anew", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/jobs?status=WAITING" });
  await page.getByRole("button", { name: "Stop", exact: true }).first().click();
  const dialog = await stillDialog(page);
  await dialog.getByRole("button", { name: "Stop", exact: true }).click();
  await page.getByText("It is stopped.").waitFor();

  await page.goto(`${url}/admin/jobs?status=CANCELLED`);
  await page.getByRole("row", { name: "Adjust points" }).getByText("Cancelled").first().waitFor();
  expect(failures).toEqual([]);
});

describe.each(VISITS)("in $locale at $width pixels, $colors", (visit) => {
  test("what runs is in order in the head of every page", async () => {
    await endAll();
    await begin("under way");
    await begin("waits", "WAITING");
    const opened = await openAdmin({ url, key, ...visit, path: "/audit" });
    await opened.page
      .getByRole("link", { name: { en: /jobs ·/, vi: /tác vụ ·/ }[visit.locale]! })
      .waitFor();
    await expectInOrder(opened, `job-head-${visit.locale}-${visit.width}-${visit.colors}`);
  });
});

test("the head says how far one's jobs have come, and asks only while some run", async () => {
  await endAll();
  await begin("under way");
  await begin("waits", "WAITING");
  const { page, failures } = await openAdmin({ url, key, path: "/audit" });
  let asked = 0;
  page.on("request", (request) => {
    if (request.postData()?.includes("query RunningJobs")) asked++;
  });
  await page.clock.install();
  await page.reload();
  const head = page.getByRole("banner").getByRole("link", { name: "2 jobs" });
  await head.waitFor();

  await demo.sql("update staff_jobs set succeeded = total where status = 'RUNNING'");
  await page.clock.runFor(5_000);
  await page.getByRole("link", { name: "2 jobs · 50%" }).waitFor();
  await page.reload();
  await page.getByRole("link", { name: "2 jobs · 50%" }).waitFor();

  // Another tab is in front.
  await page.evaluate(`
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  `);
  const askedBefore = asked;
  await page.clock.runFor(30_000);
  expect(asked).toBe(askedBefore);
  await endAll();
  await page.evaluate(`
    delete document.visibilityState;
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  `);
  await page.getByRole("banner").getByRole("link", { name: "job" }).waitFor({ state: "detached" });
  const askedInAll = asked;
  await page.clock.runFor(60_000);
  expect(asked).toBe(askedInAll);
  expect(failures).toEqual([]);
});
