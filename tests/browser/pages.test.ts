import { beforeAll, describe, expect, test } from "vitest";
import { welcomePage } from "../../api/engine/welcome-page.ts";
import { openPage } from "../harness/browser.ts";
import { sharedFixture } from "../harness/open-fixture.ts";
import type { Fixture } from "../harness/open-fixture.ts";

let fixture: Fixture;
beforeAll(async () => {
  fixture = await sharedFixture();
});

/** A server with this page at `/`. */
async function served(options: Parameters<typeof welcomePage>[0]): Promise<string> {
  const { engine } = fixture;
  const routes = [welcomePage(options), ...engine.routes()];
  return (await fixture.serve({}, { routes })).url;
}

const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

describe.each(["en", "vi"])("the page at / in %s", (locale) => {
  test.each(WINDOWS)("leads to the explorers, on $width pixels", async (window) => {
    const url = await served({ isProduction: false, demo: { share: 1 } });
    const { page, failures } = await openPage({ ...window, locale });
    await page.goto(url);

    expect(await page.locator("html").getAttribute("lang")).toBe(locale);
    expect(await page.getByRole("link").allInnerTexts()).toEqual([
      "/storefront/graphql",
      "/admin/graphql",
      "/partner/graphql",
    ]);
    expect(await page.locator("pre").innerText()).toContain(`curl -s ${url}/storefront/graphql`);
    expect(await overflow(page)).toBe(0);
    expect(failures).toEqual([]);
  });

  test("names no program and no key in production", async () => {
    const url = await served({ isProduction: true, demo: null });
    const { page } = await openPage({ locale });
    await page.goto(url);

    const text = await page.locator("body").innerText();
    expect(text).toContain("/storefront/graphql");
    expect(text).not.toMatch(/Mộc|demo|_moc|curl/);
    expect(await page.getByRole("link").count()).toBe(0);
  });
});

test("the page at / says how much of the demo is there while it is seeded", async () => {
  const url = await served({ isProduction: false, demo: { share: 0.4 } });
  const { page } = await openPage();
  await page.goto(url);

  expect(await page.getByRole("status").innerText()).toContain("40%");
  expect(await page.locator("pre").count()).toBe(0);
});

test("an endpoint opened in production says what it is, to people", async () => {
  const { url } = await fixture.serve({ isProduction: true });
  const { page, failures } = await openPage({ locale: "vi" });
  await page.goto(`${url}/storefront/graphql`);

  expect(await page.getByRole("heading").innerText()).toBe("Đây là một API");
  expect(await overflow(page)).toBe(0);
  expect(failures).toEqual([]);
});

/** By how many pixels the page is wider than its window. */
function overflow(page: Awaited<ReturnType<typeof openPage>>["page"]): Promise<number> {
  return page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
}
