import { beforeAll, describe, expect, test } from "vitest";
import { demoKeys } from "../../api/engine/welcome.ts";
import { EnrollMember } from "../../client/storefront.ts";
import { expectInOrder, openAdmin } from "../harness/admin-browser.ts";
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
  const input = { externalId: "cust-0002", email: "no address", idempotencyKey: "refused" };
  const { enrollMember } = await demo.shop.ask(EnrollMember, { input });
  expect(enrollMember.userErrors).toHaveLength(1);
  await demo.sql(
    `insert into requests (program_id, request_id, answered_at, api, operation, type, method,
       status, codes, milliseconds, caller_kind)
     select id, 'broken-1', clock_timestamp(), 'storefront', 'LoyaltyPage', 'query', 'POST', 200,
       '{INTERNAL_SERVER_ERROR}', 12, 'MEMBER' from programs where test_now is null`,
  );
});

describe.each(VISITS)("in $locale at $width pixels, $colors", (visit) => {
  const name = (of: string) => `${of}-${visit.locale}-${visit.width}-${visit.colors}`;

  test("system health and the request log are in order", async () => {
    const opened = await openAdmin({ url, key, ...visit, path: "/health" });
    const { page } = opened;
    await page.locator(".health-check").first().waitFor();
    await expectInOrder(opened, name("health"));
    await page.goto(`${url}/admin/requests`);
    await page.getByText("LoyaltyPage").first().waitFor();
    await expectInOrder(opened, name("requests"));
  });
});

test("an error of the server leads from system health to its request", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/health" });
  const server = page.locator(".health-check").filter({ hasText: "Server" });
  await server.getByText("1 request in the last hour met an error").waitFor();
  await server.getByRole("link", { name: "Open the request log" }).click();
  await page.waitForURL("**/requests?code=INTERNAL_SERVER_ERROR");
  await page.getByText("LoyaltyPage").waitFor();
  expect(await page.locator("tbody tr[data-row-key]").count()).toBe(1);
  expect(failures).toEqual([]);
});

test("a refused request is found by its result, and others of its key from there", async () => {
  const { page, failures } = await openAdmin({ url, key, path: "/requests" });
  const refused = page.getByRole("row").filter({ hasText: "EnrollMember" });
  await expect
    .poll(async () => {
      await page.reload();
      await page.getByText("LoyaltyPage").first().waitFor();
      return refused.count();
    })
    .toBe(2);
  await page.getByRole("button", { name: "Result" }).click();
  await page.getByRole("radio", { name: "Failed" }).click();
  await page.waitForURL("**/requests?result=failed");
  await expect.poll(() => refused.count()).toBe(1);
  await refused.getByText("INVALID", { exact: true }).waitFor();
  await refused.getByText("Shop’s server").waitFor();
  expect(failures).toEqual([]);
});

test("a page that can't be read again stays as it is, and says so", async () => {
  const { page } = await openAdmin({ url, key, path: "/health" });
  await page.locator(".health-check").first().waitFor();
  await page.route("**/admin/graphql", (route) => route.abort());
  await page.getByText("This could not be read again").waitFor({ timeout: 30_000 });
  expect(await page.locator(".health-check").count()).toBe(7);

  await page.unroute("**/admin/graphql");
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText("This could not be read again").waitFor({ state: "detached" });
});
