import type { Work } from "../../writes/work.ts";
import type { QualificationWindow } from "./qualification-window.ts";

/** A purchase by which a referral qualifies. */
export interface QualifyingPurchase {
  readonly purchaseId: string;
  readonly placedAt: Date;
}

// What is kept of a purchase stands in its latest return; without one all of it is.
const FIRST = /* sql */ `
  select p.id as "purchaseId", p.placed_at as "placedAt"
  from purchases p left join lateral (
    select r.kept_base_minor, r.keeps_nothing from returns r
    where r.member_id = p.member_id and r.purchase_id = p.id order by r.number desc limit 1
  ) r on true
  where p.member_id = any ($1) and p.placed_at >= $2 and p.placed_at < $3
    and not coalesce(r.keeps_nothing, false) and coalesce(r.kept_base_minor, p.base_minor) >= $4
  order by p.placed_at, p.id limit 1
`;

/** The first purchase in the window of which enough is kept; null for none. The buyer's wallet must be open. */
export async function qualifyingPurchase(
  work: Work,
  buyers: readonly string[],
  { from, until, minimumBaseMinor }: QualificationWindow & { minimumBaseMinor: number },
): Promise<QualifyingPurchase | null> {
  const values = [buyers, from, until, minimumBaseMinor];
  const [found] = await work.rows<QualifyingPurchase>(FIRST, values);
  return found ?? null;
}
