import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import type { CountedUse } from "../../earning/limits.ts";
import { earningTermsAt } from "../../programs/earning-terms.ts";
import type { EvaluatedPurchase } from "../evaluate-purchase.ts";
import type { ReadPurchase } from "../read-purchase.ts";
import { recordedContext } from "../recorded-purchase.ts";
import type { RecordedPurchase, SpentOnPurchase } from "../recorded-purchase.ts";

// Fails where another member's purchase took the id since it was looked up: then the write runs
// again.
const INSERT_PURCHASES = sql.write("insert purchases")`
  with sent as materialized (
    select * from jsonb_to_recordset(${"purchases"}) as s ("memberId" uuid, "purchaseId" uuid,
      "programId" uuid, source text, "externalId" text, hash text, "placedAt" timestamptz,
      "recordedAt" timestamptz, "totalMinor" bigint, "baseMinor" bigint, points bigint,
      cart jsonb, context jsonb, result jsonb, sequence bigint, orders bigint)
  ), claimed as (
    insert into purchase_ids (program_id, source, external_id, member_id, purchase_id,
      content_hash)
    select "programId", source, "externalId", "memberId", "purchaseId", decode(hash, 'hex')
    from sent
  ), inserted as (
    insert into purchases (member_id, id, program_id, source, external_id, placed_at,
      recorded_at, total_minor, base_minor, points, cart, context, result, entry_sequence)
    select "memberId", "purchaseId", "programId", source, "externalId", "placedAt",
      "recordedAt", "totalMinor", "baseMinor", points, cart, context, result, sequence
    from sent
  )
  insert into purchase_totals (member_id, program_id, orders, spent_minor, last_placed_at)
  select "memberId", "programId", orders, "baseMinor", "placedAt" from sent
  on conflict (member_id) do update set orders = purchase_totals.orders + excluded.orders,
    spent_minor = purchase_totals.spent_minor + excluded.spent_minor,
    last_placed_at = greatest(purchase_totals.last_placed_at, excluded.last_placed_at)
`;

interface InsertedPurchase {
  readonly purchase: ReadPurchase;
  readonly evaluated: EvaluatedPurchase;
  readonly counted: readonly CountedUse[];
  readonly recorded: RecordedPurchase;
  readonly hash: Buffer;
  /** Of the entry that earned its points; null when it earned none. */
  readonly sequence: number | null;
  /** The points that paid for it; null for none. */
  readonly spent: SpentOnPurchase | null;
}

/** Inserts a purchase with all that its returns need, and adds it to the member's totals. */
export function insertPurchase(
  work: Work,
  { purchase, evaluated, counted, recorded, hash, sequence, spent }: InsertedPurchase,
): void {
  const { cart, payments, couponCodes = [] } = purchase;
  const terms = earningTermsAt(work.configuration, work.now);
  const row = {
    memberId: recorded.memberId,
    purchaseId: recorded.purchaseId,
    programId: work.programId,
    source: recorded.source,
    externalId: recorded.externalId,
    hash: hash.toString("hex"),
    placedAt: purchase.placedAt,
    recordedAt: work.now,
    totalMinor: recorded.totalMinor,
    baseMinor: evaluated.baseMinor,
    points: recorded.points,
    cart: { ...cart, payments, couponCodes },
    context: recordedContext(evaluated, { counted, terms, spent }),
    result: recorded,
    sequence,
    orders: evaluated.orders,
  };
  work.sendLists(INSERT_PURCHASES, { purchases: [row] });
}
