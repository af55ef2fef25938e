import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";
import type { PaidPoints } from "../programs/pay-with-points.ts";
import type { Checkout } from "./reservation.ts";

/** A spend that pays for a purchase, or is held for one: amounts in minor units. */
export interface PointPayment extends Checkout, PaidPoints {
  /** The spend's id too. */
  readonly id: string;
  readonly memberId: string;
  readonly status: "HELD" | "PAID";
}

// What was held for the same purchase, and is over by the clock, makes room.
const END_OVER = sql.write("end what was held for a purchase before")`
  update point_payments set status = 'RELEASED'
  where member_id = ${"memberId"} and source = ${"source"}
    and purchase_external_id = ${"purchaseExternalId"} and status = 'HELD'
`;

const INSERT = sql.write("insert a payment with points")`
  insert into point_payments (member_id, id, program_id, source, purchase_external_id, points,
    amount_minor, status, created_at)
  values (${"memberId"}, ${"id"}, ${"programId"}, ${"source"}, ${"purchaseExternalId"},
    ${"points"}, ${"amountMinor"}, ${"status"}, ${"now"})
`;

/** Stores what a spend, which was posted before, pays for. */
export function insertPointPayment(work: Work, payment: PointPayment): void {
  const { programId, now } = work;
  const { memberId, source, purchaseExternalId } = payment;
  work.send(END_OVER, { memberId, source, purchaseExternalId });
  work.send(INSERT, { ...payment, programId, now });
}

const MARK = sql.write("change a payment with points")`
  update point_payments set status = ${"status"}, points = ${"points"},
    amount_minor = ${"amountMinor"}
  where member_id = ${"memberId"} and id = ${"id"}
`;

/** Stores what became of points that were held. */
export function markPointPayment(
  work: Work,
  payment: PaidPoints & {
    readonly id: string;
    readonly memberId: string;
    readonly status: "PAID" | "RELEASED";
  },
): void {
  work.send(MARK, payment);
}
