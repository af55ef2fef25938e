import { beforeAll, describe, expect, test } from "vitest";
import { SuspendMember } from "../../client/admin.ts";
import { EnrollMember } from "../../client/storefront.ts";
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
const VISITS = ["en", "vi"].flatMap((locale) =>
  [1440, 390].map((width) => ({ locale, width, colors: "light" as "light" | "dark" })),
);
const ALL_VISITS = [...VISITS, { locale: "vi", width: 1440, colors: "dark" as const }];

let url: string;
let memberId: string;
beforeAll(async () => {
  const demo = await openDemo();
  ({ url, memberId } = demo);
  const names = ["Nguyễn Thị Hà", "Trần Quốc Đạt", "Lê Văn Sáu", "Phạm Như Quỳnh"];
  for (let n = 0; n < 24; n++) {
    const name = names[n % names.length]!;
    const [familyName, ...given] = name.split(" ");
    const { enrollMember } = await demo.shop.ask(EnrollMember, {
      input: {
        externalId: `cust-9${n}`,
        familyName,
        givenName: given.join(" "),
        email: `customer${n}@example.com`,
        idempotencyKey: `cust-9${n}`,
      },
    });
    if (n === 5) {
      await demo.admin.ask(SuspendMember, { input: { memberId: enrollMember.member!.id } });
    }
  }
});

describe.each(ALL_VISITS)("in $locale at $width pixels, $colors", (visit) => {
  const name = (page: string) => `${page}-${visit.locale}-${visit.width}-${visit.colors}`;

  test("the sign-in page is in order", async () => {
    const opened = await openAdmin({ url, ...visit });
    await opened.page.getByRole("textbox").first().waitFor();
    expect(await opened.page.locator("html").getAttribute("lang")).toBe(visit.locale);
    await expectInOrder(opened, name("sign-in"));
  });

  test("the page of a member and its first dialog are in order", async () => {
    const opened = await openAdmin({ url, key, ...visit, path: `/members/${memberId}` });
    const { page } = opened;
    await page.getByText("A first gift").first().waitFor();
    await expectInOrder(opened, name("member"));

    const adjust = { en: "Adjust points", vi: "Điều chỉnh điểm" }[visit.locale]!;
    await page.getByRole("button", { name: adjust }).click();
    await page.getByRole("dialog").getByRole("spinbutton").waitFor();
    await settled(page);
    await expectInOrder(opened, name("adjust-points"));
  });

  test("the list of members is in order", async () => {
    const opened = await openAdmin({ url, key, ...visit, path: "/members" });
    const { page } = opened;
    await page.getByRole("link", { name: "Lê Văn Sáu" }).first().waitFor();
    await expectInOrder(opened, name("members"));

    await page.goto(`${url}/admin/members?q=nobody+at+all`);
    const clear = { en: "Clear filters", vi: "Xóa bộ lọc" }[visit.locale]!;
    await page.getByRole("button", { name: clear }).last().waitFor();
    await expectInOrder(opened, name("members-none"));
  });

  test("the editor of the tiers is in order", async () => {
    const opened = await openAdmin({ url, key, ...visit, path: "/tiers" });
    const count = { en: "members", vi: "thành viên" }[visit.locale]!;
    await opened.page.getByText(`25 ${count}`).waitFor();
    await settled(opened.page);
    await expectInOrder(opened, name("tiers"));
  });

  test("the audit log is in order", async () => {
    const opened = await openAdmin({ url, key, ...visit, path: "/audit" });
    await opened.page.getByRole("link", { name: "Trần Quốc Đạt" }).first().waitFor();
    await expectInOrder(opened, name("audit"));
  });

  test("an address that leads nowhere is in order", async () => {
    const opened = await openAdmin({ url, key, ...visit, path: "/members" });
    await opened.page.goto(`${url}/admin/nowhere`);
    await opened.page.getByRole("heading", { level: 1 }).waitFor();
    await expectInOrder(opened, name("not-found"));
  });
});

test("half a name without accents finds a member, and the view is a link", async () => {
  const { page } = await openAdmin({ url, key, path: "/members" });
  await page.getByRole("searchbox").fill("nguyen thi");
  await page.waitForURL("**/members?q=nguyen+thi");
  await page.getByText("6 members").waitFor();

  await page.reload();
  expect(await page.getByRole("searchbox").inputValue()).toBe("nguyen thi");
  await page.getByText("6 members").waitFor();
});

test("a filter, an order and a page are in the address, and lead to the same rows", async () => {
  const { page } = await openAdmin({ url, key, path: "/members" });
  await page.getByRole("button", { name: "Status" }).click();
  await page.getByRole("checkbox", { name: "Suspended" }).click();
  await page.getByText("1 member", { exact: true }).waitFor();
  await page.waitForURL("**/members?status=SUSPENDED");

  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Clear filters" }).click();
  await page.getByRole("columnheader", { name: "Points" }).click();
  await page.waitForURL("**/members?sort=-available");
  await page.getByText("25 members").waitFor();
  await expect
    .poll(() => page.getByRole("row").nth(1).innerText(), { timeout: 15_000 })
    .toContain("Lan");
  await page.getByRole("listitem", { name: "2" }).click();
  await page.waitForURL("**/members?sort=-available&page=2");
  await expect.poll(() => page.locator("tbody tr[data-row-key]").count()).toBe(5);
});

test("staff find a member by half a name, adjust points, and see why", async () => {
  const { page } = await openAdmin({ url, key, path: "/members" });
  await page.getByRole("searchbox").fill("lan");
  await page.getByRole("link", { name: "Lan" }).click();
  await page.getByRole("button", { name: "Adjust points" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("spinbutton").fill("-5000");
  await dialog.getByLabel("Reason").fill("Sorry for the wait");
  await dialog.getByText("Balance: 1,000 → -4,000").waitFor();
  await dialog.getByRole("button", { name: "Adjust" }).click();
  // The server refuses what is not there, at the field.
  await dialog.locator(".ant-form-item-explain-error").waitFor();

  await dialog.getByRole("spinbutton").fill("250");
  await dialog.getByRole("button", { name: "Adjust" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("Sorry for the wait").first().waitFor();
  await page.getByText("1,250 after").first().waitFor();
});

test("who changed what is found by a word, and from the page of the member", async () => {
  const { page } = await openAdmin({ url, key, path: "/audit" });
  await page.getByRole("searchbox").fill("quoc dat suspend");
  await page.waitForURL("**/audit?q=*");
  const row = page.locator("tbody tr[data-row-key]");
  await expect.poll(() => row.count()).toBe(1);
  expect(await row.innerText()).toMatch(/Suspended a member[\s\S]*ACTIVE → SUSPENDED/);

  await row.getByRole("link", { name: "Trần Quốc Đạt" }).click();
  await page.getByRole("tab", { name: "Changes" }).click();
  await page.getByRole("link", { name: "All changes" }).click();
  await page.waitForURL("**/audit?record=mem_*");
  await expect.poll(() => row.count()).toBe(1);
  await page.getByText("About one record").locator("svg").click();
  await page.waitForURL("**/audit");
});

test("a member is suspended and reactivated", async () => {
  const { page } = await openAdmin({ url, key, path: `/members/${memberId}` });
  for (const [action, state] of [
    ["Suspend", "Suspended"],
    ["Reactivate", "Active"],
  ] as const) {
    await chooseAction(page, action);
    const dialog = await stillDialog(page);
    await dialog.getByRole("button", { name: action, exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.getByRole("main").getByText(state, { exact: true }).waitFor();
    await settled(page);
  }
});

test("a tier shows who would move, is saved, published and rolled back", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/tiers" });
  const impact = page.locator(".editor-side");
  await impact.getByText("Nobody would move.").waitFor();
  const threshold = page.getByLabel("Reached with").nth(1);
  await threshold.fill("1000000");
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.getByRole("button", { name: "Publish" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(/Silver, Reached with: .* 1,000,000/).waitFor();
  await dialog.getByRole("button", { name: "Publish" }).click();
  await page.getByText("Version 2 is live", { exact: false }).waitFor();

  await page.getByRole("button", { name: "Roll back" }).click();
  await page.getByRole("tooltip").getByRole("button", { name: "Roll back" }).click();
  await page.getByText("Draft", { exact: true }).waitFor();
  await expect.poll(() => page.getByLabel("Reached with").nth(1).inputValue()).toBe("1,500,000");
  expect(failures).toEqual([]);
});

test("sign-in says what is wrong, and asks for the code of an account that has one", async () => {
  const { page } = await openAdmin({ url });
  const answers = [
    { status: 401, json: { code: "INVALID_EMAIL_OR_PASSWORD", message: "Invalid" } },
    { status: 200, json: { twoFactorRedirect: true } },
  ];
  await page.route("**/admin/auth/sign-in/email", (route) => route.fulfill(answers.shift()!));
  await page.getByLabel("E-mail").fill("minh@moc.test");
  await page.getByLabel("Password").fill("not this one");
  await page.getByRole("button", { name: "Sign in" }).click();
  expect(await page.getByRole("alert").innerText()).toContain("don't match");

  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByLabel("Six-digit code").fill("12");
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByText("The code has six digits.").waitFor();
});

test("a script is sent compressed to whoever takes that, and as it is to others", async () => {
  const page = await (await fetch(`${url}/admin/`)).text();
  const [, script] = /src="([^"]+\.js)"/.exec(page)!;
  const sent = async (encoding: string) => {
    const headers = { "accept-encoding": encoding };
    const answer = await fetch(url + script, { headers });
    return { encoding: answer.headers.get("content-encoding"), text: await answer.text() };
  };
  const [packed, plain] = [await sent("gzip"), await sent("identity")];

  expect([packed.encoding, plain.encoding]).toEqual(["gzip", null]);
  expect(packed.text).toBe(plain.text);
});

test("the first load of a list is at most 600 kB, compressed and with its fonts", async () => {
  const { page } = await openAdmin({ url, key, locale: "vi", path: "/members" });
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    sizes.push(request.sizes().then((it) => it.responseBodySize));
  });
  await page.reload();
  await page.getByRole("link", { name: "Lê Văn Sáu" }).first().waitFor();
  page.removeAllListeners("requestfinished");
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);

  expect(bytes).toBeGreaterThan(300_000);
  expect(bytes).toBeLessThan(600_000);
});
