import { sql } from "../../../database/sql.ts";
import { encodeId } from "../../../values/id.ts";
import { deleteOldDeliveries } from "../../../jobs/delete-old-deliveries.ts";
import { LEASE_SECONDS, takeDue } from "../../../jobs/delivery-worker.ts";
import type {
  DeliveryContext,
  DeliveryWorker,
  WaitingProgram,
} from "../../../jobs/delivery-worker.ts";
import type { HttpResponse } from "../../../network/safe-http-client.ts";
import { recordAttempt } from "./record-attempt.ts";
import type { TakenDelivery } from "./record-attempt.ts";
import { webhookHeaders } from "../webhook-secret.ts";

const LIST_WAITING_PROGRAMS = sql.read<WaitingProgram>("list programs with waiting webhooks")`
  select distinct e.program_id as "programId", p.test_now as "testNow"
  from webhook_endpoints e join programs p on p.id = e.program_id
  where e.status = 'ENABLED' and exists (
    select from webhook_deliveries d
    where d.endpoint_id = e.id and d.next_attempt_at is not null)
`;

const LEASE = sql`clock_timestamp() + ${sql.raw(`${LEASE_SECONDS}`)} * interval '1 second'`;

// From each endpoint as much as its capacity allows, so that none holds up others; from one that
// fails a single delivery, so that many of those do not either.
const TAKE_DUE = sql.write<TakenDelivery>("take due webhook deliveries")`
  with open as (
    select e.id, p.now,
      case when e.failing_since is null then ${"partitionMax"} else 1 end - coalesce(b.count, 0)
        as room
    from webhook_endpoints e
    join unnest(${"programIds"}::uuid[], ${"nows"}::timestamptz[]) p (program_id, now)
      on p.program_id = e.program_id
    left join unnest(${"busy"}::uuid[], ${"busyCounts"}::int[]) b (endpoint_id, count)
      on b.endpoint_id = e.id
    where e.status = 'ENABLED' and not exists (
      select from partners a where a.id = e.partner_id and a.status = 'ARCHIVED'
    )
  ), due as (
    select d.id, o.now from open o cross join lateral (
      select d.id, d.next_attempt_at from webhook_deliveries d
      where d.endpoint_id = o.id and d.next_attempt_at <= o.now
        and (d.taken_until is null or d.taken_until < clock_timestamp())
      order by d.next_attempt_at, d.id limit greatest(o.room, 0) for update skip locked
    ) d
    order by d.next_attempt_at, d.id limit ${"deliveriesMax"}
  )
  update webhook_deliveries d set attempts = d.attempts + 1, taken_until = ${LEASE}
  from due, webhook_endpoints e
  where d.id = due.id and e.id = d.endpoint_id
  returning d.id, d.program_id as "programId", d.endpoint_id as partition,
    d.endpoint_id as "endpointId", e.url, d.event_id as "eventId", d.body, d.attempts as attempt,
    d.failures, e.secret,
    case when e.previous_until > due.now then e.previous_secret end as "previousSecret"
`;

const EXTEND_LEASE = sql.write("extend the lease of webhook deliveries")`
  update webhook_deliveries set taken_until = ${LEASE}
  where id = any (${"ids"}) and taken_until > clock_timestamp()
`;

/**
 * Sends webhooks that are due by the program's clock: each at least once, in no particular order.
 */
export const webhookDelivery: DeliveryWorker<TakenDelivery> = {
  name: "webhooks",
  take: (context, capacity) =>
    takeDue(context, capacity, { waitingIn: LIST_WAITING_PROGRAMS, take: TAKE_DUE }),
  extendLease: ({ rows }, ids) => rows(EXTEND_LEASE, { ids }).then(() => {}),
  async deliver(context, delivery) {
    const response = await send(context, delivery);
    await context.write(delivery.programId, {
      operation: "recordAttempt",
      run: async (work) => {
        const disabled = await recordAttempt(work, { delivery, response });
        const details = { endpointId: encodeId("whe", delivery.endpointId), reason: disabled };
        if (disabled) context.log.warn(details, "A webhook endpoint was disabled.");
      },
    });
  },
};

async function send(
  { keyRing, httpClient }: DeliveryContext,
  { url, eventId, body, secret, previousSecret }: TakenDelivery,
): Promise<HttpResponse> {
  const encrypted = previousSecret ? [secret, previousSecret] : [secret];
  const secrets = encrypted.map((it) => keyRing.decrypt(it)).filter((it) => it !== null);
  if (secrets.length === 0) return UNSIGNED;

  const message = { id: encodeId("msg", eventId), body, sentAt: new Date() };
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "user-agent": "Quen-Webhooks/1",
    ...webhookHeaders(message, secrets),
  };
  return httpClient.post({ url, headers, body });
}

const UNSIGNED: HttpResponse = {
  status: null,
  retryAfter: null,
  excerpt: "",
  tookMs: 0,
  error: "The endpoint's secret cannot be decrypted: the key has changed. Rotate the secret.",
};

/** Deletes old deliveries that no longer wait: their log serves to look into recent trouble. */
export const deleteOldWebhookDeliveries = deleteOldDeliveries({
  name: "forget-old-deliveries",
  operation: "forgetOldDeliveries",
  table: "webhook_deliveries",
  daysKept: 30,
});
