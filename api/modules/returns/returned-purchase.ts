import { sql } from "../../database/sql.ts";
import { ANY_STORED_NUMBER, storedNumbers } from "../../writes/erased-number.ts";
import type { Work } from "../../writes/work.ts";
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
  readonly source: string;
}

const FIND_PURCHASE = sql.read<Omit<PurchasePlace, "source">>("find a purchase by its external id")`
  select member_id as "memberId", purchase_id as "purchaseId" from purchase_ids
  where program_id = ${"programId"} and source = ${"source"}
    and external_id = ${ANY_STORED_NUMBER}
`;

/** Finds the member and the purchase; null when there is none of that source and id. */
export async function purchasePlace(
  { rows, hashes, programId }: Numbering,
  { source, externalId }: { source: string; externalId: string },
): Promise<PurchasePlace | null> {
  const number = { kind: "PURCHASE", source, number: externalId } as const;
  const numbers = storedNumbers(hashes, programId, number);
  const [place] = await rows(FIND_PURCHASE, { programId, source, numbers });
  return place ? { ...place, source } : null;
}

type Numbering = Pick<Work, "rows" | "hashes" | "programId">;

/** As what the number of a return may be stored. */
export function returnNumbers(
  { hashes, programId }: Pick<Work, "hashes" | "programId">,
  source: string,
  externalId: string,
): string {
  return storedNumbers(hashes, programId, { kind: "RETURN", source, number: externalId });
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
        and r.external_id = ${ANY_STORED_NUMBER}
    ) as existing
  from purchases p where p.member_id = ${"memberId"} and p.id = ${"purchaseId"}
`;

/** Reads a purchase under its member's lock, and the return with an id, if one is named. */
export async function returnedPurchase(
  work: Numbering,
  { memberId, purchaseId, source }: PurchasePlace,
  returnExternalId: string | null,
): Promise<ReturnedPurchase> {
  const numbers = returnExternalId && returnNumbers(work, source, returnExternalId);
  const [row] = await work.rows(READ_PURCHASE, { memberId, purchaseId, numbers });
  return row!;
}
