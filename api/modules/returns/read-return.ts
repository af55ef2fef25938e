import { text } from "../../locales/text.ts";
import { amountMinorMax, readMoney } from "../../values/money.ts";
import { Refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { programSnapshot } from "../programs/program.ts";
import { refusePartnerSource } from "../partners/partner-source.ts";

/** A return as a shop sends it, without its idempotency key. Quantities are thousandths. */
export interface RecordReturn {
  readonly source: string;
  readonly purchaseExternalId: string;
  readonly externalId: string;
  readonly returnedAt: Date;
  readonly lines?: readonly { readonly id: string; readonly quantity: number }[] | null;
  readonly amount?: string | null;
  readonly refundShipping: boolean;
}

/** A return that can be understood: lines, or an amount in minor units, or delivery alone. */
export interface ReadReturn extends Pick<
  RecordReturn,
  "source" | "purchaseExternalId" | "externalId" | "returnedAt" | "refundShipping"
> {
  readonly lines: readonly { readonly id: string; readonly quantity: number }[];
  readonly amountMinor: number;
}

// Clocks of tills go wrong by minutes, not more.
const AHEAD_MS = 5 * 60_000;

/**
 * Reads a return.
 * @throws Refusal with all that is wrong, each at its field: IN_THE_FUTURE, EXACTLY_ONE_REQUIRED,
 *   DUPLICATE_LINE_ID, TOO_MANY_DECIMALS, NEGATIVE_AMOUNT, INVALID.
 */
export function readReturn(work: Work, input: RecordReturn): ReadReturn {
  refusePartnerSource(work, input.source);
  const { lines, amount, ...rest } = input;
  const { currencyCode } = work.configuration.part(programSnapshot);
  const reasons: RefusalReason[] = [];
  if (input.returnedAt.getTime() > work.now.getTime() + AHEAD_MS) {
    const field = ["input", "returnedAt"];
    reasons.push({ code: "IN_THE_FUTURE", field, message: text("returns.inFuture") });
  }
  const isNothing = lines == null && amount == null && !input.refundShipping;
  if (isNothing || (lines != null && amount != null)) {
    const message = text("returns.linesOrAmount");
    reasons.push({ code: "EXACTLY_ONE_REQUIRED", field: ["input"], message });
  }
  reasons.push(...linesSentTwice(lines ?? []));
  const read = amount == null ? { minor: 0 } : readAmount(amount, currencyCode);
  if ("reason" in read) reasons.push(read.reason);
  if (reasons.length > 0 || "reason" in read) throw new Refusal(...reasons);
  return { ...rest, lines: lines ?? [], amountMinor: read.minor };
}

function linesSentTwice(lines: readonly { readonly id: string }[]): RefusalReason[] {
  const seen = new Set<string>();
  return lines.flatMap(({ id }, position) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const field = ["input", "lines", String(position), "id"];
    return { code: "DUPLICATE_LINE_ID", field, message: text("returns.duplicateLine", { id }) };
  });
}

function readAmount(
  amount: string,
  currencyCode: string,
): { minor: number } | { reason: RefusalReason } {
  const field = ["input", "amount"];
  const read = readMoney(amount, currencyCode);
  if ("problem" in read && read.problem === "TOO_MANY_DECIMALS") {
    const message = text("returns.tooManyDecimals", { currencyCode });
    return { reason: { code: "TOO_MANY_DECIMALS", field, message } };
  }
  // Larger than any amount there is: more than is kept of any purchase.
  if ("problem" in read) return { minor: amountMinorMax + 1 };
  if (read.minor > 0) return read;
  const code = read.minor < 0 ? "NEGATIVE_AMOUNT" : "INVALID";
  return { reason: { code, field, message: text("returns.amountNotAboveZero") } };
}
