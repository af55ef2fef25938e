import { Member, MemberEntries, MemberList, MemberPurchases, Tiers } from "../client/admin.ts";
import type { MemberFilter, MemberListQueryVariables } from "../client/admin.ts";
import { copyOf, openBenchDatabase } from "./bench-database.ts";
import type { BenchDatabase } from "./bench-database.ts";
import { openGrowthShop } from "./growth-shop.ts";
import type { GrowthShop } from "./growth-shop.ts";
import { newMember } from "./growth-operations.ts";
import { inTurns } from "./in-turns.ts";

/** How long staff wait for a page: the 95th percentile of warm runs. */
export interface StaffPage {
  readonly page: string;
  readonly plainMs: number;
  readonly grownMs: number;
}

export interface MeasuredStaffPages {
  /** Members in the plain and in the grown database. */
  readonly members: readonly [number, number];
  readonly lists: readonly StaffPage[];
  /** Entries of the plain and of the grown member. */
  readonly entries: readonly [number, number];
  readonly member: readonly StaffPage[];
}

type Page = () => Promise<unknown>;
type Pages = Readonly<Record<string, Page>>;

const WARM_UP_RUNS = 5;
const RUNS = 10;
const ROWS = 20;
const ENTRIES = [30, 10_000] as const;
const DAY_MS = 86_400_000;

/**
 * The list of members with each filter, each order and a search, in a program of a tenth of the
 * members and of all; and the page of a member with few and with many entries.
 * @param database the one of all the members.
 */
export async function measureStaffPages(database: BenchDatabase): Promise<MeasuredStaffPages> {
  const { members, purchases } = database.data;
  const tenth = await openBenchDatabase({ members: Math.ceil(members / 10), purchases });
  await using stack = new AsyncDisposableStack();
  stack.defer(() => tenth.server.stop());
  const [few, many] = await Promise.all([shopOf(tenth, stack), shopOf(database, stack)]);

  const lists = await compare(await listPages(few), await listPages(many));
  const [short, long] = ENTRIES;
  const member = await compare(await memberPages(few, short), await memberPages(few, long));
  return { members: [tenth.data.members, members], lists, entries: ENTRIES, member };
}

async function shopOf(database: BenchDatabase, stack: AsyncDisposableStack): Promise<GrowthShop> {
  const copy = await copyOf(database, "bench_staff");
  stack.defer(() => copy.drop());
  const shop = await openGrowthShop(copy, database.data);
  stack.defer(() => shop.close());
  return shop;
}

/** The list as the admin asks for it. */
async function listPages(shop: GrowthShop): Promise<Pages> {
  const { tierSet } = (await shop.ask("admin", Tiers, {})).program;
  const tierIds = [tierSet!.tiers.at(-1)!.id];
  const daysAgo = (days: number) => new Date(Date.parse(shop.now()) - days * DAY_MS).toISOString();
  const filters: Readonly<Record<string, MemberFilter>> = {
    "in the highest tier": { tierIds },
    "of a state": { statuses: ["ACTIVE"] },
    "joined within 90 days": { enrolledAt: { from: daysAgo(90) } },
    "spent at least 1,000,000": { totalSpent: { min: "1000000" } },
    "100 points or more": { available: { min: 100 } },
    "not bought for 90 days": { lastPurchaseAt: { until: daysAgo(90) } },
    "sharing an identity": { sharesIdentity: true },
    "birthday this month": { condition: { field: "birthdayMonth", operator: "=", value: true } },
    organizations: { kinds: ["ORGANIZATION"] },
    "of a gender": { genders: ["female"] },
    "in a place": { place: "da nang" },
    "five orders or more": { orders: { min: 5 } },
    "agreeing to marketing": { consent: { purpose: "marketing", channel: "email", granted: true } },
    "points expire within a month": { expiringWithin: "P1M" },
    "brought by a member": { referred: true },
    "several filters at once": {
      statuses: ["ACTIVE"],
      available: { min: 10 },
      orders: { min: 2 },
      lastPurchaseAt: { from: daysAgo(60) },
    },
  };
  const list = (variables: MemberListQueryVariables) => () =>
    shop.ask("admin", MemberList, { first: ROWS, offset: 0, ...variables });
  const pages: Record<string, Page> = {
    "all, newest first": list({}),
    "page 500": list({ offset: 499 * ROWS }),
    "half a name": list({ search: "nguy" }),
  };
  for (const [name, where] of Object.entries(filters)) pages[name] = list({ where });
  const orders = ["DISPLAY_NAME", "TOTAL_SPENT", "AVAILABLE", "LAST_PURCHASE_AT"] as const;
  for (const field of orders) {
    for (const direction of ["ASC", "DESC"] as const) {
      const orderBy = { field, direction };
      pages[`by ${field}, ${direction}`] = list({ orderBy });
      pages[`by ${field}, ${direction}, of a state`] = list({
        orderBy,
        where: { statuses: ["ACTIVE"] },
      });
    }
  }
  return pages;
}

/** What the page of a member asks for first, and its timeline and purchases. */
async function memberPages(shop: GrowthShop, entries: number): Promise<Pages> {
  const { id } = await newMember(shop);
  await shop.buyMany({ id }, entries);
  const ask = { id, first: ROWS, offset: 0 };
  return {
    "the member": () => shop.ask("admin", Member, { id }),
    timeline: () => shop.ask("admin", MemberEntries, ask),
    "timeline, last page": () => shop.ask("admin", MemberEntries, { ...ask, offset: entries - 10 }),
    purchases: () => shop.ask("admin", MemberPurchases, ask),
  };
}

async function compare(plain: Pages, grown: Pages): Promise<StaffPage[]> {
  const found: StaffPage[] = [];
  for (const page of Object.keys(plain)) {
    const [plainMs, grownMs] = await slowestOf([plain[page]!, grown[page]!]);
    found.push({ page, plainMs: plainMs!, grownMs: grownMs! });
    const ratio = (grownMs! / plainMs!).toFixed(2);
    console.log(`  ${page}: ${ratio} (${plainMs!.toFixed(0)} → ${grownMs!.toFixed(0)} ms)`);
  }
  return found;
}

/** The 95th percentile of each. */
async function slowestOf(pages: readonly Page[]): Promise<number[]> {
  const took = await inTurns(pages, { warmUp: WARM_UP_RUNS, times: RUNS });
  return took.map((values) => values[Math.ceil(RUNS * 0.95) - 1]!);
}
