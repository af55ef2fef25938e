import type { MailOutcome } from "../../../network/mailer.ts";
import type { Work } from "../../../writes/work.ts";
import type { SkipReason } from "../message-kind.ts";
import type { TakenMessage } from "./compose-message.ts";

/** A message that was sent, or was not to be, and what came of it. */
export interface Mailing {
  readonly message: TakenMessage;
  readonly outcome: MailOutcome | { readonly skip: SkipReason };
}

// Unless another worker has taken it meanwhile, after a pause that was too long: then the other's attempt counts.
const MOVE = /* sql */ `
  update messages set status = $3, skipped_for = $4, error = $5, sent_at = $6, next_attempt_at = $7, failures = $8,
    taken_until = null, test_address = case when $3 = 'WAITING' then test_address end
  where id = $1 and attempts = $2 and next_attempt_at is not null
`;

/** Writes down what came of sending a message: when it is tried again, or that it isn't. */
export async function recordMailing(work: Work, { message, outcome }: Mailing): Promise<void> {
  const { id, attempt } = message;
  const { status, skip, error, sentAt, next, failures } = told(work.now, message, outcome);
  await work.rows(MOVE, [id, attempt, status, skip, error, sentAt, next, failures]);
}

function told(now: Date, { failures: before }: TakenMessage, outcome: Mailing["outcome"]) {
  const nothing = { skip: null, error: null, sentAt: null, next: null, failures: before };
  if ("skip" in outcome) return { ...nothing, status: "SKIPPED", skip: outcome.skip };
  if (outcome.status === "SENT") return { ...nothing, status: "SENT", sentAt: now };
  const { error } = outcome;
  const failures = before + 1;
  const isRefused = outcome.status === "REFUSED";
  const next = isRefused ? null : nextMailingAt({ now, failures, chance: Math.random() });
  return { ...nothing, status: next ? "WAITING" : "FAILED", error, next, failures };
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long to wait after each failure: soon at first, since servers that don't know us ask us to come back (RFC 6647). */
const WAITS = [
  ...[MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR],
  24 * HOUR,
];

// So that what failed together is not all sent again at the same instant.
const JITTER = 0.1;

/**
 * When to send again after a failure; null when it was tried for two days.
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
