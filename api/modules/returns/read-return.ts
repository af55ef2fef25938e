import { amountMinorMax, readMoney } from "../../values/money.ts";
import { Refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { programSnapshot } from "../programs/program.ts";

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

/** A return that can be understood: lines, or an amount in minor units. */
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
 * Reads what a shop sends.
 * @throws Refusal with everything that is wrong, each at its field.
 */
export function readReturn(work: Work, input: RecordReturn): ReadReturn {
  const { lines, amount, ...rest } = input;
  const { currencyCode } = work.configuration.part(programSnapshot);
  const reasons: RefusalReason[] = [];
  if (input.returnedAt.getTime() > work.now.getTime() + AHEAD_MS) reasons.push(inTheFuture);
  if ((lines == null) === (amount == null)) reasons.push(eitherLinesOrAmount);
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
    return {
      code: "DUPLICATE_LINE_ID",
      field: ["input", "lines", String(position), "id"],
      message: {
        en: `The line "${id}" is given twice. Give each line once, with all of its units.`,
        vi: `Dòng "${id}" được gửi hai lần. Hãy gửi mỗi dòng một lần, với tổng số lượng.`,
      },
    };
  });
}

function readAmount(
  amount: string,
  currencyCode: string,
): { minor: number } | { reason: RefusalReason } {
  const wrong = (code: RefusalReason["code"], message: RefusalReason["message"]) => ({
    reason: { code, field: ["input", "amount"], message },
  });
  const read = readMoney(amount, currencyCode);
  if ("problem" in read && read.problem === "TOO_MANY_DECIMALS") {
    return wrong("TOO_MANY_DECIMALS", {
      en: `The amount has more decimals than ${currencyCode}. Send it without the others.`,
      vi: `Số tiền có nhiều chữ số thập phân hơn ${currencyCode}. Hãy bỏ phần thừa.`,
    });
  }
  // Larger than any amount there is: more than is kept of any purchase.
  if ("problem" in read) return { minor: amountMinorMax + 1 };
  if (read.minor > 0) return read;
  return wrong(read.minor < 0 ? "NEGATIVE_AMOUNT" : "INVALID", {
    en: "The amount that was given back is above zero. What was charged later is a purchase of its own.",
    vi: "Số tiền hoàn lại phải lớn hơn 0. Khoản thu thêm là một đơn hàng riêng.",
  });
}

const inTheFuture: RefusalReason = {
  code: "IN_THE_FUTURE",
  field: ["input", "returnedAt"],
  message: {
    en: "The return lies in the future. Send the moment the goods came back, at most five minutes ahead.",
    vi: "Đơn trả nằm trong tương lai. Hãy gửi thời điểm trả hàng thực tế, sớm hơn không quá năm phút.",
  },
};

const eitherLinesOrAmount: RefusalReason = {
  code: "EXACTLY_ONE_REQUIRED",
  field: ["input"],
  message: {
    en: "Give either `lines`, for units that came back, or `amount`, for a price that was lowered.",
    vi: "Hãy gửi `lines` cho hàng được trả, hoặc `amount` cho phần giá được giảm; chỉ một trong hai.",
  },
};
