import type { RunStatement } from "../../database/sql.ts";
import type { StoredDocument } from "../../writes/document-replay.ts";
import type { Kept } from "../earning/earning-facts.ts";
import type { RecordedCart, RecordedContext } from "../purchases/recorded-context.ts";
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
  readonly latest: { readonly number: number; readonly kept: Kept } | null;
  readonly isShippingRefunded: boolean;
  /** What this return answered when it was recorded before; null when it is new. */
  readonly known: StoredDocument<RecordedReturn> | null;
}

const PLACE = /* sql */ `
  select member_id as "memberId", purchase_id as "purchaseId" from purchase_ids
  where program_id = $1 and source = $2 and external_id = $3
`;

/** Whose purchase it is; null when there is none of that source and id. */
export async function purchasePlace(
  rows: RunStatement,
  { programId, source, externalId }: { programId: string; source: string; externalId: string },
): Promise<{ memberId: string; purchaseId: string } | null> {
  const [place] = await rows<{ memberId: string; purchaseId: string }>(PLACE, [
    programId,
    source,
    externalId,
  ]);
  return place ?? null;
}

const PURCHASE = /* sql */ `
  select p.id as "purchaseId", p.source, p.placed_at as "placedAt", p.cart, p.context, p.base_minor as "baseMinor",
    p.points, p.entry_sequence as "entrySequence",
    (
      select jsonb_build_object('number', r.number, 'kept', r.kept) from returns r
      where r.member_id = p.member_id and r.purchase_id = p.id order by r.number desc limit 1
    ) as latest,
    exists (
      select from returns r where r.member_id = p.member_id and r.purchase_id = p.id and r.refunds_shipping
    ) as "isShippingRefunded",
    (
      select jsonb_build_object('contentHash', encode(r.content_hash, 'hex'), 'result', r.result) from returns r
      where r.member_id = p.member_id and r.purchase_id = p.id and r.external_id = $3
    ) as known
  from purchases p where p.member_id = $1 and p.id = $2
`;

/** Reads the purchase under its member's lock. */
export async function returnedPurchase(
  rows: RunStatement,
  { memberId, purchaseId }: { memberId: string; purchaseId: string },
  returnExternalId: string,
): Promise<ReturnedPurchase> {
  const [row] = await rows<ReturnedPurchase>(PURCHASE, [memberId, purchaseId, returnExternalId]);
  return row!;
}
