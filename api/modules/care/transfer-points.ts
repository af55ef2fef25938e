import { uuidv7 } from "uuidv7";
import { decodeId } from "../../values/id.ts";
import { amountMinorMax } from "../../values/money.ts";
import { Refusal, refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import type { PostedEntry } from "../ledger/entry.ts";
import { spentLots, spendPoints } from "../ledger/spend-points.ts";
import { openMember } from "./open-member.ts";

export interface TransferPoints {
  /** The members' public ids. */
  readonly fromMemberId: string;
  readonly toMemberId: string;
  readonly points: number;
}

/** Points on their way from one member to another: what the event tells of. */
export interface SentPoints {
  readonly transferId: string;
  readonly fromMemberId: string;
  readonly toMemberId: string;
  readonly points: number;
  /** RFC 3339. */
  readonly sentAt: string;
  /** What each of the sender's lots gave. */
  readonly lots: readonly { readonly points: number; readonly expiresAt: string | null }[];
}

const FROM = ["input", "fromMemberId"];
const TO = ["input", "toMemberId"];

const RECIPIENT = /* sql */ `
  select m.status, w.pending + w.available as points from members m join wallets w on w.member_id = m.id
  where m.program_id = $1 and m.id = $2 and m.kind <> 'HOUSEHOLD'
`;

/**
 * Takes available points from a member and sends them on; they reach the other a moment later, by `receivePoints`, so
 * that no write locks two members.
 * @returns where to find the sender's entry.
 * @throws Refusal as the mutation's description lists.
 */
export async function transferPoints(
  work: Work,
  input: TransferPoints,
): Promise<{ memberId: string; sequence: number }> {
  const { points } = input;
  const reasons = wrongIn(input);
  if (reasons.length > 0) throw new Refusal(...reasons);
  const wallet = await openMember(work, input.fromMemberId, FROM);
  refuseInactive(wallet.memberStatus, FROM);
  const toMemberId = await recipientOf(work, input);

  const transferId = uuidv7();
  const entry = await spendPoints(work, wallet, {
    ...{ kind: "TRANSFER", points, reference: "", field: ["input", "points"] },
    source: { kind: "TRANSFER", id: transferId },
    explanation: [{ titles: SENT, points: -points }],
  });
  const { memberId } = wallet;
  const sent: SentPoints = {
    ...{ transferId, fromMemberId: memberId, toMemberId, points },
    sentAt: work.now.toISOString(),
    lots: await sentLots(work, entry),
  };
  work.audit({ memberId, subjectId: entry.id });
  work.emit({ type: "points.transferred", memberId, payload: sent });
  return { memberId, sequence: entry.sequence };
}

/** Looked at without a lock: who leaves a moment later sends the points back. */
async function recipientOf(work: Work, { toMemberId, points }: TransferPoints): Promise<string> {
  const memberId = decodeId("mem", toMemberId);
  const [recipient] = memberId
    ? await work.rows<{ status: string; points: number }>(RECIPIENT, [work.programId, memberId])
    : [];
  if (!recipient) {
    throw refusal("NOT_FOUND", TO, {
      en: "There is no such member.",
      vi: "Không có thành viên này.",
    });
  }
  refuseInactive(recipient.status, TO);
  if (recipient.points + points > amountMinorMax) throw new Refusal(tooMany(TO));
  return memberId!;
}

/** The same with instants as the event has them. */
export async function sentLots(work: Work, entry: PostedEntry): Promise<SentPoints["lots"]> {
  const lots = await spentLots(work, entry);
  return lots.map(({ points, expiresAt }) => {
    return { points, expiresAt: expiresAt?.toISOString() ?? null };
  });
}

function wrongIn({ fromMemberId, toMemberId, points }: TransferPoints): RefusalReason[] {
  const field = ["input", "points"];
  const wrong: RefusalReason[] = [];
  if (points === 0) wrong.push({ code: "ZERO_POINTS", field, message: NOTHING });
  if (points < 0) wrong.push({ code: "INVALID", field, message: NOTHING });
  if (points > amountMinorMax) wrong.push(tooMany(field));
  if (fromMemberId === toMemberId) wrong.push({ code: "INVALID", field: TO, message: TO_ITSELF });
  return wrong;
}

function refuseInactive(status: string, field: readonly string[]): void {
  if (status === "CLOSED") throw refusal("MEMBER_CLOSED", field, CLOSED);
  if (status === "SUSPENDED") throw refusal("MEMBER_SUSPENDED", field, SUSPENDED);
}

function tooMany(field: readonly string[]): RefusalReason {
  return {
    ...{ code: "AMOUNT_TOO_LARGE", field },
    message: {
      en: `A wallet holds at most ${amountMinorMax} points.`,
      vi: `Ví chỉ chứa được tối đa ${amountMinorMax} điểm.`,
    },
  };
}

const SENT = { en: "Sent to another member", vi: "Chuyển cho thành viên khác" };

const NOTHING = {
  en: "Send a number of points above zero.",
  vi: "Hãy chuyển số điểm lớn hơn 0.",
};

const TO_ITSELF = {
  en: "A member can't send points to itself. Name another one.",
  vi: "Thành viên không thể tự chuyển điểm cho mình. Hãy chọn người nhận khác.",
};

const CLOSED = {
  en: "This account is closed; it neither sends nor receives points.",
  vi: "Tài khoản này đã đóng; không thể chuyển hay nhận điểm.",
};

const SUSPENDED = {
  en: "This member is suspended; points can be sent when it is active again.",
  vi: "Thành viên này đang tạm khóa; có thể chuyển điểm khi hoạt động trở lại.",
};
