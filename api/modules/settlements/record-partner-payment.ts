import { readAmount } from "../../values/read-amount.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { programSnapshot } from "../programs/program.ts";
import { moveByHand } from "./accounts/move-by-hand.ts";

export interface RecordPartnerPayment {
  /** The public id. */
  readonly partnerId: string;
  readonly paidBy: "PARTNER" | "PROGRAM";
  /** A decimal string. */
  readonly amount: string;
  readonly note?: string | null;
}

/**
 * Records money that went between a partner and the program.
 * @throws Refusal NOT_FOUND, PARTNER_TERMS_MISSING, and those of an amount.
 */
export async function recordPartnerPayment(
  work: Work,
  { partnerId, paidBy, amount, note }: RecordPartnerPayment,
): Promise<{ partnerId: string }> {
  const { currencyCode } = work.configuration.part(programSnapshot);
  const minor = readAmount(amount, {
    currencyCode,
    field: ["input", "amount"],
    refuse(code, field, message) {
      throw refusal(code, [...field], message);
    },
  })!;
  const amountMinor = paidBy === "PARTNER" ? -minor : minor;
  return moveByHand(work, partnerId, { kind: "PAYMENT", amountMinor, note: note?.trim() || null });
}
