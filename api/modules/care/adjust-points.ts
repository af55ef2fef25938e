import { uuidv7 } from "uuidv7";
import { expiresAt } from "../../values/expiry.ts";
import { amountMinorMax } from "../../values/money.ts";
import { Refusal, refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { earnPoints } from "../ledger/earn-points.ts";
import type { PostedEntry } from "../ledger/entry.ts";
import { spendPoints } from "../ledger/spend-points.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { activityTermsName } from "../programs/activity-terms.ts";
import { programSnapshot } from "../programs/program.ts";
import { settlePrimaryStanding } from "../tiers/settle-standings.ts";
import { openMember } from "./open-member.ts";

export interface AdjustPoints {
  /** The member's public id. */
  readonly memberId: string;
  /** Above zero gives, below zero takes. */
  readonly points: number;
  readonly reason: string;
  readonly expiresAt?: Date | null;
}

/** Where to find the entry that was made: read live, so that a replay tells its present status. */
export interface AdjustedPoints {
  readonly memberId: string;
  readonly sequence: number;
}

/**
 * Gives a member points as a lot of their own, or takes points in spend order.
 * @throws Refusal as the mutation's description lists.
 */
export async function adjustPoints(work: Work, input: AdjustPoints): Promise<AdjustedPoints> {
  const reasons = wrongIn(input, work.now);
  if (reasons.length > 0) throw new Refusal(...reasons);

  const wallet = await openMember(work, input.memberId);
  if (wallet.memberStatus === "CLOSED") throw closed();
  await settlePrimaryStanding(work, wallet.memberId);

  const entry = await (input.points > 0 ? give : take)(work, wallet, input);
  work.audit({ memberId: wallet.memberId, subjectId: entry.id });
  work.emit({
    type: "points.adjusted",
    memberId: wallet.memberId,
    payload: { entryId: entry.id, points: entry.points },
  });
  return { memberId: wallet.memberId, sequence: entry.sequence };
}

async function give(work: Work, wallet: Wallet, input: AdjustPoints): Promise<PostedEntry> {
  const lot = {
    id: uuidv7(),
    issued: input.points,
    availableAt: work.now,
    expiresAt: input.expiresAt ?? programsExpiry(work),
    purchaseId: null,
    ...(input.expiresAt ? {} : { activityTerms: programsActivityTerms(work) }),
  };
  const earning = { ...toldAs(work, input), occurredAt: work.now, lots: [lot] };
  const { entry } = await earnPoints(work, wallet, { kind: "ADJUST", ...earning });
  return entry;
}

function take(work: Work, wallet: Wallet, input: AdjustPoints): Promise<PostedEntry> {
  const taking = { ...toldAs(work, input), points: -input.points, field: ["input", "points"] };
  return spendPoints(work, wallet, { kind: "ADJUST", ...taking });
}

function programsExpiry({ configuration, now }: Work): Date | null {
  const { earningTerms, timeZone } = configuration.part(programSnapshot);
  return expiresAt(earningTerms.expiry, { placedAt: now, availableAt: now }, timeZone);
}

/** Points without a date of their own last as earned ones do. */
function programsActivityTerms({ configuration }: Work): string | null {
  return activityTermsName(configuration.part(programSnapshot).earningTerms.expiry);
}

/** The reason is the entry's title and its one line of explanation; staff write it in one language. */
function toldAs({ locale }: Work, { points, reason }: AdjustPoints) {
  const reference = reason.trim();
  return {
    source: { kind: "ADJUSTMENT" as const, id: uuidv7() },
    reference,
    explanation: [{ titles: { [locale]: reference }, points }],
  };
}

function wrongIn({ points, reason, expiresAt }: AdjustPoints, now: Date): RefusalReason[] {
  const wrong: RefusalReason[] = [];
  const emit = (code: RefusalReason["code"], name: string, message: RefusalReason["message"]) =>
    wrong.push({ code, field: ["input", name], message });

  if (points === 0) {
    emit("ZERO_POINTS", "points", {
      en: "Zero points change nothing. Give a number above zero, or take one below.",
      vi: "0 điểm không thay đổi gì. Hãy nhập số dương để cộng, số âm để trừ.",
    });
  }
  if (Math.abs(points) > amountMinorMax) {
    emit("AMOUNT_TOO_LARGE", "points", {
      en: `At most ${amountMinorMax} points can be adjusted at once.`,
      vi: `Mỗi lần chỉ điều chỉnh được tối đa ${amountMinorMax} điểm.`,
    });
  }
  if (reason.trim() === "") {
    emit("INVALID", "reason", {
      en: "Say why; the member sees it.",
      vi: "Hãy ghi lý do; thành viên sẽ thấy lý do này.",
    });
  }
  if (expiresAt && points < 0) {
    emit("INVALID", "expiresAt", {
      en: "Only points that are given expire. Leave `expiresAt` out when you take points.",
      vi: "Chỉ điểm được cộng mới có hạn. Hãy bỏ `expiresAt` khi trừ điểm.",
    });
  } else if (expiresAt && expiresAt <= now) {
    emit("IN_THE_PAST", "expiresAt", {
      en: "These points would have expired already. Choose a later moment.",
      vi: "Số điểm này sẽ hết hạn ngay. Hãy chọn thời điểm muộn hơn.",
    });
  }
  return wrong;
}

function closed(): Refusal {
  return refusal("MEMBER_CLOSED", ["input", "memberId"], {
    en: "This account is closed; its points can't be adjusted.",
    vi: "Tài khoản này đã đóng; không thể điều chỉnh điểm.",
  });
}
