import { sql } from "../../../database/sql.ts";
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

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * The wait after each failure: short at first, since servers ask unknown senders to come back (RFC
 * 6647).
 */
const WAITS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR];

// Spreads retries, so that messages that failed together are not sent again at the same instant.
const JITTER = 0.1;

/**
 * When to send again after a failure; null after two days of attempts.
 * @param chance 0 to 1: up to a tenth later.
 */
function nextMailingAt({
  now,
  failures,
  chance,
}: {
  now: Date;
  failures: number;
  chance: number;
}): Date | null {
  const wait = WAITS[failures - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait * (1 + JITTER * chance));
}
