import { sql } from "../../../database/sql.ts";
import { deleteOldDeliveries } from "../../../jobs/delete-old-deliveries.ts";
import { LEASE_SECONDS, takeDue } from "../../../jobs/delivery-worker.ts";
import type {
  DeliveryContext,
  DeliveryWorker,
  WaitingProgram,
} from "../../../jobs/delivery-worker.ts";
import type { Mailer, OutgoingMail } from "../../../network/mailer.ts";
import { encodeId } from "../../../values/id.ts";
import { composeMessage } from "./compose-message.ts";
import type { TakenMessage } from "./compose-message.ts";
import { recordMailing } from "./record-mailing.ts";

const LIST_WAITING_PROGRAMS = sql.read<WaitingProgram>("list programs with waiting messages")`
  select p.id as "programId", p.test_now as "testNow" from programs p
  where exists (
    select from messages m where m.program_id = p.id and m.next_attempt_at is not null)
`;

const LEASE = sql`clock_timestamp() + ${sql.raw(`${LEASE_SECONDS}`)} * interval '1 second'`;

// From each program as much as its capacity allows, so that the many mails of one do not hold up
// another's.
const TAKE_DUE = sql.write<TakenMessage>("take due messages")`
  with open as (
    select p.id, p.now, ${"partitionMax"} - coalesce(b.count, 0) as room
    from unnest(${"programIds"}::uuid[], ${"nows"}::timestamptz[]) p (id, now)
    left join unnest(${"busy"}::uuid[], ${"busyCounts"}::int[]) b (id, count) on b.id = p.id
  ), due as (
    select d.id from open o cross join lateral (
      select m.id, m.next_attempt_at from messages m
      where m.program_id = o.id and m.next_attempt_at <= o.now
        and (m.taken_until is null or m.taken_until < clock_timestamp())
      order by m.next_attempt_at, m.id limit greatest(o.room, 0) for update skip locked
    ) d
    order by d.next_attempt_at, d.id limit ${"deliveriesMax"}
  )
  update messages m set attempts = m.attempts + 1, taken_until = ${LEASE}
  from due where m.id = due.id
  returning m.id, m.program_id as "programId", m.program_id as partition,
    m.member_id as "memberId", m.kind, m.about, m.test_locale as "testLocale",
    m.test_address as "testAddress", m.attempts as attempt, m.failures
`;

const EXTEND_LEASE = sql.write("extend the lease of messages")`
  update messages set taken_until = ${LEASE}
  where id = any (${"ids"}) and taken_until > clock_timestamp()
`;

// A message that ends the worker, or that cannot be rendered, is not tried endlessly.
const TAKEN_MAX = 20;

/**
 * Sends e-mails that are due by the program's clock: each at least once, under the same
 * `Message-ID`.
 */
export const messageDelivery: DeliveryWorker<TakenMessage> = {
  name: "messages",
  async take(context, capacity) {
    if (!context.mailer) return [];
    await forgetErased(context, context.mailer);
    return takeDue(context, capacity, { waitingIn: LIST_WAITING_PROGRAMS, take: TAKE_DUE });
  },
  extendLease: ({ rows }, ids) => rows(EXTEND_LEASE, { ids }).then(() => {}),
  async deliver(context, message) {
    if (message.attempt - message.failures > TAKEN_MAX) {
      return record(context, { message, outcome: { status: "REFUSED", error: "INTERRUPTED" } });
    }
    const mail = await composedMail(context, message);
    if (!mail) return;
    const outcome = await context.mailer!.send(mail);
    if (outcome.status !== "SENT") {
      const details = { messageId: mail.id, error: outcome.error };
      context.log.warn(details, "The mail server did not take an e-mail.");
    }
    await record(context, { message, outcome });
  },
};

const LIST_ERASED = sql.read<{ id: string }>("list messages of erased members")`
  select id from messages where erased_at is not null order by id limit 1000
`;

const DELETE_ERASED = sql.write("delete messages of erased members")`
  delete from messages where id = any (${"ids"}) and erased_at is not null
`;

/** Deletes what was sent to members who were erased since: first where mails are kept as files. */
async function forgetErased({ rows }: DeliveryContext, mailer: Mailer): Promise<void> {
  const erased = await rows(LIST_ERASED, {});
  if (erased.length === 0) return;
  const ids = erased.map(({ id }) => id);
  await mailer.forget(ids.map((id) => encodeId("mail", id)));
  await rows(DELETE_ERASED, { ids });
}

/** The mail to send; null when the message is not to be sent, and that is recorded. */
async function composedMail(
  context: DeliveryContext,
  message: TakenMessage,
): Promise<OutgoingMail | null> {
  const { publicUrl }: Mailer = context.mailer!;
  let mail: OutgoingMail | null = null;
  await context.write(message.programId, {
    operation: "composeMessage",
    run: async (work) => {
      const composed = await composeMessage(work, message, { keyRing: context.keyRing, publicUrl });
      if ("mail" in composed) mail = composed.mail;
      else await recordMailing(work, { message, outcome: composed });
    },
  });
  return mail;
}

function record({ write }: DeliveryContext, mailing: Parameters<typeof recordMailing>[1]) {
  return write(mailing.message.programId, {
    operation: "recordMailing",
    run: (work) => recordMailing(work, mailing),
  });
}

/**
 * Deletes old messages that no longer wait: their log answers which members were written to lately.
 */
export const deleteOldMessages = deleteOldDeliveries({
  name: "forget-old-messages",
  operation: "forgetOldMessages",
  table: "messages",
  daysKept: 90,
});
