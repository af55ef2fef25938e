import { uuidv7 } from "uuidv7";
import { sql } from "../../../database/sql.ts";
import { answerableId } from "../../../values/caller.ts";
import type { Work } from "../../../writes/work.ts";
import { callerName } from "../../access/caller-name.ts";
import { askApprovers } from "./ask-approvers.ts";

/** A movement of points that waits for somebody else. */
export interface RequestedMovement {
  readonly operation: "adjustPoints" | "transferPoints";
  readonly memberId: string;
  readonly points: number;
  /** What staff wrote; empty for none. */
  readonly reason: string;
  /** What else the write takes, in public ids. */
  readonly input: object;
}

/** What a write answers in place of an entry. */
export interface WaitingMovement {
  readonly memberId: string;
  readonly approvalId: string;
}

const DAYS = 7;

const INSERT = sql.write("ask for an approval")`
  insert into approvals (member_id, id, program_id, operation, points, input, reason, status,
    requested_at, requested_by, requester, expires_at)
  values (${"memberId"}, ${"id"}, ${"programId"}, ${"operation"}, ${"points"}, ${"input"},
    ${"reason"}, 'PENDING', ${"now"}, ${"requestedBy"}, ${"requester"}, ${"expiresAt"})
`;

/** Asks somebody else to approve a movement: nothing is moved, and nothing reserved. */
export async function requestApproval(
  work: Work,
  { memberId, operation, points, reason, input }: RequestedMovement,
): Promise<WaitingMovement> {
  const { programId, now, caller } = work;
  const id = uuidv7();
  await work.rows(INSERT, {
    memberId,
    id,
    programId,
    operation,
    points,
    input: JSON.stringify(input),
    reason,
    now,
    requestedBy: answerableId(caller),
    requester: await callerName(work),
    expiresAt: new Date(now.getTime() + DAYS * 86_400_000),
  });
  await askApprovers(work, { memberId, approvalId: id });
  work.audit({ memberId, after: { approval: "PENDING", points } });
  return { memberId, approvalId: id };
}
