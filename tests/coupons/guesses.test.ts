import { expect, test } from "vitest";
import { openCouponScene } from "./coupon-scene.ts";
import { addKey } from "../access/key-ring.ts";
import { STOREFRONT_SCOPES } from "../harness/open-program.ts";
import { Shop } from "../harness/shop.ts";

const VALIDATE = `query ($input: ValidateCouponInput!) { validateCoupon(input: $input) { valid } }`;
const USE = `mutation ($input: UseCouponInput!) { useCoupon(input: $input) { userErrors { code } } }`;
const RELEASE = `mutation ($input: ReleaseCouponInput!) { releaseCoupon(input: $input) { userErrors { code } } }`;
const RECORD = `mutation ($input: RecordPurchaseInput!) { recordPurchase(input: $input) { userErrors { code } } }`;

async function openGuessing() {
  const scene = await openCouponScene();
  const lan = await scene.shop.enroll();
  const { code } = await scene.issue(lan, { expiresAt: scene.clock.in("P1D") });
  const use = { source: "web", purchaseExternalId: "guess" };
  let count = 0;
  const ways = {
    validate: (shop: Shop, typed: string) => shop.graphql(VALIDATE, { input: { code: typed } }),
    use: (shop: Shop, typed: string) =>
      shop.graphql(USE, { input: { ...use, code: typed, idempotencyKey: `${++count}` } }),
    release: (shop: Shop, typed: string) =>
      shop.graphql(RELEASE, { input: { ...use, code: typed, idempotencyKey: `${++count}` } }),
    record: (shop: Shop, typed: string) =>
      shop.graphql(RECORD, { input: shop.purchase(lan, "50000", { couponCodes: [typed] }) }),
  };
  return { scene, code, ways };
}

const isLimited = ({ json }: { json: any }) => json.errors?.[0].extensions.code === "RATE_LIMITED";

test.each(["validate", "use", "release", "record"] as const)(
  "after 20 codes that do not exist, who tries to %s one more has to wait, also with a right one",
  async (way) => {
    const { scene, code, ways } = await openGuessing();
    for (let guess = 0; guess < 20; guess++) {
      expect(isLimited(await ways[way](scene.shop, `GUESS${guess}`))).toBe(false);
    }

    const refused = await ways[way](scene.shop, code);

    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused.json.errors[0].message).toMatch(/try again in \d+ s/);
    const [{ status }] = (await scene.sql<{ status: string }>(
      `select status from coupons where program_id = '${scene.programId}'`,
    )) as [{ status: string }];
    expect(status).toBe("ACTIVE");
  },
);

test("guesses that come at once are counted too", async () => {
  const { scene, ways } = await openGuessing();

  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, guess) => ways.use(scene.shop, `GUESS${guess}`)),
  );

  expect(answers.filter((answer) => !isLimited(answer))).toHaveLength(20);
});

test("right codes, slips of the finger and what can't be read cost nothing", async () => {
  const { scene, code, ways } = await openGuessing();
  const mistyped = `O${code.slice(1)}`;

  for (let time = 0; time < 15; time++) {
    for (const typed of [code, mistyped]) {
      expect(isLimited(await ways.validate(scene.shop, typed))).toBe(false);
    }
    const input = { code, member: { externalId: "nobody" } };
    const { status } = await scene.shop.graphql(VALIDATE, { input });
    expect(status).toBe(400);
  }
  expect((await scene.shop.validate(code)).valid).toBe(true);
});

test("another key from the same address has to wait too, another program does not", async () => {
  const { scene, code, ways } = await openGuessing();
  const other = await openGuessing();
  for (let guess = 0; guess < 20; guess++) await ways.validate(scene.shop, `GUESS${guess}`);
  const credential = await addKey(scene, { scopes: STOREFRONT_SCOPES });
  const till = new Shop(
    { server: scene.scene.url, audience: "storefront", credential },
    scene.clock,
  );

  expect(isLimited(await ways.validate(till, code))).toBe(true);
  expect(isLimited(await other.ways.validate(other.scene.shop, other.code))).toBe(false);
});

test("one key has to wait after 100, from however many addresses", async () => {
  const { scene, code, ways } = await openGuessing();
  let address = "10.0.0.1";
  const { url } = await scene.scene.serve({}, { addressOf: () => address });
  const credential = scene.keys.shop;
  const shop = new Shop({ server: url, audience: "storefront", credential }, scene.clock);
  for (let guess = 0; guess < 100; guess++) {
    address = `10.0.0.${guess % 10}`;
    expect(isLimited(await ways.validate(shop, `GUESS${guess}`)), `${guess}`).toBe(false);
  }
  address = "10.0.1.1";

  expect(isLimited(await ways.validate(shop, code))).toBe(true);
});
