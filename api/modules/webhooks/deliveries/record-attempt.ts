import type { Delivery } from "../../../jobs/delivery-worker.ts";
import type { HttpResponse } from "../../../network/safe-http-client.ts";
import type { Work } from "../../../writes/work.ts";
import { isGivenUp, nextAttemptAt, retryAfterOf } from "./retry-schedule.ts";

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

/** A delivery that was sent, and what came back. */
export interface Attempted {
  readonly delivery: TakenDelivery;
  readonly response: HttpResponse;
}

interface EndpointState {
  readonly status: string;
  readonly failingSince: Date | null;
}

// Locked first, as by whoever changes or deletes the endpoint.
const ENDPOINT = /* sql */ `
  select status, failing_since as "failingSince" from webhook_endpoints where id = $1 for no key update
`;

// Unless another worker has taken it meanwhile, after a pause that was too long: then the other's attempt counts.
const MOVE = /* sql */ `
  update webhook_deliveries set status = $3, next_attempt_at = $4, failures = $5, taken_until = null
  where id = $1 and attempts = $2 and next_attempt_at is not null
  returning 1
`;

const LOG = /* sql */ `
  insert into webhook_attempts (delivery_id, number, attempted_at, took_ms, status, error, response)
  values ($1, $2, $3, $4, $5, $6, $7)
`;

const HEALTHY = /* sql */ `update webhook_endpoints set failing_since = null where id = $1`;

const FAILING = /* sql */ `update webhook_endpoints set failing_since = $2 where id = $1`;

const DISABLE = /* sql */ `
  update webhook_endpoints set status = 'DISABLED', disabled_reason = $2, disabled_at = $3, failing_since = $4
  where id = $1
`;

const GONE = 410;

/**
 * Writes down what came of sending a delivery: when it is tried again, and what it says about its endpoint.
 * @returns why the endpoint was disabled, if it was.
 */
export async function recordAttempt(
  work: Work,
  { delivery, response }: Attempted,
): Promise<"GONE" | "FAILING" | null> {
  const { id, endpointId, attempt } = delivery;
  const [endpoint] = await work.rows<EndpointState>(ENDPOINT, [endpointId]);
  const { status, failures, next } = outcomeOf(work.now, delivery, response);
  const moved = await work.rows(MOVE, [id, attempt, status, next, failures]);
  if (moved.length === 0) return null;

  const { tookMs, error, excerpt } = response;
  work.send(LOG, [id, attempt, work.now, tookMs, response.status, error, excerpt]);
  return judgeEndpoint(work, endpointId, { ...endpoint!, response });
}

function outcomeOf(now: Date, delivery: TakenDelivery, { status, retryAfter }: HttpResponse) {
  if (isTaken(status)) return { status: "DELIVERED", failures: delivery.failures, next: null };
  const failures = delivery.failures + 1;
  const asked = retryAfterOf(retryAfter, new Date());
  const chance = Math.random();
  const next = status === GONE ? null : nextAttemptAt({ now, failures, retryAfter: asked, chance });
  return { status: next ? "WAITING" : "FAILED", failures, next };
}

async function judgeEndpoint(
  work: Work,
  endpointId: string,
  { status, failingSince: before, response }: EndpointState & { response: HttpResponse },
): Promise<"GONE" | "FAILING" | null> {
  if (isTaken(response.status)) {
    if (before) work.send(HEALTHY, [endpointId]);
    return null;
  }
  const failingSince = before ?? work.now;
  const isGone = response.status === GONE;
  if (status === "ENABLED" && (isGone || isGivenUp(failingSince, work.now))) {
    const reason = isGone ? "GONE" : "FAILING";
    work.send(DISABLE, [endpointId, reason, work.now, failingSince]);
    const payload = { endpointId, reason, failingSince: failingSince.toISOString() } as const;
    work.emit({ type: "webhook-endpoint.disabled", payload });
    return reason;
  }
  if (!before) work.send(FAILING, [endpointId, failingSince]);
  return null;
}

function isTaken(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300;
}
