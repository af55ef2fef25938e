import { sql } from "../../../database/sql.ts";
import type { Context } from "../../../graphql/context.ts";
import { encodeId } from "../../../values/id.ts";
import { moneyView } from "../../../values/money.ts";
import { programSnapshot } from "../../programs/program.ts";

interface ReturnRow {
  readonly id: string;
  readonly externalId: string;
  readonly returnedAt: Date;
  readonly refundedMinor: number;
  readonly points: number;
  readonly isCancelled: boolean;
}

/** A purchase, by the account that it was recorded for. */
interface PurchasePlace {
  readonly memberId: string;
  readonly id: string;
}

const RETURNS = sql.read<ReturnRow>("list the returns of a purchase")`
  select r.id, r.external_id as "externalId", r.returned_at as "returnedAt",
    r.refunded_minor as "refundedMinor", (r.result -> 'reversed' ->> 'points')::bigint as points,
    exists (
      select from returns c where c.member_id = r.member_id and c.cancels_id = r.id
    ) as "isCancelled"
  from returns r
  where r.member_id = ${"memberId"} and r.purchase_id = ${"purchaseId"} and r.cancels_id is null
  order by r.number desc
`;

/** What came back of a purchase, newest first. */
export async function returnsOfPurchase(
  { lane, configuration }: Context,
  { memberId, id: purchaseId }: PurchasePlace,
) {
  const { currencyCode } = configuration.part(programSnapshot);
  const rows = await lane.rows(RETURNS, { memberId, purchaseId });
  return rows.map(({ id, externalId, returnedAt, refundedMinor, points, isCancelled }) => ({
    id: encodeId("ret", id),
    externalId,
    returnedAt,
    refunded: moneyView(refundedMinor, currencyCode),
    points,
    status: isCancelled ? "CANCELLED" : "RECORDED",
  }));
}

const KEPT = sql.read<{ points: number }>("read what is kept of a purchase's points")`
  select kept_points as points from returns
  where member_id = ${"memberId"} and purchase_id = ${"purchaseId"}
  order by number desc limit 1
`;

/** What a purchase earns for what is kept of it; null where nothing ever came back. */
export async function keptPointsOf(
  { lane }: Context,
  { memberId, id: purchaseId }: PurchasePlace,
): Promise<number | null> {
  const [latest] = await lane.rows(KEPT, { memberId, purchaseId });
  return latest?.points ?? null;
}
