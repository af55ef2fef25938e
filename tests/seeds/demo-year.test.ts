import { conditionFields } from "../harness/condition-fields.ts";
import { expect, test } from "vitest";
import { compileRule } from "../../api/modules/earning/rules/compile-rule.ts";
import type { EarningRule } from "../../api/modules/earning/rule.ts";
import { normalizedIdentity } from "../../api/modules/members/identity.ts";
import { baseAmounts } from "../../api/modules/purchases/base-amount.ts";
import { readCart } from "../../api/values/cart.ts";
import { addDays, dayOf } from "../../api/values/calendar.ts";
import type { Day } from "../../api/values/calendar.ts";
import { timelineEvents } from "../../seeds/demo/timeline-events.ts";
import type { TimelineEvent } from "../../seeds/demo/timeline-events.ts";
import { people } from "../../seeds/demo/people.ts";
import { mocCoffee } from "../../seeds/demo/program.ts";
import { tierSet } from "../../seeds/demo/tiers.ts";
import { openedAt, todayOf, ZONE } from "../../seeds/demo/year.ts";
import type { RulePlan } from "../../api/engine/programs/seed-program.ts";

// Days on which years, half-years and months begin and end.
const DAYS = [
  "2026-11-23",
  "2027-01-01",
  "2027-01-02",
  "2027-03-01",
  "2027-07-01",
  "2027-12-31",
  "2028-02-29",
];

const years = new Map<Day, TimelineEvent[]>();

/** The year before a day, made once. */
function yearBefore(today: Day): TimelineEvent[] {
  const known = years.get(today) ?? timelineEvents(today);
  years.set(today, known);
  return known;
}

const bought = (today: Day) =>
  yearBefore(today).flatMap((one) => (one.kind === "BOUGHT" ? [one.purchase] : []));

/** What each member spends that counts, by calendar year. */
function spending(today: Day): Map<string, Map<string, number>> {
  const spent = new Map<string, Map<string, number>>();
  for (const purchase of bought(today)) {
    const reading = readCart(purchase, "VND");
    if (!("cart" in reading)) throw new Error(JSON.stringify(reading.refusals));
    const policy = { includeShipping: false, includeTax: false, paidWithPointsMinor: 0 };
    const base = baseAmounts(reading.cart, policy).reduce((sum, net) => sum + net, 0);
    const years = spent.get(purchase.member.externalId!) ?? new Map<string, number>();
    const year = dayOf(purchase.placedAt, ZONE).slice(0, 4);
    spent.set(purchase.member.externalId!, years.set(year, (years.get(year) ?? 0) + base));
  }
  return spent;
}

test("the same day has the same year, and another day another", () => {
  expect(timelineEvents("2026-11-23")).toEqual(timelineEvents("2026-11-23"));
  expect(mocCoffee("2026-11-23")).toEqual(mocCoffee("2026-11-23"));
  expect(timelineEvents("2026-11-24")).not.toEqual(timelineEvents("2026-11-23"));
});

test("the day is known again from when the program opened", () => {
  for (const day of DAYS) expect(todayOf(openedAt(day))).toBe(day);
});

test.each(DAYS)("on %s a believable year lies behind", (today) => {
  const all = yearBefore(today);
  const purchases = bought(today);

  expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).toSorted((a, b) => +a - +b));
  expect(dayOf(all[0]!.at, ZONE)).toBe(addDays(today, -365));
  expect(dayOf(all.at(-1)!.at, ZONE)).toBe(addDays(today, -1));
  expect(all.filter(({ kind }) => kind === "JOINED")).toHaveLength(200);
  expect(purchases.length).toBeGreaterThan(3_000);
  expect(purchases.length).toBeLessThan(5_000);
  expect(new Set(purchases.map((one) => `${one.source} ${one.externalId}`)).size).toBe(
    purchases.length,
  );
  const joined = new Set<string>();
  for (const one of all) {
    const { kind, externalId } = one;
    // The partners' own.
    if (kind === "CODES_CAME" || ("partner" in one && externalId === one.partner)) continue;
    if (kind === "JOINED") joined.add(externalId);
    else expect(joined).toContain(externalId);
  }
});

test.each(DAYS)(
  "on %s every tier was reached, and the first member is between Gold and Diamond",
  (today) => {
    const most = [...spending(today)].map(([externalId, years]) => ({
      externalId,
      spent: Math.max(...years.values()),
    }));

    const thresholds = Object.values(tierSet.tiers).map(({ threshold }) => threshold!);
    const tierOf = (spent: number) => thresholds.filter((threshold) => threshold <= spent).length;
    const tiers = Map.groupBy(most, ({ spent }) => tierOf(spent));
    expect([...tiers.keys()].sort()).toEqual([1, 2, 3, 4]);
    expect(tierOf(most.find(({ externalId }) => externalId === "cust-0001")!.spent)).toBe(3);
  },
);

test.each(DAYS)("on %s everything was done with rewards that can be", (today) => {
  const all = yearBefore(today);
  const count = (is: (one: TimelineEvent) => boolean) => all.filter(is).length;
  const redeemed = all.filter((one) => one.kind === "REDEEMED");

  expect(redeemed.length).toBeGreaterThan(80);
  expect(new Set(redeemed.map(({ reward }) => reward)).size).toBe(7);
  expect(redeemed.filter(({ holdFor }) => holdFor === "P7D")).toHaveLength(1);
  expect(count(({ kind }) => kind === "CONFIRMED")).toBeGreaterThan(5);
  expect(count(({ kind }) => kind === "CANCELLED")).toBeGreaterThan(2);
  expect(count((one) => one.kind === "USED" && one.paid === null)).toBeGreaterThan(20);
  expect(count((one) => one.kind === "USED" && one.paid !== null)).toBeGreaterThan(0);
  expect(count((one) => one.kind === "BOUGHT" && one.coupon !== undefined)).toBe(
    count(({ kind }) => kind === "USED"),
  );
  expect(count(({ kind }) => kind === "RETURNED")).toBeGreaterThan(10);
  const ofFirst = all.filter(({ externalId }) => externalId === "cust-0001").slice(-8);
  const lately = ofFirst.flatMap((one) => (one.kind === "REDEEMED" ? one.reward : one.kind));
  expect(lately).toEqual(
    expect.arrayContaining(["A bigger cup", "RETURNED", "An iced milk coffee"]),
  );
});

test.each(DAYS)("on %s the partner's codes go one a day at most, and some are left", (today) => {
  const all = yearBefore(today);
  const codes = all.flatMap((one) => (one.kind === "CODES_CAME" ? one.codes : []));
  const days = all.flatMap((one) =>
    one.kind === "REDEEMED" && one.reward === "A 50,000 ₫ book voucher" ? dayOf(one.at, ZONE) : [],
  );

  expect(new Set(codes).size).toBe(40);
  expect(days.length).toBeGreaterThan(5);
  expect(days.length).toBeLessThan(codes.length);
  expect(new Set(days).size).toBe(days.length);
});

test.each(DAYS)("on %s nobody had spent more than the base rate gave", (today) => {
  const costs = new Map(mocCoffee(today).rewards!.map(({ titles, cost }) => [titles.en, cost]));
  const earned = spending(today);
  const spent = new Map<string, number>();
  for (const one of yearBefore(today)) {
    if (one.kind !== "REDEEMED") continue;
    spent.set(one.externalId, (spent.get(one.externalId) ?? 0) + costs.get(one.reward)!);
  }

  for (const [externalId, points] of spent) {
    const base = [...earned.get(externalId)!.values()].reduce((sum, year) => sum + year, 0);
    expect(points, externalId).toBeLessThanOrEqual(base / 10_000);
  }
});

test("people can be reached, each in a way of their own", () => {
  const profiles = people("2026-11-23").map(({ profile }) => profile);
  const emails = profiles.flatMap(({ email }) => email ?? []);
  const phones = profiles.flatMap(({ phone }) => phone ?? []);

  for (const email of emails)
    expect(email).toMatch(/^[a-z.]+\.\d+(\+moc)?@example\.(com|net|org)$/);
  for (const value of phones) {
    expect(normalizedIdentity({ kind: "PHONE", value }, "VN")?.value).toMatch(/^\+84900000\d{3}$/);
  }
  expect(new Set(emails).size).toBe(emails.length);
  expect(new Set(phones).size).toBe(phones.length);
  expect(profiles.every(({ email, phone }) => email ?? phone)).toBe(true);
});

test.each(mocCoffee("2026-11-23").rules!.map((rule) => [rule.titles.en, rule] as const))(
  "the rule %s is one that staff could have written",
  (_, rule: RulePlan) => {
    const definition = {
      id: "1",
      version: 1,
      pauses: [],
      trigger: "PURCHASE",
      conditions: null,
      bestOfGroup: null,
      exclusive: false,
      limits: [],
      validFrom: null,
      validUntil: null,
      inForceFrom: new Date(),
      inForceUntil: null,
      ...rule,
    } as EarningRule;

    expect(compileRule(definition, { currencyCode: "VND", conditionFields })).toHaveProperty(
      "compiled",
    );
  },
);

test("everything a member reads is there in both languages", () => {
  const empty: string[] = [];
  const look = (value: unknown, path: string): void => {
    if (value === null || typeof value !== "object" || value instanceof Date) return;
    if ("vi" in value || "en" in value) {
      const { vi, en } = value as Record<string, string>;
      if (!vi || !en) empty.push(path);
      return;
    }
    for (const [name, inner] of Object.entries(value)) look(inner, `${path}.${name}`);
  };

  look(mocCoffee("2026-11-23"), "plan");

  expect(empty).toEqual([]);
});
