import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { answerableId } from "../../../values/caller.ts";
import { decodeId, encodeId } from "../../../values/id.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { callerName } from "../../access/caller-name.ts";
import { adjustPointsNow } from "../adjust-points.ts";
import { transferPointsNow } from "../transfer-points.ts";
import type { RequestedMovement } from "./request-approval.ts";

export interface ApproveMovement {
  /** The public id. */
  readonly id: string;
}

export interface DeclineMovement extends ApproveMovement {
  readonly note?: string | null;
}

export interface DecidedMovement {
  readonly approvalId: string;
  readonly memberId: string;
  /** Of the entry that was posted; null when it was declined. */
  readonly sequence: number | null;
}

const ID = ["input", "id"];

interface PendingMovement extends Omit<RequestedMovement, "input"> {
  readonly id: string;
  readonly input: { readonly toMemberId: string; readonly expiresAt?: string | null };
  readonly isPending: boolean;
  readonly requestedBy: string;
}

// Two who decide at once wait for each other here: the second finds it decided.
const LOCK = sql.write<PendingMovement>("lock a movement that waits for approval")`
  select id, member_id as "memberId", operation, points, reason, input,
    status = 'PENDING' and expires_at > ${"now"} as "isPending", requested_by as "requestedBy"
  from approvals where program_id = ${"programId"} and id = ${"id"} for update
`;

const DECIDE = sql.write("decide about a movement")`
  update approvals set status = ${"status"}, decided_at = ${"now"}, decided_by = ${"decidedBy"},
    decider = ${"decider"}, entry_sequence = ${"sequence"}, note = ${"note"}
  where member_id = ${"memberId"} and id = ${"approvalId"}
`;

/**
 * Posts a movement that waits, as if it was asked for now: whatever refuses it now refuses this.
 * @throws Refusal NOT_FOUND, NOT_PENDING, NOT_YOURSELF, and those of the movement.
 */
export async function approveMovement(
  work: Work,
  { id }: ApproveMovement,
): Promise<DecidedMovement> {
  const movement = await pendingMovement(work, id);
  if (movement.requestedBy === answerableId(work.caller)) {
    throw refusal("NOT_YOURSELF", ID, text("care.approveNotYourself"));
  }
  const { sequence } = await postMovement(work, movement);
  return decide(work, movement, { status: "APPROVED", sequence });
}

/**
 * Leaves a movement that waits undone; whoever asked for it may do that too.
 * @throws Refusal NOT_FOUND, NOT_PENDING.
 */
export async function declineMovement(
  work: Work,
  { id, note }: DeclineMovement,
): Promise<DecidedMovement> {
  const movement = await pendingMovement(work, id);
  return decide(work, movement, { status: "DECLINED", sequence: null, note: note?.trim() ?? "" });
}

async function pendingMovement(work: Work, publicId: string): Promise<PendingMovement> {
  const { programId, now } = work;
  const id = decodeId("apr", publicId);
  const [movement] = id ? await work.rows(LOCK, { programId, id, now }) : [];
  if (!movement) throw refusal("NOT_FOUND", ID, text("care.noSuchApproval"));
  if (!movement.isPending) throw refusal("NOT_PENDING", ID, text("care.approvalDecided"));
  return movement;
}

function postMovement(work: Work, movement: PendingMovement) {
  const { memberId, points, reason, input } = movement;
  const id = encodeId("mem", memberId);
  if (movement.operation === "transferPoints") {
    return transferPointsNow(work, { ...input, fromMemberId: id, points });
  }
  const expiresAt = input.expiresAt ? new Date(input.expiresAt) : null;
  return adjustPointsNow(work, { ...input, memberId: id, points, reason, expiresAt });
}

interface Decision {
  readonly status: "APPROVED" | "DECLINED";
  readonly sequence: number | null;
  readonly note?: string;
}

async function decide(
  work: Work,
  { id: approvalId, memberId }: PendingMovement,
  { status, sequence, note = "" }: Decision,
): Promise<DecidedMovement> {
  const { now, caller } = work;
  const decider = await callerName(work);
  const decided = { approvalId, memberId, sequence };
  await work.rows(DECIDE, {
    ...decided,
    status,
    note,
    now,
    decidedBy: answerableId(caller),
    decider,
  });
  work.audit({
    memberId,
    subjectId: approvalId,
    before: { approval: "PENDING" },
    after: { approval: status },
  });
  return decided;
}
