import { expect, test } from "vitest";
import { openCouponFixture } from "./coupon-fixture.ts";
import { addKey } from "../access/key-ring.ts";
import { STOREFRONT_SCOPES } from "../harness/open-program.ts";
import { Shop } from "../harness/shop.ts";

const VALIDATE = `query ($input: ValidateCouponInput!) { validateCoupon(input: $input) { valid } }`;
const USE = `mutation ($input: UseCouponInput!) {
  useCoupon(input: $input) { userErrors { code } }
}`;
const RELEASE = `mutation ($input: ReleaseCouponInput!) {
  releaseCoupon(input: $input) { userErrors { code } }
}`;
const RECORD = `mutation ($input: RecordPurchaseInput!) {
  recordPurchase(input: $input) { userErrors { code } }
}`;

const ADDRESS = "203.0.113.7";

async function openGuessing() {
  const fixture = await openCouponFixture();
  const member = await fixture.shop.enroll();
  const { code } = await fixture.issue(member, { expiresAt: fixture.clock.in("P1D") });
  const use = { source: "web", purchaseExternalId: "guess", shopperAddress: ADDRESS };
  let count = 0;
  const ways = {
    validate: (shop: Shop, typed: string, shopperAddress: string | null = ADDRESS) =>
      shop.graphql(VALIDATE, { input: { code: typed, shopperAddress } }),
    use: (shop: Shop, typed: string) =>
      shop.graphql(USE, { input: { ...use, code: typed, idempotencyKey: `${++count}` } }),
    release: (shop: Shop, typed: string) =>
      shop.graphql(RELEASE, { input: { ...use, code: typed, idempotencyKey: `${++count}` } }),
    record: (shop: Shop, typed: string) =>
      shop.graphql(RECORD, { input: shop.purchase(member, "50000", { couponCodes: [typed] }) }),
  };
  return { fixture, code, ways };
}

const isLimited = ({ json }: { json: any }) => json.errors?.[0].extensions.code === "RATE_LIMITED";

test.each(["validate", "use", "release", "record"] as const)(
  "after 20 codes that do not exist, who tries to %s one more has to wait, also with a right one",
  async (way) => {
    const { fixture, code, ways } = await openGuessing();
    for (let guess = 0; guess < 20; guess++) {
      expect(isLimited(await ways[way](fixture.shop, `GUESS${guess}`))).toBe(false);
    }

    const refused = await ways[way](fixture.shop, code);

    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused.json.errors[0].message).toMatch(/Try again in \d+ seconds/);
    const [{ status }] = (await fixture.sql<{ status: string }>(
      `select status from coupons where program_id = '${fixture.programId}'`,
    )) as [{ status: string }];
    expect(status).toBe("ACTIVE");
  },
);

test("guesses that come at once are counted too", async () => {
  const { fixture, ways } = await openGuessing();

  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, guess) => ways.use(fixture.shop, `GUESS${guess}`)),
  );

  expect(answers.filter((answer) => !isLimited(answer))).toHaveLength(20);
});

test("right codes are never limited, however many come at once", async () => {
  const { fixture, code, ways } = await openGuessing();

  const answers = await Promise.all(
    Array.from({ length: 150 }, () => ways.validate(fixture.shop, code)),
  );

  expect(answers.filter(isLimited)).toEqual([]);
});

test("right codes, slips of the finger and what can't be read cost nothing", async () => {
  const { fixture, code, ways } = await openGuessing();
  const mistyped = `O${code.slice(1)}`;

  for (let time = 0; time < 15; time++) {
    for (const typed of [code, mistyped]) {
      expect(isLimited(await ways.validate(fixture.shop, typed))).toBe(false);
    }
    const input = { code: "UNKNOWN", shopperAddress: ADDRESS, member: { externalId: "nobody" } };
    const { status } = await fixture.shop.graphql(VALIDATE, { input });
    expect(status).toBe(400);
  }
  expect((await fixture.shop.validate(code)).valid).toBe(true);
});

test("another key for the same shopper has to wait too, another program does not", async () => {
  const { fixture, code, ways } = await openGuessing();
  const other = await openGuessing();
  for (let guess = 0; guess < 20; guess++) await ways.validate(fixture.shop, `GUESS${guess}`);
  const credential = await addKey(fixture, { scopes: STOREFRONT_SCOPES });
  const till = new Shop(
    { server: fixture.fixture.url, audience: "storefront", credential },
    fixture.clock,
  );

  expect(isLimited(await ways.validate(till, code))).toBe(true);
  expect(isLimited(await other.ways.validate(other.fixture.shop, other.code))).toBe(false);
});

test.each([
  ["from however many addresses", (guess: number) => `10.0.0.${guess % 10}`],
  ["where nobody says who shops", () => null],
])("one key has to wait after 100, %s", { timeout: 60_000 }, async (_where, addressOf) => {
  const { fixture, code, ways } = await openGuessing();
  let guesses = 0;
  // A slow machine gets some back while it guesses.
  for (; guesses < 200; guesses++) {
    const answer = await ways.validate(fixture.shop, `GUESS${guesses}`, addressOf(guesses));
    if (isLimited(answer)) break;
  }

  expect(guesses).toBeGreaterThanOrEqual(100);
  expect(guesses).toBeLessThan(200);
  expect(isLimited(await ways.validate(fixture.shop, code, "10.0.1.1"))).toBe(true);
});

test("a member is one shopper, whatever it is called by", async () => {
  const { fixture, code } = await openGuessing();
  const names = { externalId: "guesser", email: "guesser@tea.example", phone: "0912345678" };
  await fixture.shop.enroll(names);
  const bys = Object.entries(names).map(([kind, name]) => ({ [kind]: name }));
  const validate = (typed: string, at: number) =>
    fixture.shop.graphql(VALIDATE, { input: { code: typed, member: bys[at % bys.length] } });
  for (let guess = 0; guess < 20; guess++) await validate(`GUESS${guess}`, guess);

  expect(isLimited(await validate(code, 20))).toBe(true);
});

test("where codes of a pool are short, guesses of that length use up tries faster", async () => {
  const { fixture, ways } = await openGuessing();
  const pool = await fixture.admin.addPool();
  const { report } = await fixture.admin.addCodes(pool.id, ["ABCD1", "ABCD2", "LONGENOUGH"]);
  expect(report!.warning).toMatch(/^2 codes have under eight characters/);

  for (let guess = 0; guess < 5; guess++) {
    expect(isLimited(await ways.validate(fixture.shop, `ABC${guess}`))).toBe(false);
  }
  expect(isLimited(await ways.validate(fixture.shop, "LONGGUESS"))).toBe(true);
});
