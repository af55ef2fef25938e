import { beforeEach, expect, test } from "vitest";
import { EarningTerms, SaveEarningTerms } from "../../client/admin.ts";
import type { SaveEarningTermsInput } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

let program: TestProgram;
beforeEach(async () => {
  program = await openProgram();
});

const save = async (input: Partial<SaveEarningTermsInput> & { version: number }) =>
  (await program.admin.ask(SaveEarningTerms, { input })).saveEarningTerms;
const shown = async () => (await program.admin.ask(EarningTerms)).program.earningTerms;

const PLAIN = {
  version: 1,
  pendingDays: null,
  includesTax: false,
  includesShipping: false,
  retroDays: 0,
  expiry: { kind: "AFTER_PURCHASE", count: 1, unit: "YEAR", endOf: null, lastDay: null },
  purchasePointsMax: null,
  debt: "REPAY",
  pointValue: null,
  payWithPoints: null,
  checkoutHours: 24,
  refundDays: 30,
  erasedIdentityDays: 365,
  giftCardValidity: null,
};

test("what is left out of saved terms stays, and each saving is a version of its own", async () => {
  expect(await shown()).toEqual(PLAIN);
  expect(await save({ version: 1, pendingDays: 3, purchasePointsMax: 50 })).toEqual({
    program: { id: expect.any(String), earningTerms: { version: 2 } },
    userErrors: [],
  });
  expect(await shown()).toEqual({ ...PLAIN, version: 2, pendingDays: 3, purchasePointsMax: 50 });

  const expiry = { kind: "FIXED_DATE", lastDay: "2027-12-31" } as const;
  await save({ version: 2, pendingDays: null, expiry, debt: "FORGIVE", includesTax: true });
  expect(await shown()).toEqual({
    ...PLAIN,
    version: 3,
    purchasePointsMax: 50,
    debt: "FORGIVE",
    includesTax: true,
    expiry: { kind: "FIXED_DATE", count: null, unit: null, endOf: null, lastDay: "2027-12-31" },
  });
});

test("of many who save the same version at once, one does", async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) => save({ version: 1, retroDays: at + 1 })),
  );

  const refused = answers.flatMap(({ userErrors }) => userErrors);
  expect(refused.map(({ code }) => code)).toEqual(Array(19).fill("EDITED_MEANWHILE"));
  expect((await shown()).version).toBe(2);
  const versions = await program.sql(
    `select version, published_by as by, definition from earning_terms_versions
     where program_id = '${program.programId}' order by version`,
  );
  expect(versions).toMatchObject([
    { version: 1, definition: { retroDays: 0 } },
    { version: 2, by: "admin" },
  ]);
});

test("saved terms count from then on; points earned before keep their dates", async () => {
  const member = await program.shop.enroll();
  const before = await program.shop.buy(member, "100000");
  await save({ version: 1, pendingDays: 2, expiry: { kind: "NONE" } });
  const after = await program.shop.buy(member, "100000");

  expect(before.earned.lots).toMatchObject([{ expiresAt: "2027-06-15T17:00:00.000Z" }]);
  expect(after.earned.lots).toMatchObject([{ status: "PENDING", expiresAt: null }]);
  program.clock.set("2027-06-16T00:00:00+07:00");
  const { wallet } = (await program.shop.lookUp({ id: member.id }))!;
  expect(wallet).toMatchObject({ available: 10, pending: 0 });
});

test("a purchase from before enrollment earns as far back as the terms say", async () => {
  await save({ version: 1, retroDays: 7 });
  const buyer = await program.shop.enroll();
  const buyOn = (placedAt: string) => program.shop.buy(buyer, "100000", { placedAt });

  // Counted in days of the program: the seventh day before it is in, the eighth is not.
  expect((await buyOn("2026-06-07T23:59:59+07:00")).earned.points).toBe(0);
  expect((await buyOn("2026-06-08T00:00:00+07:00")).earned.points).toBe(10);
});

test("what a point costs is kept in the program's currency, and taken away by null", async () => {
  await save({ version: 1, pointValue: "550.50" });
  expect(await shown()).toMatchObject({ version: 2, pointValue: "550.5" });
  await save({ version: 2, retroDays: 1 });
  expect(await shown()).toMatchObject({ version: 3, pointValue: "550.5" });
  await save({ version: 3, pointValue: null });
  expect((await shown()).pointValue).toBeNull();

  const dollars = await openProgram({ currencyCode: "USD" });
  await dollars.admin.ask(SaveEarningTerms, { input: { version: 1, pointValue: "0.015" } });
  const { program: shop } = await dollars.admin.ask(EarningTerms);
  expect(shop.earningTerms.pointValue).toBe("0.015");
  const [stored] = await dollars.sql(
    `select definition ->> 'pointValue' as "minorUnits" from earning_terms_versions
     where program_id = '${dollars.programId}' and version = 2`,
  );
  expect(stored).toEqual({ minorUnits: "1.5" });
});

test("members can pay with points as the terms say, until they say no more", async () => {
  const payWithPoints = { value: "100", step: 10, minimum: 50, maximumShare: "0.5" };
  await save({ version: 1, payWithPoints, checkoutHours: 2 });
  expect(await shown()).toMatchObject({ version: 2, payWithPoints, checkoutHours: 2 });

  await save({ version: 2, retroDays: 1 });
  expect(await shown()).toMatchObject({ version: 3, payWithPoints, checkoutHours: 2 });

  await save({ version: 3, payWithPoints: { value: "0.5", step: 2 } });
  expect((await shown()).payWithPoints).toEqual({
    value: "0.5",
    step: 2,
    minimum: 1,
    maximumShare: "1",
  });

  await save({ version: 4, payWithPoints: null });
  expect((await shown()).payWithPoints).toBeNull();
});

test.each([
  ["a point that pays nothing", { value: "0" }, "value"],
  ["a point that costs", { value: "-1" }, "value"],
  ["a step that comes to a part of a đồng", { value: "0.5", step: 3 }, "value"],
  [
    "a step that comes to more than any amount",
    { value: "999999999999", step: 1_000_000 },
    "value",
  ],
  ["a step of no points", { value: "100", step: 0 }, "step"],
  ["a minimum of no points", { value: "100", minimum: 0 }, "minimum"],
  ["no share", { value: "100", maximumShare: "0" }, "maximumShare"],
  ["more than the whole", { value: "100", maximumShare: "1.01" }, "maximumShare"],
] as const)("paying with points is refused at its field: %s", async (_, payWithPoints, name) => {
  expect(await save({ version: 1, payWithPoints })).toMatchObject({
    userErrors: [{ code: "INVALID", field: ["input", "payWithPoints", name] }],
  });
});
