import type { Module } from "../../module.ts";
import { paymentsEvents } from "./payments-events.ts";
import { releaseAbandoned } from "./release-reserved-points.ts";
import { paymentDocuments, sealedPayments } from "./verifying/payment-documents.ts";
import { PointsToPay, ReservationWrites } from "./storefront.ts";

export const payments: Module = {
  name: "payments",
  documentChecks: [paymentDocuments],
  sealedTables: [sealedPayments],
  events: paymentsEvents,
  storefront: [PointsToPay, ReservationWrites],
  reactions: [
    { on: "reservation.abandoned", name: "release the abandoned points", run: releaseAbandoned },
  ],
};
