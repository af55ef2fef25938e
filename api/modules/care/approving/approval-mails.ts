import { deleteOldDeliveries } from "../../../jobs/delete-old-deliveries.ts";
import { sql } from "../../../database/sql.ts";
import { LEASE_SECONDS, takeDue } from "../../../jobs/delivery-worker.ts";
import type {
  Delivery,
  DeliveryContext,
  DeliveryWorker,
  WaitingProgram,
} from "../../../jobs/delivery-worker.ts";
import { nextMailingAt } from "../../../network/mail-retries.ts";
import type { MailOutcome, OutgoingMail } from "../../../network/mailer.ts";
import type { Work } from "../../../writes/work.ts";
import { composeApprovalMail } from "./compose-approval-mail.ts";

/** A mail to an approver that is due. */
interface TakenMail extends Delivery {
  readonly attempt: number;
  readonly failures: number;
}

const LIST_WAITING_PROGRAMS = sql.read<WaitingProgram>("list programs with mails to approvers")`
  select p.id as "programId", p.test_now as "testNow" from programs p
  where exists (
    select from approval_mails m where m.program_id = p.id and m.next_attempt_at is not null)
`;

const LEASE = sql`clock_timestamp() + ${sql.raw(`${LEASE_SECONDS}`)} * interval '1 second'`;

const TAKE_DUE = sql.write<TakenMail>("take due mails to approvers")`
  with open as (
    select p.id, p.now, ${"partitionMax"} - coalesce(b.count, 0) as room
    from unnest(${"programIds"}::uuid[], ${"nows"}::timestamptz[]) p (id, now)
    left join unnest(${"busy"}::uuid[], ${"busyCounts"}::int[]) b (id, count) on b.id = p.id
  ), due as (
    select d.id from open o cross join lateral (
      select m.id, m.next_attempt_at from approval_mails m
      where m.program_id = o.id and m.next_attempt_at <= o.now
        and (m.taken_until is null or m.taken_until < clock_timestamp())
      order by m.next_attempt_at, m.id limit greatest(o.room, 0) for update skip locked
    ) d
    order by d.next_attempt_at, d.id limit ${"deliveriesMax"}
  )
  update approval_mails m set attempts = m.attempts + 1, taken_until = ${LEASE}
  from due where m.id = due.id
  returning m.id, m.program_id as "programId", m.program_id as partition, m.attempts as attempt,
    m.failures
`;

const EXTEND_LEASE = sql.write("extend the lease of mails to approvers")`
  update approval_mails set taken_until = ${LEASE}
  where id = any (${"ids"}) and taken_until > clock_timestamp()
`;

// Unless another worker took it meanwhile: then the other's attempt counts.
const MOVE = sql.write("record what came of a mail to an approver")`
  update approval_mails set status = ${"status"}, error = ${"error"}, sent_at = ${"sentAt"},
    next_attempt_at = ${"next"}, failures = ${"failures"}, taken_until = null
  where id = ${"id"} and attempts = ${"attempt"} and next_attempt_at is not null
`;

// One that ends its worker, or that can't be written, is not tried endlessly.
const TAKEN_MAX = 20;

/** Sends the e-mails to those who may approve a movement, each at least once. */
export const approvalMails: DeliveryWorker<TakenMail> = {
  name: "approval-mails",
  async take(context, capacity) {
    if (!context.mailer) return [];
    return takeDue(context, capacity, { waitingIn: LIST_WAITING_PROGRAMS, take: TAKE_DUE });
  },
  extendLease: ({ rows }, ids) => rows(EXTEND_LEASE, { ids }).then(() => {}),
  async deliver(context, mail) {
    const outcome = await outcomeOf(context, mail);
    if (outcome.status !== "SENT" && outcome.status !== "SKIPPED") {
      const details = { messageId: mail.id, error: outcome.error };
      context.log.warn(details, "The mail server did not take an e-mail.");
    }
    await context.write(mail.programId, {
      operation: "recordApprovalMail",
      run: (work) => record(work, mail, outcome),
    });
  },
};

/** Deletes old mails to approvers that no longer wait. */
export const deleteOldApprovalMails = deleteOldDeliveries({
  name: "forget-old-approval-mails",
  operation: "forgetOldApprovalMails",
  table: "approval_mails",
  daysKept: 90,
});

type Outcome = MailOutcome | { readonly status: "SKIPPED" };

async function outcomeOf(context: DeliveryContext, mail: TakenMail): Promise<Outcome> {
  if (mail.attempt - mail.failures > TAKEN_MAX) return { status: "REFUSED", error: "INTERRUPTED" };
  let composed: OutgoingMail | null = null;
  const { publicUrl } = context.mailer!;
  await context.write(mail.programId, {
    operation: "composeApprovalMail",
    run: async (work) => {
      composed = await composeApprovalMail(work, { id: mail.id, publicUrl });
    },
  });
  return composed ? context.mailer!.send(composed) : { status: "SKIPPED" };
}

async function record(work: Work, mail: TakenMail, outcome: Outcome): Promise<void> {
  const { id, attempt } = mail;
  await work.rows(MOVE, { id, attempt, ...stateAfter(work.now, mail, outcome) });
}

function stateAfter(now: Date, { failures: before }: TakenMail, outcome: Outcome) {
  const { status } = outcome;
  const ended = { status, error: null, next: null, failures: before };
  if (status === "SKIPPED") return { ...ended, sentAt: null };
  if (status === "SENT") return { ...ended, sentAt: now };
  const { error } = outcome;
  const failures = before + 1;
  const isRefused = status === "REFUSED";
  const next = isRefused ? null : nextMailingAt({ now, failures, chance: Math.random() });
  return { status: next ? "WAITING" : "FAILED", error, sentAt: null, next, failures };
}
