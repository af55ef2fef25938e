import { sql } from "../../../database/sql.ts";
import type { Context } from "../../../graphql/context.ts";
import { readCouponCode } from "../../coupons/coupon-code.ts";

// An order's number is unique with its source only, and there are few sources: each is looked up by
// itself, so that no index is needed which every purchase would pay for.
const BY_NUMBER = sql.read<{ memberId: string }>("find members by an order's number or a code")`
  with recursive sources (source) as (
    (select source from purchase_ids where program_id = ${"programId"} order by source limit 1)
    union all
    select (
      select i.source from purchase_ids i
      where i.program_id = ${"programId"} and i.source > s.source order by i.source limit 1
    ) from sources s where s.source is not null
  )
  select p.member_id as "memberId"
  from sources s join purchase_ids p on p.program_id = ${"programId"} and p.source = s.source
    and p.external_id = ${"number"}
  union
  select member_id from coupon_codes
  where program_id = ${"programId"} and code = ${"code"}::text and member_id is not null
  limit 100
`;

/** Whose order has a number, and whose coupon a code: both whole. */
export async function membersByNumber(
  { lane, configuration: { programId } }: Pick<Context, "lane" | "configuration">,
  search: string,
): Promise<string[]> {
  const number = search.trim();
  const code = readCouponCode(number);
  const found = await lane.rows(BY_NUMBER, { programId, number, code });
  return found.map(({ memberId }) => memberId);
}
