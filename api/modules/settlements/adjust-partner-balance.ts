import { text } from "../../locales/text.ts";
import { readMoney } from "../../values/money.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { programSnapshot } from "../programs/program.ts";
import { moveByHand } from "./accounts/move-by-hand.ts";

const AMOUNT = ["input", "amount"];

export interface AdjustPartnerBalance {
  /** The public id. */
  readonly partnerId: string;
  /** A decimal string; below zero for less. */
  readonly amount: string;
  readonly note: string;
}

/**
 * Corrects what a partner owes, in the open period.
 * @throws Refusal NOT_FOUND, PARTNER_TERMS_MISSING, INVALID, TOO_MANY_DECIMALS, AMOUNT_TOO_LARGE.
 */
export async function adjustPartnerBalance(
  work: Work,
  { partnerId, amount, note }: AdjustPartnerBalance,
): Promise<{ partnerId: string }> {
  const { currencyCode } = work.configuration.part(programSnapshot);
  const read = readMoney(amount, currencyCode);
  if ("problem" in read) {
    const code =
      read.problem === "TOO_MANY_DECIMALS"
        ? read.problem
        : read.problem === "TOO_LARGE"
          ? "AMOUNT_TOO_LARGE"
          : "INVALID";
    throw refusal(code, AMOUNT, text("values.notAnAmount", { currency: currencyCode }));
  }
  if (read.minor === 0) throw refusal("INVALID", AMOUNT, text("settlements.nothingMoved"));
  if (note.trim() === "") {
    throw refusal("INVALID", ["input", "note"], text("settlements.noteMissing"));
  }
  const { minor: amountMinor } = read;
  return moveByHand(work, partnerId, { kind: "ADJUSTMENT", amountMinor, note: note.trim() });
}
