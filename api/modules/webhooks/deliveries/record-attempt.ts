import { sql } from "../../../database/sql.ts";
import type { Delivery } from "../../../jobs/delivery-worker.ts";
import type { HttpResponse } from "../../../network/safe-http-client.ts";
import type { Work } from "../../../writes/work.ts";
import { hasFailedTooLong, nextAttemptAt, retryAfterOf } from "./retry-schedule.ts";

/** A delivery that was taken to be sent. */
export interface TakenDelivery extends Delivery {
  readonly endpointId: string;
  readonly url: string;
  readonly eventId: string;
  readonly body: string;
  /** The number of this attempt. */
  readonly attempt: number;
  readonly failures: number;
  readonly secret: Buffer;
  readonly previousSecret: Buffer | null;
}

/** A delivery that was sent, and the response. */
export interface Attempted {
  readonly delivery: TakenDelivery;
  readonly response: HttpResponse;
}

interface EndpointState {
  readonly status: string;
  readonly failingSince: Date | null;
}

// Locked first, as by the writes that change or delete the endpoint.
const LOCK_ENDPOINT = sql.write<EndpointState>("lock the state of a webhook endpoint")`
  select status, failing_since as "failingSince" from webhook_endpoints
  where id = ${"endpointId"} for no key update
`;

// Unless another worker took it concurrently, after a pause that was too long: then the other's
// attempt counts.
const MOVE_DELIVERY = sql.write("record the outcome of a webhook delivery")`
  update webhook_deliveries set status = ${"status"}, next_attempt_at = ${"next"},
    failures = ${"failures"}, taken_until = null
  where id = ${"id"} and attempts = ${"attempt"} and next_attempt_at is not null
  returning 1
`;

const INSERT_ATTEMPT = sql.write("insert a webhook attempt")`
  insert into webhook_attempts
    (delivery_id, number, attempted_at, took_ms, status, error, response)
  values (${"id"}, ${"attempt"}, ${"now"}, ${"tookMs"}, ${"status"}, ${"error"}, ${"excerpt"})
`;

const SET_FAILING_SINCE = sql.write("set since when a webhook endpoint fails")`
  update webhook_endpoints set failing_since = ${"failingSince"} where id = ${"endpointId"}
`;

const DISABLE_ENDPOINT = sql.write("disable a webhook endpoint")`
  update webhook_endpoints set status = 'DISABLED', disabled_reason = ${"reason"},
    disabled_at = ${"now"}, failing_since = ${"failingSince"}
  where id = ${"endpointId"}
`;

const GONE = 410;

/**
 * Records an attempt: when the delivery is tried again, and whether its endpoint is failing.
 * @returns why the endpoint was disabled, if it was.
 */
export async function recordAttempt(
  work: Work,
  { delivery, response }: Attempted,
): Promise<"GONE" | "FAILING" | null> {
  const { id, endpointId, attempt } = delivery;
  const { now } = work;
  const [endpoint] = await work.rows(LOCK_ENDPOINT, { endpointId });
  const outcome = outcomeOf(now, delivery, response);
  const moved = await work.rows(MOVE_DELIVERY, { id, attempt, ...outcome });
  if (moved.length === 0) return null;

  const { tookMs, status, error, excerpt } = response;
  work.send(INSERT_ATTEMPT, { id, attempt, now, tookMs, status, error, excerpt });
  return updateEndpoint(work, endpointId, { ...endpoint!, response });
}

function outcomeOf(now: Date, delivery: TakenDelivery, response: HttpResponse) {
  const { status } = response;
  if (isSuccess(status)) return { status: "DELIVERED", failures: delivery.failures, next: null };
  const failures = delivery.failures + 1;
  const retryAfter = retryAfterOf(response.retryAfter, new Date());
  const chance = Math.random();
  const next = status === GONE ? null : nextAttemptAt({ now, failures, retryAfter, chance });
  return { status: next ? "WAITING" : "FAILED", failures, next };
}

async function updateEndpoint(
  work: Work,
  endpointId: string,
  { status, failingSince: before, response }: EndpointState & { response: HttpResponse },
): Promise<"GONE" | "FAILING" | null> {
  const { now } = work;
  if (isSuccess(response.status)) {
    if (before) work.send(SET_FAILING_SINCE, { endpointId, failingSince: null });
    return null;
  }
  const failingSince = before ?? now;
  const isGone = response.status === GONE;
  if (status === "ENABLED" && (isGone || hasFailedTooLong(failingSince, now))) {
    const reason = isGone ? "GONE" : "FAILING";
    work.send(DISABLE_ENDPOINT, { endpointId, reason, now, failingSince });
    const payload = { endpointId, reason, failingSince: failingSince.toISOString() } as const;
    work.emit({ type: "webhook-endpoint.disabled", payload });
    return reason;
  }
  if (!before) work.send(SET_FAILING_SINCE, { endpointId, failingSince });
  return null;
}

function isSuccess(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300;
}
