import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";
import type { PaidPoints } from "../programs/pay-with-points.ts";

/** A checkout: what its purchase is, or will be, recorded as. */
export interface Checkout {
  readonly source: string;
  readonly purchaseExternalId: string;
}

/** Points of a member that are held for a checkout, and what they pay in minor units. */
export interface Reservation extends PaidPoints {
  readonly id: string;
  readonly memberId: string;
  readonly heldUntil: Date;
}

const COLUMNS = sql`
  p.id, p.member_id as "memberId", p.points, p.amount_minor as "amountMinor",
  u.held_until as "heldUntil"
`;

// Whether the points are still held says the spend: a hold ends by the clock alone.
const IN_FORCE = sql`
  from point_payments p join uses u on u.member_id = p.member_id and u.id = p.id
  where p.program_id = ${"programId"} and p.status = 'HELD' and u.status = 'HELD'
    and u.held_until > ${"now"}
`;

const OF_CHECKOUT = sql.read<Reservation>("find points held for a checkout")`
  select ${COLUMNS} ${IN_FORCE} and p.source = ${"source"}
    and p.purchase_external_id = ${"purchaseExternalId"}
`;

/** The points that are held for a checkout, of whichever member. */
export function reservationsFor(
  { rows, programId, now }: Pick<Work, "rows" | "programId" | "now">,
  { source, purchaseExternalId }: Checkout,
): Promise<Reservation[]> {
  return rows(OF_CHECKOUT, { programId, source, purchaseExternalId, now });
}

const OF_MEMBER = sql.read<Reservation>("find points that a member has held for checkouts")`
  select ${COLUMNS} ${IN_FORCE} and p.member_id = ${"memberId"} order by p.id
`;

/** The points that a member has held for checkouts. */
export function reservationsOf(
  { rows, programId, now }: Pick<Work, "rows" | "programId" | "now">,
  memberId: string,
): Promise<Reservation[]> {
  return rows(OF_MEMBER, { programId, memberId, now });
}
