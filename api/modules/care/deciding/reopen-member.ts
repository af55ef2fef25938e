import { uuidv7 } from "uuidv7";
import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { callerName } from "../../access/caller-name.ts";
import { changeMemberStatus } from "../../members/change-member-status.ts";
import { currentMember } from "../../members/merged-members.ts";
import { chosenReason } from "../../programs/chosen-reason.ts";
import type { WithReasonCode } from "../../programs/chosen-reason.ts";
import { settleStandings } from "../../tiers/settle-standings.ts";
import { openMember, requireProfile } from "../open-member.ts";

export interface ReopenMember extends WithReasonCode {
  /** The public id. */
  readonly memberId: string;
  readonly reason: string;
}

const RECORD = sql.write("record that a member was reopened")`
  insert into member_decisions (member_id, id, kind, reason, decided_at, decided_by)
  values (${"memberId"}, ${"id"}, 'REOPENED', ${"reason"}, ${"now"}, ${"decidedBy"})
`;

/**
 * Opens a closed account again. Its coupons that have not expired work again, its tier is what
 * stands of its purchases; points that expired stay expired, and what was written off stays so. An
 * account that is not closed stays as it is.
 * @throws Refusal NOT_FOUND, MEMBER_MERGED, MEMBER_ERASED
 */
export async function reopenMember(work: Work, input: ReopenMember): Promise<{ memberId: string }> {
  const { memberId: id, reason } = input;
  chosenReason(work, input);
  const { memberId, memberStatus } = await openMember(work, id);
  work.audit({ memberId });
  if (memberStatus !== "CLOSED") return { memberId };
  work.audit({ before: { status: memberStatus }, after: { status: "ACTIVE", reason } });
  if ((await currentMember(work.rows, memberId)) !== memberId) {
    throw refusal("MEMBER_MERGED", ["input", "memberId"], text("care.reopenMerged"));
  }
  await requireProfile(work, memberId, text("care.reopenErased"));

  await changeMemberStatus(work, { memberId, status: "ACTIVE" });
  const decidedBy = await callerName(work);
  await work.rows(RECORD, { memberId, id: uuidv7(), reason, now: work.now, decidedBy });
  await settleStandings(work, memberId);
  work.emit({ type: "member.reopened", memberId, payload: {} });
  return { memberId };
}
