import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { PurchaseFacts, keptAll, keptNets } from "../../api/modules/earning/earning-facts.ts";
import { conditionFields } from "../harness/condition-fields.ts";
import {
  PURCHASE_FACTS,
  purchaseColumns,
} from "../../api/modules/purchases/conditions/purchase-columns.ts";
import { ruleReach } from "../../api/modules/purchases/conditions/rule-reach.ts";
import { earningPurchase } from "../../api/modules/returns/kept/kept-tally.ts";
import {
  newestPurchases,
  pastPurchases,
} from "../../api/modules/returns/backtest/past-purchases.ts";
import type { PastPurchase } from "../../api/modules/returns/backtest/past-purchases.ts";
import { dayOf } from "../../api/values/calendar.ts";
import { compileCondition } from "../../api/values/conditions/condition.ts";
import { conditionSql } from "../../api/values/conditions/condition-sql.ts";
import { readCondition } from "../../api/values/conditions/read-condition.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { teaShop } from "../harness/plans.ts";
import { anyCondition } from "./any-condition.ts";
import { runs, SEED } from "../harness/random-runs.ts";

const ZONE = "Asia/Ho_Chi_Minh";
const ALWAYS = { from: new Date(0), until: new Date("2100-01-01T00:00:00Z") };
const PURCHASES = 45;
const CONDITIONS = runs(120);

const vocabulary = conditionFields.vocabulary("PURCHASE", "VND");
const sqlFields = conditionFields.purchaseSql(purchaseColumns);
const likely = {
  amount: ["0", "1", "30000", "45999", "46000", "90000", "120000", "250000"],
  units: ["0.5", "1", "2", "3.25", "4"],
  linesAmount: ["0", "30000", "46000", "90000", "120000"],
  linesUnits: ["0", "1", "2", "3.25"],
  channel: ["app", "App", "till", "x' or true --"],
  partner: ["ptn_00000000000000000000000000", "x' or true --"],
  locationId: ["q1", "q3"],
  firstPurchase: [true, false],
  weekday: ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"],
  time: ["00:00", "06:59", "07:00", "12:30", "23:59"],
  date: ["2026-06-15", "2026-07-01", "2026-08-31", "2028-02-29"],
  tierLevel: [0, 1, 2, 3],
  segment: ["vip"],
  birthdayMonth: [true, false],
  age: [0, 17, 18, 22, 34, 150],
  daysEnrolled: [0, 1, 7, 30, 100_000],
  locale: ["vi", "en", "fr"],
  sku: ["TEA", "tea", "CAKE", "Trà", "%"],
  category: ["drinks", "food", "DRINKS"],
  quantity: ["0.5", "1", "2", "3.25"],
  unitAmount: ["0", "14999", "15000", "30000", "45000"],
};

let scenes: { program: TestProgram; stored: PastPurchase[] }[];
beforeAll(async () => {
  const all = { includesShipping: true, includesTax: true, retroDays: 400 };
  const plans = [{}, { earningTerms: { ...teaShop.earningTerms, ...all } }];
  scenes = [];
  for (const plan of plans) {
    const program = await openProgram(plan);
    await buyAll(program);
    const span = { programId: program.programId, ...ALWAYS };
    const { rows } = program.fixture.lane;
    const stored = await pastPurchases(rows, await newestPurchases(rows, span, 1_000));
    scenes.push({ program, stored });
  }
});

/**
 * Purchases of all kinds: discounts that leave remainders, tax, delivery, gift cards, payments by
 * points, late ones.
 */
async function buyAll({ shop, clock, admin }: TestProgram): Promise<void> {
  const members = [
    await shop.enroll(),
    await shop.enroll({ birthDate: "2004-02-29", locale: "vi" }),
    await shop.enroll({ birthDate: "2008-07-16", locale: "en" }),
    await shop.enroll({ birthDate: "1992-12-01" }),
  ];
  // Whole days and an hour, so that the wall clock goes round.
  const [skus, categories] = [
    ["TEA", "tea", "CAKE", "Trà"],
    ["drinks", "food", null],
  ];
  for (let n = 0; n < PURCHASES; n++) {
    clock.advance("P1DT7H1M");
    const lines = Array.from({ length: 1 + (n % 3) }, (_, at) => ({
      id: `${at}`,
      sku: skus[(n + at) % 4]!,
      category: categories[(n + 2 * at) % 3]!,
      quantity: ["1", "2", "0.5", "3.25"][(n + at) % 4]!,
      unitPrice: String(15_000 * (1 + ((n * 7 + at) % 4)) + (n % 5 === 0 ? 4 : 0)),
      giftCard: (n + at) % 11 === 0,
    }));
    const goods = lines.reduce(
      (sum, { quantity, unitPrice }) => sum + Math.round(Number(quantity) * Number(unitPrice)),
      0,
    );
    const [discount, shipping, tax] = [n % 4 === 1 ? 10_001 : 0, n % 3 === 0 ? 15_000 : 0, 3_333];
    const taxesIncluded = n % 2 === 0;
    const total = goods - discount + shipping + (taxesIncluded ? 0 : tax);
    const paid = n % 6 === 2 ? 20_000 : 0;
    const isLate = n % 9 === 8;
    await shop.buy(members[n % 4]!, String(total), {
      lines,
      discount: String(discount),
      shipping: String(shipping),
      tax: String(tax),
      taxesIncluded,
      placedAt: (isLate ? clock.ago("P9D") : clock.now()).toISOString(),
      ...(n % 4 !== 0 && { channel: ["app", "till", "App"][n % 3]! }),
      ...(n % 5 === 1 && { locationId: n % 2 ? "q1" : "q3" }),
      ...(paid > 0 && { payments: [{ kind: "POINTS" as const, amount: String(paid) }] }),
    });
    if (n === 20) await admin.suspend(members[3]!);
  }
}

/** The purchase as the rules saw it when it was recorded. */
function factsOf(purchase: PastPurchase): PurchaseFacts {
  const bought = earningPurchase(purchase);
  const { facts } = purchase.context;
  return new PurchaseFacts(bought, keptNets(bought, keptAll(bought)), {
    zone: ZONE,
    member: {
      tierLevel: facts!.tierLevel,
      isFirstPurchase: facts!.isFirstPurchase,
      birthDay: purchase.birthDate,
      enrolledDay: dayOf(purchase.enrolledAt, ZONE),
      locale: purchase.locale,
    },
  });
}

function conditionOf(json: unknown) {
  const read = readCondition(json, vocabulary);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.condition;
}

/** The purchases that meet a condition, by the closure. */
function byClosure(stored: readonly PastPurchase[], json: unknown): string[] {
  const condition = conditionOf(json);
  const compiled = condition && compileCondition(condition, conditionFields.test);
  const meets = (facts: PurchaseFacts) =>
    !compiled || compiled.holds((position) => compiled.asks[position]!(facts));
  return stored
    .filter((purchase) => meets(factsOf(purchase)))
    .map(({ id }) => id)
    .sort();
}

/** The same by PostgreSQL; what is unknown must never come out as null. */
async function bySql({ programId, fixture }: TestProgram, json: unknown): Promise<string[]> {
  const condition = conditionOf(json);
  const values: unknown[] = [ZONE, programId];
  const meets = condition
    ? conditionSql(condition, sqlFields, (value) => `$${values.push(value)}`)
    : "true";
  const rows = await fixture.lane.rows<{ id: string; meets: boolean | null }>(
    `select p.id, ${meets} as meets from ${PURCHASE_FACTS} where p.program_id = $2`,
    values,
  );
  for (const row of rows) expect(row.meets).not.toBeNull();
  return rows
    .filter((row) => row.meets)
    .map(({ id }) => id)
    .sort();
}

describe("closure and SQL", () => {
  test("agree on any condition and any stored purchase", async () => {
    let pairs = 0;
    let met = 0;
    await fc.assert(
      fc.asyncProperty(anyCondition(vocabulary, likely), async (json) => {
        for (const { program, stored } of scenes) {
          const expected = byClosure(stored, json);
          expect(await bySql(program, json)).toEqual(expected);
          pairs += stored.length;
          met += expected.length;
        }
      }),
      { numRuns: CONDITIONS, seed: SEED },
    );
    expect(pairs).toBeGreaterThan(5_000);
    expect(met / pairs).toBeGreaterThan(0.1);
    expect(met / pairs).toBeLessThan(0.9);
  });

  const leaves = Object.entries(vocabulary).flatMap(([field, { type }]) =>
    type === "lines" || type === "lineSum" ? [] : [field],
  );
  test.each(leaves)("agree on every value that is likely of %s", async (field) => {
    for (const value of likely[field as keyof typeof likely]) {
      for (const not of [false, true]) {
        const operator = field === "segment" ? "in" : "=";
        const operand = operator === "in" ? [value] : value;
        const json = { combinator: "and", not, rules: [{ field, operator, value: operand }] };
        for (const { program, stored } of scenes) {
          expect(await bySql(program, json)).toEqual(byClosure(stored, json));
        }
      }
    }
  });
});

test("values never become part of a statement", () => {
  const rules = [
    { field: "channel", operator: "=", value: "x' or true --" },
    {
      field: "lines",
      operator: "contains",
      value: { field: "sku", operator: "in", value: ["'); drop table members; --"] },
    },
  ];
  const values: unknown[] = [];

  const sql = conditionSql(
    conditionOf({ combinator: "or", rules })!,
    sqlFields,
    (value) => `$${values.push(value)}`,
  );

  expect(values).toEqual(["x' or true --", ["'); drop table members; --"]]);
  expect(sql).not.toMatch(/drop|or true/);
});

test("the reach counts what a time holds", async () => {
  const { program, stored } = scenes[0]!;
  const json = { field: "amount", operator: ">=", value: "46000" };
  const span = { from: new Date("2026-07-01T00:00:00Z"), until: new Date("2026-08-01T00:00:00Z") };

  const reach = await ruleReach(
    program.fixture.lane.rows,
    { programId: program.programId, timeZone: ZONE, ...span },
    { condition: conditionOf(json), conditionFields },
  );

  const inTime = stored.filter(({ placedAt }) => placedAt >= span.from && placedAt < span.until);
  const ids = byClosure(inTime, json);
  const members = new Set(stored.flatMap((one) => (ids.includes(one.id) ? one.memberId : [])));
  expect(reach).toEqual({ purchases: ids.length, members: members.size });
  expect(ids.length).toBeGreaterThan(3);
  expect(ids.length).toBeLessThan(inTime.length);
});
