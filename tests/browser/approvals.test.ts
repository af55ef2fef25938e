import { beforeAll, describe, expect, test } from "vitest";
import { demoKeys } from "../../api/engine/welcome.ts";
import { giveAway, keysOf } from "../access/key-administration.ts";
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

let url: string;
let memberId: string;
let limited: string;
beforeAll(async () => {
  const demo = await openDemo();
  ({ url, memberId } = demo);
  const options = { server: url, audience: "admin" } as const;
  const admin = new AdminClient({ ...options, credential: key });
  const made = await keysOf(admin).made({
    kind: "ADMIN",
    title: "Night desk",
    scopes: ["points:write", "members:read", "program:read", "approvals:read"],
    limits: { pointsPerTime: 100 },
  });
  await giveAway(demo.sql, made);
  limited = made.secret;
  const desk = new AdminClient({ ...options, credential: limited });
  const reasons = ["The cup was cold", "A delivery two days late, and a long talk about it"];
  for (const [at, reason] of reasons.entries()) {
    await desk.adjust({ id: memberId }, 150 + at, { reason });
  }
});

describe.each(VISITS)("in $locale at $width pixels, $colors", (visit) => {
  const name = (of: string) => `${of}-${visit.locale}-${visit.width}-${visit.colors}`;

  test("what waits for approval is in order", async () => {
    const opened = await openAdmin({ url, key, ...visit, path: "/approvals" });
    const { page } = opened;
    await page.getByText("The cup was cold").waitFor();
    await expectInOrder(opened, name("approvals"));

    const approve = { en: "Approve", vi: "Duyệt" }[visit.locale]!;
    await page.getByRole("button", { name: approve, exact: true }).first().click();
    await stillDialog(page);
    await expectInOrder(opened, name("approval"));

    await page.goto(`${url}/admin/staff`);
    await page.getByText({ en: "Limits", vi: "Giới hạn" }[visit.locale]!).first().waitFor();
    await expectInOrder(opened, name("staff-limits"));
  });
});

test("points above a limit wait until somebody else approves them", async () => {
  const path = `/members/${memberId}`;
  const asking = await openAdmin({ url, key: limited, path });
  await asking.page.getByRole("button", { name: "Adjust points" }).click();
  const dialog = await stillDialog(asking.page);
  await dialog.getByRole("spinbutton").fill("777");
  await dialog.getByLabel("Reason", { exact: true }).fill("A whole party came too late");
  await dialog.getByRole("button", { name: "Adjust" }).click();
  await asking.page.getByText("It waits for somebody else to approve it.").waitFor();

  const { page, failures } = await openAdmin({ url, key, path: "/approvals?status=PENDING" });
  const row = page.getByRole("row", { name: "A whole party came too late" });
  await row.getByRole("button", { name: "Approve" }).click();
  const deciding = await stillDialog(page);
  await deciding.getByText("+777 points, asked for by Night desk.").waitFor();
  await deciding.getByRole("button", { name: "Approve" }).click();
  await row.waitFor({ state: "detached" });

  await page.goto(`${url}/admin${path}`);
  await page.getByText("A whole party came too late").first().waitFor();
  expect(failures).toEqual([]);
});
