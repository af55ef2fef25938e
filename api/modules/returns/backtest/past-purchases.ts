import { sql } from "../../../database/sql.ts";
import { birthDateAtSql } from "../../members/birth-date.ts";
import type { RunStatement } from "../../../database/sql.ts";
import type { Day } from "../../../values/calendar.ts";
import type { Kept } from "../../earning/earning-facts.ts";
import type { CountedUse } from "../../earning/limits.ts";
import type { RecordedCart, RecordedContext } from "../../purchases/recorded-purchase.ts";

/** A recorded purchase, with what is known of its member now. */
export interface PastPurchase {
  readonly memberId: string;
  readonly id: string;
  readonly externalId: string;
  readonly source: string;
  readonly placedAt: Date;
  readonly points: number;
  readonly cart: RecordedCart;
  readonly context: RecordedContext;
  readonly enrolledAt: Date;
  readonly birthDate: Day | null;
  readonly locale: string | null;
  /** Whether the member still has a profile. */
  readonly isKnown: boolean;
}

/** Which purchases of a program. */
export interface PurchaseSpan {
  readonly programId: string;
  readonly from: Date;
  readonly until: Date;
}

const COUNT_PURCHASES = sql.read<{ count: number }>("count the purchases of a time")`
  select count(*) from purchases
  where program_id = ${"programId"} and placed_at >= ${"from"} and placed_at < ${"until"}
`;

/** How many purchases were placed in a time. */
export async function countPurchases(
  rows: RunStatement,
  { programId, from, until }: PurchaseSpan,
): Promise<number> {
  const [row] = await rows(COUNT_PURCHASES, { programId, from, until });
  return row!.count;
}

/** Where a purchase is. */
interface PurchasePlace {
  readonly memberId: string;
  readonly id: string;
}

/** Where a purchase is, and when it was recorded. */
export interface PurchaseKey extends PurchasePlace {
  readonly recordedAt: Date;
}

const FIND_NEWEST = sql.read<PurchaseKey>("find the newest purchases of a time")`
  select "memberId", id, "recordedAt" from (
    select member_id as "memberId", id, recorded_at as "recordedAt" from purchases
    where program_id = ${"programId"} and placed_at >= ${"from"} and placed_at < ${"until"}
    order by placed_at desc, id desc limit ${"count"}
  ) newest order by "recordedAt", id
`;

/** The newest purchases of a time, in the order in which they were recorded. */
export function newestPurchases(
  rows: RunStatement,
  { programId, from, until }: PurchaseSpan,
  count: number,
): Promise<PurchaseKey[]> {
  return rows(FIND_NEWEST, { programId, from, until, count });
}

const FIND_PURCHASES = sql.read<PastPurchase>("find past purchases")`
  select p.member_id as "memberId", p.id, p.external_id as "externalId", p.source,
    p.placed_at as "placedAt", p.points, p.cart, p.context, m.enrolled_at as "enrolledAt",
    ${birthDateAtSql("f", sql`p.placed_at`)} as "birthDate", m.locale,
    f.member_id is not null as "isKnown"
  from unnest(${"memberIds"}::uuid[], ${"ids"}::uuid[]) with ordinality
    as k (member_id, id, position)
  join purchases p on p.member_id = k.member_id and p.id = k.id
  join members m on m.id = p.member_id
  left join member_profiles f on f.member_id = p.member_id
  order by k.position
`;

/** The purchases of keys, in their order. */
export function pastPurchases(
  rows: RunStatement,
  keys: readonly PurchasePlace[],
): Promise<PastPurchase[]> {
  return rows(FIND_PURCHASES, columnsOf(keys));
}

const SUM_COUNTED = sql.read<MemberUse>("sum what purchases were charged to limits")`
  select p.member_id as "memberId", c.per, c.owner, c.period, c."fromDay"::text as "fromDay",
    sum(c.points)::bigint as points, sum(c.times)::bigint as times
  from unnest(${"memberIds"}::uuid[], ${"ids"}::uuid[]) as k (member_id, id)
  join purchases p on p.member_id = k.member_id and p.id = k.id,
    jsonb_to_recordset(p.context -> 'counted')
      as c (per text, owner text, period text, "fromDay" text, points bigint, times bigint)
  group by 1, 2, 3, 4, 5
`;

/** A member's part of what a counter stands at. */
export interface MemberUse extends CountedUse {
  readonly memberId: string;
}

/** What purchases were counted as when they were recorded, by member. */
export function countedThen(
  rows: RunStatement,
  keys: readonly PurchaseKey[],
): Promise<MemberUse[]> {
  return rows(SUM_COUNTED, columnsOf(keys));
}

/** What came back of a purchase, and what of it was kept then. */
export interface PastReturn extends PurchaseKey {
  readonly purchaseId: string;
  readonly kept: Kept;
}

const FIND_RETURNS = sql.read<PastReturn>("find the returns of past purchases")`
  select r.member_id as "memberId", r.id, r.recorded_at as "recordedAt",
    r.purchase_id as "purchaseId", r.kept
  from unnest(${"memberIds"}::uuid[], ${"ids"}::uuid[]) as k (member_id, id)
  join returns r on r.member_id = k.member_id and r.purchase_id = k.id
  order by r.recorded_at, r.id
`;

/** What came back of purchases, in the order in which it was recorded. */
export function pastReturns(
  rows: RunStatement,
  keys: readonly PurchaseKey[],
): Promise<PastReturn[]> {
  return rows(FIND_RETURNS, columnsOf(keys));
}

function columnsOf(keys: readonly PurchasePlace[]) {
  return { memberIds: keys.map(({ memberId }) => memberId), ids: keys.map(({ id }) => id) };
}
