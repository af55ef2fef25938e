import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "vitest";
import type { Locator, Page } from "playwright-core";
import { openPage } from "./browser.ts";
import type { WatchedPage } from "./browser.ts";

interface AdminVisit {
  /** Where the server is. */
  readonly url: string;
  readonly width?: number;
  readonly locale?: string;
  readonly colors?: "light" | "dark";
  /** The admin key in whose name the page asks; without one nobody is signed in. */
  readonly key?: string;
  /** Where in the admin; its start when left out. */
  readonly path?: string;
}

const STAFF = {
  name: "Minh Trần",
  email: "minh@moc.test",
  role: "OWNER",
  permissions: [
    "approvals:read",
    "approvals:write",
    "members:read",
    "members:write",
    "points:write",
    "coupons:issue",
    "codes:read",
    "codes:write",
    "redemptions:write",
    "messages:read",
    "promotions:read",
    "promotions:write",
    "program:read",
    "tiers:write",
    "rules:write",
    "rewards:write",
    "audit:read",
    "jobs:read",
    "jobs:write",
    "staff:read",
    "staff:write",
    "keys:read",
    "keys:write",
    "ledger:read",
    "messages:write",
    "partners:read",
    "partners:write",
    "settlements:read",
    "settlements:write",
    "webhooks:read",
    "webhooks:write",
    "program:write",
    "clock:write",
  ],
  programs: [{ id: "prg_moc", name: "Mộc Coffee" }],
};

/** A page of the admin, whose requests carry a key of the program. */
export async function openAdmin({ url, key, ...visit }: AdminVisit): Promise<WatchedPage> {
  const width = visit.width ?? 1440;
  const opened = await openPage({ ...visit, width, height: width < 600 ? 844 : 900 });
  const { page } = opened;
  if (visit.colors) await page.emulateMedia({ colorScheme: visit.colors });
  await page.route("**/admin/auth/get-session", (route) =>
    route.fulfill({ json: key ? { session: {} } : null }),
  );
  await page.route("**/admin/graphql", (route) => {
    const request = route.request();
    if (request.postDataJSON().query.startsWith("query Viewer"))
      return route.fulfill({ json: { data: { viewer: STAFF } } });
    return route.continue({ headers: { ...request.headers(), authorization: `Bearer ${key}` } });
  });
  await page.route(/\/admin\/(?:export|import|files|settlements)/, (route) =>
    route.continue({ headers: { ...route.request().headers(), authorization: `Bearer ${key}` } }),
  );
  await page.goto(`${url}/admin${visit.path ?? ""}`);
  return opened;
}

const POLLING = { timeout: 15_000 };

/**
 * What holds for every page once nothing on it is busy: no violation that axe finds, nothing wider
 * than the window, no error.
 * With SCREENSHOTS=<folder> a picture of it goes there.
 */
export async function expectInOrder({ page, failures }: WatchedPage, name: string): Promise<void> {
  await expect.poll(() => page.locator("[aria-busy=true]").count(), POLLING).toBe(0);
  await settled(page);
  const { SCREENSHOTS } = process.env;
  if (SCREENSHOTS) await page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });
  // In a frame where no script runs, axe would wait for ever.
  const { violations } = await new AxeBuilder({ page }).exclude("iframe[sandbox]").analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.join(" ")} ${any[0]?.message ?? ""}`),
  );
  expect(found, name).toEqual([]);
  expect(await overflow(page), name).toBe(0);
  expect(failures, name).toEqual([]);
}

// A spinner never ends.
const FADES = `Promise.all(
  document.getAnimations()
    .filter((it) => it.effect.getTiming().iterations !== Infinity)
    .map((it) => it.finished.catch(() => null)),
)`;

/** Waits until nothing fades in or out any more, which axe would take for pale text. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(FADES);
}

function overflow(page: Page): Promise<number> {
  return page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
}

/** The open dialog, once it stands still: a button that moves takes no click on a busy machine. */
export async function stillDialog(page: Page): Promise<Locator> {
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await page.locator(".ant-zoom").waitFor({ state: "detached" });
  return dialog;
}

/**
 * Chooses one of a page's further actions, by its name. With a key: on a busy machine the menu
 * still takes its place when it is there, and a click beside it closes it.
 */
export async function chooseAction(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name, exact: true }).press("Enter");
}
