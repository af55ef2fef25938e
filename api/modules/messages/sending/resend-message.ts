import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { decodeId } from "../../../values/id.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";

const LOCK_MESSAGE = sql.write<{ memberId: string | null }>("lock a message to send it again")`
  select member_id as "memberId" from messages
  where program_id = ${"programId"} and id = ${"id"} and erased_at is null for update
`;

const RESEND_MESSAGE = sql.write("send a message again")`
  update messages set status = 'WAITING', next_attempt_at = ${"now"}, failures = 0,
    sent_at = null, skipped_for = null, error = null
  where id = ${"id"}
`;

/**
 * Sends a message to its member again. It is composed anew, so that consent and what it says are
 * those of now.
 * @throws Refusal NOT_FOUND; INVALID for a test.
 */
export async function resendMessage(
  work: Work,
  input: { id: string },
): Promise<{ messageId: string }> {
  const { programId, now } = work;
  const field = ["input", "id"];
  const id = decodeId("mail", input.id);
  const [message] = id ? await work.rows(LOCK_MESSAGE, { programId, id }) : [];
  if (!id || !message) throw refusal("NOT_FOUND", field, text("messages.messageNotFound"));
  const { memberId } = message;
  if (memberId === null) throw refusal("INVALID", field, text("messages.testNotResent"));
  await work.rows(RESEND_MESSAGE, { id, now });
  work.audit({ subjectId: id, memberId });
  return { messageId: id };
}
