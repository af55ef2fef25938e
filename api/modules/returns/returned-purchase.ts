import { sql } from "../../database/sql.ts";
import type { RunStatement } from "../../database/sql.ts";
import type { StoredDocument } from "../../writes/document-replay.ts";
import type { Kept } from "../earning/earning-facts.ts";
import type { RecordedCart, RecordedContext } from "../purchases/recorded-purchase.ts";
import type { RecordedReturn } from "./recorded-return.ts";

/** A purchase of which something comes back, and what of it was kept until now. */
export interface ReturnedPurchase {
  readonly purchaseId: string;
  readonly source: string;
  readonly placedAt: Date;
  readonly cart: RecordedCart;
  readonly context: RecordedContext;
  /** As bought. */
  readonly baseMinor: number;
  readonly points: number;
  /** The entry that earned its points; null when it earned none. */
  readonly entrySequence: number | null;
  /** The latest return; null when there is none. */
  readonly latest: ReturnNow | null;
  readonly isShippingRefunded: boolean;
  /** The result of recording this return before; null when it is new. */
  readonly existing: StoredDocument<RecordedReturn> | null;
}

/** What is kept of a purchase after its latest return. */
interface ReturnNow {
  readonly number: number;
  readonly kept: Kept;
  /** Whether it counts as an order. */
  readonly keepsOrder: boolean;
}

interface PurchasePlace {
  readonly memberId: string;
  readonly purchaseId: string;
}

const FIND_PURCHASE = sql.read<PurchasePlace>("find a purchase by its external id")`
  select member_id as "memberId", purchase_id as "purchaseId" from purchase_ids
  where program_id = ${"programId"} and source = ${"source"} and external_id = ${"externalId"}
`;

/** Finds the member and the purchase; null when there is none of that source and id. */
export async function purchasePlace(
  rows: RunStatement,
  key: { programId: string; source: string; externalId: string },
): Promise<PurchasePlace | null> {
  const [place] = await rows(FIND_PURCHASE, key);
  return place ?? null;
}

const READ_PURCHASE = sql.read<ReturnedPurchase>("read a purchase and what is kept of it")`
  select p.id as "purchaseId", p.source, p.placed_at as "placedAt", p.cart, p.context,
    p.base_minor as "baseMinor", p.points, p.entry_sequence as "entrySequence",
    (
      select jsonb_build_object('number', r.number, 'kept', r.kept,
        'keepsOrder', r.keeps_order)
      from returns r
      where r.member_id = p.member_id and r.purchase_id = p.id order by r.number desc limit 1
    ) as latest,
    exists (
      select from returns r
      where r.member_id = p.member_id and r.purchase_id = p.id and r.refunds_shipping
        and not exists (
          select from returns c where c.member_id = r.member_id and c.cancels_id = r.id
        )
    ) as "isShippingRefunded",
    (
      select jsonb_build_object('contentHash', encode(r.content_hash, 'hex'), 'result', r.result)
      from returns r
      where r.member_id = p.member_id and r.purchase_id = p.id
        and r.external_id = ${"externalId"}
    ) as existing
  from purchases p where p.member_id = ${"memberId"} and p.id = ${"purchaseId"}
`;

/** Reads a purchase under its member's lock, and the return with an id, if one is named. */
export async function returnedPurchase(
  rows: RunStatement,
  { memberId, purchaseId }: PurchasePlace,
  returnExternalId: string | null,
): Promise<ReturnedPurchase> {
  const key = { memberId, purchaseId, externalId: returnExternalId };
  const [row] = await rows(READ_PURCHASE, key);
  return row!;
}
