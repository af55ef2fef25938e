import { uuidv7 } from "uuidv7";
import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { callerName } from "../../access/caller-name.ts";
import { chosenReason } from "../../programs/chosen-reason.ts";
import type { WithReasonCode } from "../../programs/chosen-reason.ts";
import { openMember } from "../open-member.ts";

export interface ConfirmBirthDate extends WithReasonCode {
  /** The public id. */
  readonly memberId: string;
  readonly reason: string;
}

const CONFIRM = sql.write<{ memberId: string }>("let a changed date of birth count")`
  update member_profiles set former_birth_date = null, birth_date_from = null,
    version = version + 1
  where member_id = ${"memberId"} and birth_date_from > ${"now"}
  returning member_id as "memberId"
`;

const RECORD = sql.write("record that a date of birth was confirmed")`
  insert into member_decisions (member_id, id, kind, reason, decided_at, decided_by)
  values (${"memberId"}, ${"id"}, 'BIRTH_DATE_CONFIRMED', ${"reason"}, ${"now"}, ${"decidedBy"})
`;

/**
 * Lets a changed date of birth count at once. Where none is waiting, nothing changes.
 * @throws Refusal NOT_FOUND, MEMBER_CLOSED
 */
export async function confirmBirthDate(
  work: Work,
  input: ConfirmBirthDate,
): Promise<{ memberId: string }> {
  const { memberId: id, reason } = input;
  chosenReason(work, input);
  const { memberId, memberStatus } = await openMember(work, id);
  if (memberStatus === "CLOSED") {
    throw refusal("MEMBER_CLOSED", ["input", "memberId"], text("care.closedToBirthDates"));
  }
  const { now } = work;
  work.audit({ memberId });
  const confirmed = await work.rows(CONFIRM, { memberId, now });
  if (confirmed.length === 0) return { memberId };
  const decidedBy = await callerName(work);
  await work.rows(RECORD, { memberId, id: uuidv7(), reason, now, decidedBy });
  work.emit({ type: "member.updated", memberId, payload: {} });
  return { memberId };
}
