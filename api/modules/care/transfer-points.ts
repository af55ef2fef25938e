import { sql } from "../../database/sql.ts";
import { sayInAll, text } from "../../locales/text.ts";
import { decodeId } from "../../values/id.ts";
import { amountMinorMax } from "../../values/money.ts";
import { Refusal, refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { chargePoints } from "../access/charge-points.ts";
import { chosenReason } from "../programs/chosen-reason.ts";
import type { WithReasonCode } from "../programs/chosen-reason.ts";
import { requestApproval } from "./approving/request-approval.ts";
import type { WaitingMovement } from "./approving/request-approval.ts";
import { openMember, requireActive } from "./open-member.ts";
import { POINTS_FIELD, sendPoints, tooManyPoints } from "./send-points.ts";

export interface TransferPoints extends WithReasonCode {
  /** The members' public ids. */
  readonly fromMemberId: string;
  readonly toMemberId: string;
  readonly points: number;
}

const FROM = ["input", "fromMemberId"];
const TO = ["input", "toMemberId"];
const SENT = sayInAll(text("care.sentToMember"));
const INACTIVE = {
  closed: text("care.closedForTransfers"),
  suspended: text("care.suspendedForTransfers"),
};

/**
 * Takes available points from a member and sends them to another; they arrive a moment later, by
 * `receivePoints`. Above the limits of the caller's key or role it waits for somebody else's
 * approval.
 * @returns where to find the sender's entry, or what it waits for.
 * @throws Refusal ZERO_POINTS, INVALID, AMOUNT_TOO_LARGE, NOT_FOUND, MEMBER_CLOSED,
 *   MEMBER_SUSPENDED, NOT_ENOUGH_POINTS
 */
export async function transferPoints(
  work: Work,
  input: TransferPoints,
): Promise<PostedTransfer | WaitingMovement> {
  const sending = await openSending(work, input);
  if (await chargePoints(work, input.points)) return send(work, sending, input);
  const { fromMemberId: _, points, ...others } = input;
  const { memberId } = sending.wallet;
  const movement = { operation: "transferPoints", memberId, points, input: others } as const;
  return requestApproval(work, { ...movement, reason: "" });
}

/** The same once it is approved, without limits. */
export async function transferPointsNow(
  work: Work,
  input: TransferPoints,
): Promise<PostedTransfer> {
  return send(work, await openSending(work, input), input);
}

interface PostedTransfer {
  readonly memberId: string;
  readonly sequence: number;
}

async function openSending(work: Work, input: TransferPoints) {
  const reasons = wrongIn(input);
  if (reasons.length > 0) throw new Refusal(...reasons);
  chosenReason(work, input);
  const wallet = await openMember(work, input.fromMemberId, FROM);
  requireActive(wallet.memberStatus, { field: FROM, ...INACTIVE });
  return { wallet, toMemberId: await recipientOf(work, input) };
}

async function send(
  work: Work,
  { wallet, toMemberId }: Awaited<ReturnType<typeof openSending>>,
  { points, reasonCode }: TransferPoints,
): Promise<PostedTransfer> {
  const sending = { type: "points.transferred", toMemberId, points, titles: SENT } as const;
  const sent = await sendPoints(work, wallet, { ...sending, reasonCode: reasonCode ?? null });
  const { id: subjectId, memberId, sequence } = sent;
  work.audit({ memberId, subjectId });
  return { memberId, sequence };
}

const RECIPIENT = sql.read<{ status: string; points: number }>("read who receives points")`
  select m.status, w.pending + w.available as points
  from members m join wallets w on w.member_id = m.id
  where m.program_id = ${"programId"} and m.id = ${"memberId"} and m.kind <> 'HOUSEHOLD'
`;

/** Read without a lock: a recipient that leaves a moment later sends the points back. */
async function recipientOf(work: Work, { toMemberId, points }: TransferPoints): Promise<string> {
  const { programId } = work;
  const memberId = decodeId("mem", toMemberId);
  const [recipient] = memberId ? await work.rows(RECIPIENT, { programId, memberId }) : [];
  if (!recipient) throw refusal("NOT_FOUND", TO, text("care.noSuchMember"));
  requireActive(recipient.status, { field: TO, ...INACTIVE });
  if (recipient.points + points > amountMinorMax) throw new Refusal(tooManyPoints(TO));
  return memberId!;
}

function wrongIn({ fromMemberId, toMemberId, points }: TransferPoints): RefusalReason[] {
  const wrong: RefusalReason[] = [];
  if (points <= 0) {
    const code = points === 0 ? "ZERO_POINTS" : "INVALID";
    wrong.push({ code, field: POINTS_FIELD, message: text("care.sendAboveZero") });
  }
  if (points > amountMinorMax) wrong.push(tooManyPoints(POINTS_FIELD));
  if (fromMemberId === toMemberId) {
    wrong.push({ code: "INVALID", field: TO, message: text("care.transferToItself") });
  }
  return wrong;
}
