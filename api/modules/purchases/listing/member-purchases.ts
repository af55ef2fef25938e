import { sql } from "../../../database/sql.ts";
import {
  connectionOf,
  COUNTED_MAX,
  offsetOf,
  pageOf,
  timedCursor,
  timedPlace,
} from "../../../graphql/connection.ts";
import type { PageArgs, TimedPlace } from "../../../graphql/connection.ts";
import { encodeId } from "../../../values/id.ts";
import { moneyView } from "../../../values/money.ts";
import { describedExplanation } from "../../ledger/member-entries.ts";
import type { MemberPart, MemberReading } from "../../members/member-reading.ts";
import { pooledMembersOf } from "../../members/merged-members.ts";
import { programSnapshot } from "../../programs/program.ts";
import type { RecordedCart, RecordedContext, RecordedPurchase } from "../recorded-purchase.ts";

/** A purchase as it was recorded. */
export interface PurchaseRow {
  readonly id: string;
  /** Who bought: the member, or an account that was merged into it. */
  readonly memberId: string;
  readonly source: string;
  readonly externalId: string;
  readonly placedAt: Date;
  readonly recordedAt: Date;
  readonly totalMinor: number;
  readonly baseMinor: number;
  readonly points: number;
  readonly cart: RecordedCart;
  readonly context: RecordedContext;
  readonly explanation: RecordedPurchase["explanation"];
}

interface PurchasesPage {
  readonly before: TimedPlace | null;
  readonly limit: number;
  readonly offset: number;
}

/** The columns of `purchases` that make a row. */
export const PURCHASE_COLUMNS = `id, member_id as "memberId", source, external_id as "externalId",
  placed_at as "placedAt", recorded_at as "recordedAt", total_minor as "totalMinor",
  base_minor as "baseMinor", points, cart, context, result -> 'explanation' as explanation`;

const POOLED = sql`
  from purchases where member_id = any (${pooledMembersOf(sql`${"memberId"}::uuid`)})
`;

const memberPurchases: MemberPart<PurchaseRow[], PurchasesPage> = {
  name: "purchases",
  statement: sql.read<PurchaseRow>("list a member's purchases")`
    select ${sql.raw(PURCHASE_COLUMNS)} ${POOLED} and (${"beforeAt"}::timestamptz is null
      or (placed_at, id) < (${"beforeAt"}, ${"beforeId"}::uuid))
    order by placed_at desc, id desc limit ${"limit"} offset ${"offset"}
  `,
  values: ({ memberId, args: { before, limit, offset } }) => ({
    memberId,
    beforeAt: before?.at ?? null,
    beforeId: before?.id ?? null,
    limit,
    offset,
  }),
  take: (rows: PurchaseRow[]) => rows,
};

/** How many purchases a member has, counted up to 10,000. */
export const memberPurchaseCount: MemberPart<number> = {
  name: "purchaseCount",
  statement: sql.read<{ count: number }>("count a member's purchases")`
    select count(*) as count from (select ${POOLED} limit ${"max"}) c
  `,
  values: ({ memberId }) => ({ memberId, max: COUNTED_MAX }),
  take: ([row]: { count: number }[]) => row!.count,
};

/** A page of a member's purchases, newest first, and the member, for how many there are. */
export async function purchasePage(member: MemberReading, args: PageArgs) {
  const page = pageOf(args, timedPlace("pur"));
  const offset = offsetOf(args);
  const { from: before, limit } = page;
  const rows = await member.part(memberPurchases, { before, limit, offset });
  const connection = connectionOf(rows, page, {
    cursor: ({ placedAt, id }) => timedCursor("pur", { at: placedAt, id }),
    node: (row) => purchaseView(row, member),
  });
  return Object.assign(connection, { member });
}

/** A purchase in the reader's language; with its row, for what is nested in it. */
export function purchaseView(row: PurchaseRow, member: MemberReading) {
  const { id, source, externalId, placedAt, recordedAt, points, cart } = row;
  const { currencyCode } = member.configuration.part(programSnapshot);
  const money = (minor: number) => moneyView(minor, currencyCode)!;
  return {
    row,
    buyer: member,
    id: encodeId("pur", id),
    source,
    externalId,
    placedAt,
    recordedAt,
    channel: cart.channel,
    locationId: cart.locationId,
    total: money(row.totalMinor),
    base: money(row.baseMinor),
    points,
    explanation: describedExplanation(row.explanation, member.locale),
    lines: cart.lines.map((line) => ({
      ...line,
      unitPrice: money(line.unitPriceMinor),
      discount: money(line.discountMinor),
      // Lines from before gift cards were sold do not say whether they sell one.
      giftCard: line.giftCard ?? false,
    })),
    payments: cart.payments.map(({ kind, amountMinor }) => ({ kind, amount: money(amountMinor) })),
  };
}

export type PurchaseView = ReturnType<typeof purchaseView>;
