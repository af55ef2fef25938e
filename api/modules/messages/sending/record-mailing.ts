import { sql } from "../../../database/sql.ts";
import { nextMailingAt } from "../../../network/mail-retries.ts";
import type { MailOutcome } from "../../../network/mailer.ts";
import type { Work } from "../../../writes/work.ts";
import type { SkipReason } from "../message-kind.ts";
import type { TakenMessage } from "./compose-message.ts";

/** A message that was sent or skipped, and the outcome. */
export interface Mailing {
  readonly message: TakenMessage;
  readonly outcome: MailOutcome | { readonly skip: SkipReason };
}

// Unless another worker took it concurrently, after a pause that was too long: then the other's
// attempt counts.
const MOVE_MESSAGE = sql.write("record the outcome of a message")`
  update messages set status = ${"status"}, skipped_for = ${"skip"}, error = ${"error"},
    sent_at = ${"sentAt"}, next_attempt_at = ${"next"}, failures = ${"failures"},
    taken_until = null, test_address = case when ${"status"} = 'WAITING' then test_address end
  where id = ${"id"} and attempts = ${"attempt"} and next_attempt_at is not null
`;

/** Records the outcome of a message: whether and when it is tried again. */
export async function recordMailing(work: Work, { message, outcome }: Mailing): Promise<void> {
  const { id, attempt } = message;
  await work.rows(MOVE_MESSAGE, { id, attempt, ...stateAfter(work.now, message, outcome) });
}

function stateAfter(now: Date, { failures: before }: TakenMessage, outcome: Mailing["outcome"]) {
  const state = { skip: null, error: null, sentAt: null, next: null, failures: before };
  if ("skip" in outcome) return { ...state, status: "SKIPPED", skip: outcome.skip };
  if (outcome.status === "SENT") return { ...state, status: "SENT", sentAt: now };
  const { error } = outcome;
  const failures = before + 1;
  const isRefused = outcome.status === "REFUSED";
  const next = isRefused ? null : nextMailingAt({ now, failures, chance: Math.random() });
  return { ...state, status: next ? "WAITING" : "FAILED", error, next, failures };
}
