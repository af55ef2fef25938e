import { sql } from "../../../database/sql.ts";
import type { Day } from "../../../values/calendar.ts";
import { ANY_STORED_NUMBER, storedNumbers } from "../../../writes/erased-number.ts";
import type { Work } from "../../../writes/work.ts";
import type { StoredDocument } from "../../../writes/document-replay.ts";
import { birthDateAtSql } from "../../members/birth-date.ts";
import { primaryTierAt } from "../../tiers/tier-as-of.ts";
import type { RecordedPurchase } from "../recorded-purchase.ts";

/** What recording a purchase must know of its member. */
export interface PurchaseFactsRow {
  readonly status: "ACTIVE" | "SUSPENDED" | "CLOSED";
  readonly birthDate: Day | null;
  readonly locale: string | null;
  readonly orders: number;
  /** The tier of the primary set that counted when the purchase was placed. */
  readonly tierIdThen: string | null;
  /** The result of recording this purchase before; null when it is new. */
  readonly existing: (StoredDocument<RecordedPurchase> & { readonly memberId: string }) | null;
}

const READ_FACTS = sql.read<PurchaseFactsRow>("read what recording a purchase needs")`
  select m.status, ${birthDateAtSql("p", sql`${"placedAt"}`)} as "birthDate", m.locale,
    coalesce(t.orders, 0)::bigint as orders,
    ${primaryTierAt("m", sql`${"placedAt"}`)} as "tierIdThen",
    (
      select jsonb_build_object('memberId', k.member_id,
        'contentHash', encode(k.content_hash, 'hex'), 'result', o.result)
      from purchase_ids k
      join purchases o on o.member_id = k.member_id and o.id = k.purchase_id
      where k.program_id = ${"programId"} and k.source = ${"source"}
        and k.external_id = ${ANY_STORED_NUMBER}
      limit 1
    ) as existing
  from members m
  left join member_profiles p on p.member_id = m.id
  left join purchase_totals t on t.member_id = m.id
  where m.program_id = ${"programId"} and m.id = ${"memberId"}
`;

/** A member's purchase. */
export interface PurchaseRequest {
  readonly programId: string;
  readonly memberId: string;
  readonly placedAt: Date;
  readonly source: string;
  readonly externalId: string;
}

/** Reads the facts; null when the program has no such member. */
export async function purchaseFacts(
  { rows, hashes }: Pick<Work, "rows" | "hashes">,
  { programId, memberId, placedAt, source, externalId }: PurchaseRequest,
): Promise<PurchaseFactsRow | null> {
  const number = { kind: "PURCHASE", source, number: externalId } as const;
  const numbers = storedNumbers(hashes, programId, number);
  const request = { programId, memberId, placedAt, source, numbers };
  const [facts] = await rows(READ_FACTS, request);
  return facts ?? null;
}
