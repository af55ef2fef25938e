import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import type { KeptChange } from "../kept/kept-change.ts";

// Of a merged account since the merge, of the buyer's own since the purchase.
const FIND_REOPENED = sql.read("find whether an account was closed since a purchase")`
  select from purchases p
  join member_decisions d on d.member_id = any (${"owners"}::uuid[]) and d.kind = 'REOPENED'
  where p.member_id = ${"memberId"} and p.id = ${"purchaseId"}
    and d.decided_at >= case when d.member_id = p.member_id then p.recorded_at else (
      select g.merged_at from merges g
      where g.into_member_id = d.member_id and g.member_id = any (${"owners"}::uuid[])
        and g.status = 'MERGED'
    ) end
  limit 1
`;

/**
 * Whether the account that has a purchase's points was closed since, and opened again: what its
 * points came to ended with it.
 */
export async function isAccountRenewed(
  work: Work,
  { purchase, path }: Pick<KeptChange, "purchase" | "path">,
): Promise<boolean> {
  const owners = path.map(({ memberId }) => memberId);
  const { purchaseId } = purchase;
  const reopened = await work.rows(FIND_REOPENED, { owners, memberId: owners[0]!, purchaseId });
  return reopened.length > 0;
}
