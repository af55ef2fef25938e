import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, onTestFinished } from "vitest";

const SWITCHES = [
  "--no-sandbox",
  "--headless=shell",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let opened: Promise<OpenBrowser> | undefined;
afterAll(async () => {
  await (await opened)?.close();
  opened = undefined;
});

interface OpenBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/** A page, and everything that went wrong on it. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors of scripts, and requests that were answered with one. */
  readonly failures: string[];
}

/**
 * A new page in a real Chromium, for the test that asks for it: it is closed after that. Where the
 * test fails, what the page showed then is printed.
 * @param options the window's size (1440 × 900 when left out) and the language of the visitor
 */
export async function openPage(
  options: { width?: number; height?: number; locale?: string } = {},
): Promise<WatchedPage> {
  const { width = 1440, height = 900, locale = "en" } = options;
  const { browser } = await (opened ??= openBrowser());
  // A control that still moves takes no click on a busy machine.
  const context = await browser.newContext({
    viewport: { width, height },
    locale,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  onTestFinished(async ({ task }) => {
    if (task.result?.state === "fail") console.error(await shownOn(page));
    // What the page still asks for fails no test that is over.
    if (!page.isClosed()) await page.unrouteAll({ behavior: "ignoreErrors" });
    await context.close();
  });
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(String(error)));
  page.on("response", (response) => {
    if (response.status() >= 400) failures.push(`${response.status()} ${response.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") failures.push(message.text());
  });
  return { page, failures };
}

async function shownOn(page: Page): Promise<string> {
  return `${page.url()} showed:\n${await page.ariaSnapshot().catch(String)}`;
}

async function openBrowser(): Promise<OpenBrowser> {
  const installed = process.env.CHROME_PATH;
  if (installed) return launched(installed);
  if (process.platform === "linux" && process.arch === "x64") return launchedFromNpm();
  return launched(undefined);
}

/** Without a path: the Chrome that is installed on this machine. */
async function launched(executablePath: string | undefined): Promise<OpenBrowser> {
  const browser = await chromium.launch({
    args: SWITCHES,
    ...(executablePath ? { executablePath } : { channel: "chrome" }),
  });
  return { browser, close: () => browser.close() };
}

/** The Chromium of the npm package, which brings the system's libraries that it needs. */
async function launchedFromNpm(): Promise<OpenBrowser> {
  // It unpacks itself where temporary files go: a folder of our own, since other runs do so too.
  const folder = await mkdtemp(join(tmpdir(), "quen-browser-"));
  const { TMPDIR, AWS_EXECUTION_ENV } = process.env;
  process.env.TMPDIR = folder;
  // On that name it brings its own libnss and the path to it.
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x";
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    const path = await packed.executablePath();
    await nameFonts(join(folder, "fonts"));
    const { browser, close } = await launched(path);
    const remove = () => rm(folder, { recursive: true, force: true });
    return { browser, close: () => close().then(remove) };
  } finally {
    restore("TMPDIR", TMPDIR);
    restore("AWS_EXECUTION_ENV", AWS_EXECUTION_ENV);
  }
}

/**
 * Its fonts are looked for in /tmp, wherever they were unpacked. A Chromium without any font shows
 * no text and ends at the first password field.
 */
async function nameFonts(folder: string): Promise<void> {
  const path = join(folder, "fonts.conf");
  const settings = await readFile(path, "utf8");
  await writeFile(path, settings.replaceAll("/tmp/fonts", folder));
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
