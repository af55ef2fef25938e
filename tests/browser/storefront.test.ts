import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RedeemReward } from "../../client/storefront.ts";
import { openPage } from "../harness/browser.ts";
import { openDemo } from "../harness/open-demo.ts";

let example: ChildProcess;
let url: string;

/** The example storefront, started as `npm run example` does, on the demo's first day. */
beforeAll(async () => {
  const demo = await openDemo();
  const rewards = await demo.shop.graphql("{ program { rewards { nodes { id kind } } } }");
  const nodes: { id: string; kind: string }[] = rewards.json.data.program.rewards.nodes;
  const giftCard = nodes.find(({ kind }) => kind === "GIFT_CARD")!;
  await demo.shop.ask(RedeemReward, {
    input: {
      member: { externalId: "cust-0001" },
      rewardId: giftCard.id,
      idempotencyKey: "a gift card",
    },
  });
  const script = ["--import", "@oxc-node/core/register", "examples/storefront/start.ts"];
  example = spawn(process.execPath, script, {
    env: { PATH: process.env.PATH, PORT: "0", QUEN_URL: `${demo.url}/storefront/graphql` },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(example.stdout!, "data")) as [Buffer];
  url = /http:\S+/.exec(String(line))![0];
});
afterAll(() => example.kill());

describe.each([
  ["en", "Your coupons", "₫100,000 left"],
  ["vi", "Ưu đãi của bạn", "còn 100.000 ₫"],
])("the example storefront in %s", (locale, heading, left) => {
  test.each([
    { width: 1440, height: 900, columns: 2 },
    { width: 390, height: 844, columns: 1 },
  ])("fills a window of $width pixels", async ({ columns, ...window }) => {
    const { page, failures } = await openPage({ ...window, locale });
    await page.goto(`${url}/?locale=${locale}`);

    expect(await page.getByRole("heading", { name: heading }).count()).toBe(1);
    expect(await page.locator("body").innerText()).toContain(left.replace(" ₫", "\u00a0₫"));
    // The card has the program's color, and text that can be read on it.
    const look = await page.locator("header").getAttribute("style");
    expect(look).toContain("--program: #3b2a20; --text: #ffffff;");
    const overflow = "document.documentElement.scrollWidth - window.innerWidth";
    expect(await page.evaluate(overflow)).toBe(0);
    const lefts = await page
      .locator("main > div")
      .evaluateAll((found) => found.map((it) => it.getBoundingClientRect().left));
    expect(new Set(lefts).size).toBe(columns);
    expect((await page.request.get(`${url}/favicon.svg`)).status()).toBe(200);
    expect(failures).toEqual([]);
  });
});
