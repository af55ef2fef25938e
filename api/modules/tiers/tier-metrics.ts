import type { Day } from "../../values/calendar.ts";
import { moneyText, readMoney } from "../../values/money.ts";

/** What a purchase, its kept part or its returned part amounts to, in all that metrics count. */
export interface CountedAmounts {
  readonly spendMinor: number;
  readonly orders: number;
  /** Visits of a place on a day: several purchases there count as one. */
  readonly visits: number;
  readonly points: number;
}

/** A metric of tier sets: what it counts, where the database holds it, and how people write it. */
interface MetricKind {
  /** Its name in the schema's `TierMetric`. */
  readonly name: string;
  readonly unit: MetricUnit;
  /** SQL: its value on a row of `tier_days`. */
  readonly dayValue: string;
  /** What is read of a purchase for this metric alone, beside its value; left out for nothing. */
  readonly reads?: "points" | "place";
  amountOf(amounts: CountedAmounts): number;
}

/** The unit of thresholds and figures: minor units of money, or whole numbers. */
interface MetricUnit {
  /** Reads a decimal string; refuses as `readMoney` does. */
  read(decimal: string, currencyCode: string): ReturnType<typeof readMoney>;
  /** Writes a figure as a decimal string. */
  text(value: number, currencyCode: string): string;
}

const money: MetricUnit = { read: readMoney, text: moneyText };

// Whole numbers are read like money of a currency without decimals.
const whole: MetricUnit = {
  read: (decimal) => readMoney(decimal, "VND"),
  text: (value) => String(value),
};

const spend = {
  name: "SPEND",
  unit: money,
  dayValue: "spend_minor",
  amountOf: ({ spendMinor }) => spendMinor,
} as const satisfies MetricKind;

const orders = {
  name: "ORDERS",
  unit: whole,
  dayValue: "orders",
  amountOf: (amounts) => amounts.orders,
} as const satisfies MetricKind;

const visits = {
  name: "VISITS",
  unit: whole,
  dayValue: "cardinality(places)",
  reads: "place",
  amountOf: (amounts) => amounts.visits,
} as const satisfies MetricKind;

const points = {
  name: "POINTS",
  unit: whole,
  dayValue: "points",
  reads: "points",
  amountOf: (amounts) => amounts.points,
} as const satisfies MetricKind;

const list = [spend, orders, visits, points] as const;

/**
 * The metrics that a tier set may go by. A new one is one more object here, and a value of the
 * schema's enum.
 */
export const tierMetrics: readonly (MetricKind & { readonly name: TierMetric })[] = list;

/** The name of a metric. */
export type TierMetric = (typeof list)[number]["name"];

const byName = new Map(tierMetrics.map((metric) => [metric.name, metric]));

/** The metric of a name. */
export function tierMetric(name: TierMetric): (typeof tierMetrics)[number] {
  return byName.get(name)!;
}

/** A record with a value for each metric. */
export function forEachMetric<Value>(
  valueOf: (metric: (typeof tierMetrics)[number]) => Value,
): Readonly<Record<TierMetric, Value>> {
  const entries = tierMetrics.map((metric) => [metric.name, valueOf(metric)]);
  return Object.fromEntries(entries) as Record<TierMetric, Value>;
}

/** What one purchase counts for tiers. */
export interface TierContribution {
  readonly day: Day;
  readonly spendMinor: number;
  /** 0 for one that is no order, and for a part of one that counts already. */
  readonly orders: 0 | 1;
  readonly points: number;
  /** Whether it is the member's first at its place on that day. */
  readonly isVisit: boolean;
}

/** What a purchase amounts to. */
export function purchaseAmounts(purchase: Omit<TierContribution, "day">): CountedAmounts {
  const { spendMinor, orders, points, isVisit } = purchase;
  return { spendMinor, orders, visits: Number(isVisit), points };
}

/** A purchase that counts for tiers. */
export interface TierPurchase extends Omit<TierContribution, "isVisit"> {
  readonly memberId: string;
  readonly purchaseId: string;
  readonly place: string;
}

/** What a purchase counts less for tiers after a return. */
export interface ReturnedContribution {
  readonly memberId: string;
  readonly purchaseId: string;
  readonly enrolledAt: Date;
  /** The day the purchase was placed. */
  readonly day: Day;
  readonly spendMinor: number;
  /** 1 when the whole purchase has come back. */
  readonly orders: 0 | 1;
  readonly points: number;
  /**
   * The place of the purchase, if no other purchase kept was made there that day; null when the
   * visit stays.
   */
  readonly endedVisit: string | null;
}

/** What a return takes away. */
export function returnedAmounts(returned: ReturnedContribution): CountedAmounts {
  const { spendMinor, orders, points, endedVisit } = returned;
  return { spendMinor, orders, visits: endedVisit === null ? 0 : 1, points };
}

/**
 * What is kept of a purchase counts for tiers from its recording on. Several may stand together as
 * one that were recorded on one day, under the same terms, and placed on one day: since they only
 * ever add, and steps up and reviews go by days, the last of them leaves the standing that all of
 * them do.
 */
export interface KeptContribution {
  readonly recordedAt: Date;
  /** The day it was placed, by which windows count it. */
  readonly day: Day;
  /** Where it was placed; null for somewhere, when no terms count visits. */
  readonly place: string | null;
  readonly spendMinor: number;
  readonly orders: number;
  readonly points: number;
}
