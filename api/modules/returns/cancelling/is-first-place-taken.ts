import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import type { KeptChange } from "../kept/kept-change.ts";

const FIND_FIRST = sql.read("find a kept purchase that counted as the first")`
  select from purchases p
  where p.member_id = any (${"pool"}::uuid[]) and p.id <> ${"purchaseId"}
    and (p.context -> 'facts' ->> 'isFirstPurchase')::boolean
    and coalesce((
      select r.keeps_order from returns r
      where r.member_id = p.member_id and r.purchase_id = p.id order by r.number desc limit 1
    ), true)
  limit 1
`;

/** Whether another purchase counted as the first one since this one, which did, came back. */
export async function isFirstPlaceTaken(
  work: Work,
  { purchase, path, before, after }: KeptChange,
): Promise<boolean> {
  const { purchaseId, context } = purchase;
  if (before.isOrder || !after.isOrder || !context.facts?.isFirstPurchase) return false;
  const { pool } = path.at(-1)!;
  return (await work.rows(FIND_FIRST, { pool, purchaseId })).length > 0;
}
